import type { DocumentTerm } from './analyse';
import { FIELD_WEIGHTS, frequencyByte } from './impact';

/** A document's terms as they are stored. */
export interface DocumentVector {
  /** A `tsvector` literal; PostgreSQL drops places beyond its limits. */
  terms: string;
  /** The terms in the order of the `tsvector`: by bytes. */
  list: string[];
  /** One byte for each: how often, weighted by field. */
  frequencies: Buffer;
  /** Terms in all, repeated ones too. */
  length: number;
}

/** The terms alone, as a `tsvector` literal. */
export function toTsvector(terms: readonly DocumentTerm[]): string {
  return toVector(terms).terms;
}

/** What PostgreSQL keeps of one lexeme. */
const MAX_PLACES = 255;

/** The stored form of a document's terms. */
export function toVector(terms: readonly DocumentTerm[]): DocumentVector {
  const places = new Map<string, { at: string[]; frequency: number }>();
  for (const { term, position, weight } of terms) {
    const known = places.get(term) ?? { at: [], frequency: 0 };
    if (known.at.length < MAX_PLACES) known.at.push(`${position}${weight}`);
    known.frequency += FIELD_WEIGHTS[weight];
    places.set(term, known);
  }
  const sorted = [...places].sort(([a], [b]) => compareBytes(a, b));
  return {
    terms: sorted.map(([term, { at }]) => `${quoteLexeme(term)}:${at.join(',')}`).join(' '),
    list: sorted.map(([term]) => term),
    frequencies: Buffer.from(sorted.map(([, { frequency }]) => frequencyByte(frequency))),
    length: terms.length,
  };
}

/** The order of UTF-8, which is that of UTF-16 except beyond the basic plane. */
function compareBytes(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

const SURROGATE = /[\ud800-\udfff]/;

/** A lexeme as a literal: quotes and backslashes doubled. */
export function quoteLexeme(term: string): string {
  return `'${term.replace(/['\\]/g, '$&$&')}'`;
}
