import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import { type Database, prepared, type Transaction } from '@/db/client';
import { bm25Of } from './impact';
import { type IndexAnswer, type IndexHit, type IndexQuery, runArgument } from './run-query';
import type { FacetCount, RegionCount, SearchHit } from './views';
import { pgArray } from './write-documents';

/** What one question to the index answers, with cards for its hits. */
export interface FoundPage {
  total: number;
  hits: SearchHit[];
  /** From where the next page goes on; undefined on the last. */
  last: PageEnd | undefined;
  /** How many of the best answers have only some of the words. */
  beside: number;
  /** It shows what comes behind the best: documents with fewer of the words. */
  isBehind: boolean;
  kinds: FacetCount[];
  /** By name. */
  facets: Map<string, FacetCount[]>;
  regions: RegionCount[];
}

/** What of a hit the next page begins behind. */
export type PageEnd = Pick<IndexHit, 'id' | 'tier' | 'key' | 'published'>;

export type Region = { name: LocaleText; parentCode: string | null; level: RegionCount['level'] };
type Card = Omit<SearchHit, 'distanceKm' | 'score'>;

/** A card of `listing l`, its `organisation o` and `search_document d`; as text, which is made faster than `jsonb`. */
const CARD = sql`json_build_object('id', l.id, 'slug', l.slug, 'kind', l.kind, 'category', l.category,
          'title', l.title, 'summary', l.summary, 'bookingMode', l.booking_mode, 'latitude', d.latitude, 'longitude', d.longitude,
          'publishedAt', l.published_at,
          'organisation', json_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name),
          'price', CASE WHEN d.price_minor IS NOT NULL THEN json_build_object('amountMinor', d.price_minor::text,
            'currency', l.currency, 'basis', d.price_basis) END,
          'region', (SELECT coalesce(json_agg(json_build_object('code', r.code, 'name', r.name)
            ORDER BY array_position(d.region_path, r.code)), '[]') FROM region r WHERE r.code = ANY(d.region_path)),
          'photoFileId', (SELECT lf.file_id FROM listing_file lf WHERE lf.listing_id = l.id AND lf.role = 'photo'
            ORDER BY lf.position LIMIT 1))`;

/** Asks the index and reads the cards of its hits, in one statement. */
export async function findHits(db: Database | Transaction, query: IndexQuery): Promise<FoundPage> {
  const [row] = await db.execute<{
    answer: IndexAnswer;
    cards: Card[];
    regions: Record<string, Region>;
  }>(sql`${prepared}
    WITH asked AS MATERIALIZED (SELECT search_run(${runArgument(query)}::text::jsonb) AS answer)
    SELECT answer,
      (SELECT coalesce(jsonb_object_agg(r.code, jsonb_build_object('name', r.name, 'parentCode', r.parent_code, 'level', r.level)), '{}')
        FROM jsonb_array_elements(answer->'facets') f JOIN region r ON f->>0 = 'region' AND r.code = f->>1) AS regions,
      (SELECT coalesce(json_agg(${CARD} ORDER BY h.place), '[]')
        FROM jsonb_array_elements(answer->'hits') WITH ORDINALITY h(hit, place)
        JOIN search_document d ON d.listing_id = (h.hit->>'id')::uuid
        JOIN listing l ON l.id = d.listing_id AND l.status = 'published'
        JOIN organisation o ON o.id = l.organisation_id
        WHERE h.place <= ${query.limit}::int) AS cards
    FROM asked`);
  if (!row) throw new Error('an answer without a row');
  const { answer, cards, regions } = row;
  const byId = new Map(answer.hits.map((hit) => [hit.id, hit]));
  return {
    ...countsOf(answer, regions),
    hits: cards.map((card) => withHit(card, byId.get(card.id))),
    last: answer.hits.length > query.limit ? answer.hits[query.limit - 1] : undefined,
    beside: 0,
    isBehind: false,
  };
}

/** An answer's counts, with the names of regions. */
export function countsOf({ total, kinds, facets: counts }: IndexAnswer, named: Record<string, Region>) {
  const facets = facetsByName(counts);
  const regions = (facets.get('region') ?? []).flatMap((count): RegionCount[] => {
    const region = named[count.value];
    return region ? [{ ...count, ...region }] : [];
  });
  return { total, kinds: sorted(kinds), facets, regions };
}

function withHit(card: Card, hit: IndexHit | undefined): SearchHit {
  const metres = hit?.metres ?? null;
  const score = hit?.score ?? null;
  return {
    ...card,
    distanceKm: metres === null ? null : metres / 1000,
    score: score === null ? null : Math.round(bm25Of(score) * 1000) / 1000,
  };
}

function facetsByName(counts: IndexAnswer['facets']): Map<string, FacetCount[]> {
  const facets = new Map<string, FacetCount[]>();
  for (const [name, value, count] of counts) facets.set(name, [...(facets.get(name) ?? []), { value, count }]);
  for (const [name, values] of facets) facets.set(name, sorted(values));
  return facets;
}

/** The most frequent first. */
function sorted(counts: readonly FacetCount[]): FacetCount[] {
  return [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Cards of published listings, in the order of the ids; those that are no longer published are left out. */
export async function readCards(db: Database | Transaction, ids: readonly string[]): Promise<SearchHit[]> {
  const rows = await db.execute<{ card: Card }>(sql`${prepared}
    SELECT ${CARD} AS card FROM unnest(${pgArray(ids)}::uuid[]) WITH ORDINALITY h(id, place)
    JOIN listing l ON l.id = h.id AND l.status = 'published'
    JOIN search_document d ON d.listing_id = l.id
    JOIN organisation o ON o.id = l.organisation_id
    ORDER BY h.place`);
  return rows.map(({ card }) => ({ ...card, distanceKm: null, score: null }));
}
