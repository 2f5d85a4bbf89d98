import type { Database } from '@/db/client';
import { decodeCursor, encodeCursor } from './cursor';
import { findNewest } from './find-newest';
import type { SearchInput } from './inputs';
import { listingQuery } from './listing-query';
import { DEFAULT_LIMIT, searchListings } from './search-listings';
import type { SearchPage } from './views';
import { orTimeout } from './with-timeout';

/**
 * The same page as `searchListings` shows, for those who need neither total nor facets: where the newest come first,
 * only as many listings are looked at as fill it. Throws as that does.
 */
export async function searchWithoutCounts(
  db: Database,
  input: SearchInput,
  now: Date,
): Promise<Pick<SearchPage, 'items' | 'nextCursor' | 'words'>> {
  if (!isOfNewest(input)) return await searchListings(db, input, now);
  const { cursor, limit = DEFAULT_LIMIT } = input;
  const after = cursor ? decodeCursor(cursor, 'newest').start : undefined;
  const { hits, last } = await orTimeout(findNewest(db, { ...listingQuery(input, now), after, limit }));
  return {
    items: hits,
    nextCursor: last ? encodeCursor({ sort: 'newest', need: 0, start: { ...last, listing: last.id } }) : null,
    words: 'none',
  };
}

/** Neither words nor prices nor distances: facets and free time alone decide, and the date. */
function isOfNewest({ q, priceMin, priceMax, near, sort = 'newest' }: SearchInput): boolean {
  return !q && !near && priceMin === undefined && priceMax === undefined && (sort === 'newest' || sort === 'relevance');
}
