import { sql } from 'drizzle-orm';
import { type Database, prepared, type Transaction } from '@/db/client';
import { type CardsRead, type Measured, nameCards } from './cards';
import type { Regions } from './current-regions';
import { bm25Of } from './impact';
import {
  type IndexAnswer,
  type IndexHit,
  type IndexQuery,
  readAnswer,
  runArgument,
  type WrittenAnswer,
} from './run-query';
import type { FacetCount, RegionCount, SearchHit } from './views';

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

/** Asks the index and reads the cards of its hits, in one statement. */
export async function findHits(db: Database | Transaction, query: IndexQuery): Promise<FoundPage> {
  const [row] = await db.execute<{ answer: WrittenAnswer; read: CardsRead }>(sql`${prepared}
    WITH asked AS MATERIALIZED (SELECT search_run(${runArgument(query)}::text::jsonb) AS answer)
    SELECT answer, search_cards(
      ARRAY(SELECT id::uuid FROM json_array_elements_text(answer->'hits'->0) WITH ORDINALITY x (id, place)
        WHERE place <= ${query.limit}::int ORDER BY place)) AS read
    FROM asked`);
  if (!row) throw new Error('an answer without a row');
  const { read } = row;
  const answer = readAnswer(row.answer);
  const byId = new Map(answer.hits.map((hit) => [hit.id, hit]));
  const { hits, regions } = await nameCards(db, read, (id) => scoreOf(byId.get(id)));
  return {
    ...countsOf(answer, regions),
    hits,
    last: answer.hits.length > query.limit ? answer.hits[query.limit - 1] : undefined,
    beside: 0,
    isBehind: false,
  };
}

/** An answer's counts, with the names of regions. */
export function countsOf({ total, kinds, facets: counts }: IndexAnswer, named: Regions) {
  const facets = new Map([...counts].map(([name, of]) => [name, sorted(of)]));
  const regions = (facets.get('region') ?? []).flatMap((count): RegionCount[] => {
    const region = named.get(count.value);
    if (!region) return [];
    const { name, parentCode, level } = region;
    return [{ value: count.value, count: count.count, name, parentCode, level }];
  });
  return { total, kinds: sorted(kinds), facets, regions };
}

function scoreOf(hit: IndexHit | undefined): Measured {
  const metres = hit?.metres ?? null;
  const score = hit?.score ?? null;
  return {
    distanceKm: metres === null ? null : metres / 1000,
    score: score === null ? null : Math.round(bm25Of(score) * 1000) / 1000,
  };
}

/** The most frequent first. */
function sorted(counts: readonly FacetCount[]): FacetCount[] {
  return [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
