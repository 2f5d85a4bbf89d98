import type { QueryTerm } from './query-terms';
import { type CollectionSize, termWeight } from './relevance';

/**
 * What words of one family end with once they are stemmed: the stemmer makes one of welds and welding, but not of
 * welder, and keeps the endings of short words (flexible, flexure; storage, store).
 */
const ENDINGS = ' e er or ion iv ur abl ibl anc enc ant ent ment al ic iti ag ari at ist ism iz ou'.split(' ');
/** Shorter roots are begun by words of any meaning. */
const SHORTEST_ROOT = 4;
/** Of a text's words only the first ones, which say what it is about. */
const MOST_WORDS = 30;
/** What a word of the same family counts: it may as well mean something else (station, state). */
const FAMILY_SHARE = 0.3;

/** Words that may be of the same family as a stemmed English word, as the index would hold them; most of them do not exist. */
export function familyOf(stem: string): string[] {
  if (!/^[a-z]+$/.test(stem)) return [];
  const roots = ENDINGS.filter((ending) => stem.endsWith(ending)).map((ending) =>
    stem.slice(0, stem.length - ending.length),
  );
  const doubled = /^(.*(.))\2er$/.exec(stem);
  if (doubled?.[1]) roots.push(doubled[1]);
  const family = new Set<string>();
  for (const root of roots) {
    if (root.length < SHORTEST_ROOT || !/[aeiouy]/.test(root)) continue;
    for (const ending of [...ENDINGS, `${root.at(-1)}er`]) family.add(root + ending);
  }
  family.delete(stem);
  return [...family];
}

/** The words of a text whose families are looked for, each with them. */
export function familiesOf(terms: readonly QueryTerm[]): Map<QueryTerm, string[]> {
  const words = terms.filter(({ form }) => form === 'word');
  const asked = new Set(words.map(({ term }) => term));
  const families = words.slice(0, MOST_WORDS).map((word) => [word, familyOf(word.term)] as const);
  return new Map(families.map(([word, family]) => [word, family.filter((other) => !asked.has(other))]));
}

/** Terms, and whatever their families may hold. */
export function withFamilies(terms: readonly string[], families: ReadonlyMap<QueryTerm, readonly string[]>): string[] {
  return [...new Set([...terms, ...[...families.values()].flat()])];
}

/**
 * What words of the same families count beside those asked for: a part of the lesser of the two. `counts` says in how
 * many documents each term is; words that no document has are left out.
 */
export function familyWeights(
  families: ReadonlyMap<QueryTerm, readonly string[]>,
  counts: ReadonlyMap<string, number>,
  { documents }: CollectionSize,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [word, family] of families) {
    const own = counts.get(word.term) ?? 0;
    for (const other of family) {
      const count = counts.get(other) ?? 0;
      if (count === 0) continue;
      const weight = FAMILY_SHARE * termWeight(word, Math.max(own, count), documents);
      weights.set(other, Math.max(weight, weights.get(other) ?? 0));
    }
  }
  return weights;
}
