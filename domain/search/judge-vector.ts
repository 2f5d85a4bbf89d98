import { type NeighbourPair, nearFrequency } from './nearness';
import { type CollectionSize, termShare } from './relevance';
import type { StoredVector } from './stored-vector';
import { isSingleCharacter } from './tokenise';

/** What terms count for, and which of them are neighbours in the question. */
export interface WeighedTerms {
  weights: ReadonlyMap<string, number>;
  pairs: readonly NeighbourPair[];
}

/** What a document is judged by. */
export interface Judgement {
  /** The text's own terms. */
  asked: WeighedTerms;
  /** Words that mean the same: of each group the one counts that is answered best. What was typed is the first. */
  groups?: readonly (readonly WeighedTerms[])[];
  /** Words beside those: of the same families, or learnt from the best answers. */
  related?: ReadonlyMap<string, number>;
  /** How much more a document counts that has all of it in its title. */
  titles?: number;
  collection: CollectionSize;
}

/** How much more a document counts that has all of what was asked. */
const COVERAGE = 0.2;

/**
 * BM25 of the weighted terms, and of neighbours that stand near each other here too; more for documents that have much
 * of what was asked than for those that have one part of it many times.
 */
export function judgeVector(
  vector: StoredVector,
  { asked, groups = [], related, titles = 0, collection }: Judgement,
): number {
  const own = scoreTerms(vector, asked, collection);
  const parts = [own, ...groups.map((group) => bestOf(vector, group, collection))];
  const sum = (measure: (part: Part) => number) => parts.reduce((total, part) => total + measure(part), 0);
  let score = sum((part) => part.score);
  for (const [term, weight] of related ?? []) {
    const places = vector.terms.get(term);
    if (places) score += weight * termShare(places.frequency, vector.length, collection);
  }
  const whole = sum((part) => part.whole);
  if (whole === 0) return score;
  return score * (1 + (COVERAGE * sum((part) => part.here) + titles * sum((part) => part.titled)) / whole);
}

interface Part {
  score: number;
  /** The weight of its terms, and of those that are here at all. Single characters are not counted: pairs have them. */
  whole: number;
  here: number;
  titled: number;
}

function bestOf(vector: StoredVector, group: readonly WeighedTerms[], collection: CollectionSize): Part {
  const parts = group.map((terms) => scoreTerms(vector, terms, collection));
  return parts.reduce((best, part) => (part.score > best.score ? part : best), {
    score: 0,
    whole: parts[0]?.whole ?? 0,
    here: 0,
    titled: 0,
  });
}

function scoreTerms(
  { terms, length }: StoredVector,
  { weights, pairs }: WeighedTerms,
  collection: CollectionSize,
): Part {
  const part = { score: 0, whole: 0, here: 0, titled: 0 };
  for (const [term, weight] of weights) {
    const counted = isSingleCharacter(term) ? 0 : weight;
    part.whole += counted;
    const places = terms.get(term);
    if (!places) continue;
    part.here += counted;
    if (places.titled) part.titled += counted;
    part.score += weight * termShare(places.frequency, length, collection);
  }
  for (const { first, second, weight } of pairs) {
    const [a, b] = [terms.get(first), terms.get(second)];
    if (a && b) part.score += weight * termShare(nearFrequency(a, b), length, collection);
  }
  return part;
}
