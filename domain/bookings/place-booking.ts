import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { DomainError, notFound } from '@/core/errors';
import { MINUTE_MS, type Period, widen } from '@/core/period';
import { hasOffset, resolveMoment } from '@/core/zoned-time';
import { type Database, prepared, type Transaction } from '@/db/client';
import { EXCLUSION_VIOLATION, sqlFault } from '@/db/errors';
import type { BookingState } from '@/db/schema/bookings';
import { sendLast } from '@/db/transact';
import { unitsFreeFor } from '@/domain/availability/free-time';
import {
  type BookableListing,
  findSchedule,
  isOnMarket,
  lockUnits,
  type ScheduleOptions,
} from '@/domain/availability/queries';
import type { CommandContext } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { findKind } from '@/domain/listings/kinds';
import { listRates } from '@/domain/pricing/queries';
import { type Quote, quote } from '@/domain/pricing/quote';
import type { Rate } from '@/domain/pricing/rules';
import { findStanding } from '@/domain/qualifications/find-standing';
import { type BookingRow, bookingFacts, frozenLines } from './booking-view';
import { assertAllowed, checkBooking, LONGEST_MS, type WishedTime } from './check-booking';
import type { requestBookingInput } from './inputs';
import { requireCustomer } from './policy';
import { newReference } from './reference';
import { requireStanding, standingWish } from './require-standing';

export const HOLD_MINUTES = 10;

/**
 * Takes time on a listing's units: `book` as its booking mode says, `hold` for a few minutes while a form is open.
 * Three round trips inside the transaction: lock and read, write, commit. The lock makes concurrent requests queue;
 * the exclusion constraint is the judge.
 */
export async function placeBooking(
  tx: Transaction,
  ctx: CommandContext,
  data: z.output<typeof requestBookingInput>,
  manner: 'book' | 'hold',
): Promise<BookingRow> {
  const customer = requireCustomer(ctx.actor, data.organisationId);
  const during = await resolveDuring(tx, data);
  const [{ listing, rates }, standing] = await Promise.all([
    readLocked(tx, data.listingId, during, { customer }),
    findStanding(tx, standingWish(data, customer.userId, during), ctx.now),
  ]);
  if (listing.bookingMode === 'enquiry') throw new DomainError('not-bookable');
  requireStanding(ctx, standing, listing.timeZone);
  const wish = { during, units: data.units };
  const unitIds = chooseUnits(listing, { ...wish, unitIds: data.unitIds }, ctx.now);
  const row = newBooking(listing, {
    ...data,
    customer,
    during,
    price: quoteFor(listing, rates, wish),
    state: firstState(listing.bookingMode, manner),
    heldUntil: manner === 'hold' ? new Date(ctx.now.getTime() + HOLD_MINUTES * MINUTE_MS) : null,
    now: ctx.now,
  });
  insertBooking(tx, ctx, row, listing, unitIds);
  return row;
}

/** What somebody takes, as it is first written. */
export interface NewBooking {
  customer: { userId: string; organisationId: string };
  during: Period;
  units: number;
  purpose: string;
  accessMode?: string | null;
  price: Quote;
  state: BookingState;
  heldUntil: Date | null;
  now: Date;
}

