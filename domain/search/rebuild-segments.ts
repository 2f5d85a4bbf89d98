import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { type BuiltSegment, buildSegment, MAX_SEGMENT, publishSegments } from './build-segment';
import { writePlanesOf } from './keep-free-planes';
import { whileBuilding } from './merge-segments';

/**
 * Builds all segments anew from the documents, kind by kind, while the old ones answer searches. Returns how many
 * documents are in them; 0 also when another build is running.
 */
export async function rebuildSegments(
  db: Database,
  now: Date,
  report: (done: number) => void = () => undefined,
  largest: number = MAX_SEGMENT,
): Promise<number> {
  return await whileBuilding(db, async () => {
    const kinds = await db.execute<{ kind: string }>(
      sql`SELECT DISTINCT kind FROM search_document UNION SELECT kind FROM search_segment ORDER BY 1`,
    );
    let done = 0;
    for (const { kind } of kinds) {
      const old = await db.execute<{ id: number }>(sql`SELECT id FROM search_segment WHERE kind = ${kind} AND ready`);
      const built: BuiltSegment[] = [];
      for (;;) {
        const segment = await buildSegment(db, { kind, after: built.at(-1)?.last ?? null, most: largest });
        if (!segment) break;
        built.push(segment);
        done += segment.count;
        report(done);
      }
      const ids = built.map(({ id }) => id);
      await writePlanesOf(db, ids, now);
      await publishSegments(
        db,
        ids,
        old.map(({ id }) => id),
      );
    }
    return done;
  });
}
