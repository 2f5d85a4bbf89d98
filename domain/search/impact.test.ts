import { expect, test } from 'vitest';
import { bm25Of, FIELD_WEIGHTS, frequencyByte, impactByte } from './impact';

const impact = (frequency: number, length: number) => impactByte(frequencyByte(frequency), length, 50);

test('BM25: once in a text of average length earns 1 / (1 + 1.2)', () => {
  expect(impact(1, 50)).toBe(Math.round(255 / 2.2));
});

test.each([
  ['a shorter text counts more', [1, 25], [1, 50]],
  ['twice counts more than once', [2, 50], [1, 50]],
  ['in the title it counts more than in a long text', [FIELD_WEIGHTS.A, 50], [FIELD_WEIGHTS.D, 50]],
] as const)('%s', (_, more, less) => {
  expect(impact(more[0], more[1])).toBeGreaterThan(impact(less[0], less[1]));
});

test('repeating a word earns less and less, and never the whole', () => {
  const steps = [1, 2, 3, 4].map((times) => impact(times, 50));
  expect((steps[1] ?? 0) - (steps[0] ?? 0)).toBeGreaterThan((steps[3] ?? 0) - (steps[2] ?? 0));
  expect(impact(60, 50)).toBeLessThan(255);
});

test('bytes stay within their bounds', () => {
  expect(frequencyByte(0)).toBe(1);
  expect(frequencyByte(1e6)).toBe(255);
  expect(impactByte(1, 1e6, 1)).toBe(1);
});

test('a score reads as BM25: full impact of a term with an IDF of 1', () => {
  expect(bm25Of(1000 * 255)).toBeCloseTo(2.2);
});
