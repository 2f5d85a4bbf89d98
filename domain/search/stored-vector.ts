import { quoteLexeme } from './text-vectors';

/** Where a term stands in a document, and how often, weighted by field. */
export interface TermPlaces {
  places: number[];
  frequency: number;
  /** It stands in the title or among the names. */
  titled: boolean;
}

/** A document as the index keeps it. */
export interface StoredVector {
  id: string;
  terms: ReadonlyMap<string, TermPlaces>;
  /** Terms in all, repeated ones too. */
  length: number;
}

/** How much an occurrence counts: title, keywords, short fields, long texts. */
const WEIGHTS: Record<string, number> = { A: 3, B: 1.75, C: 1.25 };
/** The first places of a document, where a long text says what it is about. */
const FIRST_PLACES = 40;
const FIRST_WEIGHT = 1.25;

/** Reads PostgreSQL's text form of a `tsvector`: `'beam':2A,7 'it''s':3B`. */
export function parseVector(text: string): Map<string, TermPlaces> {
  const terms = new Map<string, TermPlaces>();
  for (const [, quoted = '', positions = ''] of text.matchAll(/'((?:[^']|'')*)'(?::([\dA-D,]+))?/g)) {
    terms.set(quoted.replaceAll("''", "'").replaceAll('\\\\', '\\'), placesOf(positions));
  }
  return terms;
}

/** Up to so many terms are found faster one by one than by reading all of a document's. */
const ONE_BY_ONE = 24;

/** The same for these terms alone. */
export function readTerms(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, TermPlaces> {
  if (wanted.size > ONE_BY_ONE) return parseVector(text);
  const terms = new Map<string, TermPlaces>();
  for (const term of wanted) {
    // No lexeme of ours has a blank in it: what stands behind one begins a lexeme.
    const start = `${quoteLexeme(term)}:`;
    const at = text.startsWith(start) ? 0 : text.indexOf(` ${start}`) + 1;
    if (at === 0 && !text.startsWith(start)) continue;
    const from = at + start.length;
    const end = text.indexOf(' ', from);
    terms.set(term, placesOf(text.slice(from, end < 0 ? undefined : end)));
  }
  return terms;
}

function placesOf(positions: string): TermPlaces {
  const places: number[] = [];
  let frequency = 0;
  let titled = false;
  for (const position of positions.split(',')) {
    const place = Number.parseInt(position, 10) || 0;
    places.push(place);
    titled ||= position.endsWith('A');
    frequency += WEIGHTS[position.at(-1) ?? ''] ?? (place < FIRST_PLACES ? FIRST_WEIGHT : 1);
  }
  return { places, frequency, titled };
}
