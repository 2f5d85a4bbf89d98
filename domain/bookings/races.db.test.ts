import { beforeAll, expect, test } from 'vitest';
import type { Actor, PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import { testDatabase } from '@/db/test-database';
import { addClosure } from '@/domain/availability/add-closure';
import { verifyChains } from '@/domain/events/verify-chain';
import { acceptOffer } from '@/domain/waitlists/answer-offer';
import { joinWaitlist } from '@/domain/waitlists/join';
import { offerNext } from '@/domain/waitlists/offer-next';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { approveBooking } from './approve';
import { cancelBooking } from './cancel';
import { confirmHold } from './confirm-hold';
import { declineBooking } from './decline';
import { holdBooking } from './hold';
import { moveBooking } from './move';
import { requestBooking } from './request';
import { runBookingTimers } from './run-timers';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let organisationId: string;
let manager: PersonActor;
let customers: PersonActor[];

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  customers = await Promise.all(
    Array.from({ length: 5 }, async () => (await insertOrganisation(database.db)).join('owner')),
  );
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const customer = (n: number) => customers[n % customers.length] ?? manager;
const listing = (wish: Partial<ListingWish> = {}) =>
  buildPublishedListing(database.db, { actor: manager, organisationId, now, ...wish });

/** How many ended well, and the codes of those that did not. Anything but a domain error fails the test. */
async function outcomes(attempts: Promise<unknown>[]): Promise<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const each of await Promise.allSettled(attempts)) {
    if (each.status === 'rejected' && !(each.reason instanceof DomainError)) throw each.reason;
    const key = each.status === 'fulfilled' ? 'ok' : each.reason.code;
    count[key] = (count[key] ?? 0) + 1;
  }
  return count;
}

/** Two blocking bookings on one unit at one instant, found by comparing every pair; the constraint is not asked. */
const overlapping = () => database.sql`
  SELECT a.booking_id, b.booking_id FROM booking_unit a
  JOIN booking x ON x.id = a.booking_id
  JOIN booking_unit b ON b.unit_id = a.unit_id AND b.booking_id > a.booking_id
  JOIN booking y ON y.id = b.booking_id
  WHERE x.state NOT IN ('declined', 'expired', 'cancelled', 'no-show')
    AND y.state NOT IN ('declined', 'expired', 'cancelled', 'no-show')
    AND greatest(lower(a.during), lower(b.during)) < least(upper(a.during), upper(b.during))`;

/** Bookings that do not hold as many units as they say. */
const incomplete = () => database.sql`
  SELECT b.id FROM booking b LEFT JOIN booking_unit u ON u.booking_id = b.id AND u.during @> b.during
  GROUP BY b.id HAVING count(u.unit_id) <> b.units`;

test('of 50 requests for one slot exactly one wins', async () => {
  const { id: listingId } = await listing();
  const wish = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
  const attempts = Array.from({ length: 50 }, (_, n) => requestBooking(as(customer(n)), wish));
  expect(await outcomes(attempts)).toEqual({ ok: 1, 'slot-taken': 49 });
  expect(await overlapping()).toHaveLength(0);
});

test('of 60 requests for 40 units exactly 40 win', async () => {
  const { id: listingId } = await listing({ units: 40 });
  const wish = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
  const attempts = Array.from({ length: 60 }, (_, n) => requestBooking(as(customer(n)), wish));
  expect(await outcomes(attempts)).toEqual({ ok: 40, 'slot-taken': 20 });
  expect(await overlapping()).toHaveLength(0);
});

