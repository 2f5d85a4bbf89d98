import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { sqlFault } from '@/db/errors';
import { analyseQuery } from './analyse';
import { conditionsOf } from './conditions';
import { countFacets, countWithoutEach } from './count-facets';
import { decodeCursor, encodeCursor, type SearchCursor } from './cursor';
import { findHits } from './find-hits';
import type { SearchInput, SearchSort } from './inputs';
import { allOf, someOf } from './text-vectors';
import type { SearchPage } from './views';

const STATEMENT_TIMEOUT_MS = 3_000;
const QUERY_CANCELED = '57014';
const DEFAULT_LIMIT = 20;

/**
 * The market's one search: words, filters, facets, total and a page of results, from one snapshot. All words are
 * asked for; where nothing has them all, near misses are shown and said to be such.
 * Throws `invalid-input` for a foreign cursor, `service-unavailable` (reason `search-timeout`) for a search that takes
 * too long.
 */
export async function searchListings(db: Database, input: SearchInput, now: Date): Promise<SearchPage> {
  const { concepts } = analyseQuery(input.q ?? '');
  const sort = sortOf(input, concepts.length > 0);
  const after = input.cursor ? decodeCursor(input.cursor, sort) : undefined;
  try {
    return await db.transaction(
      async (tx) => {
        await tx.execute(sql`SELECT set_config('statement_timeout', ${String(STATEMENT_TIMEOUT_MS)}, true)`);
        const asked = { tx, input, sort, after, now };
        if (concepts.length === 0) return await runSearch({ ...asked, tsquery: '', words: 'none' });
        const tries = [
          ...(after?.words === 'some' ? [] : [{ tsquery: allOf(concepts), words: 'all' as const }]),
          ...(concepts.length > 1 ? someOf(concepts).map((tsquery) => ({ tsquery, words: 'some' as const })) : []),
        ];
        return await firstThatFinds(tries.map((each) => () => runSearch({ ...asked, ...each })));
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  } catch (error) {
    if (sqlFault(error)?.code === QUERY_CANCELED) {
      throw new DomainError('service-unavailable', { params: { reason: 'search-timeout' } });
    }
    throw error;
  }
}

/** The first search that finds something, else what the first one answered: that one names the way out. */
async function firstThatFinds(searches: readonly (() => Promise<SearchPage>)[]): Promise<SearchPage> {
  let first: SearchPage | undefined;
  for (const search of searches) {
    const page = await search();
    if (page.total.value > 0) return page;
    first ??= page;
  }
  if (!first) throw new DomainError('invalid-input', { fields: [{ path: 'cursor', code: 'invalid-format' }] });
  return first;
}

function sortOf({ sort, near }: SearchInput, hasWords: boolean): SearchSort {
  if (sort === 'relevance' && !hasWords) return 'newest';
  if (sort) return sort;
  if (hasWords) return 'relevance';
  return near ? 'distance' : 'newest';
}

interface Run {
  tx: Transaction;
  input: SearchInput;
  sort: SearchSort;
  after: SearchCursor | undefined;
  now: Date;
  tsquery: string;
  words: SearchCursor['words'];
}

async function runSearch(run: Run): Promise<SearchPage> {
  const { tx, input, now, tsquery, sort, words } = run;
  const conditions = conditionsOf(input, tsquery, now);
  const limit = input.limit ?? DEFAULT_LIMIT;
  const [rows, counts] = await Promise.all([
    findHits(tx, { conditions, tsquery, near: input.near, sort, after: run.after, limit: limit + 1 }),
    countFacets(tx, conditions),
  ]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ sortKey, ...hit }) => ({ ...hit, score: words === 'none' ? null : hit.score })),
    ...counts,
    nextCursor: last ? encodeCursor({ sort, words, key: last.sortKey, listingId: last.id }) : null,
    words: words === 'none' && input.q ? 'ignored' : words,
    wayOut: counts.total.value === 0 ? await countWithoutEach(tx, conditions) : [],
  };
}
