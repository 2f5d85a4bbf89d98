/** Where a term stands in a document, and how often, weighted by field. */
export interface TermPlaces {
  places: number[];
  frequency: number;
}

/** A document as the index keeps it. */
export interface StoredVector {
  id: string;
  terms: Map<string, TermPlaces>;
  /** Terms in all, repeated ones too. */
  length: number;
}

/** How much an occurrence counts: title, keywords, short fields, long texts. */
const WEIGHTS: Record<string, number> = { A: 1.5, B: 1.25, C: 1.1 };

/** Reads PostgreSQL's text form of a `tsvector`: `'beam':2A,7 'it''s':3B`. */
export function parseVector(text: string): Map<string, TermPlaces> {
  const terms = new Map<string, TermPlaces>();
  for (const [, quoted = '', positions = ''] of text.matchAll(/'((?:[^']|'')*)'(?::([\dA-D,]+))?/g)) {
    const places: number[] = [];
    let frequency = 0;
    for (const position of positions.split(',')) {
      places.push(Number.parseInt(position, 10) || 0);
      frequency += WEIGHTS[position.at(-1) ?? ''] ?? 1;
    }
    terms.set(quoted.replaceAll("''", "'").replaceAll('\\\\', '\\'), { places, frequency });
  }
  return terms;
}
