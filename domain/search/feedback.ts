import { type CollectionSize, idf, termShare } from './relevance';
import type { StoredVector } from './stored-vector';
import { isSingleCharacter } from './tokenise';

/** A document that answered well, and how well. */
export interface FeedbackDocument {
  vector: StoredVector;
  score: number;
}

/** Only so many of the best answers are read. */
export const FEEDBACK_DOCUMENTS = 10;
const FEEDBACK_TERMS = 24;
/**
 * How steeply the better answers count more. Where one answer stands out, what was meant is that one, and the others
 * would only lead away from it; where many are alike, all of them tell what it is about.
 */
const STEEPNESS = 10;
/** A term in more than this share of all documents tells nothing. */
const TOO_COMMON = 0.25;

/** In words: up to there a text names what is sought, from there on it describes it. */
const SHORT = 2;
const LONG = 20;
const LARGEST_SHARE = 0.15;

/** How much of the question the answers' words make up: for a few words nothing, for a page a seventh. */
export function feedbackShare(size: number): number {
  return Math.min(1, Math.max(0, (size - SHORT) / (LONG - SHORT))) * LARGEST_SHARE;
}

/**
 * Words that are typical of the best answers, as additional query weights (relevance model, Lavrenko and Croft 2001;
 * mixed with the query as in RM3). `counts` says in how many documents each of their terms occurs.
 */
export function feedbackWeights(
  documents: readonly FeedbackDocument[],
  counts: ReadonlyMap<string, number>,
  query: { weights: ReadonlyMap<string, number>; size: number },
  collection: CollectionSize,
): Map<string, number> {
  const best = documents[0]?.score ?? 0;
  if (best <= 0) return new Map();
  const found = new Map<string, number>();
  for (const { vector, score } of documents) {
    const trust = (score / best) ** STEEPNESS;
    for (const [term, { frequency }] of vector.terms) {
      const count = counts.get(term) ?? 0;
      if (count < 2 || count > collection.documents * TOO_COMMON || isSingleCharacter(term)) continue;
      const part = trust * termShare(frequency, vector.length, collection) * idf(count, collection.documents);
      found.set(term, (found.get(term) ?? 0) + part);
    }
  }
  const kept = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, FEEDBACK_TERMS);
  const whole = kept.reduce((sum, [, part]) => sum + part, 0);
  if (whole === 0) return new Map();
  const asked = [...query.weights.values()].reduce((sum, weight) => sum + weight, 0);
  const share = feedbackShare(query.size);
  const scale = ((share / (1 - share)) * asked) / whole;
  return new Map(kept.map(([term, part]) => [term, part * scale]));
}
