import { beforeAll, describe, expect, it, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { testDatabase } from '@/db/test-database';
import { addClosure } from '@/domain/availability/add-closure';
import { addMaintenance } from '@/domain/availability/add-maintenance';
import { assignGroup } from '@/domain/availability/assign-group';
import { extendMaintenance } from '@/domain/availability/extend-maintenance';
import { findSchedule, getAvailability } from '@/domain/availability/queries';
import { removeMaintenance } from '@/domain/availability/remove-maintenance';
import { saveDependencies } from '@/domain/availability/save-dependencies';
import { saveHolidayCalendar } from '@/domain/availability/save-holiday-calendar';
import { saveQuotas } from '@/domain/availability/save-quotas';
import { saveRules } from '@/domain/availability/save-rules';
import { shareSchedules } from '@/domain/availability/share-schedules';
import { verifySummaries } from '@/domain/availability/verify-summaries';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { cancelBooking } from './cancel';
import { moveBooking } from './move';
import { listOverrides } from './override';
import { requestBooking } from './request';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let organisationId: string;
let manager: PersonActor;
let stranger: PersonActor;
let strangerOrganisationId: string;
let partner: PersonActor;
let partnerOrganisationId: string;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  const first = await insertOrganisation(database.db);
  strangerOrganisationId = first.id;
  stranger = await first.join('owner');
  const second = await insertOrganisation(database.db);
  partnerOrganisationId = second.id;
  partner = await second.join('owner');
  await assignGroup(as(manager), { organisationId, memberId: partnerOrganisationId, customerGroup: 'partner' });
});

const as = (actor: PersonActor, at = now) => ({ actor, db: database.db, now: at });
const listing = async (wish: Partial<ListingWish> = {}) =>
  (await buildPublishedListing(database.db, { actor: manager, organisationId, now, ...wish })).id;
const book = (actor: PersonActor, listingId: string, start: string, end: string, more = {}) =>
  buildBooking(database.db, { actor, listingId, start, end, now, booking: more });
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'ok',
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return [error.code, ...error.fields.map(({ code }) => code)].join(' ');
    },
  );
const unitsOf = async (id: string) =>
  (await database.sql`SELECT id FROM unit WHERE listing_id = ${id} ORDER BY position`).map((row) => String(row.id));
const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1080 }));

describe('holidays', () => {
  it('close a listing that chose the platform’s calendar, and a swapped Saturday opens it', async () => {
    const id = await listing({ openings: WEEKDAYS });
    const [{ id: holidayCalendarId } = {}] = await database.sql`SELECT id FROM holiday_calendar WHERE code = 'cn'`;
    const before = new Date('2026-09-01T00:00Z');
    const free = async () => {
      const span = { start: new Date('2026-09-30T16:00Z'), end: new Date('2026-10-10T16:00Z') };
      const { free: spans } = await getAvailability(database.db, id, span.start, span.end, before);
      return spans.map(({ start }) => start.toISOString().slice(5, 10));
    };
    expect(await free()).toEqual(['10-01', '10-02', '10-05', '10-06', '10-07', '10-08', '10-09']);
    await saveRules(as(manager), { listingId: id, holidayCalendarId });
    expect(await free()).toEqual(['10-08', '10-09', '10-10']);
    await saveRules(as(manager), { listingId: id, swapsOpen: false });
    expect(await free()).toEqual(['10-08', '10-09']);
  });

  it('of an organisation’s own calendar are its own, and nobody else’s', async () => {
    const id = await listing();
    const days = '2026-12-24..2026-12-25 off 校庆 / Founding days';
    const { id: calendarId } = await saveHolidayCalendar(as(manager), { organisationId, name: { zh: '校历' }, days });
    await saveRules(as(manager), { listingId: id, holidayCalendarId: calendarId });
    expect(await codeOf(book(stranger, id, '2026-12-24T10:00', '2026-12-24T11:00'))).toBe('closed booking-holiday');
    await saveHolidayCalendar(as(manager), { id: calendarId, organisationId, name: { zh: '校历' }, days: '' });
    expect(await codeOf(book(stranger, id, '2026-12-24T10:00', '2026-12-24T11:00'))).toBe('ok');
    const theirs = { id: calendarId, organisationId: strangerOrganisationId, name: { zh: '校历' }, days };
    expect(await codeOf(saveHolidayCalendar(as(stranger), theirs))).toBe('not-found');
    const platform = { id: calendarId, name: { zh: '校历' }, days };
    expect(await codeOf(saveHolidayCalendar(as(manager), platform))).toBe('forbidden');
    const foreign = await insertOrganisation(database.db);
    const other = await foreign.join('manager');
    const { id: theirListing } = await buildPublishedListing(database.db, {
      actor: other,
      organisationId: foreign.id,
      now,
    });
    const chosen = saveRules(as(other), { listingId: theirListing, holidayCalendarId: calendarId });
    expect(await codeOf(chosen)).toBe('invalid-input invalid-reference');
  });
});

