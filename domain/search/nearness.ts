import type { TermPlaces } from './stored-vector';

/** Two terms that stand beside each other in the query, and what it is worth to find them so. */
export interface NeighbourPair {
  first: string;
  second: string;
  weight: number;
}

/** How far apart two terms may stand to count as near. */
const WINDOW = 8;
/** A pair of characters overlaps the next one: its neighbour is the one after, or the next but one. */
const PAIR_LENGTH = 2;

/** What nearness is worth against the lesser of the two terms. Pairs of characters tell of nearness by themselves. */
const WORDS_NEAR = 0.4;
const CHARACTERS_NEAR = 0.1;

/** The query's neighbours, the weight of each by its lesser term. */
export function neighbourPairs(sequence: readonly string[], weights: ReadonlyMap<string, number>): NeighbourPair[] {
  const pairs = new Map<string, NeighbourPair>();
  sequence.forEach((first, i) => {
    const characters = isPairOfCharacters(first) && isPairOfCharacters(sequence[i + 1] ?? '');
    const second = sequence[i + (characters ? PAIR_LENGTH : 1)];
    const lesser = Math.min(weights.get(first) ?? 0, weights.get(second ?? '') ?? 0);
    if (second === undefined || second === first || lesser === 0) return;
    pairs.set(`${first} ${second}`, { first, second, weight: lesser * (characters ? CHARACTERS_NEAR : WORDS_NEAR) });
  });
  return [...pairs.values()];
}

/** How often the two stand near each other, closer ones counting more: unordered windows (Metzler and Croft 2005). */
export function nearFrequency(first: TermPlaces, second: TermPlaces): number {
  let total = 0;
  let start = 0;
  for (const place of first.places) {
    while (start < second.places.length && (second.places[start] ?? 0) < place - WINDOW) start += 1;
    let best = Number.POSITIVE_INFINITY;
    for (let i = start; i < second.places.length; i++) {
      const other = second.places[i] ?? 0;
      if (other > place + WINDOW) break;
      // The wrong way round counts as one place further.
      const distance = other > place ? other - place : place - other + 1;
      if (other !== place) best = Math.min(best, distance);
    }
    if (best < Number.POSITIVE_INFINITY) total += 1 / best;
  }
  return total;
}

export function isPairOfCharacters(term: string): boolean {
  return (
    [...term].length === PAIR_LENGTH &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(term)
  );
}
