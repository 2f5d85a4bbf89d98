import { sql } from 'drizzle-orm';
import { type Database, prepared, type Transaction } from '@/db/client';
import { FEEDBACK_DOCUMENTS, type FeedbackDocument, feedbackWeights } from './feedback';
import { type Judgement, judgeVector } from './judge-vector';
import { neighbourPairs } from './nearness';
import { type QueryTerm, type QueryText, queryTerms } from './query-terms';
import { type CollectionSize, LARGEST_TERM_SHARE, termWeight } from './relevance';
import { parseVector, type StoredVector } from './stored-vector';
import { isSingleCharacter } from './tokenise';
import { familiesOf, familyWeights, withFamilies } from './word-family';
import { pgArray } from './write-documents';

/** A document that answers a text, and how well. */
export interface TextMatch {
  id: string;
  score: number;
}

export interface TextMatches {
  ranked: TextMatch[];
  /** What each term of the text counted for. */
  asked: ReadonlyMap<string, number>;
  /** And words of the same families. */
  families: ReadonlyMap<string, number>;
  /** What a document would get that has all of it many times. */
  full: number;
}

export interface MatchOptions {
  limit: number;
  /** Kinds of document; all unless said. */
  kinds?: readonly string[];
  /** Words of the best answers are asked for too. */
  feedback?: boolean;
  /** This document is left out. */
  except?: string;
  /** How many of the text's terms are asked for, the most telling ones. */
  terms?: number;
}

/** So many different terms of a text are looked up, and of those so many are asked for. */
const LOOKED_UP = 600;
const ASKED = 160;
/** Of each term in each segment, so many of its best documents are read. */
const DEPTH = 4096;
/** So many of the best are judged anew from their whole vectors. */
const JUDGED = 200;

/**
 * Documents that answer a text of any length, the best first: its most telling terms and their families, BM25 from the
 * index, then the best judged anew with the nearness of neighbouring words; with `feedback` a second time with the best
 * answers' words. The same text finds the same documents in the same order.
 */
export async function matchText(db: Database | Transaction, text: string, options: MatchOptions): Promise<TextMatches> {
  const { query, asked, pairs, families, counts, collection } = await weighText(db, text, options.terms);
  const judgement = { asked: { weights: asked, pairs }, related: families, collection };
  const first = await rank(db, judgement, counts, options);
  if (!options.feedback || first.judged.length === 0) {
    return { ranked: first.ranked, asked, families, full: fullScore(asked) };
  }
  const learnt = await learn(db, first.judged.slice(0, FEEDBACK_DOCUMENTS), { asked, query, collection });
  const second = await rank(db, { ...judgement, related: sumOf(families, learnt) }, counts, options);
  return { ranked: second.ranked, asked, families, full: fullScore(asked) + fullScore(learnt) };
}

function sumOf(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(first);
  for (const [term, weight] of second) sum.set(term, (sum.get(term) ?? 0) + weight);
  return sum;
}

/** What each of a text's most telling terms counts for, by how rare it is among what is offered, and their families. */
export async function weighText(db: Database | Transaction, text: string, terms = ASKED) {
  const query = queryTerms(text);
  const looked = mostTelling(query.terms, ({ times, form }) => times * (form === 'single' ? 1 : 2), LOOKED_UP);
  const families = familiesOf(query.terms);
  const lookedUp = looked.map(({ term }) => term);
  const { counts, collection } = await readCounts(db, withFamilies(lookedUp, families));
  // A word that no document has is as rare as its family: what has none of both does not answer it.
  for (const [{ term }, family] of families) {
    if (!counts.has(term)) counts.set(term, Math.max(0, ...family.map((other) => counts.get(other) ?? 0)));
  }
  const asked = weighTerms(looked, counts, collection, terms);
  return {
    query,
    asked,
    pairs: neighbourPairs(query.sequence, asked),
    families: familyWeights(families, counts, collection),
    counts,
    collection,
  };
}

/** What terms count for, the most telling ones; those that no document has are left out. */
export function weighTerms(
  looked: readonly QueryTerm[],
  counts: ReadonlyMap<string, number>,
  { documents }: CollectionSize,
  most = ASKED,
): ReadonlyMap<string, number> {
  const weighed = looked.flatMap((each) => {
    const count = counts.get(each.term) ?? 0;
    return count > 0 ? [[each.term, termWeight(each, count, documents)] as const] : [];
  });
  return new Map(mostTelling(weighed, ([, weight]) => weight, most));
}

function fullScore(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0) * LARGEST_TERM_SHARE;
}

/** So many times as many documents as are read of a term may have it. */
const LISTED = 8;

/**
 * The terms by which documents are found, of each of which the best `depth` are read. Of a single character that far
 * more documents have, those are any documents: it only counts once they are judged.
 */
