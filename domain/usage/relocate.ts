import { eq, sql } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import { widen } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import { bookingUnit } from '@/db/schema/bookings';
import { unitsFreeFor } from '@/domain/availability/free-time';
import { findSchedule, lockUnits } from '@/domain/availability/queries';
import { type BookingView, bookingView } from '@/domain/bookings/booking-view';
import { bookingActionInput } from '@/domain/bookings/inputs';
import { refuseOverlap, uuidArray } from '@/domain/bookings/insert-booking';
import { lockBooking, takeAction } from '@/domain/bookings/take-action';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordNothing } from '@/domain/events/record-event';

const PAGE = 500;

/**
 * Deals with every booking that still stands in a shutdown's time: each its own command, so that a crash in between
 * loses nothing and doing it again does nothing twice. Returns how many were moved or given up.
 */
export async function relocateAfterShutdowns(db: Database, now: Date): Promise<number> {
  const affected = await listAffected(db, now);
  let done = 0;
  for (const id of affected) {
    try {
      await relocateBooking({ db, now, actor: { type: 'system', job: 'outage' } }, { id });
      done++;
    } catch (error) {
      // Cancelled or begun by somebody since it was listed.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return done;
}

/**
 * Moves a booking off units that are shut: to other units of the listing at the same time, or else gives it up on the
 * provider's account, never charged. Changes nothing when no shutdown touches it any more.
 */
export async function relocateBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, bookingActionInput, input, async (tx, { id }) => {
    const listingId = await readListingId(tx, id);
    await lockUnits(tx, listingId);
    const locked = await lockBooking(tx, ctx, id);
    const { row } = locked;
    const schedule = await findSchedule(tx, { id: listingId }, row.during, { exceptBooking: id });
    if (!schedule) throw notFound();
    const mine = await unitsOf(tx, id);
    // It stands already, perhaps outside the hours: only what is shut or taken matters.
    const free = unitsFreeFor(schedule, row.during, 'any-hours');
    const kept = mine.filter((unitId) => free.includes(unitId));
    if (kept.length === mine.length) {
      recordNothing(tx);
      return bookingView(row);
    }
    const chosen = [...kept, ...free.filter((unitId) => !mine.includes(unitId))].slice(0, row.units);
    if (row.state === 'held' || chosen.length < row.units) {
      const changes = { cancelledAt: ctx.now, cancelledSide: 'provider' as const };
      return bookingView(await takeAction(tx, ctx, 'displace', locked, { note: '', changes }));
    }
    const held = widen(row.during, schedule.bufferBeforeMinutes, schedule.bufferAfterMinutes);
    await tx.delete(bookingUnit).where(eq(bookingUnit.bookingId, id));
    await refuseOverlap(
      tx.execute(sql`
        INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
        SELECT ${id}, u.id, ${listingId}, tstzrange(${held.start}, ${held.end}), true
        FROM unnest(${uuidArray(chosen)}::uuid[]) AS u (id)`),
    );
    return bookingView(await takeAction(tx, ctx, 'relocate', locked, { note: '' }));
  });
}

/** Bookings not yet begun on units that an open shutdown takes out. */
async function listAffected(db: Database, now: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    SELECT DISTINCT b.id FROM problem p
    JOIN closure c ON c.id = p.closure_id AND c.removed_at IS NULL AND upper(c.during) > ${now}
    JOIN booking_unit u ON u.listing_id = p.listing_id AND u.blocks AND u.during && c.during
      AND (c.unit_id IS NULL OR c.unit_id = u.unit_id)
    JOIN booking b ON b.id = u.booking_id AND b.state IN ('held', 'requested', 'confirmed')
      AND b.during && c.during AND lower(b.during) > ${now}
    WHERE p.state = 'open' ORDER BY b.id LIMIT ${PAGE}`);
  return rows.map(({ id }) => id);
}

async function readListingId(tx: Transaction, id: string): Promise<string> {
  const [found] = await tx.execute<{ listingId: string }>(
    sql`SELECT listing_id AS "listingId" FROM booking WHERE id = ${id}`,
  );
  if (!found) throw notFound();
  return found.listingId;
}

async function unitsOf(tx: Transaction, bookingId: string): Promise<string[]> {
  const rows = await tx
    .select({ unitId: bookingUnit.unitId })
    .from(bookingUnit)
    .where(eq(bookingUnit.bookingId, bookingId));
  return rows.map(({ unitId }) => unitId);
}
