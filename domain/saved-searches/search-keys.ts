import type { Concept } from '../search/analyse';
import type { AskedSearch, ProbeDocument } from './match-search';

/** In how many listings each term stands; a term that is not here is in none. */
export type TermCounts = ReadonlyMap<string, number>;

/** Searches without words and without a telling filter wait here. */
const ANY = 'any';
/** Filters that narrow the candidates by columns of their own: see `saved_search_key`. */
const NARROWING = new Set(['category', 'region', 'bookingMode']);

/**
 * Under which keys a saved search waits, so that every listing that matches it has at least one of them. With words:
 * the rarest of what it asks for, one key for each way to say it, and of each way its rarest term; where a listing may
 * lack m of the words, the m + 1 rarest. Without words: its most telling filter.
 */
export function keysOfSearch({ concepts, need, filters }: AskedSearch, counts: TermCounts): string[] {
  const byRarity = concepts.map((concept) => ({ concept, count: countOf(concept, counts) })).sort(rarestFirst);
  const waiting = byRarity.slice(0, concepts.length - need + 1);
  if (waiting.length > 0) {
    return distinct(
      waiting.flatMap(({ concept }) => concept.map((alternative) => `t:${rarestTerm(alternative, counts)}`)),
    );
  }
  // Values of one filter are alternatives: the filter with the fewest is the most telling.
  const [telling] = filters.filter(({ name }) => !NARROWING.has(name)).sort((a, b) => place(a) - place(b));
  return telling ? distinct(telling.values.map((value) => `f:${telling.name}=${value}`)) : [ANY];
}

/** Every key that a listing has: a saved search that it matches waits under one of them. */
export function keysOfDocument(document: ProbeDocument): string[] {
  return [ANY, ...[...document.facets].map((facet) => `f:${facet}`), ...[...document.terms].map((term) => `t:${term}`)];
}

/** An organisation has fewer listings than any attribute. */
function place({ name, values }: { name: string; values: readonly string[] }): number {
  return name === 'organisation' ? 0 : values.length;
}

/** About how many listings answer a concept: each of its alternatives as its rarest term allows. */
function countOf(concept: Concept, counts: TermCounts): number {
  return concept.reduce((sum, alternative) => sum + Math.min(...alternative.map((term) => counts.get(term) ?? 0)), 0);
}

function rarestTerm(alternative: readonly string[], counts: TermCounts): string {
  const [first = ''] = [...alternative].sort(
    (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || b.length - a.length || (a < b ? -1 : 1),
  );
  return first;
}

function rarestFirst(a: { concept: Concept; count: number }, b: { concept: Concept; count: number }): number {
  // Where nothing is known of either, fewer ways to say it means fewer candidates.
  return a.count - b.count || a.concept.length - b.concept.length;
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