/** A booking's row as it begins: with its number, its price frozen, and nothing decided. */
export function newBooking(listing: Pick<BookableListing, 'id' | 'organisationId'>, wish: NewBooking): BookingRow {
  const { customer, price, now } = wish;
  return {
    id: v7(),
    reference: newReference(),
    organisationId: listing.organisationId,
    listingId: listing.id,
    customerOrganisationId: customer.organisationId,
    customerUserId: customer.userId,
    state: wish.state,
    during: wish.during,
    units: wish.units,
    purpose: wish.purpose,
    accessMode: wish.accessMode ?? null,
    priceMinor: price.total.minor,
    currency: price.total.currency,
    priceLines: frozenLines(price),
    heldUntil: wish.heldUntil,
    requestedAt: wish.state === 'held' ? null : now,
    decidedAt: null,
    decidedBy: null,
    decisionNote: null,
    cancelledAt: null,
    cancelledBy: null,
    cancelledSide: null,
    cancellationNote: null,
    calendarSequence: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function firstState(bookingMode: 'instant' | 'approval', manner: 'book' | 'hold'): 'held' | 'confirmed' | 'requested' {
  if (manner === 'hold') return 'held';
  return bookingMode === 'instant' ? 'confirmed' : 'requested';
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

async function readTimeZone(db: Database | Transaction, listingId: string): Promise<string> {
  const [row] = await db.execute<{ timeZone: string }>(
    sql`SELECT time_zone AS "timeZone" FROM listing WHERE id = ${listingId}`,
  );
  if (!row) throw notFound();
  return row.timeZone;
}

/** Locks the units, then reads what is taken as it is under the lock. Sent together: one round trip. */
export async function readLocked(
  tx: Transaction,
  listingId: string,
  during: Period,
  options: ScheduleOptions,
): Promise<{ listing: BookableListing; rates: Rate[] }> {
  const end = new Date(Math.min(during.end.getTime(), during.start.getTime() + LONGEST_MS));
  const [, listing, rates] = await Promise.all([
    lockUnits(tx, listingId, options.customer),
    findSchedule(tx, { id: listingId }, { start: during.start, end }, options),
    listRates(tx, listingId),
  ]);
  if (!listing || !isOnMarket(listing)) throw notFound();
  if (listing.status !== 'published' || !findKind(listing.kind)?.hasUnits) throw new DomainError('not-bookable');
  return { listing, rates };
}

/** The units to book, those in `keep` first. Throws every broken rule at once, or `slot-taken`. */
export function chooseUnits(
  listing: BookableListing,
  wish: WishedTime,
  now: Date,
  keep: readonly string[] = [],
): string[] {
  assertAllowed(checkBooking(listing, wish, now));
  const { unitIds } = wish;
  if (unitIds?.some((id) => !listing.units.some((unit) => unit.id === id))) {
    throw new DomainError('invalid-input', { fields: [{ path: 'unitIds', code: 'invalid-reference' }] });
  }
  const free = unitsFreeFor(listing, wish.during).filter((id) => unitIds?.includes(id) ?? true);
  const chosen = [...free.filter((id) => keep.includes(id)), ...free.filter((id) => !keep.includes(id))];
  if (chosen.length < wish.units) {
    throw new DomainError('slot-taken', { params: { free: chosen.length, wanted: wish.units } });
  }
  return chosen.slice(0, wish.units);
}

/** What the time costs the customer for whom the schedule was read: partners and the provider's own have their prices. */
export function quoteFor(
  listing: Pick<BookableListing, 'currency' | 'timeZone' | 'customerGroup'>,
  rates: readonly Rate[],
  { during, units }: WishedTime,
): Quote {
  const { currency, timeZone, customerGroup: group } = listing;
  return quote({ rates, currency, group, during, timeZone, units });
}

const FIRST_EVENTS: Partial<Record<BookingState, string>> = {
  held: 'booking.held',
  requested: 'booking.requested',
  confirmed: 'booking.confirmed',
};

/** Booking, its units and its event, sent together as the transaction's last writes. `facts`: more for the event. */
export function insertBooking(
  tx: Transaction,
  ctx: CommandContext,
  row: BookingRow,
  listing: BookableListing,
  unitIds: readonly string[],
  facts: Record<string, unknown> = {},
): void {
  const held = widen(row.during, listing.bufferBeforeMinutes, listing.bufferAfterMinutes);
  const book = () =>
    tx.execute(sql`${prepared}
    WITH b AS (
      INSERT INTO booking (id, reference, organisation_id, listing_id, customer_organisation_id, customer_user_id,
        state, during, units, purpose, access_mode, price_minor, currency, price_lines, held_until, requested_at, created_at, updated_at)
      VALUES (${row.id}, ${row.reference}, ${row.organisationId}, ${row.listingId}, ${row.customerOrganisationId},
        ${row.customerUserId}, ${row.state}, tstzrange(${row.during.start}, ${row.during.end}), ${row.units},
        ${row.purpose}, ${row.accessMode}, ${row.priceMinor}, ${row.currency}, ${JSON.stringify(row.priceLines)}::text::jsonb,
        ${row.heldUntil}, ${row.requestedAt}, ${row.createdAt}, ${row.updatedAt})
      RETURNING id, listing_id)
    INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
    SELECT b.id, u.id, b.listing_id, tstzrange(${held.start}, ${held.end}), true
    FROM b, unnest(${uuidArray(unitIds)}::uuid[]) AS u (id)`);
  const record = () =>
    recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId,
      action: FIRST_EVENTS[row.state] ?? 'booking.requested',
      subjectType: 'booking',
      subjectId: row.id,
      after: { ...bookingFacts(row), ...facts },
    });
  sendLast(tx, () => refuseOverlap(Promise.all([book(), record()])));
}

/** Ids as PostgreSQL's array text; they are uuids, so nothing needs quoting. */
export function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

/** Turns the exclusion constraint's refusal into `slot-taken`. */
export async function refuseOverlap<T>(writes: Promise<T>): Promise<T> {
  try {
    return await writes;
  } catch (error) {
    if (sqlFault(error)?.code === EXCLUSION_VIOLATION) throw new DomainError('slot-taken');
    throw error;
  }
}
