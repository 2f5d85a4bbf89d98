import type { Concept, DocumentTerm } from './analyse';

/** A `tsvector` literal of a document's terms; PostgreSQL sorts it and drops what repeats beyond its limits. */
export function toTsvector(terms: readonly DocumentTerm[]): string {
  const places = new Map<string, string[]>();
  for (const { term, position, weight } of terms) {
    const known = places.get(term);
    if (known) known.push(`${position}${weight}`);
    else places.set(term, [`${position}${weight}`]);
  }
  return [...places].map(([term, at]) => `${quote(term)}:${at.slice(0, MAX_PLACES).join(',')}`).join(' ');
}

/** What PostgreSQL keeps of one lexeme. */
const MAX_PLACES = 255;

/** A `tsquery` literal that all concepts must answer. Empty when there are none. */
export function allOf(concepts: readonly Concept[]): string {
  return concepts.map(anyAlternative).join(' & ');
}

/** How many concepts a relaxed query looks at; more would only bring back noise. */
const RELAXED_CONCEPTS = 10;

/** `tsquery` literals for near misses, the stricter first: any two of the concepts where there are four or more; any one. */
export function someOf(concepts: readonly Concept[]): string[] {
  const parts = telling(concepts).map(anyAlternative);
  const anyOne = parts.join(' | ');
  if (parts.length < 4) return [anyOne];
  const pairs = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => `(${a} & ${b})`));
  return [pairs.join(' | '), anyOne];
}

/** The concepts most likely to be rare: synonyms known to the trade, model names, longer words. */
function telling(concepts: readonly Concept[]): Concept[] {
  const weight = (concept: Concept) =>
    concept.length * 2 +
    Math.max(...concept.map((terms) => terms.join('').length + (/\d/.test(terms.join('')) ? 3 : 0)));
  return [...concepts].sort((a, b) => weight(b) - weight(a)).slice(0, RELAXED_CONCEPTS);
}

function anyAlternative(concept: Concept): string {
  const alternatives = concept.map((terms) => terms.map(quote).join(' & '));
  return alternatives.length === 1 ? `(${alternatives[0]})` : `(${alternatives.map((a) => `(${a})`).join(' | ')})`;
}

/** A lexeme as a literal: quotes and backslashes doubled. */
function quote(term: string): string {
  return `'${term.replace(/['\\]/g, '$&$&')}'`;
}
