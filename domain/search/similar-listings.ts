import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { findHits } from './find-hits';
import type { SearchHit } from './views';

/** Others of the same category, the nearest first where places are known; of the same class when there are few. */
export async function findSimilarListings(
  db: Database,
  listing: { id: string; kind: string; category: string | null; latitude: number | null; longitude: number | null },
  limit: number,
): Promise<SearchHit[]> {
  const { id, kind, category, latitude, longitude } = listing;
  const near = latitude !== null && longitude !== null ? { latitude, longitude } : undefined;
  const among = (categories: string | null, count: number) =>
    findHits(db, {
      conditions: new Map([
        ['kind', sql`d.kind = ${kind}`],
        ['self', sql`d.listing_id <> ${id}`],
        ...(categories ? [['category', sql`d.category LIKE ${`${categories}%`}`] as const] : []),
      ]),
      tsquery: '',
      near,
      sort: near ? 'distance' : 'newest',
      after: undefined,
      limit: count,
    });
  const same = await among(category, limit);
  if (same.length === limit || !category?.includes('/')) return same;
  const related = await among(category.split('/')[0] ?? null, limit * 2);
  const known = new Set(same.map((hit) => hit.id));
  return [...same, ...related.filter((hit) => !known.has(hit.id))].slice(0, limit);
}
