import type { Database } from '@/db/client';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import { findNewest } from './find-newest';
import type { SearchHit } from './views';

/** Looked through to find different categories. */
const LOOKED_AT = 24;

/** The latest of every kind, of as many categories as there are: `perKind` each, the newest first. */
export async function listRecentListings(db: Database, perKind: number): Promise<SearchHit[]> {
  const byKind = await Promise.all(LISTING_KIND_NAMES.map((kind) => findNewest(db, { kind, limit: LOOKED_AT })));
  return byKind
    .flatMap(({ hits }) => varied(hits).slice(0, perKind))
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt) || b.id.localeCompare(a.id));
}

/** The first of each category, then the rest. */
function varied(hits: readonly SearchHit[]): SearchHit[] {
  const firsts = hits.filter((hit, i) => hits.findIndex(({ category }) => category === hit.category) === i);
  return [...firsts, ...hits.filter((hit) => !firsts.includes(hit))];
}
