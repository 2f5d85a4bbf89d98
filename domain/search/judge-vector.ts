import { type NeighbourPair, nearFrequency } from './nearness';
import { type CollectionSize, termShare } from './relevance';
import type { StoredVector } from './stored-vector';

/** BM25 of the weighted terms, and of neighbours that stand near each other here too. */
export function judgeVector(
  { terms, length }: StoredVector,
  weights: ReadonlyMap<string, number>,
  pairs: readonly NeighbourPair[],
  collection: CollectionSize,
): number {
  let score = 0;
  for (const [term, weight] of weights) {
    const places = terms.get(term);
    if (places) score += weight * termShare(places.frequency, length, collection);
  }
  for (const { first, second, weight } of pairs) {
    const [a, b] = [terms.get(first), terms.get(second)];
    if (a && b) score += weight * termShare(nearFrequency(a, b), length, collection);
  }
  return score;
}