describe('maintenance that comes again', () => {
  const FRIDAYS = { start: '2026-11-27T14:00', durationMinutes: 120, rule: 'FREQ=WEEKLY;BYDAY=FR' };

  it('closes each occurrence on the wall clock until the farthest horizon, and ends', async () => {
    const id = await listing({ listing: { timeZone: 'Europe/Berlin' } });
    const { id: planId, next } = await addMaintenance(as(manager), { listingId: id, ...FRIDAYS });
    expect(next.slice(0, 2)).toEqual(['2026-11-27T13:00:00.000Z', '2026-12-04T13:00:00.000Z']);
    expect(await codeOf(book(stranger, id, '2026-12-04T15:00', '2026-12-04T17:00'))).toBe('closed booking-closure');
    const span = { start: new Date('2029-11-01T00:00Z'), end: new Date('2029-11-20T00:00Z') };
    expect((await findSchedule(database.db, { id }, span))?.closures).toHaveLength(3);
    await removeMaintenance(as(manager), { id: planId });
    expect(await codeOf(book(stranger, id, '2026-12-04T15:00', '2026-12-04T17:00'))).toBe('ok');
    expect(await codeOf(removeMaintenance(as(manager), { id: planId }))).toBe('not-found');
  });

  it('is written ahead as time goes on, each occurrence once', async () => {
    const id = await listing();
    await addMaintenance(as(manager), { listingId: id, ...FRIDAYS });
    const count = async () =>
      (await database.sql`SELECT count(*)::int AS n FROM closure WHERE listing_id = ${id}`)[0]?.n;
    const before = await count();
    const later = new Date(now.getTime() + 14 * 86_400_000);
    await extendMaintenance(database.db, later);
    await extendMaintenance(database.db, later);
    expect(await count()).toBe(before + 2);
  });

  it('says which bookings are in the way', async () => {
    const id = await listing();
    await book(stranger, id, '2026-12-11T15:00', '2026-12-11T17:00');
    const plan = { listingId: id, ...FRIDAYS };
    expect(await codeOf(addMaintenance(as(manager), plan))).toBe('slot-taken closure-over-bookings');
    expect((await addMaintenance(as(manager), { ...plan, bookings: 'keep' })).overlapping).toHaveLength(1);
  });

  it('needs a rule with days ahead, and a hand of the provider', async () => {
    const id = await listing();
    const past = { listingId: id, ...FRIDAYS, rule: 'FREQ=DAILY;UNTIL=20201231' };
    expect(await codeOf(addMaintenance(as(manager), past))).toBe('invalid-input recurrence-without-days');
    expect(await codeOf(addMaintenance(as(manager), { ...past, rule: 'FREQ=HOURLY' }))).toBe(
      'invalid-input invalid-recurrence',
    );
    expect(await codeOf(addMaintenance(as(stranger), { listingId: id, ...FRIDAYS }))).toBe('not-found');
  });
});

