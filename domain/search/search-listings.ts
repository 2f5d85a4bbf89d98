import { DomainError } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { analyseWords } from './analyse-words';
import { decodeCursor, encodeCursor } from './cursor';
import { findBest } from './find-best';
import { type FoundPage, findHits } from './find-hits';
import type { SearchInput, SearchSort } from './inputs';
import { listingQuery } from './listing-query';
import { triesFor, type WordsTry } from './plan-query';
import type { IndexQuery, IndexTuning } from './run-query';
import type { FacetCount, SearchPage } from './views';
import { withTimeout } from './with-timeout';

export const DEFAULT_LIMIT = 20;

/**
 * The market's one search: words, filters, facets, total and a page of results. All words of a
 * short query are asked for, most of a long one; where nothing has them, near misses are shown and said to be such.
 * Throws `invalid-input` for a foreign cursor, `service-unavailable` (reason `search-timeout`) for a search that takes
 * too long.
 */
export async function searchListings(
  db: Database,
  input: SearchInput,
  now: Date,
  tuning?: IndexTuning,
): Promise<SearchPage> {
  const { concepts } = await analyseWords(db, input.q);
  const sort = sortOf(input, concepts.length > 0);
  const after = input.cursor ? decodeCursor(input.cursor, sort) : undefined;
  const limit = input.limit ?? DEFAULT_LIMIT;
  const query: IndexQuery = { ...listingQuery(input, now), concepts, sort, after: after?.start, limit, tuning };
  const tries =
    concepts.length === 0
      ? [undefined]
      : triesFor(concepts.length).filter(({ need }) => !after?.need || after.need === need);
  // What lies behind the best answers is in the order of the index.
  const isByWords = sort === 'relevance' && after?.start.tier !== 1;
  let first: { page: FoundPage; words: WordsTry | undefined } | undefined;
  for (const words of tries) {
    const asked = { ...query, need: words?.need };
    const page = await withTimeout(db, (tx) => (isByWords ? findBest(tx, input.q ?? '', asked) : findHits(tx, asked)));
    first ??= { page, words };
    if (page.total > 0) return pageOf(page, sort, words, input, []);
  }
  if (!first) throw new DomainError('invalid-input', { fields: [{ path: 'cursor', code: 'invalid-format' }] });
  const wayOut = await withTimeout(db, (tx) => countWithoutEach(tx, { ...query, need: first.words?.need }));
  return pageOf(first.page, sort, first.words, input, wayOut);
}

function sortOf({ sort, near }: SearchInput, hasWords: boolean): SearchSort {
  if (sort === 'relevance' && !hasWords) return 'newest';
  if (sort) return sort;
  if (hasWords) return 'relevance';
  return near ? 'distance' : 'newest';
}

function pageOf(
  page: FoundPage,
  sort: SearchSort,
  words: WordsTry | undefined,
  input: SearchInput,
  wayOut: FacetCount[],
): SearchPage {
  const { total, hits, last, kinds, regions, facets, beside, isBehind } = page;
  const fields = [...facets].filter(([name]) => !OWN_FACETS.has(name));
  return {
    items: hits,
    total: { value: total, relation: 'eq' },
    facets: {
      kinds,
      categories: facets.get('category') ?? [],
      regions,
      bookingModes: facets.get('bookingMode') ?? [],
      ipc: facets.get('ipc') ?? [],
      fields: Object.fromEntries(fields),
      relation: 'eq',
    },
    nextCursor: last
      ? encodeCursor({
          sort,
          need: words?.need ?? 0,
          start: { ...last, listing: last.id, tier: sort === 'relevance' ? last.tier : 1 },
        })
      : null,
    words: isBehind ? 'fewer' : (words?.words ?? (input.q ? 'ignored' : 'none')),
    beside,
    wayOut,
  };
}

const OWN_FACETS = new Set(['category', 'region', 'bookingMode', 'ipc', 'organisation']);

/** For a search that found nothing: how many there would be without each one of its filters. */
async function countWithoutEach(tx: Transaction, query: IndexQuery): Promise<FacetCount[]> {
  const { concepts, need, kind, filters = [], priceMin, priceMax, within, available, ...rest } = query;
  const all = { concepts, need, kind, filters, priceMin, priceMax, within, available };
  const variants: [name: string, without: Partial<IndexQuery>][] = [
    ...(concepts.length > 0 ? [['words', { concepts: [], need: undefined }] as const] : []),
    ...(kind ? [['kind', { kind: undefined, filters: filters.filter(({ ofKind }) => !ofKind) }] as const] : []),
    ...(priceMin !== undefined || priceMax !== undefined
      ? [['price', { priceMin: undefined, priceMax: undefined }] as const]
      : []),
    ...(within === undefined ? [] : [['near', { within: undefined }] as const]),
    ...(available ? [['available', { available: undefined }] as const] : []),
    ...filters.map((left) => [filterName(left.name), { filters: filters.filter((each) => each !== left) }] as const),
  ].map(([name, without]) => [name, without]);
  if (variants.length < 2) return [];
  const counts: FacetCount[] = [];
  for (const [value, without] of variants) {
    const { total } = await findHits(tx, {
      ...rest,
      ...all,
      ...without,
      sort: 'newest',
      after: undefined,
      limit: 1,
      shown: undefined,
    });
    if (total > 0) counts.push({ value, count: total });
  }
  return counts.sort((a, b) => b.count - a.count);
}

function filterName(facet: string): string {
  return OWN_FACETS.has(facet) ? facet : `field:${facet}`;
}
