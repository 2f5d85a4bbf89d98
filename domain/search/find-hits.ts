import { type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { type Conditions, metresFrom, whereExcept } from './conditions';
import type { SearchCursor } from './cursor';
import type { SearchInput, SearchSort } from './inputs';
import type { SearchHit } from './views';

/** A hit and the value that orders it, from which the next page begins. */
export type RankedHit = SearchHit & { sortKey: string | null };

export interface HitsWanted {
  conditions: Conditions;
  /** A literal; empty when no words are asked for. */
  tsquery: string;
  near: SearchInput['near'];
  sort: SearchSort;
  after: SearchCursor | undefined;
  limit: number;
}

/** The page's ids in order first, so that only those few listings are then read in full. */
export async function findHits(db: Database | Transaction, wanted: HitsWanted): Promise<RankedHit[]> {
  const { conditions, tsquery, near, sort, after, limit } = wanted;
  const score = tsquery ? scoreOf(tsquery) : sql`NULL::bigint`;
  const metres = near ? metresFrom(near) : sql`NULL::bigint`;
  const key = { relevance: score, newest: newestKey, price: sql`d.price_minor`, distance: metres }[sort];
  const down = sort === 'relevance' || sort === 'newest';
  const rows = await db.execute<RankedHit & Record<string, unknown>>(sql`
    WITH page AS (
      SELECT * FROM (
        SELECT d.listing_id, d.price_minor, d.price_basis, d.latitude, d.longitude, d.region_path,
          ${score} AS score, ${metres} AS metres, ${key} AS sort_key
        FROM search_document d WHERE ${whereExcept(conditions)}
      ) found
      WHERE ${after ? beyond(after, down) : sql`true`}
      ORDER BY sort_key ${down ? sql`DESC` : sql`ASC`} NULLS LAST, listing_id ${down ? sql`DESC` : sql`ASC`}
      LIMIT ${limit}
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