describe('dependencies', () => {
  it('carry an outage along the chain, and refuse a circle', async () => {
    const [chiller, laser, microscope] = [await listing(), await listing(), await listing()];
    await saveDependencies(as(manager), { listingId: laser, dependsOn: [chiller] });
    await saveDependencies(as(manager), { listingId: microscope, dependsOn: [laser] });
    expect(await codeOf(saveDependencies(as(manager), { listingId: chiller, dependsOn: [microscope] }))).toBe(
      'invalid-input circular',
    );
    expect(await codeOf(saveDependencies(as(manager), { listingId: chiller, dependsOn: [chiller] }))).toBe(
      'invalid-input circular',
    );
    const time = { start: '2026-11-26T00:00', end: '2026-11-27T00:00', reason: 'outage' };
    await addClosure(as(manager), { organisationId, listingId: chiller, ...time });
    const wish = [stranger, microscope, '2026-11-26T10:00', '2026-11-26T11:00'] as const;
    expect(await codeOf(book(...wish))).toBe('closed booking-dependency-closed');
    await saveDependencies(as(manager), { listingId: microscope, dependsOn: [] });
    expect(await codeOf(book(...wish))).toBe('ok');
  });
});

describe('customer groups', () => {
  it('have their own notice, hours and price', async () => {
    const id = await listing({
      listing: { noticeMinutes: 2880 },
      rates: [
        { customerGroup: 'public', basis: 'hour', amountMinor: 30_000 },
        { customerGroup: 'partner', basis: 'hour', amountMinor: 10_000 },
      ],
    });
    const windows = [{ weekday: 3, startMinute: 480, endMinute: 720 }];
    await saveRules(as(manager), { listingId: id, groupRules: { partner: { noticeMinutes: 60, windows } } });
    expect(await codeOf(book(stranger, id, '2026-11-25T10:00', '2026-11-25T11:00'))).toBe(
      'booking-rules booking-too-soon',
    );
    const booked = await book(partner, id, '2026-11-25T10:00', '2026-11-25T11:00');
    expect(booked.price.amountMinor).toBe('10000');
    expect(await codeOf(book(partner, id, '2026-11-25T13:00', '2026-11-25T14:00'))).toBe(
      'booking-rules booking-outside-window',
    );
    await saveRules(as(manager), { listingId: id, groupRules: { public: { mayBook: false } } });
    expect(await codeOf(book(stranger, id, '2026-11-28T10:00', '2026-11-28T11:00'))).toBe(
      'booking-rules booking-group-refused',
    );
  });
});

describe('quotas', () => {
  it('count hours of each unit in the listing’s days, and give them back', async () => {
    const id = await listing({ units: 3 });
    await saveQuotas(as(manager), {
      organisationId,
      listingId: id,
      quotas: [{ per: 'person', period: 'day', measure: 'minutes', amount: 240 }],
    });
    const first = await book(stranger, id, '2026-11-25T09:00', '2026-11-25T10:00', { units: 3 });
    expect(await codeOf(book(stranger, id, '2026-11-25T12:00', '2026-11-25T13:15'))).toBe(
      'booking-rules booking-over-quota',
    );
    expect(await codeOf(book(stranger, id, '2026-11-25T12:00', '2026-11-25T13:00'))).toBe('ok');
    expect(await codeOf(book(partner, id, '2026-11-25T12:00', '2026-11-25T13:15'))).toBe('ok');
    // Half before midnight in Shanghai, half after.
    expect(await codeOf(book(stranger, id, '2026-11-25T23:45', '2026-11-26T00:15'))).toBe(
      'booking-rules booking-over-quota',
    );
    expect(
      await codeOf(moveBooking(as(stranger), { id: first.id, start: '2026-11-25T15:00', end: '2026-11-25T16:00' })),
    ).toBe('ok');
    await cancelBooking(as(stranger), { id: first.id });
    expect(await codeOf(book(stranger, id, '2026-11-25T23:45', '2026-11-26T00:15'))).toBe('ok');
  });

  it('over all listings hold against two bookings at once', async () => {
    const lab = await insertOrganisation(database.db);
    const owner = await lab.join('owner');
    const own = { actor: owner, organisationId: lab.id, now };
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => (await buildPublishedListing(database.db, own)).id),
    );
    const quotas = [{ per: 'organisation', period: 'week', measure: 'count', amount: 3 }];
    await saveQuotas(as(owner), { organisationId: lab.id, quotas });
    const wish = { start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
    const attempts = ids.map((listingId) => codeOf(requestBooking(as(stranger), { listingId, ...wish })));
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter((each) => each === 'ok')).toHaveLength(3);
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'booking-rules booking-over-quota']));
    expect(await codeOf(book(partner, ids[0] ?? '', '2026-11-25T11:00', '2026-11-25T12:00'))).toBe('ok');
    expect(await codeOf(saveQuotas(as(stranger), { organisationId: lab.id, quotas }))).toBe('not-found');
  });

  it('of a group are shared by all in it, partners and public apart', async () => {
    const id = await listing();
    const quotas = [{ customerGroup: 'public', per: 'group', period: 'month', measure: 'minutes', amount: 60 }];
    await saveQuotas(as(manager), { organisationId, listingId: id, quotas });
    expect(await codeOf(book(stranger, id, '2026-11-25T09:00', '2026-11-25T10:00'))).toBe('ok');
    const other = await (await insertOrganisation(database.db)).join('owner');
    expect(await codeOf(book(other, id, '2026-11-26T09:00', '2026-11-26T10:00'))).toBe(
      'booking-rules booking-over-quota',
    );
    expect(await codeOf(book(partner, id, '2026-11-26T09:00', '2026-11-26T10:00'))).toBe('ok');
    expect(await codeOf(book(other, id, '2026-12-01T09:00', '2026-12-01T10:00'))).toBe('ok');
  });
});

