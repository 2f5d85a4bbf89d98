import { and, eq, sql } from 'drizzle-orm';
import { type Database, prepared } from '@/db/client';
import { rateWindow } from '@/db/schema/events';

export interface WindowCount {
  /** How often the key was counted in the current window, this time included. */
  count: number;
  resetsAt: Date;
}

/**
 * Counts a key in its fixed window of `windowMs`, `by` at once. Outside any transaction, so that a refusal does not
 * undo it, and without waiting for the disk: a crash may forget the last counts.
 */
export async function countInWindow(
  db: Database,
  key: string,
  windowMs: number,
  now: Date,
  by = 1,
): Promise<WindowCount> {
  const windowStart = startOfWindow(windowMs, now);
  const [row] = await db.execute<{ count: bigint }>(sql`${prepared}
    WITH unhurried AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
    INSERT INTO rate_window AS w (key, window_start, count)
    SELECT ${key}, ${windowStart}::timestamptz, ${by}::bigint FROM unhurried
    ON CONFLICT (key, window_start) DO UPDATE SET count = w.count + excluded.count
    RETURNING count`);
  return { count: Number(row?.count ?? by), resetsAt: new Date(windowStart.getTime() + windowMs) };
}

/** Takes one count back: what was counted turned out to be no fault. */
export async function uncountInWindow(db: Database, key: string, windowMs: number, now: Date): Promise<void> {
  await db
    .update(rateWindow)
    .set({ count: sql`greatest(${rateWindow.count} - 1, 0)` })
    .where(and(eq(rateWindow.key, key), eq(rateWindow.windowStart, startOfWindow(windowMs, now))));
}

/** Forgets every count of a key. */
export async function clearWindow(db: Database, key: string): Promise<void> {
  await db.delete(rateWindow).where(eq(rateWindow.key, key));
}

function startOfWindow(windowMs: number, now: Date): Date {
  return new Date(Math.floor(now.getTime() / windowMs) * windowMs);
}
