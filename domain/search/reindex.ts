import { asc, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { setting } from '@/db/schema/events';
import { listing } from '@/db/schema/listings';
import { indexListings } from './index-listing';
import { rebuildSegments } from './rebuild-segments';

const SETTING = 'search-reindex';
const BATCH = 500;

/** How far a rebuild has come. */
export interface ReindexProgress {
  done: number;
  total: number;
  findable: number;
  /** Documents in new segments: the second part. */
  segmented: number;
}

const state = z.object({ after: z.uuid(), done: z.int(), findable: z.int() });

/**
 * Builds the index anew while the site runs: every document, then all segments from them. Searches are answered by the
 * old segments until the new ones are whole. Each batch of documents commits with the place it came to, so that a
 * rebuild that was stopped goes on from there; `fromStart` forgets an unfinished one.
 */
export async function reindexAll(
  db: Database,
  options: { now: Date; fromStart: boolean; report: (progress: ReindexProgress) => void },
): Promise<ReindexProgress> {
  if (options.fromStart) await db.delete(setting).where(eq(setting.name, SETTING));
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(listing);
  const [kept] = await db.select().from(setting).where(eq(setting.name, SETTING));
  const resumed = state.safeParse(kept?.value);
  let position = resumed.success ? resumed.data : undefined;
  for (;;) {
    const next = await reindexBatch(db, position);
    if (!next) break;
    position = next;
    options.report({ done: next.done, total, findable: next.findable, segmented: 0 });
  }
  const inSegments = await rebuildSegments(db, options.now, (segmented) =>
    options.report({ done: position?.done ?? 0, total, findable: position?.findable ?? 0, segmented }),
  );
  await db.delete(setting).where(eq(setting.name, SETTING));
  return { done: position?.done ?? 0, total, findable: position?.findable ?? 0, segmented: inSegments };
}

async function reindexBatch(db: Database, position: z.infer<typeof state> | undefined) {
  return await db.transaction(async (tx) => {
    const batch = await tx
      .select({ id: listing.id })
      .from(listing)
      .where(position && gt(listing.id, position.after))
      .orderBy(asc(listing.id))
      .limit(BATCH);
    const last = batch.at(-1);
    if (!last) return undefined;
    const findable = await indexListings(
      tx,
      batch.map(({ id }) => id),
      'rebuild',
    );
    const value = {
      after: last.id,
      done: (position?.done ?? 0) + batch.length,
      findable: (position?.findable ?? 0) + findable,
    };
    await tx
      .insert(setting)
      .values({ name: SETTING, value })
      .onConflictDoUpdate({ target: setting.name, set: { value } });
    return value;
  });
}
