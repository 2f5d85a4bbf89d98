import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { addClosure } from '@/domain/availability/add-closure';
import { saveHolidayCalendar } from '@/domain/availability/save-holiday-calendar';
import { saveRules } from '@/domain/availability/save-rules';
import { getBooking } from '@/domain/bookings/queries';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { getDeskCalendar } from './desk-calendar';
import { getMonthCalendar } from './month-calendar';
import { peekBooking } from './peek-booking';
import { previewMove } from './preview-move';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let organisationId: string;
let manager: PersonActor;
let member: PersonActor;
let founder: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  member = await lab.join('member');
  founder = await (await insertOrganisation(database.db)).join('owner');
});

const as = (actor: PersonActor) => ({ actor, db: database.db, now });
const list = (rest: Record<string, unknown> = {}, units = 1) =>
  buildPublishedListing(database.db, { actor: manager, organisationId, now, units, listing: rest });
const book = (listingId: string, start: string, end: string) =>
  buildBooking(database.db, { actor: founder, listingId, start, end, now });
const week = (listingId: string, rest: Record<string, unknown> = {}) => ({
  organisationId,
  listingId,
  first: '2026-11-23',
  days: 7,
  ...rest,
});

describe('a desk’s calendar', () => {
  test('places bookings and closures on the listing’s wall clock, each on its unit', async () => {
    const { id: listingId } = await list({}, 2);
    const made = await book(listingId, '2026-11-25T09:00', '2026-11-25T10:30');
    const wide = { organisationId, listingId, start: '2026-11-26T00:00', end: '2026-11-27T12:00', reason: 'holiday' };
    await addClosure(as(manager), wide);
    const { listings, bookings, closures, cut } = await getDeskCalendar(as(manager), week(listingId));
    const listing = listings.find(({ id }) => id === listingId);
    expect(listing).toMatchObject({ stepMinutes: 15, today: '2026-11-24', nowMinute: 1440 + 9 * 60 });
    expect(listing?.units).toHaveLength(2);
    const at = 2 * 1440 + 9 * 60;
    expect(bookings).toMatchObject([
      { id: made.id, unitId: listing?.units[0]?.id, start: at, end: at + 90, version: 1 },
    ]);
    expect(closures).toMatchObject([
      { listingId, unitId: null, start: 3 * 1440, end: 4 * 1440 + 720, external: false },
    ]);
    expect(cut).toBe(false);
  });

  // The clocks in New York go back on Sunday 1 November 2026, in Berlin on 25 October.
  test.each([
    ['America/New_York', '2026-10-26', '2026-11-01T10:00', 6],
    ['Europe/Berlin', '2026-10-19', '2026-10-25T10:00', 6],
    ['Australia/Lord_Howe', '2027-03-29', '2027-04-04T10:00', 6],
  ])('shows 10:00 at 10:00 on the day clocks change in %s', async (timeZone, first, start, day) => {
    const early = { ...as(manager), now: new Date('2026-10-01T00:00:00Z') };
    const { id: listingId } = await buildPublishedListing(database.db, {
      actor: manager,
      organisationId,
      now: early.now,
      listing: { timeZone, horizonDays: 300 },
    });
    await buildBooking(database.db, {
      actor: founder,
      listingId,
      start,
      end: `${start.slice(0, 11)}11:00`,
      now: early.now,
    });
    const { bookings } = await getDeskCalendar(early, { organisationId, listingId, first, days: 7 });
    expect(bookings).toMatchObject([{ start: day * 1440 + 600, end: day * 1440 + 660 }]);
  });

  test('shades the days off of the listing’s holiday calendar, as booking knows them', async () => {
    const { id: listingId } = await list();
    const { id: holidayCalendarId } = await saveHolidayCalendar(as(manager), {
      organisationId,
      name: { zh: '校历' },
      days: '2026-11-26 off 校庆',
    });
    const shaded = async () => {
      const { listings } = await getDeskCalendar(as(manager), week(listingId));
      return listings.find(({ id }) => id === listingId)?.closedHours;
    };
    const before = await shaded();
    await saveRules(as(manager), { listingId, holidayCalendarId });
    const [thursday, friday] = [3 * 1440, 4 * 1440];
    const covers = (hours: Awaited<ReturnType<typeof shaded>>) =>
      hours?.some(([from, to]) => from <= thursday && to >= friday);
    expect(covers(before)).toBe(false);
    expect(covers(await shaded())).toBe(true);
  });

  test('counts a month by day and names the first of each', async () => {
    const { id: listingId } = await list({ bookingMode: 'approval' }, 5);
    for (let n = 0; n < 4; n++) await book(listingId, '2026-12-02T09:00', '2026-12-02T10:00');
    await book(listingId, '2026-12-02T23:00', '2026-12-03T01:00');
    const month = await getMonthCalendar(as(manager), { organisationId, listingId, first: '2026-11-30', days: 35 });
    expect(
      month.map(({ date, total, waiting, items }) => [date, total, waiting, items.map(({ from }) => from)]),
    ).toEqual([
      ['2026-12-02', 5, 5, ['09:00', '09:00', '09:00']],
      ['2026-12-03', 1, 1, ['00:00']],
    ]);
  });

  test('is not for plain members, nor for strangers', async () => {
    const wish = { organisationId, first: '2026-11-23', days: 7 };
    await expect(getDeskCalendar(as(member), wish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getDeskCalendar(as(founder), wish)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getMonthCalendar(as(founder), wish)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('before a booking is moved', () => {
  test('both times, both prices and every reason against it are told, and nothing has changed', async () => {
    const { id: listingId } = await list();
    const made = await book(listingId, '2026-11-25T09:00', '2026-11-25T10:00');
    const other = await book(listingId, '2026-11-25T14:00', '2026-11-25T15:00');
    const look = (start: string, end: string, actor = manager) => previewMove(as(actor), { id: made.id, start, end });
    // Longer costs more where the customer wishes it, not where the provider does.
    expect(await look('2026-11-25T11:00', '2026-11-25T13:00')).toMatchObject({ after: { amountMinor: '30000' } });
    expect(await look('2026-11-25T11:00', '2026-11-25T13:00', founder)).toMatchObject({
      timeZone: 'Asia/Shanghai',
      before: { start: '2026-11-25T01:00:00.000Z', amountMinor: '30000' },
      after: { start: '2026-11-25T03:00:00.000Z', end: '2026-11-25T05:00:00.000Z', amountMinor: '60000' },
      broken: [],
      local: { start: '2026-11-25T11:00' },
    });
    expect(await look('2026-11-25T14:30', '2026-11-25T15:30')).toMatchObject({ after: null, taken: true });
    const broken = await look('2026-11-20T11:05', '2026-11-20T11:15');
    expect(broken.broken.map(({ code }) => code)).toContain('booking-in-the-past');
    const still = await getBooking(database.db, manager, made.id, now);
    expect(still).toMatchObject({ version: 1, during: { start: new Date('2026-11-25T01:00:00Z') } });
    expect(still.steps).toHaveLength(1);
    await expect(
      previewMove(as(member), { id: other.id, start: '2026-11-25T11:00', end: '2026-11-25T12:00' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('a manager is told what may be set aside and what it comes to then; others only that it is not so', async () => {
    const { id: listingId } = await list();
    const made = await book(listingId, '2026-11-25T09:00', '2026-11-25T10:00');
    await book(listingId, '2026-11-25T14:00', '2026-11-25T15:00');
    const look = (start: string, end: string, actor = manager) => previewMove(as(actor), { id: made.id, start, end });
    const offStep = [{ code: 'booking-off-step', overridable: true }];
    expect(await look('2026-11-25T11:05', '2026-11-25T12:05')).toMatchObject({
      after: null,
      broken: offStep,
      aside: { start: '2026-11-25T03:05:00.000Z', amountMinor: '30000' },
    });
    expect(await look('2026-11-25T11:05', '2026-11-25T12:05', founder)).toMatchObject({ broken: offStep, aside: null });
    expect(await look('2026-11-25T14:05', '2026-11-25T15:05')).toMatchObject({ aside: null, taken: true });
    expect(await look('2026-11-20T11:05', '2026-11-20T12:05')).toMatchObject({ aside: null, taken: false });
  });

  test('a look at a booking tells the desk what it may do, and strangers nothing', async () => {
    const { id: listingId } = await list({ bookingMode: 'approval' });
    const made = await book(listingId, '2026-11-25T09:00', '2026-11-25T10:00');
    const seen = await peekBooking(as(manager), { id: made.id });
    expect(seen).toMatchObject({ reference: made.reference, local: { start: '2026-11-25T09:00' } });
    expect(seen.actions.map(({ action }) => action)).toContain('approve');
    await expect(peekBooking(as(founder), { id: made.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(peekBooking(as(member), { id: made.id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
