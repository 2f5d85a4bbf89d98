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
  const among = async (categories: string | null, count: number) => {
    const { hits } = await findHits(db, {
      concepts: [],
      kind,
      filters: categories ? [{ name: 'category', values: [categories], ofKind: true }] : [],
      near,
      sort: near ? 'distance' : 'newest',
      // Itself is mostly among them.
      limit: count + 1,
    });
    return hits.filter((hit) => hit.id !== id).slice(0, count);
  };
  const same = await among(category, limit);
  if (same.length === limit || !category?.includes('/')) return same;
  const related = await among(category.split('/')[0] ?? null, limit * 2);
  const known = new Set(same.map((hit) => hit.id));
  return [...same, ...related.filter((hit) => !known.has(hit.id))].slice(0, limit);
}
