import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { rateWindow } from '@/db/schema/events';

export interface WindowCount {
  /** How often the key was counted in the current window, this time included. */
  count: number;
  resetsAt: Date;
}

/** Counts a key in its fixed window of `windowMs`. Outside any transaction, so that a refusal does not undo it. */
export async function countInWindow(db: Database, key: string, windowMs: number, now: Date): Promise<WindowCount> {
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const [row] = await db
    .insert(rateWindow)
    .values({ key, windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [rateWindow.key, rateWindow.windowStart],
      set: { count: sql`${rateWindow.count} + 1` },
    })
    .returning({ count: rateWindow.count });
  return { count: row?.count ?? 1, resetsAt: new Date(windowStart.getTime() + windowMs) };
}
