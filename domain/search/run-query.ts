import type { Concept } from './analyse';
import type { FreeTime } from './free-time';
import type { SearchSort } from './inputs';
import { neighbourTests, titleTests } from './plan-query';
import type { FacetCount } from './views';

/** A filter by a facet: any of its values. */
export interface FacetFilter {
  name: string;
  values: string[];
  /** It falls away when another kind is looked at. */
  ofKind: boolean;
}

/** Where the next page begins: after this document, in this order. */
export interface PageStart {
  /** 0: within the best answers, which are ordered by their final score; 1: behind them; 2: among those with fewer words. */
  tier: number;
  /** Value of the sort key as text; null sorts last. */
  key: string | null;
  published: string;
  listing: string;
}

/** One question to the index. */
export interface IndexQuery {
  concepts: readonly Concept[];
  /** How much each concept counts; 1 unless said. */
  boosts?: readonly number[];
  /** So many concepts must be answered; all unless said. */
  need?: number;
  kind?: string;
  filters?: readonly FacetFilter[];
  priceMin?: bigint;
  priceMax?: bigint;
  near?: { latitude: number; longitude: number };
  /** Metres around `near`. */
  within?: number;
  /** What `search_free` understands. */
  available?: FreeTime;
  sort: SearchSort;
  after?: PageStart;
  limit: number;
  /** Facets to count; none: no counts at all. */
  shown?: readonly string[];
  /** Chosen region and IPC symbol, whose parts are counted too. */
  region?: string;
  ipc?: string;
  tuning?: IndexTuning;
}

/** When which way is taken: the answer is the same. For tests. */
export interface IndexTuning {
  /** Up to so many documents with the words are looked at one by one. */
  rows?: number;
  /** Up to so many, places within a province are counted although none is chosen. */
  wide?: number;
  /** Fewer matches than one in so many documents are looked up one by one in each value of a facet. */
  few?: number;
  /**
   * Up to so many matches of a segment are all scored: of all words a quarter of it while nothing is known of the page,
   * and five times as many when no depth of the lists is enough.
   */
  scored?: number;
  /** How deep postings are read, step by step. */
  depths?: readonly number[];
  /** How many of the best are ordered anew. */
  pool?: number;
}

/** What `search_run` answers. */
export interface WrittenAnswer extends Omit<IndexAnswer, 'facets' | 'hits'> {
  /** Side by side, and once for each segment that has some. */
  facets: [names: string[], values: string[], counts: number[]];
  /** Side by side too, as an object for each takes the database longer. */
  hits: [
    ids: string[],
    scores: IndexHit['score'][] | null,
    metres: IndexHit['metres'][] | null,
    tiers: number[] | null,
    keys: IndexHit['key'][] | null,
    published: string[] | null,
  ];
}

/** What the index answers to a question. */
export interface IndexAnswer {
  total: number;
  kinds: FacetCount[];
  /** By name. */
  facets: Map<string, FacetCount[]>;
  /** One more than asked for when there is a further page. */
  hits: IndexHit[];
}

export interface IndexHit {
  id: string;
  score: number | null;
  metres: number | null;
  tier: number;
  key: string | null;
  published: string;
}

/** The best answers, so many of them, are ordered by nearness and quality too. */
export const POOL = 60;

/** Its counts of segments summed up. */
export function readAnswer({ total, kinds, facets: [names, values, counts], hits }: WrittenAnswer): IndexAnswer {
  const sums = new Map<string, Map<string, number>>();
  for (const [i, name] of names.entries()) {
    const value = values[i] ?? '';
    const sum = sums.get(name) ?? new Map<string, number>();
    sums.set(name, sum.set(value, (sum.get(value) ?? 0) + (counts[i] ?? 0)));
  }
  const listed = (sum: Map<string, number>) => [...sum].map(([value, count]) => ({ value, count }));
  return { total, kinds, hits: readHits(hits), facets: new Map([...sums].map(([name, sum]) => [name, listed(sum)])) };
}

function readHits([ids, scores, metres, tiers, keys, published]: WrittenAnswer['hits']): IndexHit[] {
  return ids.map((id, i) => ({
    id,
    score: scores?.[i] ?? null,
    metres: metres?.[i] ?? null,
    tier: tiers?.[i] ?? 1,
    key: keys?.[i] ?? null,
    published: published?.[i] ?? '',
  }));
}

/** The argument of `search_run`. */
export function runArgument(query: IndexQuery): string {
  const { concepts, filters = [], priceMin, priceMax, shown, tuning, ...rest } = query;
  return JSON.stringify({
    ...rest,
    ...tuning,
    concepts,
    filters,
    priceMin: priceMin?.toString(),
    priceMax: priceMax?.toString(),
    facets: shown !== undefined,
    shown: shown ?? [],
    pool: tuning?.pool ?? POOL,
    pairs: neighbourTests(concepts),
    titles: titleTests(concepts),
  });
}
