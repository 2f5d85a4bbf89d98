import { eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '@/core/actor';
import { booking, bookingUnit } from '@/db/schema/bookings';
import { event } from '@/db/schema/events';
import { unit } from '@/db/schema/listings';
import { testDatabase } from '@/db/test-database';
import { saveRates } from '@/domain/pricing/save-rates';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { approveBooking } from './approve';
import { cancelBooking } from './cancel';
import { completeBooking } from './complete';
import { confirmHold } from './confirm-hold';
import { declineBooking } from './decline';
import { holdBooking } from './hold';
import { moveBooking } from './move';
import { requestBooking } from './request';
import { runBookingTimers } from './run-timers';
import { startUse } from './start-use';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let lab: Awaited<ReturnType<typeof insertOrganisation>>;
let manager: PersonActor;
let technician: PersonActor;
let founder: PersonActor;
let colleague: PersonActor;
let stranger: PersonActor;

beforeAll(async () => {
  lab = await insertOrganisation(database.db);
  const customer = await insertOrganisation(database.db);
  const other = await insertOrganisation(database.db);
  manager = await lab.join('manager');
  technician = await lab.join('technician');
  founder = await customer.join('owner');
  colleague = await customer.join('member');
  stranger = await other.join('owner');
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const listing = (wish: Partial<ListingWish> = {}) =>
  buildPublishedListing(database.db, { actor: manager, organisationId: lab.id, now, ...wish });
const approval = { listing: { bookingMode: 'approval' as const } };
const book = (listingId: string, start: string, end: string, actor: Actor = founder) =>
  buildBooking(database.db, { actor, listingId, start: `2026-11-${start}`, end: `2026-11-${end}`, now });
const stateOf = async (id: string) => (await database.db.select().from(booking).where(eq(booking.id, id)))[0]?.state;

describe('booking', () => {
  test('is confirmed at once, priced to the minute and frozen', async () => {
    const { id: listingId } = await listing();
    const made = await book(listingId, '25T09:00', '25T10:45');
    expect(made).toMatchObject({
      state: 'confirmed',
      start: '2026-11-25T01:00:00.000Z',
      units: 1,
      purpose: '断口形貌观察',
    });
    expect(made.price).toMatchObject({ amountMinor: '52500', currency: 'CNY', amount: '525.00' });
    expect(made.price.lines).toEqual([
      { code: 'time', basis: 'hour', quantity: 1.75, units: 1, unitAmountMinor: '30000', amountMinor: '52500' },
    ]);
    await saveRates(as(manager), { listingId, rates: [{ basis: 'hour', amountMinor: 99_900 }] });
    const [row] = await database.db.select().from(booking).where(eq(booking.id, made.id));
    expect(row?.priceMinor).toBe(52_500n);
    const events = await database.db.select().from(event).where(eq(event.subjectId, made.id));
    expect(events.map(({ action }) => action)).toEqual(['booking.confirmed']);
  });

  test('waits for the provider where that is asked for', async () => {
    const { id: listingId } = await listing(approval);
    const made = await book(listingId, '25T09:00', '25T10:00');
    expect(made.state).toBe('requested');
    const approved = await approveBooking(as(technician), { id: made.id, note: '请提前十分钟到' });
    expect(approved.state).toBe('confirmed');
    await expect(declineBooking(as(manager), { id: made.id, note: '满' })).rejects.toMatchObject({
      code: 'already-decided',
    });
  });

  test.each([
    ['2026-11-25T01:00:00.000Z', '2026-11-25T02:00:00Z'],
    ['2026-11-25T01:00Z', '2026-11-25T02:00Z'],
    ['2026-11-25T09:00+08:00', '2026-11-25T10:00:00+08:00'],
    ['2026-11-24T20:00-05:00', '2026-11-25T10:00'],
    ['2026-11-25T09:00', '2026-11-25T10:00:00'],
  ])('reads %s to %s as the same hour in Chengdu', async (start, end) => {
    const { id: listingId } = await listing();
    const made = await requestBooking(as(founder), { listingId, start, end });
    expect([made.start, made.end]).toEqual(['2026-11-25T01:00:00.000Z', '2026-11-25T02:00:00.000Z']);
  });

  test('of a taken time is refused, and what touches it is not', async () => {
    const { id: listingId } = await listing();
    await book(listingId, '25T09:00', '25T10:00');
    await expect(book(listingId, '25T09:45', '25T10:45', stranger)).rejects.toMatchObject({ code: 'slot-taken' });
    expect((await book(listingId, '25T10:00', '25T11:00', stranger)).state).toBe('confirmed');
  });

  test('keeps the buffers free on both sides', async () => {
    const { id: listingId } = await listing({ listing: { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 } });
    await book(listingId, '25T09:00', '25T10:00');
    await expect(book(listingId, '25T10:30', '25T11:00')).rejects.toMatchObject({ code: 'slot-taken' });
    expect((await book(listingId, '25T10:45', '25T11:00')).state).toBe('confirmed');
  });

  test('takes k of N units, each free throughout', async () => {
    const { id: listingId } = await listing({ units: 3 });
    const two = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00', units: 2 };
    await requestBooking(as(founder), two);
    await expect(requestBooking(as(founder), two)).rejects.toMatchObject({
      code: 'slot-taken',
      params: { free: 1, wanted: 2 },
    });
    expect((await requestBooking(as(founder), { ...two, units: 1 })).units).toBe(1);
  });

  test('takes the very unit that was pointed at, or says that it is taken', async () => {
    const { id: listingId } = await listing({ units: 3 });
    const units = await database.db.select().from(unit).where(eq(unit.listingId, listingId)).orderBy(unit.position);
    const [, second = '', third = ''] = units.map(({ id }) => id);
    const wish = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
    const made = await requestBooking(as(founder), { ...wish, unitIds: [third] });
    const unitsOf = async () =>
      (await database.db.select().from(bookingUnit).where(eq(bookingUnit.bookingId, made.id))).map(
        ({ unitId }) => unitId,
      );
    expect(await unitsOf()).toEqual([third]);
    await expect(requestBooking(as(founder), { ...wish, unitIds: [third] })).rejects.toMatchObject({
      code: 'slot-taken',
    });
    await moveBooking(as(founder), { id: made.id, start: wish.start, end: wish.end, unitIds: [second] });
    expect(await unitsOf()).toEqual([second]);
    await expect(requestBooking(as(founder), { ...wish, unitIds: [v7()] })).rejects.toMatchObject({
      fields: [{ path: 'unitIds', code: 'invalid-reference' }],
    });
  });

  test('names every broken rule at once', async () => {
    const { id: listingId } = await listing({
      listing: { stepMinutes: 30, minMinutes: 60, noticeMinutes: 1440 },
      openings: [{ weekday: 2, startMinute: 540, endMinute: 1020 }],
    });
    const wish = { listingId, start: '2026-11-24T10:10', end: '2026-11-24T10:40', units: 9 };
    await expect(requestBooking(as(founder), wish)).rejects.toMatchObject({
      code: 'booking-rules',
      fields: [
        { path: 'start', code: 'booking-too-soon', params: { days: 1, hours: 0, minutes: 0 } },
        { path: 'end', code: 'booking-too-short', params: { days: 0, hours: 1, minutes: 0 } },
        { path: 'start', code: 'booking-off-step', params: { days: 0, hours: 0, minutes: 30 } },
        { path: 'units', code: 'booking-too-many-units', params: { max: 1 } },
      ],
    });
    const closed = { listingId, start: '2026-11-27T10:00', end: '2026-11-27T11:00' };
    await expect(requestBooking(as(founder), closed)).rejects.toMatchObject({ code: 'closed' });
  });

  test.each([
    ['a day that is not', { start: '2027-02-30T09:00', end: '2027-03-01T10:00' }, 'start', 'invalid-date'],
    ['an end before the start', { start: '2026-11-25T10:00', end: '2026-11-25T09:00' }, 'end', 'end-before-start'],
    ['a number for a date', { start: 1e30, end: '2026-11-25T09:00' }, 'start', 'invalid-type'],
    ['no date at all', { start: '', end: '2026-11-25T09:00' }, 'start', 'invalid-date'],
    ['half a unit', { units: 0.5 }, 'units', 'not-integer'],
    ['too many units', { units: 1e30 }, 'units', 'too-large'],
    ['no units', { units: 0 }, 'units', 'too-small'],
    ['a year beyond all calendars', { start: '9999-12-31T00:00Z', end: '9999-12-31T01:00Z' }, 'start', 'invalid-date'],
    ['control characters', { purpose: 'a\u0000b' }, 'purpose', 'control-characters'],
    ['a book of text', { purpose: 'x'.repeat(1_000_000) }, 'purpose', 'too-long'],
    ['an unknown field', { discount: 100 }, 'discount', 'unknown-field'],
    ['a foreign organisation', { organisationId: v7() }, 'organisationId', 'invalid-reference'],
  ])('with %s is refused at its field', async (_name, wrong, path, code) => {
    const { id: listingId } = await listing();
    const right = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
    await expect(requestBooking(as(founder), { ...right, ...wrong })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: expect.arrayContaining([expect.objectContaining({ path, code })]),
    });
  });

  test('of a listing that is not there, not on the market, or not to be booked', async () => {
    await expect(book(v7(), '25T09:00', '25T10:00')).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await listing({ listing: { bookingMode: 'enquiry' } });
    await expect(book(id, '25T09:00', '25T10:00')).rejects.toMatchObject({ code: 'not-bookable' });
  });

  test('is not for strangers to the market', async () => {
    const { id: listingId } = await listing();
    const unverified = await (await insertOrganisation(database.db, 'submitted')).join('owner');
    await expect(book(listingId, '25T09:00', '25T10:00', { type: 'anonymous' })).rejects.toMatchObject({
      code: 'sign-in-required',
    });
    await expect(book(listingId, '25T09:00', '25T10:00', unverified)).rejects.toMatchObject({
      code: 'organisation-unverified',
    });
    await expect(book(listingId, '25T09:00', '25T10:00', { ...founder, emailVerified: false })).rejects.toMatchObject({
      code: 'email-unverified',
    });
  });

  test('runs once for one token, however often it is sent', async () => {
    const { id: listingId } = await listing({ units: 20 });
    const once = { scope: 'person', key: 'a-token', bodyHash: 'same' };
    const input = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
    const made = await Promise.all(Array.from({ length: 8 }, () => requestBooking({ ...as(founder), once }, input)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const rows = await database.db.select().from(booking).where(eq(booking.listingId, listingId));
    expect(rows).toHaveLength(1);
  });
});

describe('what others may do with it', () => {
  test('people of a third organisation are told that it is not there', async () => {
    const { id: listingId } = await listing(approval);
    const { id } = await book(listingId, '25T09:00', '25T10:00');
    for (const command of [approveBooking, declineBooking, cancelBooking, startUse, completeBooking]) {
      await expect(command(as(stranger), { id, note: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    }
    const move = { id, start: '2026-11-26T09:00', end: '2026-11-26T10:00' };
    await expect(moveBooking(as(stranger), move)).rejects.toMatchObject({ code: 'not-found' });
    await expect(approveBooking(as(colleague), { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('who sees it but may not act is told so', async () => {
    const { id: listingId } = await listing(approval);
    const { id } = await book(listingId, '25T09:00', '25T10:00');
    await expect(approveBooking(as(founder), { id })).rejects.toMatchObject({ code: 'forbidden' });
    const finance = await lab.join('finance');
    await expect(approveBooking(as(finance), { id })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('the provider owes a reason for saying no or calling off', async () => {
    const { id: listingId } = await listing(approval);
    const { id } = await book(listingId, '25T09:00', '25T10:00');
    const missing = { code: 'invalid-input', fields: [{ path: 'note', code: 'required' }] };
    await expect(declineBooking(as(manager), { id })).rejects.toMatchObject(missing);
    await expect(cancelBooking(as(manager), { id })).rejects.toMatchObject(missing);
    expect((await cancelBooking(as(founder), { id })).state).toBe('cancelled');
  });

  test('what was decided on an older version is refused as stale', async () => {
    const { id: listingId } = await listing(approval);
    const { id, version } = await book(listingId, '25T09:00', '25T10:00');
    await moveBooking(as(founder), { id, start: '2026-11-26T09:00', end: '2026-11-26T10:00' });
    await expect(approveBooking(as(manager), { id, version })).rejects.toMatchObject({ code: 'stale-version' });
  });

  test('it is used, completed, and not cancelled afterwards', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, '25T09:00', '25T10:00');
    await expect(completeBooking(as(technician), { id })).rejects.toMatchObject({ code: 'transition-refused' });
    const later = new Date('2026-11-25T01:10:00Z');
    await expect(cancelBooking(as(founder, later), { id })).rejects.toMatchObject({ code: 'transition-refused' });
    expect((await startUse(as(founder, later), { id })).state).toBe('in-use');
    expect((await completeBooking(as(technician, later), { id })).state).toBe('completed');
  });
});

describe('moving', () => {
  test('takes the new time, frees the old and prices anew', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, '25T09:00', '25T10:00');
    const moved = await moveBooking(as(founder), { id, start: '2026-11-25T09:30', end: '2026-11-25T11:30' });
    expect(moved).toMatchObject({
      state: 'confirmed',
      start: '2026-11-25T01:30:00.000Z',
      price: { amountMinor: '60000' },
    });
    expect((await book(listingId, '25T09:00', '25T09:30', stranger)).state).toBe('confirmed');
  });

  test('asks again when the customer moves what was approved', async () => {
    const { id: listingId } = await listing(approval);
    const { id } = await book(listingId, '25T09:00', '25T10:00');
    await approveBooking(as(manager), { id });
    const to = (day: number) => ({ id, start: `2026-11-${day}T09:00`, end: `2026-11-${day}T10:00` });
    expect((await moveBooking(as(manager), to(26))).state).toBe('confirmed');
    expect((await moveBooking(as(founder), to(27))).state).toBe('requested');
  });

  test('onto a taken time leaves everything as it was', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, '25T09:00', '25T10:00');
    await book(listingId, '25T12:00', '25T13:00', stranger);
    const onto = { id, start: '2026-11-25T12:30', end: '2026-11-25T13:30' };
    await expect(moveBooking(as(founder), onto)).rejects.toMatchObject({ code: 'slot-taken' });
    const kept = await database.sql`
      SELECT FROM booking_unit WHERE booking_id = ${id} AND during = tstzrange('2026-11-25T01:00Z', '2026-11-25T02:00Z')`;
    expect(kept).toHaveLength(1);
  });
});

describe('holds', () => {
  test('keep the time and become a booking', async () => {
    const { id: listingId } = await listing();
    const wish = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
    const { id, state, heldUntil } = await holdBooking(as(founder), wish);
    expect([state, heldUntil]).toEqual(['held', '2026-11-24T01:10:00.000Z']);
    await expect(requestBooking(as(stranger), wish)).rejects.toMatchObject({ code: 'slot-taken' });
    expect((await confirmHold(as(founder), { id })).state).toBe('confirmed');
  });

  test('expire by themselves, once, and then are not confirmed', async () => {
    const { id: listingId } = await listing();
    const wish = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
    const { id } = await holdBooking(as(founder), wish);
    const later = new Date(now.getTime() + 11 * 60_000);
    await expect(confirmHold(as(founder, later), { id })).rejects.toMatchObject({ code: 'transition-refused' });
    expect(await Promise.all([runBookingTimers(database.db, later), runBookingTimers(database.db, later)])).toContain(
      1,
    );
    expect(await runBookingTimers(database.db, later)).toBe(0);
    expect(await stateOf(id)).toBe('expired');
    await expect(confirmHold(as(founder, later), { id })).rejects.toMatchObject({ code: 'already-decided' });
    expect((await requestBooking(as(stranger), wish)).state).toBe('confirmed');
    const expiries = await database.sql`SELECT FROM event WHERE subject_id = ${id} AND action = 'booking.expired'`;
    expect(expiries).toHaveLength(1);
  });
});

test('the database and the process table agree on which states block', async () => {
  const { blocksTime, BOOKING_STATES } = await import('./rules');
  for (const [state, competes] of BOOKING_STATES.flatMap((each) => [[each, true] as const, [each, false] as const])) {
    const [row] = await database.db.execute<{ blocks: boolean }>(
      sql`SELECT booking_blocks(${state}, ${competes}) AS blocks`,
    );
    expect(row?.blocks).toBe(blocksTime(state, competes));
  }
});
