import { matchText } from '@/domain/search/match-text';
import { rankDocuments } from '@/domain/search/rank-documents';
import type { JudgedCollection } from './collection';
import { MEASURES, type Measures, meanOf, measureRanking, pairedRandomisation } from './measures';
import { PlainBm25 } from './plain-bm25';
import type { ScratchIndex } from './scratch-index';

/** Whose ranking is judged: the search box's, or need matching's. */
export const RANKING_MODES = ['search', 'match'] as const;
export type RankingMode = (typeof RANKING_MODES)[number];

const DEPTH = 1000;
const AT_ONCE = 2;

export interface Comparison {
  collection: string;
  mode: RankingMode;
  documents: number;
  /** Those with a relevant document in the collection. */
  queries: number;
  ours: Measures;
  bm25: Measures;
  /** How likely a difference like this is by chance. */
  chance: Measures;
  /** Milliseconds for one query. */
  p50: number;
  p95: number;
}

/** The product's ranking beside plain BM25, over the same documents and queries. */
export async function compareRankings(
  collection: JudgedCollection,
  index: ScratchIndex,
  mode: RankingMode,
): Promise<Comparison> {
  const reference = new PlainBm25();
  for (const document of collection.documents) reference.add(document);
  const here = new Set(collection.documents.map(({ id }) => id));
  const judged = collection.queries.flatMap((query) => {
    const known = [...(collection.grades.get(query.id) ?? [])].filter(([id]) => here.has(id));
    return known.some(([, grade]) => grade > 0) ? [{ query, grades: new Map(known) }] : [];
  });
  const results: { ours: Measures; bm25: Measures; took: number }[] = [];
  const queue = judged.map((each, place) => ({ ...each, place }));
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const started = performance.now();
      const own = collection.own?.get(next.query.id);
      const ranking = await rankingOf(index, mode, { text: next.query.text, own });
      const took = performance.now() - started;
      const ours = measureRanking(ranking, next.grades);
      const plain = reference.rank(next.query.text, DEPTH).filter((id) => id !== own);
      const bm25 = measureRanking(plain, next.grades);
      if (ours && bm25) results[next.place] = { ours, bm25, took };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const times = results.map(({ took }) => took).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const chance = { ndcg10: 1, averagePrecision: 1, recall100: 1, reciprocalRank10: 1 };
  for (const measure of MEASURES) {
    chance[measure] = pairedRandomisation(
      results.map(({ ours }) => ours[measure]),
      results.map(({ bm25 }) => bm25[measure]),
    );
  }
  return {
    collection: collection.name,
    mode,
    documents: collection.documents.length,
    queries: results.length,
    ours: meanOf(results.map(({ ours }) => ours)),
    bm25: meanOf(results.map(({ bm25 }) => bm25)),
    chance,
    p50: at(0.5),
    p95: at(0.95),
  };
}

interface Asked {
  text: string;
  own: string | undefined;
}

async function rankingOf(
  { db, nameOf, idOf }: ScratchIndex,
  mode: RankingMode,
  { text, own }: Asked,
): Promise<string[]> {
  const ranked =
    mode === 'search'
      ? await rankDocuments(db, text, { limit: DEPTH })
      : (await matchText(db, text, { limit: DEPTH, feedback: true, except: own && idOf(own) })).ranked;
  return ranked.map(({ id }) => nameOf(id)).filter((id) => id !== own);
}

const LABELS: Record<(typeof MEASURES)[number], string> = {
  ndcg10: 'nDCG@10',
  averagePrecision: 'MAP',
  recall100: 'recall@100',
  reciprocalRank10: 'MRR@10',
};

/** As lines of a table. */
export function tableOf({ collection, mode, documents, queries, ours, bm25, chance, p50, p95 }: Comparison): string {
  const lines = MEASURES.map((measure) => {
    const change = bm25[measure] === 0 ? 0 : (100 * (ours[measure] - bm25[measure])) / bm25[measure];
    const figures = [
      ours[measure].toFixed(4),
      bm25[measure].toFixed(4),
      `${change >= 0 ? '+' : ''}${change.toFixed(1)} %`,
    ];
    return `  ${LABELS[measure].padEnd(11)} ${figures.map((figure) => figure.padStart(8)).join(' ')}   p ${chance[measure].toFixed(3)}`;
  });
  const head = `${collection} (${mode}): ${documents} documents, ${queries} judged queries, ${p50.toFixed(0)} ms a query (p95 ${p95.toFixed(0)})`;
  return [
    head,
    `  ${''.padEnd(11)} ${['ours', 'BM25', 'change'].map((name) => name.padStart(8)).join(' ')}`,
    ...lines,
  ].join('\n');
}

/** The same as plain figures, for the line of JSON. */
export function figuresOf({ ours, bm25, ...rest }: Comparison) {
  const rounded = (measures: Measures) => ({
    ndcg10: round(measures.ndcg10),
    map: round(measures.averagePrecision),
    recall100: round(measures.recall100),
    mrr10: round(measures.reciprocalRank10),
  });
  const { collection, mode, documents, queries, p50, p95 } = rest;
  return {
    collection,
    mode,
    documents,
    queries,
    ours: rounded(ours),
    bm25: rounded(bm25),
    p50_ms: Math.round(p50),
    p95_ms: Math.round(p95),
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
