import { type SQL, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { sqlFault } from '@/db/errors';
import { analyseQuery } from './analyse';
import { type Conditions, conditionsOf, metresFrom, whereExcept } from './conditions';
import { countFacets } from './count-facets';
import { decodeCursor, encodeCursor, type SearchCursor } from './cursor';
import type { SearchInput, SearchSort } from './inputs';
import { allOf, someOf } from './text-vectors';
import type { SearchHit, SearchPage } from './views';

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
        if (after?.words !== 'some') {
          const exact = await runSearch({ ...asked, tsquery: allOf(concepts), words: 'all' });
          if (exact.total.value > 0 || concepts.length === 1) return exact;
        }
        return await runSearch({ ...asked, tsquery: someOf(concepts), words: 'some' });
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
  const [rows, counts] = await Promise.all([pageOf(run, conditions, limit), countFacets(tx, conditions)]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ sortKey, ...hit }) => ({ ...hit, score: words === 'none' ? null : hit.score })),
    ...counts,
    nextCursor: last ? encodeCursor({ sort, words, key: last.sortKey, listingId: last.id }) : null,
    words: words === 'none' && input.q ? 'ignored' : words,
  };
}

type Row = SearchHit & { sortKey: string | null };

/** The page's ids in order first, so that only those few listings are then read in full. */
async function pageOf(run: Run, conditions: Conditions, limit: number): Promise<Row[]> {
  const { tx, input, tsquery, sort, after } = run;
  const score = tsquery ? scoreOf(tsquery) : sql`NULL::bigint`;
  const metres = input.near ? metresFrom(input.near) : sql`NULL::bigint`;
  const key = { relevance: score, newest: newestKey, price: sql`d.price_minor`, distance: metres }[sort];
  const down = sort === 'relevance' || sort === 'newest';
  const rows = await tx.execute<Row & Record<string, unknown>>(sql`
    WITH page AS (
      SELECT * FROM (
        SELECT d.listing_id, d.price_minor, d.price_basis, d.latitude, d.longitude, d.region_path,
          ${score} AS score, ${metres} AS metres, ${key} AS sort_key
        FROM search_document d WHERE ${whereExcept(conditions)}
      ) found
      WHERE ${after ? beyond(after, down) : sql`true`}
      ORDER BY sort_key ${down ? sql`DESC` : sql`ASC`} NULLS LAST, listing_id ${down ? sql`DESC` : sql`ASC`}
      LIMIT ${limit + 1}
    )
    SELECT l.id, l.slug, l.kind, l.category, l.title, l.summary, l.booking_mode AS "bookingMode",
      page.latitude, page.longitude, page.metres::float8 / 1000 AS "distanceKm", page.score::float8 / 1e6 AS score,
      page.sort_key::text AS "sortKey", to_json(l.published_at)#>>'{}' AS "publishedAt",
      jsonb_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name) AS organisation,
      CASE WHEN page.price_minor IS NOT NULL THEN jsonb_build_object('amountMinor', page.price_minor::text,
        'currency', l.currency, 'basis', page.price_basis) END AS price,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'name', r.name)
        ORDER BY array_position(page.region_path, r.code)), '[]')
        FROM region r WHERE r.code = ANY(page.region_path)) AS region,
      (SELECT lf.file_id FROM listing_file lf WHERE lf.listing_id = l.id AND lf.role = 'photo'
        ORDER BY lf.position LIMIT 1) AS "photoFileId"
    FROM page JOIN listing l ON l.id = page.listing_id AND l.status = 'published' JOIN organisation o ON o.id = l.organisation_id
    ORDER BY page.sort_key ${down ? sql`DESC` : sql`ASC`} NULLS LAST, page.listing_id ${down ? sql`DESC` : sql`ASC`}
  `);
  return [...rows];
}

const newestKey = sql`(extract(epoch FROM d.published_at) * 1000)::bigint`;

/**
 * How well a document answers the words, in millionths: how often and where they stand (the title counts twenty times
 * the long texts) and how close together, damped by length; a complete listing is worth up to a quarter more than an
 * empty one.
 */
function scoreOf(tsquery: string): SQL {
  const weights = sql.raw(`'{0.05, 0.2, 0.45, 1}'`);
  return sql`round(((ts_rank(${weights}, d.terms, ${tsquery}::tsquery, 1) + ts_rank_cd(${weights}, d.terms, ${tsquery}::tsquery, 1))
    * (0.8 + 0.2 * d.completeness) * 1e6)::numeric)::bigint`;
}

/** Rows after the cursor in this order; listings without a key stand at the end in either direction. */
function beyond({ key, listingId }: SearchCursor, down: boolean): SQL {
  const next = down ? sql`<` : sql`>`;
  if (key === null) return sql`sort_key IS NULL AND listing_id ${next} ${listingId}::uuid`;
  return sql`(sort_key IS NULL OR (sort_key, listing_id) ${next} (${key}::bigint, ${listingId}::uuid))`;
}
