import type { QueryTerm } from './query-terms';

/*
 * How well a text answers another one: BM25 (Robertson and Zaragoza 2009) with two changes, each measured on many
 * judged collections of short and long, Chinese and English texts (docs/decisions/0013-need-matching.md):
 * - rare terms count a little more than their IDF says;
 * - the first words of a longer text count more than what follows.
 */

const K1 = 1.2;
/** A little less than the usual 0.75: a title is not as much terser as it is shorter. */
const B = 0.7;
const IDF_POWER = 1.1;
/** How many times an occurrence counts among the first words of a longer text, which say what it is about. */
const LEADING_WEIGHT = 1.5;
/** How soon a term that comes again in the text counts less: a page repeats its phrases. */
const K3 = 8;

/** What a term of any document earns at most. */
export const LARGEST_TERM_SHARE = K1 + 1;

/** How large a collection is. */
export interface CollectionSize {
  documents: number;
  /** Terms in a document, on average. */
  averageLength: number;
}

/** How much a term tells: the rarer the more. Never negative. */
export function idf(documentCount: number, documents: number): number {
  const n = Math.min(documentCount, documents);
  return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
}

/** What a term of a query counts, times its share in a document. */
export function termWeight(
  { times, leads }: Pick<QueryTerm, 'times' | 'leads'>,
  documentCount: number,
  documents: number,
): number {
  const counted = times * (leads ? LEADING_WEIGHT : 1);
  const repeated = (counted * (K3 + 1)) / (counted + K3);
  return repeated * idf(documentCount, documents) ** IDF_POWER;
}

/** The share of a term's weight that a document earns, from 0 to K1 + 1. */
export function termShare(frequency: number, length: number, { averageLength }: CollectionSize): number {
  const norm = K1 * (1 - B + (B * length) / averageLength);
  return (frequency * (K1 + 1)) / (frequency + norm);
}
