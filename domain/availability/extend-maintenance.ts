import { and, eq, isNull, lt } from 'drizzle-orm';
import { DAY_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { maintenance } from '@/db/schema/availability';
import { AHEAD_MS, closeTimes, maintenanceTimes } from './maintenance-time';

/** Written ahead anew when so little more than the farthest booking horizon is left. */
const RENEWAL_MS = AHEAD_MS - 0.5 * DAY_MS;
const PAGE = 200;

/**
 * Writes the occurrences that have come within the booking horizon. Run by the clock; run twice, each is written once.
 * Returns how many plans were extended.
 */
export async function extendMaintenance(db: Database, now: Date): Promise<number> {
  const due = await db
    .select({ id: maintenance.id })
    .from(maintenance)
    .where(and(isNull(maintenance.removedAt), lt(maintenance.expandedUntil, new Date(now.getTime() + RENEWAL_MS))))
    .limit(PAGE);
  const until = new Date(now.getTime() + AHEAD_MS);
  for (const { id } of due) {
    await db.transaction(async (tx) => {
      const [row] = await tx
        .select()
        .from(maintenance)
        .where(and(eq(maintenance.id, id), isNull(maintenance.removedAt)))
        .for('update');
      if (!row || row.expandedUntil >= until) return;
      await closeTimes(tx, row, maintenanceTimes(row, { start: row.expandedUntil, end: until }), now);
      await tx.update(maintenance).set({ expandedUntil: until }).where(eq(maintenance.id, id));
    });
  }
  return due.length;
}
