import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { addClosure } from '@/domain/availability/add-closure';
import { getAvailability } from '@/domain/availability/queries';
import { removeClosure } from '@/domain/availability/remove-closure';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { getOccupancy } from './desk-queries';
import { countWaiting, listBookings } from './list-queries';
import { getBookingPanel } from './panel-query';
import { getBooking } from './queries';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
const tomorrow = { start: '2026-11-25T09:00', end: '2026-11-25T12:00' };
let organisationId: string;
let manager: PersonActor;
let member: PersonActor;
let founder: PersonActor;
let stranger: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  member = await lab.join('member');
  founder = await (await insertOrganisation(database.db)).join('owner');
  stranger = await (await insertOrganisation(database.db)).join('owner');
});

const as = (actor: PersonActor) => ({ actor, db: database.db, now });
const listing = (units = 1, bookingMode: 'instant' | 'approval' = 'instant') =>
  buildPublishedListing(database.db, { actor: manager, organisationId, now, units, listing: { bookingMode } });
const book = (listingId: string, hour: number, actor = founder) => {
  const at = (h: number) => `2026-11-25T${String(h).padStart(2, '0')}:00`;
  return buildBooking(database.db, { actor, listingId, start: at(hour), end: at(hour + 1), now });
};

describe('closures', () => {
  test('take time out of availability and give it back', async () => {
    const { id: listingId } = await listing();
    const day = { from: new Date('2026-11-25T00:00Z'), to: new Date('2026-11-25T12:00Z') };
    const free = async () =>
      (await getAvailability(database.db, listingId, day.from, day.to, now)).free.map(({ start, end }) =>
        [start, end].map((each) => each.toISOString().slice(11, 16)).join('-'),
      );
    const closed = await addClosure(as(manager), { organisationId, listingId, ...tomorrow, reason: 'maintenance' });
    expect(await free()).toEqual(['00:00-01:00', '04:00-12:00']);
    await expect(book(listingId, 10)).rejects.toMatchObject({
      code: 'closed',
      fields: [{ path: 'start', code: 'booking-closure', params: { reason: 'maintenance' } }],
    });
    await removeClosure(as(manager), { id: closed.id });
    expect(await free()).toEqual(['00:00-12:00']);
    await expect(removeClosure(as(manager), { id: closed.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('over bookings are refused, or keep them and name them', async () => {
    const { id: listingId } = await listing();
    const made = await book(listingId, 10);
    const closure = { organisationId, listingId, ...tomorrow, reason: 'outage' };
    await expect(addClosure(as(manager), closure)).rejects.toMatchObject({
      code: 'slot-taken',
      fields: [{ path: 'bookings', code: 'closure-over-bookings', params: { count: 1 } }],
    });
    const kept = await addClosure(as(manager), { ...closure, bookings: 'keep' });
    expect(kept.overlapping).toEqual([{ id: made.id, reference: made.reference }]);
  });

  test('are the desk’s alone', async () => {
    const { id: listingId } = await listing();
    const closure = { organisationId, listingId, ...tomorrow, reason: 'other' };
    await expect(addClosure(as(stranger), closure)).rejects.toMatchObject({ code: 'not-found' });
    await expect(addClosure(as(member), closure)).rejects.toMatchObject({ code: 'forbidden' });
    const foreign = { ...closure, organisationId: stranger.memberships[0]?.organisationId };
    await expect(addClosure(as(stranger), foreign)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of one unit leave the others', async () => {
    const { id: listingId } = await listing(2);
    const [unit] = await database.sql`SELECT id FROM unit WHERE listing_id = ${listingId} ORDER BY position LIMIT 1`;
    await addClosure(as(manager), { organisationId, listingId, unitId: unit?.id, ...tomorrow, reason: 'maintenance' });
    expect((await book(listingId, 10)).state).toBe('confirmed');
    await expect(book(listingId, 10)).rejects.toMatchObject({ code: 'slot-taken' });
  });
});

describe('lists', () => {
  test('show each side its own, page by page, and strangers nothing', async () => {
    const { id: listingId } = await listing(1, 'approval');
    const made = [await book(listingId, 9), await book(listingId, 11), await book(listingId, 13)].map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const filter = { side: 'provider', organisationId, listingId, order: 'soonest', cursor, limit: 2 } as const;
      const page = await listBookings(database.db, manager, filter);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(made);
    const of = async (actor: PersonActor, side: 'customer' | 'provider') =>
      (await listBookings(database.db, actor, { side, listingId, order: 'latest', limit: 10 })).items.map(
        ({ id }) => id,
      );
    expect(await of(founder, 'customer')).toEqual([...made].reverse());
    expect(await of(founder, 'provider')).toEqual([]);
    expect(await of(stranger, 'customer')).toEqual([]);
    expect(await of(member, 'provider')).toEqual([]);
    const wrong = { side: 'customer', order: 'latest', cursor: 'nonsense', limit: 10 } as const;
    await expect(listBookings(database.db, founder, wrong)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('a booking’s page offers what its reader may do, and its history', async () => {
    const { id: listingId } = await listing(1, 'approval');
    const { id } = await book(listingId, 9);
    const forDesk = await getBooking(database.db, manager, id, now);
    expect(forDesk.actions.map(({ action }) => action)).toEqual(['approve', 'decline', 'move', 'cancel']);
    const forCustomer = await getBooking(database.db, founder, id, now);
    expect(forCustomer.actions.map(({ action }) => action)).toEqual(['move', 'hand-over', 'cancel']);
    expect(forCustomer.steps).toMatchObject([{ action: 'booking.requested', by: 'customer' }]);
    await expect(getBooking(database.db, stranger, id, now)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the desk counts what waits and what is taken', async () => {
    const lab = await insertOrganisation(database.db);
    const owner = await lab.join('owner');
    const made = await buildPublishedListing(database.db, {
      actor: owner,
      organisationId: lab.id,
      now,
      units: 3,
      listing: { bookingMode: 'approval' },
    });
    await book(made.id, 9);
    await book(made.id, 9);
    expect(await countWaiting(database.db, lab.id, now)).toBe(2);
    const at = new Date('2026-11-25T01:30:00Z');
    expect(await getOccupancy(database.db, lab.id, at)).toEqual({ units: 3, used: 2, closed: 0 });
  });
});

test('the panel begins with a free hour of a day and its price', async () => {
  const { id } = await listing();
  await book(id, 9);
  const panel = await getBookingPanel(database.db, founder, { id }, new Date('2026-11-24T16:00:00Z'));
  const nine = Date.parse('2026-11-25T01:00:00Z') / 60_000;
  expect(panel.first).toMatchObject({ date: '2026-11-25', start: nine + 60, end: nine + 120 });
  expect(panel.first?.price).toMatchObject({ amountMinor: '30000', priced: true });
});

test('the panel begins with what is free of a wished time, for as many units, and its price', async () => {
  const { id } = await listing();
  const from = Date.parse('2026-11-26T06:00:00Z') / 60_000;
  const wish = { from, to: from + 180, minutes: 180, units: 1 };
  const panel = await getBookingPanel(database.db, founder, { id }, new Date('2026-11-24T16:00:00Z'), wish);
  expect(panel.first).toMatchObject({ date: '2026-11-26', start: from, end: from + 180, units: 1 });
  expect(panel.first?.price).toMatchObject({ amountMinor: '90000' });
  const crowd = { ...wish, units: 50 };
  const other = await getBookingPanel(database.db, founder, { id }, new Date('2026-11-24T16:00:00Z'), crowd);
  expect(other.first).toMatchObject({ date: '2026-11-25', units: 1 });
});
