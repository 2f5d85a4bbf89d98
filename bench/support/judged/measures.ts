/** Ranking measures of one query, each from 0 to 1. */
export interface Measures {
  ndcg10: number;
  averagePrecision: number;
  recall100: number;
  reciprocalRank10: number;
}

/** Grades by document; documents that are not named, and grades below 1, are not relevant. */
export type Grades = ReadonlyMap<string, number>;

/**
 * How well a ranking answers: nDCG@10 with gains 2^grade − 1 (Burges et al. 2005), average precision over the whole
 * ranking, recall among the first hundred, reciprocal rank within the first ten. Null for a query without a relevant
 * document, which says nothing.
 */
export function measureRanking(ranking: readonly string[], grades: Grades): Measures | null {
  const gradeOf = (id: string) => Math.max(0, grades.get(id) ?? 0);
  const relevant = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  if (relevant.length === 0) return null;
  let found = 0;
  let precisions = 0;
  let recalled = 0;
  let first = 0;
  ranking.forEach((id, place) => {
    if (gradeOf(id) === 0) return;
    found += 1;
    precisions += found / (place + 1);
    if (place < 100) recalled += 1;
    if (place < 10 && first === 0) first = 1 / (place + 1);
  });
  return {
    ndcg10: gain(ranking.slice(0, 10).map(gradeOf)) / gain(relevant.slice(0, 10)),
    averagePrecision: precisions / relevant.length,
    recall100: recalled / relevant.length,
    reciprocalRank10: first,
  };
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

export const MEASURES = ['ndcg10', 'averagePrecision', 'recall100', 'reciprocalRank10'] as const;

export function meanOf(all: readonly Measures[]): Measures {
  const mean = (name: keyof Measures) => all.reduce((sum, each) => sum + each[name], 0) / Math.max(1, all.length);
  return {
    ndcg10: mean('ndcg10'),
    averagePrecision: mean('averagePrecision'),
    recall100: mean('recall100'),
    reciprocalRank10: mean('reciprocalRank10'),
  };
}

/**
 * How likely a mean difference at least this large is when both rankings are equally good: a paired randomisation test,
 * two-sided, with signs from a fixed sequence so that it says the same every time.
 */
export function pairedRandomisation(a: readonly number[], b: readonly number[], rounds = 5000): number {
  const differences = a.map((value, i) => value - (b[i] ?? 0));
  const seen = Math.abs(differences.reduce((sum, d) => sum + d, 0));
  const random = mulberry32(20_090_401);
  let atLeast = 0;
  for (let round = 0; round < rounds; round++) {
    let total = 0;
    for (const difference of differences) total += random() < 0.5 ? difference : -difference;
    if (Math.abs(total) >= seen - 1e-12) atLeast += 1;
  }
  return (atLeast + 1) / (rounds + 1);
}

/** Numbers in [0, 1) that are the same for the same seed. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
