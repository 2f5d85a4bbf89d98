import { eq, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { bookingUse, type UseVia, useRule } from '@/db/schema/usage';
import type { BookingRow } from '@/domain/bookings/booking-view';
import { partiesOf } from '@/domain/bookings/policy';
import { type LockedBooking, takeAction } from '@/domain/bookings/take-action';
import type { CommandContext } from '@/domain/events/command';
import { checkInRefusal, DEFAULT_USE_RULE, type UseRule } from './rules';

/** How checking in works on a listing. */
export async function readUseRule(db: Database | Transaction, listingId: string): Promise<UseRule> {
  const [rule = DEFAULT_USE_RULE] = await db.select().from(useRule).where(eq(useRule.listingId, listingId));
  const { checkIn, earlyMinutes, graceMinutes } = rule;
  return { checkIn, earlyMinutes, graceMinutes };
}

/**
 * Lets a locked booking's use begin, by whichever door, and keeps the true time. Throws `booking-rules` with what is
 * in the way (too early, somebody else is still there), and what the booking's process refuses.
 */
export async function beginUse(
  tx: Transaction,
  ctx: CommandContext,
  locked: LockedBooking,
  { via, version }: { via: UseVia; version?: number },
): Promise<BookingRow> {
  const { row } = locked;
  if (partiesOf(ctx.actor, row).length === 0) throw new DomainError('forbidden');
  if (row.state === 'confirmed') {
    const rule = await readUseRule(tx, row.listingId);
    const refusal = checkInRefusal(row.during, rule, {
      othersUntil: await othersUntil(tx, row, ctx.now),
      now: ctx.now,
    });
    if (refusal) {
      const code = `check-in-${refusal}`;
      throw new DomainError('booking-rules', {
        fields: [{ path: 'id', code, params: { minutes: rule.earlyMinutes } }],
      });
    }
  }
  const after = await takeAction(tx, ctx, 'start', locked, { note: '', version });
  await tx
    .update(bookingUse)
    .set({ startedAt: ctx.now, startedBy: actorId(ctx), startedVia: via })
    .where(eq(bookingUse.bookingId, row.id));
  await refreshPractice(tx, ctx, row);
  return after;
}

/** Ends a locked booking's use and keeps the true time. */
export async function endUse(
  tx: Transaction,
  ctx: CommandContext,
  locked: LockedBooking,
  { via, version, results = '', at = ctx.now }: { via: UseVia; version?: number; results?: string; at?: Date },
): Promise<BookingRow> {
  const after = await takeAction(tx, ctx, 'finish', locked, { note: '', version });
  await tx
    .update(bookingUse)
    .set({
      endedAt: sql`greatest(${at}::timestamptz, ${bookingUse.startedAt})`,
      endedBy: actorId(ctx),
      endedVia: via,
      ...(results && { results }),
    })
    .where(eq(bookingUse.bookingId, locked.row.id));
  return after;
}

/** Until when others have this booking's units between now and its start; null when nobody has. */
async function othersUntil(tx: Transaction, row: BookingRow, now: Date): Promise<Date | null> {
  if (row.during.start <= now) return null;
  const [found] = await tx.execute<{ until: number | null }>(sql`
    SELECT (extract(epoch FROM max(upper(o.during))) * 1000)::float8 AS until
    FROM booking_unit mine
    JOIN booking_unit o ON o.unit_id = mine.unit_id AND o.booking_id <> mine.booking_id AND o.blocks
      AND o.during && tstzrange(${now}, ${row.during.start})
    JOIN booking b ON b.id = o.booking_id AND b.state IN ('confirmed', 'in-use')
    WHERE mine.booking_id = ${row.id}`);
  return found?.until ? new Date(found.until) : null;
}

/** Whoever uses an instrument stays in practice: their qualifications for it count their disuse from now. */
async function refreshPractice(tx: Transaction, ctx: CommandContext, row: BookingRow): Promise<void> {
  await tx.execute(sql`
    UPDATE holding h SET last_used_at = ${ctx.now}
    FROM qualification_listing q
    WHERE q.listing_id = ${row.listingId} AND h.qualification_id = q.qualification_id
      AND h.user_id = ${row.customerUserId} AND h.ended_at IS NULL`);
}

function actorId({ actor }: CommandContext): string | null {
  return actor.type === 'person' ? actor.userId : null;
}
