import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/core/period';
import { testDatabase } from '@/db/test-database';
import { saveRules } from '@/domain/availability/save-rules';
import type { StoredFile } from '@/domain/organisations/stored-file';
import { grantQualification } from '@/domain/qualifications/grant';
import { saveQualification } from '@/domain/qualifications/save-qualification';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { approveBooking } from './approve';
import { attachFile } from './attach-file';
import { bookBundle } from './book-bundle';
import { bookSeries } from './book-series';
import { cancelBooking } from './cancel';
import { confirmHold } from './confirm-hold';
import { getBookingFile } from './find-files';
import { handOverBooking } from './hand-over';
import { holdBooking } from './hold';
import type { SaveTermsInput } from './inputs/terms';
import { moveBooking } from './move';
import { listOverrides } from './override';
import { previewSeries } from './preview-series';
import { getBooking } from './queries';
import { removeFile } from './remove-file';
import { requestBooking } from './request';
import { runBookingTimers } from './run-timers';
import { saveForm } from './save-form';
import { saveTerms } from './save-terms';
import { takeSeriesAction } from './series-action';
import { findSeriesScopes } from './series-scopes';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let lab: Awaited<ReturnType<typeof insertOrganisation>>;
let firm: Awaited<ReturnType<typeof insertOrganisation>>;
let manager: PersonActor;
let founder: PersonActor;
let colleague: PersonActor;
let rival: PersonActor;

beforeAll(async () => {
  lab = await insertOrganisation(database.db);
  firm = await insertOrganisation(database.db);
  manager = await lab.join('manager');
  founder = await firm.join('owner');
  colleague = await firm.join('member');
  rival = await (await insertOrganisation(database.db)).join('owner');
});

const as = (actor: PersonActor, at = now) => ({ actor, db: database.db, now: at });
const email = (person: PersonActor) => `${person.userId}@lab.test`;

async function listing(terms: Partial<SaveTermsInput> = {}, wish: Partial<ListingWish> = {}): Promise<string> {
  const made = { actor: manager, organisationId: lab.id, now, ...wish };
  const { id } = await buildPublishedListing(database.db, made);
  if (Object.keys(terms).length > 0) await saveTerms(as(manager), { listingId: id, ...terms });
  return id;
}
const approval = { listing: { bookingMode: 'approval' as const } };
const at = (day: number, hour: number) => `2026-11-${day}T${String(hour).padStart(2, '0')}:00`;
const hours = (day: number, from: number, to: number) => ({ start: at(day, from), end: at(day, to) });
const eventsOf = (id: string) => database.sql<{ action: string }[]>`
  SELECT action FROM event WHERE subject_id = ${id} ORDER BY at, seq`;

describe('terms of cancelling', () => {
  const cancellation = [
    { hoursBefore: 24, percent: 50 },
    { hoursBefore: 72, percent: 0 },
  ];

  test('are frozen: what stays due follows from when, and from who cancels', async () => {
    const listingId = await listing({ cancellation });
    const book = async (day: number) => (await requestBooking(as(founder), { listingId, ...hours(day, 9, 10) })).id;
    const [free, half, whole, provider, majeure] = [
      await book(29),
      await book(26),
      await book(24 + 1),
      await book(25 + 2),
      await book(28),
    ];
    await saveTerms(as(manager), { listingId, cancellation: [] });
    const fee = async (id: string, actor: PersonActor, at: Date, more = {}) =>
      (await cancelBooking(as(actor, at), { id, note: '样品未到', ...more })).cancellationFeeMinor;
    expect(await fee(free, founder, now)).toBe('0');
    expect(await fee(half, founder, now)).toBe('15000');
    expect(await fee(whole, founder, new Date(now.getTime() + 2 * HOUR_MS))).toBe('30000');
    expect(await fee(provider, manager, new Date(now.getTime() + 3 * DAY_MS - HOUR_MS))).toBe('0');
    await expect(fee(majeure, founder, now, { reason: 'force-majeure' })).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'invalid-choice' }],
    });
    expect(await fee(majeure, manager, now, { reason: 'force-majeure' })).toBe('0');
  });

  test('are not escaped by moving away first', async () => {
    const listingId = await listing({ cancellation });
    const { id } = await requestBooking(as(founder), { listingId, ...hours(26, 11, 12) });
    await moveBooking(as(founder), { id, ...hours(29, 11, 12) });
    await moveBooking(as(founder), { id, ...hours(30, 11, 12) });
    expect((await cancelBooking(as(founder), { id })).cancellationFeeMinor).toBe('15000');
  });

  test('never charge less for cancelling later', async () => {
    const wrong = listing({
      cancellation: [
        { hoursBefore: 24, percent: 0 },
        { hoursBefore: 72, percent: 50 },
      ],
    });
    await expect(wrong).rejects.toMatchObject({ fields: [{ path: 'cancellation', code: 'cancellation-order' }] });
  });
});

