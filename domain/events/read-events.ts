import { asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { event, eventReader } from '@/db/schema/events';
import { isReadable } from './pass-over';

export type EventRow = typeof event.$inferSelect;

/**
 * Hands the next events, in commit order, to a reader of the log, and remembers how far it came in the same
 * transaction as the reader's own writes: each event takes effect once, however often this runs or fails.
 * Returns how many events were handled; 0 when there are none or another process is reading under this name.
 */
export async function readEvents(
  db: Database,
  reader: string,
  limit: number,
  handle: (tx: Transaction, events: EventRow[]) => Promise<void>,
): Promise<number> {
  await db.insert(eventReader).values({ name: reader }).onConflictDoNothing();
  return db.transaction(async (tx) => {
    const [position] = await tx
      .select()
      .from(eventReader)
      .where(eq(eventReader.name, reader))
      .for('update', { skipLocked: true });
    if (!position) return 0;
    const events = await tx
      .select()
      .from(event)
      .where(isReadable(position))
      .orderBy(asc(event.xid), asc(event.id))
      .limit(limit);
    const last = events.at(-1);
    if (!last) return 0;
    await handle(tx, events);
    await tx.update(eventReader).set({ xid: last.xid, eventId: last.id }).where(eq(eventReader.name, reader));
    return events.length;
  });
}