test('two who approve at once: one does, the other is told', async () => {
  const { id: listingId } = await listing({ listing: { bookingMode: 'approval' } });
  const made = { actor: customer(0), listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00', now };
  for (let round = 0; round < 5; round++) {
    const { id } = await buildBooking(database.db, made);
    const approvals = Array.from({ length: 4 }, () => approveBooking(as(manager), { id }));
    expect(await outcomes(approvals)).toEqual({ ok: 1, 'already-decided': 3 });
    await cancelBooking(as(customer(0)), { id });
  }
});

test('approval and cancellation at once end cancelled, or the approval is told', async () => {
  const { id: listingId } = await listing({ listing: { bookingMode: 'approval' } });
  for (let round = 0; round < 10; round++) {
    const made = { actor: customer(0), listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00', now };
    const { id } = await buildBooking(database.db, made);
    const both = [approveBooking(as(manager), { id }), cancelBooking(as(customer(0)), { id })];
    const count = await outcomes(round % 2 === 0 ? both : both.reverse());
    expect([{ ok: 2 }, { ok: 1, 'already-decided': 1 }]).toContainEqual(count);
    const [row] = await database.sql`SELECT state FROM booking WHERE id = ${id}`;
    expect(row?.state).toBe('cancelled');
  }
});

test('a closure and a booking at once: never both', async () => {
  const { id: listingId } = await listing();
  for (let hour = 0; hour < 20; hour++) {
    const start = new Date(now.getTime() + (24 + hour) * HOUR_MS).toISOString();
    const end = new Date(now.getTime() + (25 + hour) * HOUR_MS).toISOString();
    const both = [
      requestBooking(as(customer(hour)), { listingId, start, end }),
      addClosure(as(manager), { organisationId, listingId, start, end, reason: 'maintenance' }),
    ];
    const count = await outcomes(hour % 2 === 0 ? both : both.reverse());
    expect([
      { ok: 1, closed: 1 },
      { ok: 1, 'slot-taken': 1 },
    ]).toContainEqual(count);
  }
});

test('two who move onto one slot at once: one does', async () => {
  const { id: listingId } = await listing();
  const hours = [9, 11, 13, 15].map((hour) => String(hour).padStart(2, '0'));
  const made = await Promise.all(
    hours.map((hour, n) =>
      buildBooking(database.db, {
        actor: customer(n),
        listingId,
        start: `2026-11-25T${hour}:00`,
        end: `2026-11-25T${hour}:30`,
        now,
      }),
    ),
  );
  const moves = made.map(({ id }, n) =>
    moveBooking(as(customer(n)), { id, start: '2026-11-26T09:00', end: '2026-11-26T10:00' }),
  );
  expect(await outcomes(moves)).toEqual({ ok: 1, 'slot-taken': 3 });
  expect(await overlapping()).toHaveLength(0);
});

test('a booking and a move onto one slot at once: one has it', async () => {
  const { id: listingId } = await listing();
  for (let hour = 0; hour < 8; hour++) {
    const slot = (day: number) => {
      const start = Date.parse(`2026-11-${day}T00:00:00Z`) + hour * HOUR_MS;
      return { start: new Date(start).toISOString(), end: new Date(start + HOUR_MS).toISOString() };
    };
    const { id } = await buildBooking(database.db, { actor: customer(0), listingId, ...slot(26), now });
    const both = [
      requestBooking(as(customer(1)), { listingId, ...slot(27) }),
      moveBooking(as(customer(0)), { id, ...slot(27) }),
    ];
    expect(await outcomes(hour % 2 === 0 ? both : both.reverse())).toEqual({ ok: 1, 'slot-taken': 1 });
  }
  expect(await overlapping()).toHaveLength(0);
});

test('a hold that runs out while it is confirmed becomes the one or the other', async () => {
  const { id: listingId } = await listing({ units: 10 });
  const wish = { listingId, start: '2026-11-25T09:00', end: '2026-11-25T10:00' };
  const held = await Promise.all(Array.from({ length: 10 }, (_, n) => holdBooking(as(customer(n)), wish)));
  const late = new Date(now.getTime() + 10 * MINUTE_MS);
  await outcomes([
    ...held.map(({ id }, n) => confirmHold(as(customer(n)), { id })),
    runBookingTimers(database.db, late),
    runBookingTimers(database.db, late),
  ]);
  const rows = await database.sql`
    SELECT b.state, (SELECT count(*)::int FROM event e WHERE e.subject_id = b.id) AS events
    FROM booking b WHERE listing_id = ${listingId}`;
  expect(rows.map(({ events }) => events)).toEqual(Array.from({ length: 10 }, () => 2));
  expect(['confirmed', 'expired']).toEqual(expect.arrayContaining(rows.map(({ state }) => state)));
});

test('offer/accept: while two accept one offer at once and others ask for its time, it becomes one booking', async () => {
  const { id: listingId } = await listing();
  const ends = [];
  for (let hour = 0; hour < 8; hour++) {
    const start = new Date(now.getTime() + (48 + hour) * HOUR_MS).toISOString();
    const wish = { listingId, start, end: new Date(now.getTime() + (49 + hour) * HOUR_MS).toISOString() };
    const { id } = await requestBooking(as(customer(0)), wish);
    const { id: entry } = await joinWaitlist(as(customer(1)), wish);
    // Freed, offered, asked for and accepted by whoever is quickest; the queue has the time all along.
    const [, , , ...answers] = await Promise.allSettled([
      cancelBooking(as(customer(0)), { id }),
      requestBooking(as(customer(2)), wish),
      offerNext(as({ type: 'system', job: 'test' }), { listingId }),
      acceptOffer(as(customer(1)), { id: entry }),
      acceptOffer(as(customer(1)), { id: entry }),
    ]);
    await offerNext(as({ type: 'system', job: 'test' }), { listingId });
    const late = [
      requestBooking(as(customer(3)), wish),
      acceptOffer(as(customer(1)), { id: entry }),
      acceptOffer(as(customer(1)), { id: entry }),
    ];
    const count = await outcomes(hour % 2 === 0 ? late : late.reverse());
    const early = answers.filter(({ status }) => status === 'fulfilled').length;
    expect(early + (count.ok ?? 0)).toBe(1);
    expect(count['slot-taken']).toBe(1);
    const rows = await database.sql`
      SELECT b.customer_user_id AS "userId", e.state FROM booking b, waitlist_entry e
      WHERE b.listing_id = ${listingId} AND lower(b.during) = ${start} AND b.state = 'confirmed' AND e.id = ${entry}`;
    ends.push(...rows);
  }
  expect(ends).toEqual(Array.from({ length: 8 }, () => ({ userId: customer(1).userId, state: 'accepted' })));
  expect(await overlapping()).toHaveLength(0);
});

test('200 histories at random and at once leave no overlap, no half booking and an unbroken log', async () => {
  const random = seeded(20261124);
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  const instant = await listing({ units: 2, listing: { bufferAfterMinutes: 15 } });
  const asked = await listing({ listing: { bookingMode: 'approval' } });
  const known: { id: string; by: PersonActor }[] = [];
  const time = () => {
    const start = now.getTime() + Math.floor(random() * 96) * 15 * MINUTE_MS + HOUR_MS;
    const end = start + (1 + Math.floor(random() * 8)) * 15 * MINUTE_MS;
    return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
  };
  const step = async (n: number): Promise<unknown> => {
    const listingId = random() < 0.5 ? instant.id : asked.id;
    const by = customer(n);
    const known1 = pick(known);
    const draw = random();
    if (!known1 || draw < 0.45) {
      const made = await requestBooking(as(by), { listingId, ...time() });
      return known.push({ id: made.id, by });
    }
    if (draw < 0.65) return moveBooking(as(known1.by), { id: known1.id, ...time() });
    if (draw < 0.75) return cancelBooking(as(known1.by), { id: known1.id });
    if (draw < 0.85) return approveBooking(as(manager), { id: known1.id });
    if (draw < 0.92) return declineBooking(as(manager), { id: known1.id, note: '维护' });
    return addClosure(as(manager), { organisationId, listingId, ...time(), reason: 'maintenance' });
  };
  const history = async (n: number) => {
    const count: Record<string, number> = {};
    for (let at = 0; at < 4; at++) {
      for (const [key, more] of Object.entries(await outcomes([step(n)]))) count[key] = (count[key] ?? 0) + more;
    }
    return count;
  };
  const counts = await Promise.all(Array.from({ length: 200 }, (_, n) => history(n)));
  const total: Record<string, number> = {};
  for (const count of counts) for (const [key, more] of Object.entries(count)) total[key] = (total[key] ?? 0) + more;
  expect(total.ok).toBeGreaterThan(30);
  expect(await overlapping()).toHaveLength(0);
  expect(await incomplete()).toHaveLength(0);
  const unsaid = await database.sql`
    SELECT b.id FROM booking b WHERE b.version <> (SELECT count(*) FROM event e WHERE e.subject_id = b.id)`;
  expect(unsaid).toHaveLength(0);
  expect((await verifyChains(database.db)).faults).toEqual([]);
}, 120_000);

/** Random numbers that are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
