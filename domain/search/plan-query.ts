import type { Concept } from './analyse';
import { quoteLexeme } from './text-vectors';

/** How many of the concepts a document must answer, the strictest first; what was asked for, and how that is called. */
export interface WordsTry {
  need: number;
  words: 'all' | 'most' | 'some';
}

/** A query of more concepts is a long one: most of them are asked for, not all. */
const SHORT = 6;
const MOST = 0.6;
const SOME = 0.34;

/** All words of a short query, most of a long one; where nothing has them, documents that have some. */
export function triesFor(concepts: number): WordsTry[] {
  if (concepts === 0) return [];
  const some = Math.max(1, Math.ceil(concepts * SOME));
  const first: WordsTry =
    concepts <= SHORT ? { need: concepts, words: 'all' } : { need: Math.ceil(concepts * MOST), words: 'most' };
  const needs = [...new Set([Math.ceil(concepts / 2), some, 1])].filter((need) => need < first.need);
  return [first, ...needs.map((need): WordsTry => ({ need, words: 'some' }))];
}

const MOST_PAIRS = 12;

/** Tests of nearness as `tsquery` literals: neighbours in the query that stand side by side in the text. */
export function neighbourTests(concepts: readonly Concept[]): string[] {
  const inside = concepts.filter((concept) => concept.some((terms) => terms.length > 1)).map(phraseTest);
  const between = concepts.slice(1).flatMap((concept, i) => {
    const before = concepts[i]?.[0]?.at(-1);
    const after = concept[0]?.[0];
    // A pair of characters covers two places, so the next word may be one or two places on.
    return before && after
      ? [`${quoteLexeme(before)} <-> ${quoteLexeme(after)} | ${quoteLexeme(before)} <2> ${quoteLexeme(after)}`]
      : [];
  });
  return [...inside, ...between].slice(0, MOST_PAIRS);
}

/** Tests for each concept, as `tsquery` literals: it stands in the title or among the names. */
export function titleTests(concepts: readonly Concept[]): string[] {
  return concepts
    .slice(0, MOST_PAIRS)
    .map((concept) =>
      concept.map((terms) => `(${terms.map((term) => `${quoteLexeme(term)}:A`).join(' & ')})`).join(' | '),
    );
}

function phraseTest(concept: Concept): string {
  return concept.map((terms) => `(${terms.map(quoteLexeme).join(' <-> ')})`).join(' | ');
}
