import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, isOperator } from '@/core/actor';
import { notFound } from '@/core/errors';
import { LOCALES } from '@/core/locale-text';
import { DAY_MS } from '@/core/period';
import type { Database } from '@/db/client';

/** As it stands in the address; what makes no sense is left out. */
export const consoleFilter = z.object({
  days: z.enum(['7', '30']).catch('7'),
  language: z.enum(LOCALES).optional().catch(undefined),
});
export type ConsoleFilter = z.output<typeof consoleFilter>;

export interface QueryRow {
  words: string;
  searches: number;
  /** Of the latest search. */
  total: number;
  /** Share of searches after which a result was opened, 0 to 1. */
  clicked: number;
}

export interface SearchConsole {
  searches: number;
  /** Shares of all searches, 0 to 1. */
  withoutResults: number;
  nearMisses: number;
  clicked: number;
  top: QueryRow[];
  /** What nothing, or nothing with all the words, was found for. */
  nothing: QueryRow[];
  /** Share of all searches whose first opened result stood at each rank. */
  ranks: { rank: number; share: number }[];
}

const ROWS = 25;
const RANKS = 10;

/** What people search for, what they miss, and which results they open; operators only. */
export async function searchConsole(
  { actor, db, now }: { actor: Actor; db: Database; now: Date },
  { days, language }: ConsoleFilter,
): Promise<SearchConsole> {
  if (!isOperator(actor)) throw notFound();
  const since = new Date(now.getTime() - Number(days) * DAY_MS);
  const where = sql`at >= ${since} ${language ? sql`AND locale = ${language}` : sql``}`;
  const [[sums], ranks, top, nothing] = await Promise.all([
    db.execute<{ searches: number; none: number; near: number; clicked: number }>(sql`
      SELECT count(*)::int AS searches, count(*) FILTER (WHERE total = 0)::int AS none,
        count(*) FILTER (WHERE total > 0 AND answer = 'some')::int AS near,
        count(clicked_rank)::int AS clicked
      FROM search_log WHERE ${where}`),
    db.execute<{ rank: number; count: number }>(sql`
      SELECT clicked_rank AS rank, count(*)::int AS count FROM search_log
      WHERE ${where} AND clicked_rank BETWEEN 1 AND ${RANKS} GROUP BY 1`),
    queries(db, where),
    queries(db, sql`${where} AND (total = 0 OR answer = 'some')`),
  ]);
  const searches = sums?.searches ?? 0;
  const share = (count: number | undefined) => (searches > 0 ? (count ?? 0) / searches : 0);
  return {
    searches,
    withoutResults: share(sums?.none),
    nearMisses: share(sums?.near),
    clicked: share(sums?.clicked),
    top,
    nothing,
    ranks: Array.from({ length: RANKS }, (_, i) => ({
      rank: i + 1,
      share: share([...ranks].find(({ rank }) => rank === i + 1)?.count),
    })),
  };
}

async function queries(db: Database, where: SQL): Promise<QueryRow[]> {
  const rows = await db.execute<{ words: string; searches: number; total: number; clicks: number }>(sql`
    SELECT (array_agg(words ORDER BY at DESC))[1] AS words, count(*)::int AS searches,
      (array_agg(total ORDER BY at DESC))[1] AS total, count(clicked_rank)::int AS clicks
    FROM search_log WHERE ${where} GROUP BY norm ORDER BY searches DESC, norm LIMIT ${ROWS}`);
  return [...rows].map(({ words, searches, total, clicks }) => ({
    words,
    searches,
    total,
    clicked: clicks / searches,
  }));
}

/** What several visitors searched for and found in the last thirty days, the most frequent first. */
export async function popularQueries(db: Database, now: Date): Promise<{ words: string; visitors: number }[]> {
  const rows = await db.execute<{ words: string; visitors: number }>(sql`
    SELECT (array_agg(words ORDER BY at DESC))[1] AS words, count(DISTINCT visitor)::int AS visitors
    FROM search_log WHERE at >= ${new Date(now.getTime() - 30 * DAY_MS)} AND total > 0 AND answer <> 'some'
    GROUP BY norm HAVING count(DISTINCT visitor) >= 3 ORDER BY visitors DESC, norm LIMIT 2000`);
  return [...rows];
}
