import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError, notFound } from '@/core/errors';
import type { Period } from '@/core/period';
import { hasOffset, resolveMoment } from '@/core/zoned-time';
import type { Database, Transaction } from '@/db/client';
import { sendLast } from '@/db/transact';
import { unitsFreeFor } from '@/domain/availability/free-time';
import {
  type BookableListing,
  findSchedule,
  isOnMarket,
  lockUnits,
  type ScheduleOptions,
} from '@/domain/availability/queries';
import type { BookingRule } from '@/domain/availability/rules';
import type { CommandContext } from '@/domain/events/command';
import { eventStatement, recordEvent } from '@/domain/events/record-event';
import { findKind } from '@/domain/listings/kinds';
import { findStanding } from '@/domain/qualifications/find-standing';
import type { BookingRow } from './booking-view';
import { assertAllowed, type BrokenRule, checkBooking, LONGEST_MS, type WishedTime } from './check-booking';
import { declineOutrun } from './decline-outrun';
import { findCustomer } from './find-customer';
import type { requestBookingInput } from './inputs';
import { firstEvent, insertBooking, refuseOverlap } from './insert-booking';
import { type BookedListing, type Manner, newBooking } from './new-booking';
import { findOverride, type Override, recordOverride, withOverride } from './override';
import { readOffer } from './read-offer';
import { standingRules, standingWish } from './standing-rules';

/**
 * Takes time on a listing's units: `book` as its booking mode says, `hold` for a few minutes while a form is open.
 * Three round trips: begin, lock and read, write and commit. The lock makes concurrent requests queue; the exclusion
 * constraint is the judge.
 */
export async function placeBooking(
  tx: Transaction,
  ctx: CommandContext,
  data: z.output<typeof requestBookingInput>,
  manner: Manner,
): Promise<BookingRow> {
  const customer = await findCustomer(tx, ctx.actor, data);
  const during = await resolveDuring(tx, data);
  const [booked, standing] = await Promise.all([
    readLocked(tx, ctx.now, data.listingId, during, { customer }),
    findStanding(tx, standingWish(data, customer.userId, during), ctx.now),
  ]);
  requireBookable(booked.listing);
  const broken = standingRules(ctx.actor, standing, booked.listing.timeZone);
  const override = findOverride(ctx.actor, booked.listing.organisationId, data.overrideReason);
  const { unitIds, aside } = chooseUnits(booked.listing, { ...data, during }, ctx.now, { broken, override });
  const row = newBooking(booked, { ...data, during }, customer, { manner, now: ctx.now });
  const made = { row, listing: booked.listing, unitIds };
  const outruns = row.state === 'confirmed' && booked.terms.requests === 'compete';
  if (outruns || aside.length > 0) {
    await refuseOverlap(insertBooking(tx, made));
    await recordOverride(tx, ctx, row.id, override, aside);
    await recordEvent(tx, ctx, withOverride(firstEvent(row), override, aside));
    if (outruns) await declineOutrun(tx, ctx, booked.listing, row);
  } else {
    const event = eventStatement(tx, ctx, firstEvent(row), sql`units`);
    sendLast(tx, () => refuseOverlap(insertBooking(tx, made, event)));
  }
  return row;
}

/** Throws `not-bookable` for a listing that is asked about, not booked. */
export function requireBookable(listing: BookableListing): void {
  if (listing.bookingMode === 'enquiry') throw new DomainError('not-bookable');
}

/** Start and end as instants; a time without offset is read on the listing's wall clock. */
export async function resolveDuring(
  db: Database | Transaction,
  { listingId, start, end }: { listingId: string; start: string; end: string },
): Promise<Period> {
  const timeZone = hasOffset(start) && hasOffset(end) ? 'UTC' : await readTimeZone(db, listingId);
  const during = { start: resolveMoment(start, timeZone), end: resolveMoment(end, timeZone) };
  if (during.end <= during.start) {
    throw new DomainError('invalid-input', { fields: [{ path: 'end', code: 'end-before-start' }] });
  }
  return during;
}

export async function readTimeZone(db: Database | Transaction, listingId: string): Promise<string> {
  const [row] = await db.execute<{ timeZone: string }>(
    sql`SELECT time_zone AS "timeZone" FROM listing WHERE id = ${listingId}`,
  );
  if (!row) throw notFound();
  return row.timeZone;
}

/**
 * Locks the units, lets go of holds that have run out, then reads what is taken as it is under the lock. Sent
 * together: one round trip.
 */
export async function readLocked(
  tx: Transaction,
  now: Date,
  listingId: string,
  during: Period,
  options: ScheduleOptions,
): Promise<BookedListing> {
  const [, offer, listing] = await Promise.all([
    lockUnits(tx, listingId, options.customer),
    readOffer(tx, now, listingId),
    findSchedule(tx, { id: listingId }, atMost(during), options),
  ]);
  return { listing: requireOnMarket(listing), ...offer };
}

/** Longer than any listing allows, a wish is refused for that alone: no need to read what lies in it. */
export function atMost({ start, end }: Period): Period {
  return { start, end: new Date(Math.min(end.getTime(), start.getTime() + LONGEST_MS)) };
}

/** Throws `not-found` for what is not on the market, `not-bookable` for what there has no time to book. */
export function requireOnMarket(listing: BookableListing | null): BookableListing {
  if (!listing || !isOnMarket(listing)) throw notFound();
  if (listing.status !== 'published' || !findKind(listing.kind)?.hasUnits) throw new DomainError('not-bookable');
  return listing;
}

/** What is asked beside the time itself. */
interface Choice {
  /** Units to take before others. */
  keep?: readonly string[];
  /** Broken rules beside those of the time. */
  broken?: readonly BrokenRule[];
  /** Who sets rules aside, if somebody does. */
  override?: Override | null;
}

/** The units to book, and the rules set aside. Throws every broken rule at once, or `slot-taken`. */
export function chooseUnits(
  listing: BookableListing,
  wish: WishedTime,
  now: Date,
  choice?: Choice,
): { unitIds: string[]; aside: BookingRule[] } {
  const { free, aside } = findUnits(listing, wish, now, choice);
  return { unitIds: free.slice(0, wish.units), aside };
}

/** The same with every unit that would do, the ones to take first in front. */
export function findUnits(
  listing: BookableListing,
  wish: WishedTime,
  now: Date,
  { keep = [], broken = [], override = null }: Choice = {},
): { free: string[]; aside: BookingRule[] } {
  const aside = assertAllowed([...broken, ...checkBooking(listing, wish, now)], override ? 'manager' : 'none');
  const { unitIds } = wish;
  requireUnits(listing, unitIds);
  const hours = aside.length > 0 ? 'any-hours' : 'in-hours';
  const any = unitsFreeFor(listing, wish.during, hours).filter((id) => unitIds?.includes(id) ?? true);
  const free = [...any.filter((id) => keep.includes(id)), ...any.filter((id) => !keep.includes(id))];
  if (free.length < wish.units) {
    throw new DomainError('slot-taken', { params: { free: free.length, wanted: wish.units } });
  }
  return { free, aside };
}

/** Throws `invalid-input` when a wish names units that are none of the listing's. */
export function requireUnits(listing: BookableListing, unitIds: readonly string[] | undefined): void {
  if (unitIds?.some((id) => !listing.units.some((unit) => unit.id === id))) {
    throw new DomainError('invalid-input', { fields: [{ path: 'unitIds', code: 'invalid-reference' }] });
  }
}