describe('requests', () => {
  test('within the limits are confirmed at once, others wait until the deadline declines them', async () => {
    const listingId = await listing({ autoApprove: { upToMinutes: 60 }, answerWithinMinutes: 120 }, approval);
    const short = await requestBooking(as(founder), { listingId, ...hours(26, 9, 10) });
    const long = await requestBooking(as(founder), { listingId, ...hours(26, 11, 14) });
    expect([short.state, long.state]).toEqual(['confirmed', 'requested']);
    const late = new Date(now.getTime() + 121 * MINUTE_MS);
    await Promise.all([runBookingTimers(database.db, late), runBookingTimers(database.db, late)]);
    const [row] = await database.sql`SELECT state, decision_code FROM booking WHERE id = ${long.id}`;
    expect(row).toEqual({ state: 'declined', decision_code: 'deadline' });
    expect((await eventsOf(long.id)).map(({ action }) => action)).toEqual(['booking.requested', 'booking.declined']);
  });

  test('that compete share a time until one is approved; the others are declined with it', async () => {
    const listingId = await listing({ requests: 'compete' }, approval);
    const asked = [founder, rival, colleague].map((who) => requestBooking(as(who), { listingId, ...hours(26, 9, 11) }));
    const [first, second, third] = await Promise.all(asked);
    if (!first || !second || !third) throw new Error('three were made');
    const later = await requestBooking(as(rival), { listingId, ...hours(26, 14, 15) });
    expect((await approveBooking(as(manager), { id: second.id })).state).toBe('confirmed');
    const rows = await database.sql`SELECT id, state, decision_code FROM booking WHERE listing_id = ${listingId}`;
    const states = Object.fromEntries(rows.map((row) => [row.id, [row.state, row.decision_code]]));
    expect(states[first.id]).toEqual(['declined', 'outrun']);
    expect(states[third.id]).toEqual(['declined', 'outrun']);
    expect(states[later.id]).toEqual(['requested', null]);
    expect((await eventsOf(first.id)).map(({ action }) => action)).toEqual(['booking.requested', 'booking.declined']);
    await expect(approveBooking(as(manager), { id: first.id })).rejects.toMatchObject({ code: 'already-decided' });
  });

  test('of three that compete for two units and are approved at once, two are', async () => {
    const listingId = await listing({ requests: 'compete' }, { ...approval, units: 2 });
    const made = await Promise.all(
      [founder, rival, colleague].map((who) => requestBooking(as(who), { listingId, ...hours(26, 9, 11), units: 1 })),
    );
    const results = await Promise.allSettled(made.map(({ id }) => approveBooking(as(manager), { id })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });
});

test('a hold that has run out stands in nobody’s way, before the clock gets to it', async () => {
  const listingId = await listing();
  const held = await holdBooking(as(founder), { listingId, ...hours(26, 9, 10) });
  const wish = { listingId, ...hours(26, 9, 10) };
  await expect(requestBooking(as(rival), wish)).rejects.toMatchObject({ code: 'slot-taken' });
  const late = new Date(now.getTime() + 10 * MINUTE_MS);
  expect((await requestBooking(as(rival, late), wish)).state).toBe('confirmed');
  expect((await eventsOf(held.id)).map(({ action }) => action)).toEqual(['booking.held', 'booking.expired']);
});

describe('questions', () => {
  const form = {
    questions: [
      { id: 'sample', type: 'text', label: { zh: '样品名称' }, required: true },
      {
        id: 'hazard',
        type: 'choice',
        label: { zh: '危险性' },
        options: [{ id: 'none', label: { zh: '无' } }],
        required: true,
      },
      { id: 'sheet', type: 'file', label: { zh: '安全数据表' }, required: false },
    ],
    declarations: [{ id: 'rules', text: { zh: '我已阅读并遵守安全规定' } }],
  };

  test('are answered when booking, every fault told at once; the version answered stays with the booking', async () => {
    const listingId = await listing();
    await saveForm(as(manager), { listingId, ...form });
    const wish = { listingId, ...hours(26, 9, 10) };
    await expect(requestBooking(as(founder), { ...wish, answers: { hazard: 'much', other: 1 } })).rejects.toMatchObject(
      {
        fields: [
          { path: 'answers.other', code: 'unknown-field' },
          { path: 'answers.sample', code: 'required' },
          { path: 'answers.hazard', code: 'invalid-choice' },
          { path: 'declared.rules', code: 'must-accept' },
        ],
      },
    );
    const held = await holdBooking(as(founder), wish);
    const answers = { sample: '硅片', hazard: 'none' };
    const guests = [{ name: '李雷' }];
    await confirmHold(as(founder), { id: held.id, answers, declared: ['rules'], guests, project: 'P-7' });
    await saveForm(as(manager), { listingId, questions: [] });
    const [row] = await database.sql`
      SELECT b.state, b.answers, b.declared, b.guests, b.project, f.version FROM booking b
      JOIN booking_form f ON f.id = b.form_id WHERE b.id = ${held.id}`;
    expect(row).toEqual({ state: 'confirmed', answers, declared: ['rules'], guests, project: 'P-7', version: 1 });
    await expect(database.sql`UPDATE booking_form SET version = 9`).rejects.toThrow('append-only');
  });
});

test('a file that is asked for lies with the held time before it is booked; only who added it takes it away', async () => {
  const listingId = await listing();
  const sheet = { id: 'sheet', type: 'file', label: { zh: '安全数据表' }, required: true };
  await saveForm(as(manager), { listingId, questions: [sheet] });
  const wish = { listingId, ...hours(26, 9, 10) };
  const { id } = await holdBooking(as(founder), wish);
  const missing = { fields: [{ path: 'answers.sheet', code: 'file-required' }] };
  await expect(confirmHold(as(founder), { id })).rejects.toMatchObject(missing);
  const attach = () => attachFile(as(founder), { id, questionId: 'sheet' }, storedFile());
  const { fileId } = await attach();
  await expect(removeFile(as(manager), { id, fileId })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(removeFile(as(rival), { id, fileId })).rejects.toMatchObject({ code: 'not-found' });
  expect((await removeFile(as(founder), { id, fileId })).orphanKeys).toHaveLength(1);
  await expect(confirmHold(as(founder), { id })).rejects.toMatchObject(missing);
  const second = await attach();
  expect((await confirmHold(as(founder), { id })).state).toBe('confirmed');
  expect((await getBookingFile(as(manager), id, second.fileId)).name).toBe('sds.pdf');
  await expect(getBookingFile(as(rival), id, second.fileId)).rejects.toMatchObject({ code: 'not-found' });
});

function storedFile(): StoredFile {
  const id = v7();
  const pdf = { name: 'sds.pdf', contentType: 'application/pdf', bytes: 1, sha256: '0'.repeat(64) };
  return { id, storageKey: `test/${id}`, ...pdf, width: null, height: null };
}

describe('for somebody else', () => {
  test('a desk books for a customer and decides by it; a manager for a colleague; nobody for strangers', async () => {
    const listingId = await listing({}, approval);
    const wish = { listingId, organisationId: firm.id, customerEmail: email(colleague) };
    const byDesk = await requestBooking(as(manager), { ...wish, ...hours(26, 9, 10) });
    const byBoss = await requestBooking(as(founder), { ...wish, ...hours(26, 10, 11) });
    expect([byDesk.state, byBoss.state]).toEqual(['confirmed', 'requested']);
    const rows = await database.sql`SELECT customer_user_id, booked_by FROM booking WHERE id = ${byDesk.id}`;
    expect(rows[0]).toEqual({ customer_user_id: colleague.userId, booked_by: manager.userId });
    for (const [actor, who] of [
      [rival, colleague],
      [colleague, founder],
      [founder, rival],
    ] as const) {
      const attempt = requestBooking(as(actor), { ...wish, customerEmail: email(who), ...hours(26, 12, 13) });
      await expect(attempt).rejects.toMatchObject({ fields: [{ path: 'customerEmail', code: 'invalid-reference' }] });
    }
  });

  test('a booking is handed to a colleague, to nobody else', async () => {
    const listingId = await listing();
    const { id } = await requestBooking(as(founder), { listingId, ...hours(26, 9, 10) });
    await expect(handOverBooking(as(founder), { id, email: email(rival) })).rejects.toMatchObject({
      fields: [{ path: 'email', code: 'not-a-colleague' }],
    });
    await handOverBooking(as(founder), { id, email: email(colleague) });
    expect((await cancelBooking(as(colleague), { id })).state).toBe('cancelled');
  });

  test('and to a colleague only who has the qualification that its listing asks for', async () => {
    const listingId = await listing();
    const { id: qualificationId } = await saveQualification(as(manager), {
      organisationId: lab.id,
      title: { zh: '电镜独立操作' },
      listingIds: [listingId],
    });
    await grantQualification(as(manager), { qualificationId, userId: founder.userId });
    const { id } = await requestBooking(as(founder), { listingId, ...hours(26, 9, 10) });
    const handOver = () => handOverBooking(as(founder), { id, email: email(colleague) });
    await expect(handOver()).rejects.toMatchObject({ fields: [{ path: 'email', code: 'colleague-unqualified' }] });
    await grantQualification(as(manager), { qualificationId, userId: colleague.userId });
    expect((await handOver()).state).toBe('confirmed');
  });
});

describe('a bundle', () => {
  test('books all or nothing, and tells every item’s fault', async () => {
    const [one, two] = [await listing(), await listing({}, approval)];
    const items = [
      { listingId: one, ...hours(26, 9, 10) },
      { listingId: two, ...hours(26, 9, 12) },
    ];
    const made = await bookBundle(as(founder), { items });
    expect(made.bookings.map(({ state }) => state)).toEqual(['confirmed', 'requested']);
    const again = bookBundle(as(rival), { items: [{ listingId: one, ...hours(26, 14, 15) }, ...items] });
    await expect(again).rejects.toMatchObject({
      code: 'slot-taken',
      fields: [
        { path: 'items.1.start', code: 'booking-slot-taken' },
        { path: 'items.2.start', code: 'booking-slot-taken' },
      ],
    });
    const rows =
      await database.sql`SELECT FROM booking WHERE customer_user_id = ${rival.userId} AND listing_id = ${one}`;
    expect(rows).toHaveLength(0);
    expect(await eventsOf(made.id)).toEqual([{ action: 'bundle.booked' }]);
    expect(await eventsOf(made.bookings[0]?.id ?? '')).toEqual([{ action: 'booking.confirmed' }]);
  });

  test('is booked against the rules by a manager of the provider who says why, and by nobody else', async () => {
    const listingId = await listing();
    const off = { start: '2026-11-26T09:05', end: '2026-11-26T10:05' };
    const book = (actor: PersonActor, more: { overrideReason?: string } = {}) =>
      bookBundle(as(actor), { items: [{ listingId, ...off, ...more }] });
    await expect(book(manager)).rejects.toMatchObject({
      fields: [{ path: 'items.0.start', code: 'booking-off-step' }],
    });
    await expect(book(founder, { overrideReason: '演示' })).rejects.toMatchObject({ code: 'forbidden' });
    const { bookings } = await book(manager, { overrideReason: '演示' });
    expect(await listOverrides(database.db, bookings[0]?.id ?? '')).toMatchObject([
      { reason: '演示', rules: ['booking-off-step'] },
    ]);
  });

  test('does not take one unit twice', async () => {
    const one = await listing();
    const items = [9, 9].map((hour) => ({ listingId: one, ...hours(27, hour, hour + 2) }));
    await expect(bookBundle(as(founder), { items })).rejects.toMatchObject({
      fields: [{ path: 'items.1.start', code: 'booking-slot-taken' }],
    });
  });

  test('of the same listings from two sides at once never deadlocks', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => listing()));
    const attempts = Array.from({ length: 12 }, (_, n) => {
      const order = n % 2 === 0 ? ids : [...ids].reverse();
      return bookBundle(as(n % 3 === 0 ? founder : rival), {
        items: order.map((listingId) => ({ listingId, ...hours(26, 9, 10) })),
      });
    });
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of results)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'slot-taken' });
  });
});

