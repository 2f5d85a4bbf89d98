import { expect, test } from 'vitest';
import { measureRanking, pairedRandomisation } from './measures';

const grades = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
]);

test('a perfect ranking measures 1', () => {
  expect(measureRanking(['a', 'b', 'c'], grades)).toEqual({
    ndcg10: 1,
    averagePrecision: 1,
    recall100: 1,
    reciprocalRank10: 1,
  });
});

test('the measures are those of the textbooks', () => {
  const measured = measureRanking(['c', 'b', 'x', 'a'], grades);
  expect(measured?.averagePrecision).toBeCloseTo((1 / 2 + 2 / 4) / 2);
  expect(measured?.reciprocalRank10).toBe(0.5);
  expect(measured?.ndcg10).toBeCloseTo((1 / Math.log2(3) + 3 / Math.log2(5)) / (3 + 1 / Math.log2(3)));
});

test('a query without a relevant document says nothing', () => {
  expect(measureRanking(['a'], new Map([['a', 0]]))).toBeNull();
});

test('chance explains no difference that is always there, and every one that is not', () => {
  const better = Array.from({ length: 30 }, () => 0.6);
  const worse = Array.from({ length: 30 }, () => 0.5);
  expect(pairedRandomisation(better, worse)).toBeLessThan(0.001);
  expect(pairedRandomisation(better, better)).toBe(1);
});
