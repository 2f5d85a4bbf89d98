import { v7 } from 'uuid';
import { type AccessWorld, hours, type Walker } from './access-world';

type Input = (world: AccessWorld, walker: Walker) => Record<string, unknown>;

const organisation: Input = ({ provider }) => ({ organisationId: provider.id });
const reasoned: Input = ({ provider }) => ({ organisationId: provider.id, note: 'why' });
const listing: Input = ({ listing: { id } }) => ({ listingId: id });
const draft: Input = ({ draftId }) => ({ listingId: draftId });
const booking =
  (state: keyof AccessWorld['bookings'], rest: Record<string, unknown> = {}): Input =>
  ({ bookings }) => ({ id: bookings[state], ...rest });
const NEW_PERSON = { name: '韩梅梅', password: 'a long enough secret', locale: 'zh-CN' };
const UNKNOWN_LINK = { token: 'x'.repeat(43) };
const OPENINGS = [{ weekday: 1, startMinute: 480, endMinute: 1080 }];
const RATES = [{ customerGroup: 'public', basis: 'hour', amountMinor: 20_000 }];
const QUOTAS = [{ per: 'person', period: 'year', measure: 'count', amount: 1000 }];
const MAINTENANCE = { start: '2027-03-01T09:00', durationMinutes: 5, rule: 'FREQ=YEARLY;COUNT=1', bookings: 'keep' };
const csv = () => new Blob(['title_zh\n示例服务\n'], { type: 'text/csv' });