describe('one schedule for units of several listings', () => {
  it('is never given twice, whichever listing is asked, also by many at once', async () => {
    const [hall, stage] = [await listing({ units: 2 }), await listing()];
    const [room = ''] = await unitsOf(hall);
    const [podium = ''] = await unitsOf(stage);
    await shareSchedules(as(manager), { listingId: hall, units: [{ unitId: room, schedule: '报告厅' }] });
    await shareSchedules(as(manager), { listingId: stage, units: [{ unitId: podium, schedule: '报告厅' }] });
    await book(stranger, stage, '2026-11-25T09:00', '2026-11-25T10:00');
    expect(await codeOf(book(partner, hall, '2026-11-25T09:00', '2026-11-25T10:00', { units: 2 }))).toBe('slot-taken');
    expect(await codeOf(book(partner, hall, '2026-11-25T09:00', '2026-11-25T10:00'))).toBe('ok');
    const wish = { start: '2026-11-26T09:00', end: '2026-11-26T10:00' };
    const attempts = Array.from({ length: 20 }, (_, n) =>
      codeOf(requestBooking(as(stranger), { listingId: n % 2 ? stage : hall, ...wish })),
    );
    const won = (await Promise.all(attempts)).filter((each) => each === 'ok');
    // Two rooms and a stage, one of the rooms the same as the stage.
    expect(won).toHaveLength(2);
    const { faults } = await verifySummaries(database.db, now);
    expect(faults.filter(({ fault }) => fault === 'busy')).toEqual([]);
  });

  it('takes bookings along, and refuses those that would overlap', async () => {
    const [hall, stage] = [await listing(), await listing()];
    const [room = ''] = await unitsOf(hall);
    const [podium = ''] = await unitsOf(stage);
    const first = await book(stranger, hall, '2026-11-25T09:00', '2026-11-25T10:00');
    await book(partner, stage, '2026-11-25T09:30', '2026-11-25T10:30');
    await shareSchedules(as(manager), { listingId: hall, units: [{ unitId: room, schedule: '礼堂' }] });
    const share = () =>
      shareSchedules(as(manager), { listingId: stage, units: [{ unitId: podium, schedule: '礼堂' }] });
    expect(await codeOf(share())).toBe('invalid-input schedule-overlaps');
    await cancelBooking(as(stranger), { id: first.id });
    expect(await codeOf(share())).toBe('ok');
    expect(await codeOf(book(stranger, hall, '2026-11-25T10:00', '2026-11-25T11:00'))).toBe('slot-taken');
    await shareSchedules(as(manager), { listingId: hall, units: [] });
    expect(await codeOf(book(stranger, hall, '2026-11-25T10:00', '2026-11-25T11:00'))).toBe('ok');
  });

  it('is not for two units of one listing', async () => {
    const id = await listing({ units: 2 });
    const units = (await unitsOf(id)).map((unitId) => ({ unitId, schedule: '一' }));
    expect(await codeOf(shareSchedules(as(manager), { listingId: id, units }))).toBe(
      'invalid-input schedule-within-listing',
    );
  });
});