export function listedTerms(
  weights: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
  depth: number,
): Map<string, number> {
  const isListed = (term: string) => !isSingleCharacter(term) || (counts.get(term) ?? 0) <= depth * LISTED;
  return new Map([...weights].filter(([term]) => isListed(term)));
}

async function learn(
  db: Database | Transaction,
  documents: readonly FeedbackDocument[],
  { asked, query, collection }: { asked: ReadonlyMap<string, number>; query: QueryText; collection: CollectionSize },
) {
  const terms = new Set(documents.flatMap(({ vector }) => [...vector.terms.keys()]));
  const { counts } = await readCounts(db, [...terms]);
  return feedbackWeights(documents, counts, { weights: asked, size: query.size }, collection);
}

/** The best by the index, of which the first are judged from their vectors. */
async function rank(
  db: Database | Transaction,
  judgement: Judgement,
  counts: ReadonlyMap<string, number>,
  options: MatchOptions,
) {
  const wanted = Math.max(options.limit, JUDGED) + 1;
  const weights = sumOf(judgement.asked.weights, judgement.related ?? new Map());
  const lookedFor = listedTerms(weights, counts, DEPTH);
  const found = (await readBest(db, lookedFor, options.kinds, wanted)).filter(({ id }) => id !== options.except);
  const vectors = await readVectors(
    db,
    found.slice(0, JUDGED).map(({ id }) => id),
  );
  const judged = vectors
    .map((vector) => ({ vector, score: judgeVector(vector, judgement) }))
    .sort((a, b) => b.score - a.score || (a.vector.id < b.vector.id ? -1 : 1));
  const lowest = judged.at(-1)?.score ?? 0;
  const rest = found.slice(JUDGED).map(({ id, score }) => ({ id, score: Math.min(score, lowest) }));
  const ranked = [...judged.map(({ vector, score }) => ({ id: vector.id, score })), ...rest];
  return { ranked: ranked.slice(0, options.limit), judged };
}

/** In how many documents each term is, and how large the whole is. */
export async function readCounts(db: Database | Transaction, terms: readonly string[]) {
  const [row] = await db.execute<{ counts: Record<string, number>; documents: number; length: number }>(sql`${prepared}
    SELECT
      (SELECT coalesce(jsonb_object_agg(term, n), '{}') FROM (
        SELECT term, sum(n)::int AS n FROM (
          SELECT p.term, p.document_count AS n FROM search_posting p JOIN search_segment s ON s.id = p.segment_id AND s.ready
          WHERE p.term = ANY(${pgArray(terms)}::text[])
          UNION ALL SELECT r.term, count(*) FROM search_recent r WHERE r.term = ANY(${pgArray(terms)}::text[]) GROUP BY 1
        ) parts GROUP BY 1) counted) AS counts,
      whole.documents, whole.length
    FROM (
      SELECT (coalesce(sum(live_count), 0) + (SELECT count(*) FROM search_document WHERE recent))::float8 AS documents,
        coalesce(sum(average_length * live_count) / nullif(sum(live_count), 0),
          (SELECT avg(length) FROM (SELECT length FROM search_document WHERE recent LIMIT 1000) d), 1)::float8 AS length
      FROM search_segment WHERE ready
    ) whole`);
  return {
    counts: new Map(Object.entries(row?.counts ?? {})),
    collection: { documents: row?.documents ?? 0, averageLength: row?.length ?? 1 },
  };
}

async function readBest(
  db: Database | Transaction,
  weights: ReadonlyMap<string, number>,
  kinds: readonly string[] | undefined,
  most: number,
): Promise<TextMatch[]> {
  const rows = await db.execute<{ id: string; score: number }>(sql`
    SELECT listing_id AS id, score FROM search_weigh(${pgArray([...weights.keys()])}::text[],
      ${`{${[...weights.values()].join()}}`}::float8[], ${kinds ? pgArray(kinds) : null}::text[], ${DEPTH}::int, ${most}::int)`);
  return [...rows];
}

async function readVectors(db: Database | Transaction, ids: readonly string[]): Promise<StoredVector[]> {
  const rows = await db.execute<{ id: string; terms: string; length: number }>(sql`
    SELECT listing_id AS id, terms::text AS terms, length::float8 AS length FROM search_document
    WHERE listing_id = ANY(${pgArray(ids)}::uuid[])`);
  return rows.map(({ id, terms, length }) => ({ id, terms: parseVector(terms), length }));
}

/** The first so many by this measure; of equals those that came first. */
function mostTelling<T>(items: readonly T[], measure: (item: T) => number, most: number): T[] {
  if (items.length <= most) return [...items];
  return items
    .map((item, place) => ({ item, place, value: measure(item) }))
    .sort((a, b) => b.value - a.value || a.place - b.place)
    .slice(0, most)
    .map(({ item }) => item);
}
