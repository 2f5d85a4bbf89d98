import { eq, sql } from 'drizzle-orm';
import { type Period, widen } from '@/core/period';
import type { Transaction } from '@/db/client';
import { bookingUnit } from '@/db/schema/bookings';
import type { BookableListing } from '@/domain/availability/queries';
import { refuseOverlap, uuidArray } from './insert-booking';

export async function unitsOf(tx: Transaction, bookingId: string): Promise<string[]> {
  const rows = await tx
    .select({ unitId: bookingUnit.unitId })
    .from(bookingUnit)
    .where(eq(bookingUnit.bookingId, bookingId));
  return rows.map(({ unitId }) => unitId);
}

/** Puts a booking on other units or another time, buffers included. Throws `slot-taken`. */
export async function replaceUnits(
  tx: Transaction,
  listing: BookableListing,
  bookingId: string,
  during: Period,
  unitIds: readonly string[],
): Promise<void> {
  const held = widen(during, listing.bufferBeforeMinutes, listing.bufferAfterMinutes);
  await tx.delete(bookingUnit).where(eq(bookingUnit.bookingId, bookingId));
  await refuseOverlap(
    tx.execute(sql`
      INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
      SELECT ${bookingId}, u.id, ${listing.id}, tstzrange(${held.start}, ${held.end}), true
      FROM unnest(${uuidArray(unitIds)}::uuid[]) AS u (id)`),
  );
}
