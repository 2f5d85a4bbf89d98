import { and, eq, sql } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { widen } from '@/core/period';
import type { Transaction } from '@/db/client';
import { booking, bookingUnit } from '@/db/schema/bookings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { type BookingView, bookingView, frozenLines } from './booking-view';
import { moveBookingInput } from './inputs';
import { chooseUnits, quoteFor, readLocked, refuseOverlap, resolveDuring, uuidArray } from './place-booking';
import { partiesOf } from './policy';
import { moveAction } from './rules';
import { lockBooking, requireAction, takeAction } from './take-action';
import { visibleTo } from './visible-to';

/**
 * Moves a booking to another time or number of units: the same checks and the same order of locks as booking anew,
 * priced and frozen anew. A customer who moves what was approved asks again. Throws as `requestBooking` does.
 */
export async function moveBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, moveBookingInput, input, async (tx, { version, note = '', ...wish }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { listingId, ...customer } = await readListingId(tx, ctx, wish.id);
    const during = await resolveDuring(tx, { ...wish, listingId });
    const { listing, rates } = await readLocked(tx, listingId, during, { exceptBooking: wish.id, customer });
    const locked = await lockBooking(tx, ctx, wish.id);
    const { row } = locked;
    const facts = { ...row, bookingMode: locked.bookingMode, now: ctx.now };
    const action = moveAction(partiesOf(ctx.actor, row), facts);
    requireAction(ctx, action, locked, { version, note });
    const time = { during, units: wish.units ?? row.units };
    const unitIds = chooseUnits(listing, { ...time, unitIds: wish.unitIds }, ctx.now, await unitsOf(tx, row.id));
    const price = quoteFor(listing, rates, time);
    const held = widen(during, listing.bufferBeforeMinutes, listing.bufferAfterMinutes);
    await tx.delete(bookingUnit).where(eq(bookingUnit.bookingId, row.id));
    await refuseOverlap(
      tx.execute(sql`
        INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
        SELECT ${row.id}, u.id, ${listing.id}, tstzrange(${held.start}, ${held.end}), true
        FROM unnest(${uuidArray(unitIds)}::uuid[]) AS u (id)`),
    );
    const changes = {
      ...time,
      priceMinor: price.total.minor,
      currency: price.total.currency,
      priceLines: frozenLines(price),
    };
    return bookingView(await takeAction(tx, ctx, action, locked, { note, version, changes }));
  });
}

/** Read before any lock: the units are locked first, then the booking, by everybody. */
async function readListingId(tx: Transaction, ctx: CommandContext, id: string) {
  const { listingId, customerOrganisationId: organisationId, customerUserId: userId } = booking;
  const [found] = await tx
    .select({ listingId, organisationId, userId })
    .from(booking)
    .where(and(eq(booking.id, id), visibleTo(ctx.actor)));
  if (!found) throw notFound();
  return found;
}

async function unitsOf(tx: Transaction, bookingId: string): Promise<string[]> {
  const rows = await tx
    .select({ unitId: bookingUnit.unitId })
    .from(bookingUnit)
    .where(eq(bookingUnit.bookingId, bookingId));
  return rows.map(({ unitId }) => unitId);
}
