import { type SQL, sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { SearchHit } from './views';

/** A card as it is read: its places' names come beside it, each once for all cards. */
export type Card = Omit<SearchHit, 'distanceKm' | 'score' | 'region'> & { regionPath: string[] };

/** What a statement with `cardRows` and `CARDS` answers. */
export interface CardsRead extends Record<string, unknown> {
  cards: Card[];
  /** By region code. */
  placeNames: Record<string, LocaleText>;
}

/** The CTE `card`: cards of the published listings in `source`, which has rows `h (id, place)`. */
export function cardRows(source: SQL): SQL {
  // As text, which is made faster than `jsonb`.
  return sql`card AS MATERIALIZED (
    SELECT h.place, d.region_path, json_build_object('id', l.id, 'slug', l.slug, 'kind', l.kind, 'category', l.category,
      'title', l.title, 'summary', l.summary, 'bookingMode', l.booking_mode, 'latitude', d.latitude, 'longitude', d.longitude,
      'publishedAt', l.published_at, 'regionPath', d.region_path,
      'organisation', json_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name),
      'price', CASE WHEN d.price_minor IS NOT NULL THEN json_build_object('amountMinor', d.price_minor::text,
        'currency', l.currency, 'basis', d.price_basis) END,
      'photoFileId', (SELECT lf.file_id FROM listing_file lf WHERE lf.listing_id = l.id AND lf.role = 'photo'
        ORDER BY lf.position LIMIT 1)) AS content
    FROM ${source}
    JOIN search_document d ON d.listing_id = h.id
    JOIN listing l ON l.id = h.id AND l.status = 'published'
    JOIN organisation o ON o.id = l.organisation_id)`;
}

/** The columns of `CardsRead`. */
export const CARDS = sql`(SELECT coalesce(json_agg(content ORDER BY place), '[]') FROM card) AS cards,
  (SELECT coalesce(json_object_agg(r.code, r.name), '{}') FROM region r
    WHERE r.code = ANY(ARRAY(SELECT unnest(region_path) FROM card))) AS "placeNames"`;

/** A card as a hit that was found without words and without a place to be near to. */
export function hitOf({ regionPath, ...card }: Card, placeNames: CardsRead['placeNames']): SearchHit {
  const region = regionPath.flatMap((code) => {
    const name = placeNames[code];
    return name ? [{ code, name }] : [];
  });
  return { ...card, region, distanceKm: null, score: null };
}