describe('a series', () => {
  const wish = (listingId: string) => ({ listingId, ...hours(25, 9, 11), rule: 'FREQ=WEEKLY;COUNT=4' });

  test('is a booking for each time; a conflict is told with free times near by, and moved or skipped', async () => {
    const listingId = await listing();
    await requestBooking(as(rival), { listingId, start: '2026-12-02T10:00', end: '2026-12-02T12:00' });
    const preview = await previewSeries(database.db, founder, wish(listingId), now);
    expect(preview.occurrences.map(({ available }) => available)).toEqual([true, false, true, true]);
    const conflict = preview.occurrences[1];
    expect(conflict?.alternatives[0]).toEqual({
      start: new Date('2026-12-02T00:00:00Z'),
      end: new Date('2026-12-02T02:00:00Z'),
    });
    await expect(bookSeries(as(founder), wish(listingId))).rejects.toMatchObject({
      code: 'slot-taken',
      fields: [{ path: 'occurrences.1.start', code: 'booking-slot-taken' }],
    });
    const moves = [
      {
        from: conflict?.from.toISOString(),
        start: conflict?.alternatives[0]?.start.toISOString(),
        end: conflict?.alternatives[0]?.end.toISOString(),
      },
    ];
    const skip = [preview.occurrences[3]?.from.toISOString()];
    const made = await bookSeries(as(founder), { ...wish(listingId), moves, skip });
    expect(made.bookings.map(({ start }) => start)).toEqual([
      '2026-11-25T01:00:00.000Z',
      '2026-12-02T00:00:00.000Z',
      '2026-12-09T01:00:00.000Z',
    ]);
    expect(await eventsOf(made.id)).toEqual([{ action: 'series.booked' }]);
  });

  test('is moved one by one, and cancelled from one on', async () => {
    const listingId = await listing();
    const { bookings } = await bookSeries(as(founder), wish(listingId));
    const [first, second, third, fourth] = bookings.map(({ id }) => id);
    await moveBooking(as(founder), { id: first ?? '', ...hours(26, 9, 11) });
    const { bookings: gone } = await takeSeriesAction(as(founder), { id: third, take: 'cancel', scope: 'following' });
    expect(gone.map(({ id }) => id)).toEqual([third, fourth]);
    const rows = await database.sql`SELECT state FROM booking WHERE listing_id = ${listingId} ORDER BY id`;
    expect(rows.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'cancelled', 'cancelled']);
    expect((await eventsOf(second ?? '')).length).toBe(1);
  });

  test('says before it is cancelled how far that reaches and what stays due; what it is too late for stays', async () => {
    const terms = { cancellation: [{ hoursBefore: 24 * 10, percent: 50 }] };
    const listingId = await listing(terms);
    await saveRules(as(manager), { listingId, cancelNoticeMinutes: 48 * 60 });
    const { bookings } = await bookSeries(as(founder), wish(listingId));
    const scopesAt = async (index: number, actor: PersonActor) => {
      const booking = await getBooking(database.db, actor, bookings[index]?.id ?? '', now);
      return (await findSeriesScopes(database.db, actor, booking, now)).cancel;
    };
    const fee = (minor: bigint) => [{ minor, currency: 'CNY' }];
    expect(await scopesAt(0, founder)).toBeUndefined();
    expect(await scopesAt(1, founder)).toEqual([
      { scope: 'one', bookings: 1, fees: fee(60000n) },
      { scope: 'all', bookings: 3, fees: fee(120000n) },
    ]);
    expect((await scopesAt(2, manager))?.map(({ scope, bookings: n, fees }) => [scope, n, fees])).toEqual([
      ['one', 1, []],
      ['following', 2, []],
      ['all', 4, []],
    ]);
    const take = (index: number) =>
      takeSeriesAction(as(founder), { id: bookings[index]?.id, take: 'cancel', scope: 'all' });
    await expect(take(0)).rejects.toMatchObject({ fields: [{ code: 'booking-cancel-too-late' }] });
    expect((await take(3)).bookings.map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
    ]);
  });

  test('is booked against the rules by a manager who says why; the reason lies with each time that broke one', async () => {
    const listingId = await listing();
    const off = { start: '2026-11-26T09:05', end: '2026-11-26T10:05' };
    const daily = { listingId, ...off, rule: 'FREQ=DAILY;COUNT=2' };
    const preview = await previewSeries(database.db, manager, daily, now);
    expect(preview.mayOverride).toBe(true);
    expect(preview.occurrences.map(({ available, settable }) => [available, settable])).toEqual([
      [false, true],
      [false, true],
    ]);
    const second = preview.occurrences[1]?.from.toISOString();
    const moves = [{ from: second, start: '2026-11-27T09:00', end: '2026-11-27T10:00' }];
    await expect(bookSeries(as(manager), { ...daily, moves })).rejects.toMatchObject({
      fields: [{ path: 'occurrences.0.start', code: 'booking-off-step' }],
    });
    const { bookings } = await bookSeries(as(manager), { ...daily, moves, overrideReason: '演示' });
    const kept = await Promise.all(bookings.map(({ id }) => listOverrides(database.db, id)));
    expect(kept.map((each) => each.map(({ rules }) => rules))).toEqual([[['booking-off-step']], []]);
  });

  test('of an approval listing is approved at once', async () => {
    const listingId = await listing({}, approval);
    const { bookings } = await bookSeries(as(founder), wish(listingId));
    const id = bookings[0]?.id;
    await expect(takeSeriesAction(as(founder), { id, take: 'approve', scope: 'all' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { bookings: approved } = await takeSeriesAction(as(manager), { id, take: 'approve', scope: 'all' });
    expect(approved.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'confirmed'));
  });

  test('keeps its hour on the wall clock, and refuses what is no rule', async () => {
    const listingId = await listing({}, { listing: { timeZone: 'Europe/Berlin', horizonDays: 365 } });
    const rule = 'FREQ=MONTHLY;COUNT=6';
    const { bookings } = await bookSeries(as(founder), { listingId, ...hours(25, 9, 10), rule });
    expect(bookings.map(({ start }) => start.slice(11, 16))).toEqual([
      '08:00',
      '08:00',
      '08:00',
      '08:00',
      '08:00',
      '07:00',
    ]);
    const wrong = bookSeries(as(founder), { listingId, ...hours(25, 9, 10), rule: 'FREQ=HOURLY' });
    await expect(wrong).rejects.toMatchObject({ fields: [{ path: 'rule', code: 'invalid-format' }] });
  });
});

test('what nobody used or spoke of is completed a day later, or a no-show where the listing says so', async () => {
  const [plain, strict] = [await listing(), await listing({ unused: 'no-show' })];
  for (const listingId of [plain, strict]) await requestBooking(as(founder), { listingId, ...hours(25, 9, 12) });
  const states = async () =>
    (await database.sql`SELECT listing_id, state FROM booking WHERE listing_id = ANY (${[plain, strict]})`).reduce<
      Record<string, string>
    >((all, row) => Object.assign(all, { [row.listing_id]: row.state }), {});
  await runBookingTimers(database.db, new Date('2026-11-25T05:00:00Z'));
  expect(await states()).toEqual({ [plain]: 'confirmed', [strict]: 'confirmed' });
  await runBookingTimers(database.db, new Date('2026-11-26T04:00:00Z'));
  expect(await states()).toEqual({ [plain]: 'completed', [strict]: 'no-show' });
});
