import { and, eq, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { DomainError } from '@/core/errors';
import type { Database } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { listing } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordNothing } from '@/domain/events/record-event';
import { nextTimer } from './rules/timers';
import { takeAction } from './take-action';

const PAGE = 200;
const due = z.strictObject({ id: z.uuid() });

/**
 * Takes every step that the clock owes (`rules/timers.ts`). Run once a minute; run twice or by several workers at
 * once, each step is still taken once: the booking is locked, and looked at again under the lock. Returns how many.
 */
export async function runBookingTimers(db: Database, now: Date): Promise<number> {
  const ctx: CommandContext = { db, now, actor: { type: 'system', job: 'booking-timers' } };
  let taken = 0;
  for (let more = true; more; ) {
    const found = await db.execute<{ id: string }>(sql`
      SELECT id FROM booking WHERE timer_at <= ${now} ORDER BY timer_at LIMIT ${PAGE}`);
    let here = 0;
    for (const { id } of found) if (await takeDueStep(ctx, id)) here++;
    taken += here;
    // A page of which none could be taken is somebody else's work.
    more = found.length === PAGE && here > 0;
  }
  return taken;
}

/** One step of one booking; false when somebody else has it in hand, or there is none any more. */
async function takeDueStep(ctx: CommandContext, id: string): Promise<boolean> {
  try {
    return await runCommand(ctx, due, { id }, async (tx) => {
      const [locked] = await tx
        .select({ row: booking, bookingMode: listing.bookingMode })
        .from(booking)
        .innerJoin(listing, eq(listing.id, booking.listingId))
        .where(and(eq(booking.id, id), lte(booking.timerAt, ctx.now)))
        .for('update', { of: booking, skipLocked: true });
      const next = locked ? nextTimer(locked.row) : null;
      if (!locked || !next || next.at > ctx.now) {
        recordNothing(tx);
        // Changed past this code's back: the clock comes back when the rules say so.
        if (locked)
          await tx
            .update(booking)
            .set({ timerAt: next?.at ?? null })
            .where(eq(booking.id, id));
        return false;
      }
      const changes = next.action === 'time-out' ? { decisionCode: 'deadline' as const } : {};
      await takeAction(tx, ctx, next.action, locked, { note: '', changes });
      return true;
    });
  } catch (error) {
    // The table refuses it: left for whoever looks at the log of this job's bookings.
    if (error instanceof DomainError) return false;
    throw error;
  }
}
