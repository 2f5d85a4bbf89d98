import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { type Actor, ANONYMOUS, ORGANISATION_ROLES, type OrganisationRole } from '@/core/actor';
import { DAY_MS, HOUR_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { mailMessage, notice } from '@/db/schema/notifications';
import { synonymGroup } from '@/db/schema/search-log';
import { addClosure } from '@/domain/availability/add-closure';
import { addMaintenance } from '@/domain/availability/add-maintenance';
import { attachFile } from '@/domain/bookings/attach-file';
import { bookSeries } from '@/domain/bookings/book-series';
import { completeBooking } from '@/domain/bookings/complete';
import { disputeBooking } from '@/domain/bookings/dispute';
import { holdBooking } from '@/domain/bookings/hold';
import { createFeed } from '@/domain/calendars/create-feed';
import { addExternalCalendar } from '@/domain/calendars/external-calendars';
import { createToken } from '@/domain/identity/create-token';
import { runImport } from '@/domain/imports/run-import';
import { addListingFile } from '@/domain/listings/listing-files';
import { pauseListing } from '@/domain/listings/publish-listing';
import { writeMail } from '@/domain/mail/render-mail';
import { tellPerson, tellTogether } from '@/domain/notifications/tell-person';
import { inviteMember } from '@/domain/organisations/invite-member';
import { saveSearch } from '@/domain/saved-searches/save-search';
import { beginSynonyms } from '@/domain/search/edit-synonyms';
import type { Who } from '@/server/access/row';
import { type AccessUse, buildAccessUse } from './access-use';
import { buildBooking } from './build-booking';
import { buildDraftListing, buildPublishedListing } from './build-listing';
import { buildDraftNeed, buildPublishedNeed } from './build-need';
import { type BuiltOrganisation, buildMember, buildVerifiedOrganisation } from './build-organisation';
import { type BuiltPerson, buildOperator, buildPerson } from './build-person';

/** Somebody who tries every door: what they are to the provider's things, and as what they come. */
export interface Walker {
  name: string;
  /** The columns of the access table that fit them. */
  is: readonly Who[];
  /** Their role in the organisation they belong to, whichever that is. */
  ownRole: OrganisationRole | null;
  actor: Actor;
  /** A bearer token for their own organisation. */
  token: string | null;
  tokenId: string | null;
  /** A calendar feed of their own, and its secret. */
  feed: { feedId: string; secret: string | null } | null;
}

/** What there is to act on: all of it the provider's, the bookings made by the customer's owner. */
export interface AccessWorld {
  walkers: Walker[];
  now: Date;
  provider: BuiltOrganisation;
  technicianId: string;
  memberId: string;
  tokenId: string;
  invitationId: string;
  listing: { id: string; slug: string };
  pausedId: string;
  draftId: string;
  listingFileId: string;
  fileId: string;
  /** Where the file's bytes belong in the store. */
  fileKey: string;
  closureId: string;
  maintenanceId: string;
  customerId: string;
  /** Of a member of the customer who made none of the bookings. */
  colleagueEmail: string;
  externalCalendarId: string;
  importId: string;
  failedMailId: string;
  /** In the inbox of the provider's owner. */
  noticeId: string;
  /** Kept by the provider's owner. */
  savedSearchId: string;
  synonymGroupId: string;
  needs: Record<'draft' | 'published', string>;
  bookings: Record<'requested' | 'held' | 'confirmed' | 'begun' | 'completed' | 'disputed' | 'repeated', string>;
  /** Of the confirmed booking. */
  bookingFileId: string;
  /** What qualification, use and waitlists have. */
  use: AccessUse;
}

/** A world with everybody in it, arranged through the commands. */
export async function buildAccessWorld(
  db: Database,
  importNames: Parameters<typeof runImport>[3],
): Promise<AccessWorld> {
  const now = new Date();
  const provider = await buildVerifiedOrganisation(db, { now });
  const customer = await buildVerifiedOrganisation(db, { now, kind: 'enterprise' });
  const rival = await buildVerifiedOrganisation(db, { now, kind: 'enterprise' });
  const stranger = await buildPerson(db, { now });
  const operator = await buildOperator(db, { now });
  const staff = await membersOf(db, provider);
  const buyers = await membersOf(db, customer);
  const walkers: Walker[] = [
    { name: 'anonymous', is: ['anonymous'], ownRole: null, actor: ANONYMOUS, token: null, tokenId: null, feed: null },
    { ...(await walkerOf(db, 'stranger', [], stranger, null, null)) },
    { ...(await walkerOf(db, 'member of another organisation', ['member-any'], rival.owner, rival.id, 'owner')) },
    { ...(await walkerOf(db, 'operator', ['operator'], operator, null, null)) },
  ];
  for (const role of ORGANISATION_ROLES) {
    walkers.push(await walkerOf(db, role, ['member-any', role], staff[role], provider.id, role));
    const side: Who = `customer:${role}`;
    walkers.push(await walkerOf(db, side, ['member-any', side], buyers[role], customer.id, role));
  }
  const things = await buildThings(db, now, provider, customer.owner, importNames);
  const technicianId = staff.technician.userId;
  const tokenId = walkers.find(({ name }) => name === 'owner')?.tokenId ?? '';
  return {
    walkers,
    now,
    provider,
    customerId: customer.id,
    colleagueEmail: buyers.member.email,
    technicianId,
    memberId: staff.member.userId,
    tokenId,
    ...things,
  };
}

async function membersOf(
  db: Database,
  organisation: BuiltOrganisation,
): Promise<Record<OrganisationRole, BuiltPerson>> {
  return {
    owner: organisation.owner,
    manager: await buildMember(db, organisation, 'manager'),
    technician: await buildMember(db, organisation, 'technician'),
    finance: await buildMember(db, organisation, 'finance'),
    member: await buildMember(db, organisation, 'member'),
  };
}

async function walkerOf(
  db: Database,
  name: string,
  is: readonly Who[],
  person: BuiltPerson,
  organisationId: string | null,
  ownRole: OrganisationRole | null,
): Promise<Walker> {
  const actor = await person.actor();
  const created = organisationId
    ? await createToken({ actor, db, now: new Date() }, { organisationId, name: 'walk', scopes: ['*'] })
    : null;
  return {
    name,
    is: ['person', ...is],
    ownRole,
    actor,
    token: created?.secret ?? null,
    tokenId: created?.id ?? null,
    feed: await createFeed({ actor, db, now: new Date() }, { scope: 'person' }),
  };
}

async function buildThings(
  db: Database,
  now: Date,
  provider: BuiltOrganisation,
  buyer: BuiltPerson,
  importNames: Parameters<typeof runImport>[3],
) {
  const owner = await provider.owner.actor(now);
  const customer = await buyer.actor(now);
  const ctx = { actor: owner, db, now };
  const base = { actor: owner, organisationId: provider.id, now };
  const listing = await buildPublishedListing(db, base);
  const approval = await buildPublishedListing(db, {
    ...base,
    listing: { bookingMode: 'approval', slug: fresh('approval') },
  });
  const paused = await buildPublishedListing(db, { ...base, listing: { slug: fresh('paused') } });
  await pauseListing(ctx, { listingId: paused.id });
  const maintenance = await addMaintenance(ctx, {
    listingId: paused.id,
    start: '2027-03-01T09:00',
    durationMinutes: 60,
    rule: 'FREQ=YEARLY;COUNT=1',
  });
  const draft = await buildDraftListing(db, { ...base, listing: { slug: fresh('draft') } });
  const stored = {
    id: v7(),
    storageKey: `${provider.id}/${v7()}`,
    name: 'photo.webp',
    contentType: 'image/webp',
    bytes: 3,
    sha256: 'x',
    width: 1,
    height: 1,
  };
  const file = await addListingFile(ctx, { listingId: listing.id, role: 'photo' }, stored);
  const closure = await addClosure(ctx, {
    organisationId: provider.id,
    listingId: paused.id,
    start: hours(now, 300),
    end: hours(now, 310),
    reason: 'maintenance',
  });
  const external = await addExternalCalendar(ctx, {
    organisationId: provider.id,
    listingId: listing.id,
    name: '课表',
    url: 'https://calendar.test/busy.ics',
  });
  const invitation = await inviteMember(ctx, {
    organisationId: provider.id,
    email: `${v7()}@invited.test`,
    role: 'member',
  });
  const csv = async function* () {
    yield Buffer.from('title_zh\n示例\n');
  };
  const imported = await runImport(
    ctx,
    { organisationId: provider.id, kind: 'service', format: 'csv', dryRun: true },
    csv,
    importNames,
  );
  const needs = {
    draft: (await buildDraftNeed(db, base)).id,
    published: (await buildPublishedNeed(db, base)).id,
  };
  const failedMailId = v7();
  await db.insert(mailMessage).values({
    id: failedMailId,
    to: 'lei@lab.test',
    locale: 'en',
    template: 'verify-email',
    ...writeMail({ locale: 'en', template: 'verify-email', values: {}, link: 'https://lab.test/' }),
    state: 'failed',
    createdAt: now,
  });
  const book = async (from: number, listingId = listing.id, at = now) =>
    (
      await buildBooking(db, {
        actor: customer,
        listingId,
        start: hours(now, from),
        end: hours(now, from + 1),
        now: at,
      })
    ).id;
  const lastWeek = new Date(now.getTime() - 7 * DAY_MS);
  const finished = async (from: number) => {
    const id = await book(from, listing.id, lastWeek);
    await completeBooking(ctx, { id });
    return id;
  };
  const disputed = await finished(-30);
  await disputeBooking({ ...ctx, actor: customer }, { id: disputed, note: '数据缺失' });
  const held = await holdBooking(
    { actor: customer, db, now },
    { listingId: listing.id, start: hours(now, 50), end: hours(now, 51) },
  );
  const confirmed = await book(70);
  const bookingFile = { ...stored, id: v7(), storageKey: stored.storageKey };
  await attachFile({ actor: customer, db, now }, { id: confirmed }, bookingFile);
  const series = await bookSeries(
    { actor: customer, db, now },
    { listingId: approval.id, start: hours(now, 80), end: hours(now, 81), rule: 'FREQ=DAILY;COUNT=2' },
  );
  const completed = await finished(-40);
  const use = await buildAccessUse({
    db,
    now,
    organisationId: provider.id,
    owner,
    customer,
    email: buyer.email,
    listingId: listing.id,
    completedId: completed,
  });
  return {
    listing: { id: listing.id, slug: listing.slug },
    bookingFileId: bookingFile.id,
    pausedId: paused.id,
    draftId: draft.id,
    listingFileId: file.listingFileId,
    fileId: file.fileId,
    fileKey: stored.storageKey,
    closureId: closure.id,
    maintenanceId: maintenance.id,
    externalCalendarId: external.id,
    importId: imported.id,
    invitationId: invitation.invitationId,
    failedMailId,
    savedSearchId: (await saveSearch(ctx, { name: '电镜', alerts: 'at-once', address: { q: '电镜' } })).savedSearchId,
    synonymGroupId: await someSynonyms(db, now),
    noticeId: await noticeFor(db, provider.owner.userId, now),
    needs,
    use,
    bookings: {
      requested: await book(60, approval.id),
      held: held.id,
      confirmed,
      repeated: series.bookings[0]?.id ?? '',
      begun: await book(-1, listing.id, lastWeek),
      completed,
      disputed,
    },
  };
}

async function noticeFor(db: Database, userId: string, now: Date): Promise<string> {
  return await db.transaction(async (tx) => {
    await tellTogether(tx, async (telling) => {
      const [reader] = await telling.person(userId);
      if (!reader) throw new Error('nobody to tell');
      const values = { organisation: { zh: '锦城大学' } };
      tellPerson(telling, { id: v7(), at: now }, reader, { template: 'organisation-verified', values, path: '/' });
    });
    const [told] = await tx.select({ id: notice.id }).from(notice).where(eq(notice.userId, userId));
    return told?.id ?? '';
  });
}

async function someSynonyms(db: Database, now: Date): Promise<string> {
  await beginSynonyms(db, now);
  const [group] = await db.select({ id: synonymGroup.id }).from(synonymGroup).limit(1);
  return group?.id ?? '';
}

/** So many hours from now, on the quarter of an hour. */
export function hours(now: Date, count: number): string {
  const quarter = HOUR_MS / 4;
  return new Date(Math.floor(now.getTime() / quarter) * quarter + count * HOUR_MS).toISOString();
}

/** A web address that nobody has yet. */
function fresh(name: string): string {
  return `${name}-${v7().slice(-12)}`;
}
