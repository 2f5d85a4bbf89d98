import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '@/core/actor';
import { HOUR_MS } from '@/core/period';
import { booking } from '@/db/schema/bookings';
import { waitlistEntry } from '@/db/schema/waitlists';
import { testDatabase } from '@/db/test-database';
import { addClosure } from '@/domain/availability/add-closure';
import { removeClosure } from '@/domain/availability/remove-closure';
import { cancelBooking } from '@/domain/bookings/cancel';
import { requestBooking } from '@/domain/bookings/request';
import { runBookingTimers } from '@/domain/bookings/run-timers';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { acceptOffer, declineOffer, leaveWaitlist } from './answer-offer';
import { joinWaitlist } from './join';
import { offerFreed, tendWaitlists } from './offer-freed';
import { offerNext } from './offer-next';
import { listMyWaits } from './queries';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);
let lab: Awaited<ReturnType<typeof insertOrganisation>>;
let manager: PersonActor;
let first: PersonActor;
let second: PersonActor;
let third: PersonActor;

beforeAll(async () => {
  lab = await insertOrganisation(database.db);
  const customer = await insertOrganisation(database.db);
  manager = await lab.join('manager');
  first = await customer.join('owner');
  second = await customer.join('member');
  third = await customer.join('member');
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const system = (at = now) => as({ type: 'system', job: 'test' }, at);
const slot = (listingId: string, from = '09:00', to = '10:00', day = '2026-11-26') => ({
  listingId,
  start: `${day}T${from}`,
  end: `${day}T${to}`,
});
const stateOf = async (id: string) =>
  (await database.db.select().from(waitlistEntry).where(eq(waitlistEntry.id, id)))[0]?.state;

/** A listing whose slot is taken, and two who wait for it, in order. */
async function queue(wish: Partial<ListingWish> = {}) {
  const { id: listingId } = await buildPublishedListing(database.db, {
    actor: manager,
    organisationId: lab.id,
    now,
    ...wish,
  });
  const taken = await requestBooking(as(first), slot(listingId));
  const one = await joinWaitlist(as(second), slot(listingId));
  const two = await joinWaitlist(as(third), slot(listingId));
  return { listingId, taken, one: one.id, two: two.id };
}

describe('a queue', () => {
  test('is for time that is taken, and holds a wish once', async () => {
    const { listingId } = await queue();
    await expect(joinWaitlist(as(second), slot(listingId))).rejects.toMatchObject({ code: 'already-exists' });
    await expect(joinWaitlist(as(second), slot(listingId, '12:00', '13:00'))).rejects.toMatchObject({
      code: 'time-is-free',
    });
    await expect(joinWaitlist(as(second), slot(listingId, '09:05', '10:00'))).rejects.toMatchObject({
      code: 'booking-rules',
    });
  });

  test('tells each their place, and how many before them want overlapping time', async () => {
    const { listingId } = await queue();
    await requestBooking(as(first), slot(listingId, '14:00', '16:00'));
    const { id: elsewhere } = await joinWaitlist(as(second), slot(listingId, '14:00', '15:00'));
    const { id: last } = await joinWaitlist(as(third), slot(listingId, '14:30', '15:30'));
    const waits = [...(await listMyWaits(as(second))), ...(await listMyWaits(as(third)))];
    expect(waits.find(({ id }) => id === elsewhere)).toMatchObject({ place: 3, rivals: 0 });
    expect(waits.find(({ id }) => id === last)).toMatchObject({ place: 4, rivals: 1 });
  });

  test('is offered freed time in its order, as a hold that nobody can take away', async () => {
    const { listingId, taken, one, two } = await queue();
    expect(await offerNext(system(), { listingId })).toBeNull();
    await cancelBooking(as(first), { id: taken.id });
    expect(await offerNext(system(), { listingId })).toMatchObject({ entryId: one });
    expect(await offerNext(system(), { listingId })).toBeNull();
    await expect(requestBooking(as(first), slot(listingId))).rejects.toMatchObject({ code: 'slot-taken' });
    expect((await acceptOffer(as(second), { id: one })).state).toBe('confirmed');
    expect([await stateOf(one), await stateOf(two)]).toEqual(['accepted', 'waiting']);
  });

  test('keeps freed time from others even before it is offered', async () => {
    const { listingId, taken, one } = await queue();
    await cancelBooking(as(first), { id: taken.id });
    await expect(requestBooking(as(first), slot(listingId))).rejects.toMatchObject({ code: 'slot-taken' });
    await requestBooking(as(first), slot(listingId, '10:00', '11:00'));
    expect(await offerFreed(database.db, now)).toBe(1);
    expect(await stateOf(one)).toBe('offered');
  });

  test('lets time go to everybody once nobody in it wants it', async () => {
    const { listingId, taken, one, two } = await queue();
    await cancelBooking(as(first), { id: taken.id });
    await leaveWaitlist(as(second), { id: one });
    await leaveWaitlist(as(third), { id: two });
    expect(await offerFreed(database.db, now)).toBe(0);
    expect((await requestBooking(as(first), slot(listingId))).state).toBe('confirmed');
  });

  test('goes on to the next when an offer is declined, and when its deadline passes', async () => {
    const { taken, one, two } = await queue();
    await cancelBooking(as(first), { id: taken.id });
    await offerFreed(database.db, now);
    await declineOffer(as(second), { id: one });
    expect(await stateOf(one)).toBe('declined');
    await offerFreed(database.db, now);
    expect(await stateOf(two)).toBe('offered');
    await expect(acceptOffer(as(third, later(13)), { id: two })).rejects.toMatchObject({ code: 'transition-refused' });
    await runBookingTimers(database.db, later(13));
    expect(await stateOf(two)).toBe('lapsed');
  });

  test('is offered time that a closure gives back', async () => {
    const { listingId } = await queue();
    const closed = await addClosure(as(manager), {
      organisationId: lab.id,
      ...slot(listingId, '13:00', '15:00'),
      reason: 'maintenance',
    });
    const { id } = await joinWaitlist(as(second), slot(listingId, '13:00', '14:00'));
    await removeClosure(as(manager), { id: closed.id });
    await offerFreed(database.db, now);
    expect(await stateOf(id)).toBe('offered');
  });

  test('of another way to get it: requests where the lab approves', async () => {
    const { taken, one } = await queue({ listing: { bookingMode: 'approval' } });
    await cancelBooking(as(first), { id: taken.id });
    await offerFreed(database.db, now);
    expect((await acceptOffer(as(second), { id: one })).state).toBe('requested');
  });
});

describe('a wish for any time within days', () => {
  const open = { openings: [4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 720 })) };
  const wish = (listingId: string, minutes = 120) => ({
    listingId,
    start: '2026-11-26T00:00',
    end: '2026-11-28T00:00',
    minutes,
    fromMinute: 540,
    toMinute: 720,
  });

  test('is offered what fits its hours, and another time after it declined the first', async () => {
    const { id: listingId } = await buildPublishedListing(database.db, {
      actor: manager,
      organisationId: lab.id,
      now,
      ...open,
    });
    const thursday = await requestBooking(as(first), slot(listingId, '09:00', '12:00'));
    const friday = await requestBooking(as(first), slot(listingId, '10:00', '12:00', '2026-11-27'));
    const { id } = await joinWaitlist(as(second), wish(listingId));
    await cancelBooking(as(first), { id: thursday.id });
    const made = await offerNext(system(), { listingId });
    expect(made?.entryId).toBe(id);
    const declined = await declineOffer(as(second), { id });
    expect(declined.start).toBe('2026-11-26T01:00:00.000Z');
    expect(await stateOf(id)).toBe('waiting');
    expect(await offerNext(system(), { listingId })).toBeNull();
    await cancelBooking(as(first), { id: friday.id });
    await offerNext(system(), { listingId });
    expect((await acceptOffer(as(second), { id })).start).toBe('2026-11-27T01:00:00.000Z');
  });

  test('longer than its hours is refused', async () => {
    const { listingId } = await queue();
    await expect(joinWaitlist(as(second), wish(listingId, 300))).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

test('nobody answers or leaves for somebody else', async () => {
  const { taken, one, two } = await queue();
  await cancelBooking(as(first), { id: taken.id });
  await offerFreed(database.db, now);
  await expect(acceptOffer(as(third), { id: one })).rejects.toMatchObject({ code: 'not-found' });
  await expect(declineOffer(as(manager), { id: one })).rejects.toMatchObject({ code: 'not-found' });
  await expect(leaveWaitlist(as(second), { id: two })).rejects.toMatchObject({ code: 'not-found' });
});

describe('at the same moment', () => {
  test('two rounds make one offer, and two answers one booking', async () => {
    const { listingId, taken, one } = await queue();
    await cancelBooking(as(first), { id: taken.id });
    const rounds = await Promise.all([1, 2, 3].map(() => offerNext(system(), { listingId })));
    expect(rounds.filter(Boolean)).toHaveLength(1);
    const answers = await Promise.allSettled([1, 2, 3].map(() => acceptOffer(as(second), { id: one })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await database.db.select().from(booking).where(eq(booking.listingId, listingId));
    expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
  });

  test('an answer and its deadline agree on one outcome', async () => {
    const { taken, one } = await queue();
    await cancelBooking(as(first), { id: taken.id });
    await offerFreed(database.db, now);
    const [answer] = await Promise.allSettled([
      acceptOffer(as(second, later(11.99)), { id: one }),
      runBookingTimers(database.db, later(12.01)),
    ]);
    const state = await stateOf(one);
    expect(state).toBe(answer.status === 'fulfilled' ? 'accepted' : 'lapsed');
  });
});

test('the round closes wishes for the past, once', async () => {
  const { one } = await queue();
  await tendWaitlists(database.db, later(72));
  expect(await stateOf(one)).toBe('over');
  const before = await database.db.execute(sql`SELECT FROM event`);
  await tendWaitlists(database.db, later(72));
  expect((await database.db.execute(sql`SELECT FROM event`)).length).toBe(before.length);
});
