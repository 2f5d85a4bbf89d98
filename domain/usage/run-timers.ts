import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { MINUTE_MS } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import { bookingActionInput } from '@/domain/bookings/inputs';
import { lockBooking, takeAction } from '@/domain/bookings/take-action';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { endUse, readUseRule } from './begin-use';
import { OVERDUE_MINUTES, releaseAt } from './rules';

const PAGE = 200;
const MAX_GRACE_MS = 1440 * MINUTE_MS;

/**
 * What time itself does to use: bookings nobody came to are released after the grace where checking in is required,
 * and uses nobody ended are ended. Run once a minute; run twice or by two workers at once, each takes effect once.
 * Returns how many took effect.
 */
export async function runUseTimers(db: Database, now: Date): Promise<number> {
  const released = await runEach(db, now, await listMissed(db, now), releaseNoShow);
  const ended = await runEach(db, now, await listOverdue(db, now), endOverdue);
  return released + ended;
}

/** Gives up one booking that nobody came to. Throws `transition-refused` while its grace lasts or an outage excuses it. */
export async function releaseNoShow(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, bookingActionInput, input, async (tx, { id }) => {
    const locked = await lockBooking(tx, ctx, id);
    const at = releaseAt(locked.row.during, await readUseRule(tx, locked.row.listingId));
    if (!at || at > ctx.now || (await wasShut(tx, id))) throw new DomainError('transition-refused');
    await takeAction(tx, ctx, 'no-show', locked, { note: '' });
    return { id };
  });
}

/** Ends a use that nobody ended: as of the last time its people went out of the door, or of the end of its time. */
async function endOverdue(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, bookingActionInput, input, async (tx, { id }) => {
    const locked = await lockBooking(tx, ctx, id);
    const { end } = locked.row.during;
    if (end.getTime() + OVERDUE_MINUTES * MINUTE_MS > ctx.now.getTime()) throw new DomainError('transition-refused');
    await endUse(tx, ctx, locked, { via: 'timer', at: (await lastExit(tx, id)) ?? end });
    return { id };
  });
}

async function runEach(
  db: Database,
  now: Date,
  ids: string[],
  run: (ctx: CommandContext, input: unknown) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  for (const id of ids) {
    try {
      await run({ db, now, actor: { type: 'system', job: 'use' } }, { id });
      done++;
    } catch (error) {
      // Somebody came, or another worker was quicker, since it was listed.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return done;
}

/** Plan: listings that require checking in are few; each looks into its bookings of the last day. */
async function listMissed(db: Database, now: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    SELECT b.id FROM use_rule r
    JOIN booking b ON b.listing_id = r.listing_id AND b.state = 'confirmed'
      AND b.during && tstzrange(${new Date(now.getTime() - 2 * MAX_GRACE_MS)}, ${now})
      AND lower(b.during) + make_interval(mins => r.grace_minutes) <= ${now}
    WHERE r.check_in = 'required'
    ORDER BY b.id LIMIT ${PAGE}`);
  return rows.map(({ id }) => id);
}

async function listOverdue(db: Database, now: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    SELECT u.booking_id AS id FROM booking_use u JOIN booking b ON b.id = u.booking_id AND b.state = 'in-use'
    WHERE u.ended_at IS NULL AND upper(b.during) <= ${new Date(now.getTime() - OVERDUE_MINUTES * MINUTE_MS)}
    ORDER BY u.booking_id LIMIT ${PAGE}`);
  return rows.map(({ id }) => id);
}

/** Whether a closure kept people out when the booking began: nobody is blamed for that. */
async function wasShut(tx: Transaction, bookingId: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    SELECT FROM booking b JOIN booking_unit u ON u.booking_id = b.id
    JOIN closure c ON c.organisation_id = b.organisation_id AND c.removed_at IS NULL AND c.during && b.during
      AND (c.listing_id IS NULL OR c.listing_id = b.listing_id) AND (c.unit_id IS NULL OR c.unit_id = u.unit_id)
    WHERE b.id = ${bookingId} LIMIT 1`);
  return rows.length > 0;
}

async function lastExit(tx: Transaction, bookingId: string): Promise<Date | null> {
  const [found] = await tx.execute<{ at: number | null }>(sql`
    SELECT (extract(epoch FROM max(at)) * 1000)::float8 AS at FROM access_event
    WHERE booking_id = ${bookingId} AND direction = 'exit'`);
  return found?.at ? new Date(found.at) : null;
}
