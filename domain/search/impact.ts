import type { FieldWeight } from './analyse';

/** How much an occurrence counts by where it stands: title and model, keywords and summary, short fields, long texts. */
export const FIELD_WEIGHTS: Record<FieldWeight, number> = { A: 3, B: 1.75, C: 1.25, D: 1 };

const K1 = 1.2;
const B = 0.75;
/** Frequencies are kept in quarters, in one byte. */
const FREQUENCY_STEPS = 4;

/** A weighted frequency as the byte that is stored, 1 to 255. */
export function frequencyByte(frequency: number): number {
  return Math.min(255, Math.max(1, Math.round(frequency * FREQUENCY_STEPS)));
}

/**
 * The part of BM25 that does not depend on the query, as a byte: the share (255 is 1) of a term's full weight that a
 * document earns, by how often the term occurs (weighted by field) and how long the document is against the average.
 * Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with fields as in BM25F.
 */
export function impactByte(frequency: number, length: number, averageLength: number): number {
  const times = frequency / FREQUENCY_STEPS;
  const norm = K1 * (1 - B + (B * length) / Math.max(averageLength, 1));
  return Math.min(255, Math.max(1, Math.round((255 * times) / (times + norm))));
}

/** What a score of the index (IDF in thousandths times impact bytes) is as a BM25 score. */
export function bm25Of(score: number): number {
  return (score * (K1 + 1)) / (1000 * 255);
}