/** An input that would do for whoever may use the action. An action without one fails the access test. */
export const ACTION_INPUTS: Record<string, Input> = {
  'account.change-email': () => ({ email: `${v7()}@new.test`, password: 'bridge over Min river' }),
  'account.change-password': () => ({ currentPassword: 'bridge over Min river', newPassword: 'a long enough secret' }),
  'account.confirm-email-change': () => UNKNOWN_LINK,
  'account.request-password-reset': () => ({ email: 'nobody@lab.test' }),
  'account.resend-verification': () => ({}),
  'account.reset-password': () => ({ ...UNKNOWN_LINK, password: 'a long enough secret' }),
  'account.revoke-other-sessions': () => ({}),
  'account.revoke-session': (_, { actor }) => ({ sessionId: actor.type === 'person' ? actor.sessionId : v7() }),
  'account.sign-in': () => ({ email: 'nobody@lab.test', password: 'wrong' }),
  'account.sign-out': () => ({}),
  'account.sign-up': () => ({ ...NEW_PERSON, email: `${v7()}@new.test` }),
  'account.update-profile': () => ({ name: '韩梅梅', locale: 'zh-CN', timeZone: 'Asia/Shanghai' }),
  'account.verify-email': () => UNKNOWN_LINK,
  'availability.add-closure': ({ provider, listing: { id }, now }) => ({
    organisationId: provider.id,
    listingId: id,
    start: hours(now, 400),
    end: hours(now, 402),
    reason: 'maintenance',
  }),
  'availability.add-maintenance': ({ listing: { id } }) => ({ listingId: id, ...MAINTENANCE }),
  'availability.assign-group': ({ provider, customerId }) => ({
    organisationId: provider.id,
    memberId: customerId,
    customerGroup: 'partner',
  }),
  'availability.remove-maintenance': ({ maintenanceId }) => ({ id: maintenanceId }),
  'availability.save-dependencies': ({ listing: { id } }) => ({ listingId: id, dependsOn: [] }),
  'availability.save-holiday-calendar': ({ provider }) => ({
    organisationId: provider.id,
    name: { zh: '校历' },
    days: '2027-05-04 off 校庆',
  }),
  'availability.save-quotas': ({ provider, listing: { id } }) => ({
    organisationId: provider.id,
    listingId: id,
    quotas: QUOTAS,
  }),
  'availability.save-rules': ({ listing: { id } }) => ({ listingId: id, swapsOpen: true }),
  'availability.share-schedules': ({ listing: { id } }) => ({ listingId: id, units: [] }),
  'availability.remove-closure': ({ closureId }) => ({ id: closureId }),
  'bookings.approve': booking('requested'),
  'bookings.cancel': booking('confirmed', { note: 'why' }),
  'bookings.complete': booking('begun'),
  'bookings.confirm': booking('held'),
  'bookings.decline': booking('requested', { note: 'why' }),
  'bookings.dispute': booking('completed', { note: 'why' }),
  'bookings.hand-over': ({ bookings, colleagueEmail }) => ({ id: bookings.confirmed, email: colleagueEmail }),
  'bookings.move': ({ bookings, now }) => ({ id: bookings.confirmed, start: hours(now, 90), end: hours(now, 91) }),
  'bookings.no-show': booking('begun'),
  'bookings.save-form': ({ draftId }) => ({
    listingId: draftId,
    questions: [
      {
        id: 'sample',
        type: 'choice',
        label: { zh: '样品类型', en: 'Kind of sample' },
        hint: { zh: '用于准备样品台' },
        required: true,
        options: [{ id: 'powder', label: { zh: '粉末', en: 'Powder' } }],
      },
    ],
    declarations: [{ id: 'safety', text: { zh: '已阅读安全须知', en: 'I have read the safety rules' } }],
  }),
  'bookings.save-terms': ({ draftId }) => ({
    listingId: draftId,
    requests: 'compete',
    answerWithinMinutes: 600,
    autoApprove: { groups: ['internal'], upToMinutes: 120, upToAmountMinor: 50_000 },
    cancellation: [{ hoursBefore: 24, percent: 50 }],
    unused: 'no-show',
  }),
  'bookings.quote': ({ listing: { id }, now }) => ({
    listingId: id,
    start: hours(now, 90),
    end: hours(now, 91),
    units: 1,
  }),
  'bookings.book-bundle': ({ listing: { id }, now }) => ({
    items: [{ listingId: id, start: hours(now, 96), end: hours(now, 97) }],
  }),
  'bookings.book-series': ({ listing: { id }, now }) => ({
    listingId: id,
    start: hours(now, 98),
    end: hours(now, 99),
    rule: 'FREQ=DAILY;COUNT=2',
  }),
  'bookings.hold': ({ listing: { id }, now }) => ({ listingId: id, start: hours(now, 90), end: hours(now, 91) }),
  'bookings.remove-file': ({ bookings, bookingFileId }) => ({ id: bookings.confirmed, fileId: bookingFileId }),
  'bookings.request': ({ listing: { id }, now }) => ({ listingId: id, start: hours(now, 90), end: hours(now, 91) }),
  'bookings.resolve': booking('disputed', { note: 'why' }),
  'bookings.series': booking('repeated', { take: 'cancel', scope: 'following', note: 'why' }),
  'calendars.add-external': ({ provider, listing: { id } }) => ({
    organisationId: provider.id,
    listingId: id,
    name: '课表',
    url: 'https://calendar.test/busy.ics',
  }),
  'calendars.create-feed': () => ({ scope: 'person' }),
  'calendars.peek': booking('confirmed'),
  'calendars.preview-move': ({ bookings, now }) => ({
    id: bookings.confirmed,
    start: hours(now, 90),
    end: hours(now, 91),
  }),
  'calendars.remove-external': ({ externalCalendarId }) => ({ id: externalCalendarId }),
  'calendars.revoke-feed': (_, { feed }) => ({ feedId: feed?.feedId ?? v7() }),
  'calendars.save-reminders': () => ({
    leadMinutes: ['60'],
    byMail: true,
    inApp: true,
    nudges: true,
    agenda: false,
    agendaTime: '07:30',
  }),
  'calendars.rotate-feed': (_, { feed }) => ({ feedId: feed?.feedId ?? v7() }),
  'imports.preview': ({ provider }) => ({ organisationId: provider.id, kind: 'service', format: 'csv', file: csv() }),
  'imports.run': ({ provider }) => ({ organisationId: provider.id, kind: 'service', format: 'csv', file: csv() }),
  'invitations.accept': () => UNKNOWN_LINK,
  'invitations.join': () => ({ ...UNKNOWN_LINK, ...NEW_PERSON }),
  'listings.archive': listing,
  'listings.caption-file': ({ listing: { id }, listingFileId }) => ({
    listingId: id,
    listingFileId,
    caption: { zh: '图' },
  }),
  'listings.create': ({ provider }) => ({ organisationId: provider.id, kind: 'service', title: { zh: '检测' } }),
  'listings.delete-draft': draft,
  'listings.duplicate': listing,
  'listings.order-files': ({ listing: { id }, listingFileId }) => ({
    listingId: id,
    role: 'photo',
    listingFileIds: [listingFileId],
  }),
  'listings.pause': listing,
  'listings.publish': draft,
  'listings.read': draft,
  'listings.remove-file': ({ listing: { id }, listingFileId }) => ({ listingId: id, listingFileId }),
  'listings.resume': ({ pausedId }) => ({ listingId: pausedId }),
  'listings.save-openings': ({ draftId }) => ({ listingId: draftId, openings: OPENINGS }),
  'listings.save-rates': ({ draftId }) => ({ listingId: draftId, rates: RATES }),
  'listings.save-units': ({ draftId }) => ({ listingId: draftId, count: 2 }),
  'listings.update': ({ draftId }) => ({ listingId: draftId, title: { zh: '新名称' } }),
  'mail.send-again': ({ failedMailId }) => ({ mailId: failedMailId }),
  'notices.choose-mails': () => ({ bookings: true, organisations: true, searches: false, needs: true }),
  'notices.read': ({ noticeId }) => ({ noticeId }),
  'notices.read-all': ({ noticeId }) => ({ upTo: noticeId }),
  'needs.close': ({ needs }) => ({ needId: needs.published }),
  'needs.create': ({ provider }) => ({ organisationId: provider.id, title: { zh: '求购' } }),
  'needs.match-text': () => ({ text: '寻求竹基硬碳负极', kind: 'patent' }),
  'needs.publish': ({ needs }) => ({ needId: needs.draft }),
  'needs.update': ({ needs }) => ({ needId: needs.draft, title: { zh: '新名称' } }),
  'needs.withdraw': ({ needs }) => ({ needId: needs.published }),
  'organisations.choose': organisation,
  'organisations.create': () => ({ kind: 'enterprise', name: { zh: '新机构' }, regionCode: '510104' }),
  'organisations.decline': reasoned,
  'organisations.leave': organisation,
  'organisations.reinstate': organisation,
  'organisations.remove-logo': organisation,
  'organisations.set-logo': ({ provider }) => ({ organisationId: provider.id, file: new File(['x'], 'logo.png') }),
  'organisations.submit': organisation,
  'organisations.suspend': reasoned,
  'organisations.update': ({ provider }) => ({
    organisationId: provider.id,
    version: 1,
    kind: 'university',
    name: { zh: '锦城大学' },
    regionCode: '510104',
  }),
  'organisations.verify': organisation,
  'organisations.withdraw': organisation,
  'people.change-role': ({ provider, memberId }) => ({
    organisationId: provider.id,
    userId: memberId,
    role: 'finance',
  }),
  'people.disable': ({ memberId }) => ({ personId: memberId }),
  'people.enable': ({ memberId }) => ({ personId: memberId }),
  'people.invite': ({ provider }) => ({ organisationId: provider.id, email: `${v7()}@invited.test`, role: 'member' }),
  'people.remove': ({ provider, memberId }) => ({ organisationId: provider.id, userId: memberId }),
  'people.revoke-invitation': ({ invitationId }) => ({ invitationId }),
  'searches.change': ({ savedSearchId }) => ({ savedSearchId, name: '电镜', alerts: 'daily' }),
  'searches.remove': ({ savedSearchId }) => ({ savedSearchId }),
  'searches.save': () => ({ name: '电镜', alerts: 'at-once', address: { q: '电镜' } }),
  'searches.unsubscribe': () => UNKNOWN_LINK,
  'synonyms.remove': ({ synonymGroupId }) => ({ groupId: synonymGroupId }),
  'synonyms.save': () => ({ words: ['量子秤', 'quantum balance'] }),
  'tokens.create': ({ provider }) => ({ organisationId: provider.id, name: 'walk', scopes: ['listings:read'] }),
  // Everybody's own; whoever has none in this organisation tries the owner's.
  'tokens.revoke': ({ tokenId, walkers }, { name }) => ({
    tokenId: walkers.find((each) => each.name === name && each.is.some((who) => ROLES.has(who)))?.tokenId ?? tokenId,
  }),
  'qualifications.book-seat': ({ use }) => ({ sessionId: use.sessionId }),
  'qualifications.cancel-training': ({ use }) => ({ sessionId: use.sessionId }),
  'qualifications.declare': ({ use }) => ({ qualificationId: use.qualificationId, statement: '已培训' }),
  'qualifications.end': ({ use }) => ({ id: use.holdingId, reason: 'why' }),
  'qualifications.excuse-violation': ({ use }) => ({ id: use.violationId, reason: 'why' }),
  'qualifications.give-back-seat': ({ use }) => ({ sessionId: use.sessionId }),
  'qualifications.grant': ({ use, memberId }) => ({ qualificationId: use.qualificationId, userId: memberId }),
  'qualifications.lift-suspension': ({ use }) => ({ id: use.suspensionId, reason: 'why' }),
  'qualifications.record-attendance': ({ use }) => ({ sessionId: use.begunSessionId, attended: [] }),
  'qualifications.retire': ({ use }) => ({ id: use.qualificationId }),
  'qualifications.save': ({ provider }) => ({ organisationId: provider.id, title: { zh: '新资格' } }),
  'qualifications.save-conduct': ({ provider }) => ({
    organisationId: provider.id,
    violationsMax: 3,
    windowDays: 90,
    suspensionDays: 30,
  }),
  'qualifications.schedule-training': ({ use, now }) => ({
    qualificationId: use.qualificationId,
    start: hours(now, 50),
    end: hours(now, 51),
    seats: 5,
  }),
  'usage.add-card': ({ provider, use }) => ({ organisationId: provider.id, email: use.cardEmail, number: 'FFEE0011' }),
  'usage.add-item': ({ listing: { id } }) => ({
    listingId: id,
    kind: 'accessory',
    name: { zh: '支架' },
    amountMinor: 100,
  }),
  'usage.add-line': ({ bookings, use }) => ({ bookingId: bookings.completed, itemId: use.itemId, quantity: 1 }),
  'usage.check-in': booking('confirmed'),
  'usage.check-out': booking('confirmed'),
  'usage.kiosk': ({ provider }) => ({ organisationId: provider.id, code: '000000' }),
  'usage.note-results': ({ bookings }) => ({ bookingId: bookings.completed, results: '正常' }),
  'usage.remove-card': ({ use }) => ({ id: use.cardId }),
  'usage.remove-line': ({ use }) => ({ id: use.lineId }),
  'usage.report-problem': ({ listing: { id } }) => ({ listingId: id, severity: 'note', description: '划痕' }),
  'usage.resolve-problem': ({ use }) => ({ id: use.problemId, resolution: '已修' }),
  'usage.retire-item': ({ use }) => ({ id: use.itemId }),
  'usage.save-rule': ({ listing: { id } }) => ({
    listingId: id,
    checkIn: 'optional',
    earlyMinutes: 10,
    graceMinutes: 30,
  }),
  'usage.walk-up': ({ use, now }) => ({ token: use.benchToken, end: hours(now, 2) }),
  'waitlists.accept': ({ use }) => ({ id: use.offeredId }),
  'waitlists.decline': ({ use }) => ({ id: use.offeredId }),
  'waitlists.join': ({ listing: { id }, now }) => ({ listingId: id, start: hours(now, 90), end: hours(now, 91) }),
  'waitlists.join-any': ({ listing: { id }, now }) => ({
    listingId: id,
    from: hours(now, 48).slice(0, 10),
    to: hours(now, 96).slice(0, 10),
    minutes: 60,
    fromHour: 8,
    toHour: 20,
  }),
  'waitlists.leave': ({ use }) => ({ id: use.waitingId }),
};

