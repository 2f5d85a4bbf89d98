import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { buildSegment, dropOrphans, MAX_SEGMENT, publishSegments } from './build-segment';
import { writePlanesOf } from './keep-free-planes';

/** Recent documents of a kind from which on they are built into a segment. */
export const RECENT_LIMIT = 500;
/** A segment takes in a smaller one, and those up to so many times larger than what has come together. */
const GROWTH = 3;
/** A segment with more dead documents than this is written anew. */
const DEAD_SHARE = 0.3;

interface SegmentState extends Record<string, unknown> {
  id: number;
  kind: string;
  size: number;
  live: number;
}

/**
 * Builds recent documents into segments, and small or half dead segments into larger ones. Searches go on meanwhile.
 * Only one build runs at a time; returns how many documents went into new segments, 0 when another one is at it.
 */
export async function mergeSegments(db: Database, now: Date, limit: number = RECENT_LIMIT): Promise<number> {
  if ((await plannedMerges(db, limit)).length === 0) return 0;
  return await whileBuilding(db, async () => {
    let merged = 0;
    for (const { kind, segments } of await plannedMerges(db, limit)) {
      const built = await buildSegment(db, { kind, merge: segments });
      const ids = built ? [built.id] : [];
      await writePlanesOf(db, ids, now);
      await publishSegments(db, ids, segments);
      merged += built?.count ?? 0;
    }
    return merged;
  });
}

async function plannedMerges(db: Database, limit: number): Promise<{ kind: string; segments: number[] }[]> {
  const recent = await db.execute<{ kind: string; count: number }>(
    sql`SELECT kind, count(*)::int AS count FROM search_document WHERE recent GROUP BY 1`,
  );
  const states = await db.execute<SegmentState>(
    sql`SELECT id, kind, size, live_count AS live FROM search_segment WHERE ready ORDER BY live_count`,
  );
  return [...new Set([...recent, ...states].map((each) => each.kind))].flatMap((kind) => {
    const count = recent.find((each) => each.kind === kind)?.count ?? 0;
    const own = states.filter((each) => each.kind === kind);
    const segments = segmentsToMerge(count, limit, own);
    return segments ? [{ kind, segments }] : [];
  });
}

/** Which segments, the smallest first, go into a new one with so many recent documents; undefined: nothing is to be done. */
export function segmentsToMerge(
  recent: number,
  limit: number,
  segments: readonly { id: number; size: number; live: number }[],
): number[] | undefined {
  const dying = segments.find(({ size, live }) => size > 64 && live < size * (1 - DEAD_SHARE));
  if (recent < Math.max(1, limit) && !dying) return undefined;
  const chosen = dying ? [dying.id] : [];
  let together = recent + (dying?.live ?? 0);
  for (const { id, live } of segments) {
    if (id === dying?.id) continue;
    if (live > together * GROWTH || together + live > MAX_SEGMENT) break;
    chosen.push(id);
    together += live;
  }
  return chosen;
}

/** Runs unless another process is building, and cleans up after one that was stopped. The lock ends with its process. */
export async function whileBuilding(db: Database, build: () => Promise<number>): Promise<number> {
  return await db.transaction(async (tx) => {
    const [row] = await tx.execute<{ free: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(hashtext('search_segment')) AS free`,
    );
    if (!row?.free) return 0;
    await db.execute(sql`DELETE FROM search_segment WHERE NOT ready`);
    await dropOrphans(db);
    return await build();
  });
}
