import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { notFound } from '@/core/errors';
import { CHECK_VIOLATION, isDuplicate, isRetryable, sqlFault } from '@/db/errors';
import { writtenOnce } from '@/db/statement';
import { type ScheduleRow, scheduleOf, scheduleStatement } from '@/domain/availability/queries';
import type { CommandContext } from '@/domain/events/command';
import { eventPlaces, eventValues } from '@/domain/events/record-event';
import { type StandingColumns, standingColumns, standingOf } from '@/domain/qualifications/find-standing';
import type { BookingRow } from './booking-view';
import type { requestBookingInput } from './inputs';
import {
  bookingStatement,
  bookingValues,
  firstEvent,
  type NewBooking,
  refuseOverlap,
  uuidArray,
} from './insert-booking';
import { type Manner, newBooking } from './new-booking';
import { atMost, findUnits, requireBookable, requireOnMarket, resolveDuring } from './place-booking';
import { requireCustomer } from './policy';
import { type OfferColumns, offerColumns, offerOf } from './read-offer';
import { standingRules, standingWish } from './standing-rules';

/**
 * The way of nearly every booking, in two round trips: one statement reads all that decides, one writes. No lock is
 * held while the rules are judged, so that a listing everybody wants at once takes bookings as fast as it can write
 * them. What may change between the two is asked again under the lock (`lock_free_units`): which units are free.
 *
 * Null, with nothing written, for whatever needs more than that: a once-key, somebody else's booking, rules set aside,
 * quotas, competing requests, a hold that has run out, or a time that was taken just now; `placeBooking` then goes the
 * long way, and says why. Throws as that does.
 */
export async function bookAtOnce(
  ctx: CommandContext,
  data: z.output<typeof requestBookingInput>,
  manner: Manner,
): Promise<BookingRow | null> {
  if (ctx.once || data.customerEmail !== undefined || data.overrideReason !== undefined) return null;
  const customer = requireCustomer(ctx.actor, data.organisationId);
  const during = await resolveDuring(ctx.db, data);
  const wish = standingWish(data, customer.userId, during);
  const [found] = await readWish(ctx.db, { ...customer, ...atMost(during), listingId: data.listingId, now: ctx.now });
  if (!found) throw notFound();
  if (found.hasQuotas || found.hasLapsed) return null;
  const listing = requireOnMarket(scheduleOf(found));
  requireBookable(listing);
  const broken = standingRules(ctx.actor, standingOf(found, wish), listing.timeZone);
  const { free } = findUnits(listing, { ...data, during }, ctx.now, { broken });
  const booked = { listing, ...offerOf(found) };
  const row = newBooking(booked, { ...data, during }, customer, { manner, now: ctx.now });
  if (row.state === 'confirmed' && booked.terms.requests === 'compete') return null;
  return (await write(ctx, { row, listing, unitIds: free })) ? row : null;
}

type Wish = { organisationId: string; userId: string; listingId: string; start: Date; end: Date; now: Date };
type Found = ScheduleRow & OfferColumns & StandingColumns & { hasQuotas: boolean; hasLapsed: boolean };

const place = sql.placeholder;

const readWish = writtenOnce<Wish, Found>(
  scheduleStatement(
    { id: place('listingId') },
    { start: place('start'), end: place('end') },
    {
      customer: { organisationId: place('organisationId') },
      more: sql`${offerColumns(sql`l.id`)}, ${standingColumns(place('userId'), place('now'))},
        EXISTS (SELECT FROM quota q WHERE q.organisation_id = l.organisation_id) AS "hasQuotas",
        EXISTS (SELECT FROM booking h WHERE h.listing_id = l.id AND h.state = 'held'
          AND h.held_until <= ${place('now')}::timestamptz) AS "hasLapsed"`,
    },
  ),
);

type Written = ReturnType<typeof bookingValues> & ReturnType<typeof eventValues> & { free: string };

const writeBooking = writtenOnce<Written, Record<string, never>>(
  bookingStatement(
    place,
    sql`lock_free_units(${place('listingId')}::uuid, ${place('free')}::uuid[], ${place('units')}::int,
      tstzrange(${place('start')}::timestamptz, ${place('end')}::timestamptz),
      tstzrange(${place('heldFrom')}::timestamptz, ${place('heldTo')}::timestamptz))`,
    sql`${eventPlaces()} FROM (SELECT count(*) AS count FROM units) written WHERE written.count > 0`,
  ),
);

/**
 * Takes the first of the units that are still free. False when too few of them are: a booking without its units is
 * refused when it would be committed.
 */
async function write(ctx: CommandContext, { row, listing, unitIds }: NewBooking): Promise<boolean> {
  const values = { ...bookingValues({ row, listing }), ...eventValues(ctx, firstEvent(row)), free: uuidArray(unitIds) };
  try {
    const { count } = await refuseOverlap(writeBooking(ctx.db, values));
    return count > 0;
  } catch (error) {
    const isShort = sqlFault(error)?.code === CHECK_VIOLATION;
    if (isShort || isRetryable(error) || isDuplicate(error)) return false;
    throw error;
  }
}
