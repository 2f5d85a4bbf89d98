import { asc, inArray, sql } from 'drizzle-orm';
import { groupBy } from '@/core/group-by';
import type { Database } from '@/db/client';
import { event, eventReader } from '@/db/schema/events';

/** What of an event tells whether it concerns a reader. */
export interface EventKind {
  action: string;
  subjectType: string;
}

/** A reader of the log that most events do not concern. */
export interface ChoosyReader {
  name: string;
  concerns(event: EventKind): boolean;
}

const AT_ONCE = 1_000;
const NO_EVENT = '00000000-0000-0000-0000-000000000000';

/**
 * Moves all these readers on together, each to the first event that concerns it: nearly all events concern one or two
 * of them, and so cost the others nothing. A reader that somebody else is moving stays where that one leaves it.
 * Returns the names of those that now stand before an event that concerns them, and how many events were looked at.
 */
export async function passOverEvents(
  db: Database,
  readers: readonly ChoosyReader[],
): Promise<{ before: Set<string>; looked: number }> {
  const names = readers.map(({ name }) => name);
  const before = new Set<string>();
  let looked = 0;
  for (const group of groupBy(await positionsOf(db, names), ({ xid, eventId }) => `${xid}:${eventId}`).values()) {
    const [from] = group;
    if (!from) continue;
    const events = await lookAfter(db, from);
    looked = Math.max(looked, events.length);
    const passed = new Map<number, string[]>();
    for (const { name } of group) {
      const reader = readers.find((each) => each.name === name);
      const first = events.findIndex((each) => reader?.concerns(each));
      if (first >= 0) before.add(name);
      const count = first < 0 ? events.length : first;
      if (count > 0) passed.set(count, [...(passed.get(count) ?? []), name]);
    }
    for (const [count, moved] of passed) {
      const to = events[count - 1];
      if (to) await moveOn(db, moved, from, to);
    }
  }
  return { before, looked };
}

async function positionsOf(db: Database, names: string[]) {
  const positions = () => db.select().from(eventReader).where(inArray(eventReader.name, names));
  const known = await positions();
  if (known.length === names.length) return known;
  // A reader that has only now been thought of begins at the beginning.
  await db
    .insert(eventReader)
    .values(names.map((name) => ({ name })))
    .onConflictDoNothing();
  return await positions();
}

type Position = Pick<typeof eventReader.$inferSelect, 'xid' | 'eventId'>;

async function lookAfter(db: Database, from: Position) {
  return await db
    .select({ xid: event.xid, id: event.id, action: event.action, subjectType: event.subjectType })
    .from(event)
    .where(isReadable(from))
    .orderBy(asc(event.xid), asc(event.id))
    .limit(AT_ONCE);
}

/** After a position, and below the snapshot's xmin: such transactions have all ended, so nothing can appear between. */
export function isReadable({ xid, eventId }: Position) {
  return sql`(${event.xid}, ${event.id}) > (${xid}, ${eventId ?? NO_EVENT}::uuid)
    AND ${event.xid} < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;
}

/** Only from where it was seen, and never while its own transaction is under way. */
async function moveOn(db: Database, names: string[], from: Position, to: { xid: bigint; id: string }): Promise<void> {
  await db.execute(sql`
    UPDATE event_reader SET xid = ${to.xid}, event_id = ${to.id} WHERE name IN (
      SELECT name FROM event_reader WHERE ${inArray(eventReader.name, names)} AND xid = ${from.xid}
        AND event_id IS NOT DISTINCT FROM ${from.eventId}::uuid
      FOR UPDATE SKIP LOCKED)`);
}