test('a booking may run through the night where the listing lets it, and takes the whole where it must', async () => {
  const id = await listing({ units: 2, openings: WEEKDAYS });
  expect(await codeOf(book(stranger, id, '2026-11-25T16:00', '2026-11-26T10:00'))).toBe('closed booking-closed');
  await saveRules(as(manager), { listingId: id, spanClosed: true, wholeOnly: true });
  expect(await codeOf(book(stranger, id, '2026-11-25T16:00', '2026-11-26T10:00'))).toBe(
    'booking-rules booking-whole-only',
  );
  expect(await codeOf(book(stranger, id, '2026-11-25T16:00', '2026-11-26T10:00', { units: 2 }))).toBe('ok');
});

describe('what a manager sets aside', () => {
  const wish = { start: '2026-11-25T20:00', end: '2026-11-25T21:00' };

  it('is kept with its reason in the record and with the booking', async () => {
    const id = await listing({ openings: WEEKDAYS, listing: { noticeMinutes: 2880 } });
    expect(await codeOf(requestBooking(as(manager), { listingId: id, ...wish }))).toBe(
      'booking-rules booking-too-soon booking-closed',
    );
    const overrideReason = '夜间连续观察';
    const booked = await requestBooking(as(manager), { listingId: id, ...wish, overrideReason });
    const [kept] = await listOverrides(database.db, booked.id);
    expect(kept).toMatchObject({ reason: overrideReason, rules: ['booking-too-soon', 'booking-closed'] });
    const [told] = await database.sql`SELECT after FROM event WHERE subject_id = ${booked.id}`;
    expect(told?.after.override).toEqual({ reason: overrideReason, rules: ['booking-too-soon', 'booking-closed'] });
  });

  it('is refused from customers, and never lets two in or opens what is closed', async () => {
    const id = await listing({ openings: WEEKDAYS });
    const asked = { listingId: id, ...wish, overrideReason: 'please' };
    expect(await codeOf(requestBooking(as(stranger), asked))).toBe('forbidden');
    expect(await codeOf(requestBooking(as(manager), asked))).toBe('ok');
    expect(await codeOf(requestBooking(as(manager), asked))).toBe('slot-taken');
    const night = { start: '2026-11-26T20:00', end: '2026-11-26T21:00' };
    await addClosure(as(manager), { organisationId, listingId: id, ...night, reason: 'outage' });
    expect(await codeOf(requestBooking(as(manager), { ...asked, ...night }))).toBe('closed booking-closure');
  });

  it('may be the time to which a customer’s booking is moved', async () => {
    const id = await listing({ openings: WEEKDAYS });
    const booked = await book(stranger, id, '2026-11-25T10:00', '2026-11-25T11:00');
    const moved = { id: booked.id, ...wish, note: '设备检修' };
    expect(await codeOf(moveBooking(as(manager), moved))).toBe('closed booking-closed');
    expect(await codeOf(moveBooking(as(manager), { ...moved, overrideReason: '客户同意' }))).toBe('ok');
    expect(await listOverrides(database.db, booked.id)).toHaveLength(1);
  });
});

test('a customer moves and cancels in time; the provider always may', async () => {
  const id = await listing();
  await saveRules(as(manager), { listingId: id, changeNoticeMinutes: 2880, cancelNoticeMinutes: 2880 });
  const { id: bookingId } = await book(stranger, id, '2026-11-25T10:00', '2026-11-25T11:00');
  const later = { id: bookingId, start: '2026-11-28T10:00', end: '2026-11-28T11:00' };
  expect(await codeOf(moveBooking(as(stranger), later))).toBe('booking-rules booking-change-too-late');
  expect(await codeOf(cancelBooking(as(stranger), { id: bookingId }))).toBe('booking-rules booking-cancel-too-late');
  await saveRules(as(manager), { listingId: id, groupRules: { public: { cancelNoticeMinutes: 0 } } });
  expect(await codeOf(moveBooking(as(manager), { ...later, note: '设备检修' }))).toBe('ok');
  expect(await codeOf(cancelBooking(as(stranger), { id: bookingId }))).toBe('ok');
});
