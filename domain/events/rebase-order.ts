import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';

/** Below every transaction number that a cluster gives out. */
const BEFORE_ALL = '-9223372036854775808';

/**
 * After a backup was restored into another cluster: readers of the log follow transaction numbers, which begin anew
 * there. Gives every event a number below all that will follow, in the old order, and each reader its old place.
 * Returns how many events each reader has behind it.
 */
export async function rebaseEventOrder(db: Database): Promise<{ reader: string; behind: number }[]> {
  return await db.transaction(async (tx) => {
    await tx.execute(sql`LOCK TABLE event, event_reader IN ACCESS EXCLUSIVE MODE`);
    const places = await tx.execute<{ reader: string; behind: number }>(sql`
      SELECT r.name AS reader, (
        SELECT count(*) FROM event e
        WHERE (e.xid, e.id) <= (r.xid, coalesce(r.event_id, '00000000-0000-0000-0000-000000000000'))
      )::int AS behind
      FROM event_reader r ORDER BY r.name`);
    await tx.execute(sql`ALTER TABLE event DISABLE TRIGGER event_append_only`);
    await tx.execute(sql`
      UPDATE event SET xid = ordered.place - ordered.total - 1
      FROM (SELECT id, row_number() OVER (ORDER BY xid, id) AS place, count(*) OVER () AS total FROM event) ordered
      WHERE event.id = ordered.id`);
    await tx.execute(sql`ALTER TABLE event ENABLE TRIGGER event_append_only`);
    for (const { reader, behind } of places) {
      const [last] =
        behind === 0
          ? []
          : await tx.execute<{ xid: string; id: string }>(
              sql`SELECT xid::text, id FROM event ORDER BY event.xid, event.id OFFSET ${behind - 1} LIMIT 1`,
            );
      await tx.execute(sql`
        UPDATE event_reader SET xid = ${last?.xid ?? BEFORE_ALL}::bigint, event_id = ${last?.id ?? null}::uuid
        WHERE name = ${reader}`);
    }
    return [...places];
  });
}