const ROLES = new Set<string>(['owner', 'manager', 'technician', 'finance', 'member']);

export interface ApiCall {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Sent as it is instead of JSON. */
  raw?: { type: string; text: string };
}

type Call = (world: AccessWorld, walker: Walker) => ApiCall;
const ofListing: Call = ({ listing: { id } }) => ({ params: { id }, body: {} });
const ofDraft =
  (body: unknown): Call =>
  ({ draftId }) => ({ params: { id: draftId }, body });

/** A call that would do for whoever may make it. */
export const API_CALLS: Record<string, Call> = {
  'DELETE /api/v1/tokens/[id]': (_, { tokenId }) => ({ params: { id: tokenId ?? v7() } }),
  'GET /api/calendars/[token]': ({ walkers }) => ({
    params: { token: `${walkers.find(({ name }) => name === 'owner')?.feed?.secret}.ics` },
  }),
  'GET /api/health/live': () => ({}),
  'GET /api/health/ready': () => ({}),
  'GET /api/v1/bookings': () => ({}),
  'GET /api/v1/bookings/[id]': ({ bookings }) => ({ params: { id: bookings.confirmed } }),
  'GET /api/v1/calendar': ({ provider, now }) => ({
    query: { organisationId: provider.id, date: now.toISOString().slice(0, 10) },
  }),
  'GET /api/v1/imports/[id]': ({ importId }) => ({ params: { id: importId } }),
  'GET /api/v1/listings': () => ({}),
  'GET /api/v1/listings/[id]': ofListing,
  'GET /api/v1/listings/[id]/availability': ({ listing: { id }, now }) => ({
    params: { id },
    query: { from: hours(now, 1), to: hours(now, 30) },
  }),
  'GET /api/v1/needs': () => ({}),
  'GET /api/v1/needs/[id]': ({ needs }) => ({ params: { id: needs.published } }),
  'GET /api/v1/listings/[id]/terms': ofListing,
  'GET /api/v1/needs/[id]/matches': ({ needs }) => ({ params: { id: needs.published } }),
  'GET /api/v1/listings/[id]/rules': ofListing,
  'GET /api/v1/openapi.json': () => ({}),
  'GET /api/unsubscribe': () => ({ query: UNKNOWN_LINK }),
  'GET /api/suggestions': () => ({ query: { q: '电镜' } }),
  'GET /api/v1/tokens': () => ({}),
  'GET /files/[id]': ({ fileId }) => ({ params: { id: fileId } }),
  'GET /files/bookings/[id]/[file]': ({ bookings, bookingFileId }) => ({
    params: { id: bookings.confirmed, file: bookingFileId },
  }),
  'GET /files/exports/[org]/[kind]': ({ provider }) => ({ params: { org: provider.slug, kind: 'instrument' } }),
  'PATCH /api/v1/listings/[id]': ofDraft({ title: { zh: '新名称' } }),
  'POST /api/search-clicks': () => ({ body: { searchId: v7(), rank: 1 } }),
  'POST /api/unsubscribe': () => ({ query: UNKNOWN_LINK }),
  'POST /api/v1/bookings': ({ listing: { id }, now }) => ({
    body: { listingId: id, start: hours(now, 90), end: hours(now, 91) },
  }),
  'POST /api/v1/bookings/[id]/[action]': ({ bookings }) => ({
    params: { id: bookings.confirmed, action: 'cancel' },
    body: { note: 'why' },
  }),
  'POST /api/v1/bookings/[id]/files': ({ bookings }) => ({
    params: { id: bookings.confirmed },
    raw: { type: 'text/plain', text: 'x' },
  }),
  'POST /api/v1/bookings/[id]/series': ({ bookings }) => ({
    params: { id: bookings.repeated },
    body: { take: 'cancel', scope: 'following', note: 'why' },
  }),
  'POST /api/v1/bundles': ({ listing: { id }, now }) => ({
    body: { items: [{ listingId: id, start: hours(now, 92), end: hours(now, 93) }] },
  }),
  'POST /api/v1/imports': () => ({
    query: { kind: 'service', format: 'csv', dryRun: 'true' },
    raw: { type: 'text/csv', text: 'title_zh\n示例服务\n' },
  }),
  'POST /api/v1/listings': ({ provider }) => ({
    body: { organisationId: provider.id, kind: 'service', title: { zh: '检测' } },
  }),
  'POST /api/v1/listings/[id]/access-events': ({ listing: { id }, bookings }) => ({
    params: { id },
    body: { direction: 'entry', bookingId: bookings.confirmed },
  }),
  'POST /api/v1/listings/[id]/archive': ofListing,
  'POST /api/v1/listings/[id]/closures': ({ listing: { id }, now }) => ({
    params: { id },
    body: { start: hours(now, 500), end: hours(now, 501), reason: 'other' },
  }),
  'POST /api/v1/listings/[id]/maintenance': ({ listing: { id } }) => ({ params: { id }, body: MAINTENANCE }),
  'POST /api/v1/listings/[id]/pause': ofListing,
  'POST /api/v1/listings/[id]/publish': ofDraft({}),
  'POST /api/v1/listings/[id]/quote': ({ listing: { id }, now }) => ({
    params: { id },
    body: { start: hours(now, 90), end: hours(now, 91) },
  }),
  'POST /api/v1/listings/[id]/resume': ({ pausedId }) => ({ params: { id: pausedId }, body: {} }),
  'POST /api/v1/needs': ({ provider }) => ({ body: { organisationId: provider.id, title: { zh: '求购' } } }),
  'POST /api/v1/needs/[id]/close': ({ needs }) => ({ params: { id: needs.published }, body: {} }),
  'POST /api/v1/needs/[id]/publish': ({ needs }) => ({ params: { id: needs.draft }, body: {} }),
  'POST /api/v1/needs/[id]/withdraw': ({ needs }) => ({ params: { id: needs.published }, body: {} }),
  'POST /api/v1/series': ({ listing: { id }, now }) => ({
    body: { listingId: id, start: hours(now, 94), end: hours(now, 95), rule: 'FREQ=DAILY;COUNT=2' },
  }),
  'POST /api/v1/series/preview': ({ listing: { id }, now }) => ({
    body: { listingId: id, start: hours(now, 94), end: hours(now, 95), rule: 'FREQ=DAILY;COUNT=2' },
  }),
  'POST /api/v1/tokens': () => ({ body: { name: 'walk', scopes: ['listings:read'] } }),
  'POST /files/bookings/[id]': ({ bookings }) => ({
    params: { id: bookings.confirmed },
    raw: { type: 'text/plain', text: 'x' },
  }),
  'POST /files/listings/[id]': ({ draftId }) => ({ params: { id: draftId }, raw: { type: 'text/plain', text: 'x' } }),
  'PUT /api/v1/listings/[id]/form': ofDraft({ questions: [] }),
  'PUT /api/v1/listings/[id]/terms': ofDraft({ cancellation: [{ hoursBefore: 24, percent: 50 }] }),
  'PUT /api/v1/listings/[id]/openings': ofDraft({ openings: OPENINGS }),
  'PUT /api/v1/listings/[id]/quotas': ofDraft({ quotas: QUOTAS }),
  'PUT /api/v1/listings/[id]/rules': ofDraft({ swapsOpen: true }),
  'PUT /api/v1/listings/[id]/rates': ofDraft({ rates: RATES }),
  'PUT /api/v1/listings/[id]/units': ofDraft({ count: 2 }),
  'PUT /api/v1/needs/[id]': ({ needs }) => ({ params: { id: needs.draft }, body: { title: { zh: '新名称' } } }),
};

/** Calls that concern the caller's own organisation, whichever it is: there everyone has a role. */
export const OWN_ORGANISATION = new Set([
  'GET /api/v1/tokens',
  'POST /api/v1/tokens',
  'DELETE /api/v1/tokens/[id]',
  'POST /api/v1/imports',
]);
