import { and, asc, eq, ne } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { unitsFreeFor } from '@/domain/availability/free-time';
import { type BookableListing, findSchedule } from '@/domain/availability/queries';
import type { CommandContext } from '@/domain/events/command';
import type { BookingRow } from './booking-view';
import { changeBooking } from './take-action';

/**
 * Declines the competing requests that a confirmed booking leaves no room for, in the order in which they were made.
 * Their customers are told by what each one's log says. Call it in the transaction that confirms, units locked.
 */
export async function declineOutrun(
  tx: Transaction,
  ctx: CommandContext,
  listing: Pick<BookableListing, 'id'>,
  winner: Pick<BookingRow, 'id' | 'during'>,
): Promise<void> {
  const rivals = await tx
    .select()
    .from(booking)
    .where(
      and(
        eq(booking.listingId, listing.id),
        eq(booking.state, 'requested'),
        eq(booking.competes, true),
        ne(booking.id, winner.id),
      ),
    )
    .orderBy(asc(booking.id))
    .for('update');
  for (const rival of rivals) {
    if (await fits(tx, listing.id, rival)) continue;
    await changeBooking(tx, { ...ctx, actor: PLATFORM }, 'outrun', rival, {
      as: 'consequence',
      changes: { decisionCode: 'outrun' },
    });
  }
}

const PLATFORM = { type: 'system', job: 'competing-requests' } as const;

async function fits(tx: Transaction, listingId: string, { during, units }: BookingRow): Promise<boolean> {
  const schedule = await findSchedule(tx, { id: listingId }, during);
  return schedule !== null && unitsFreeFor(schedule, during).length >= units;
}
