import { expect, test } from 'vitest';
import { segmentsToMerge } from './merge-segments';

const segment = (id: number, live: number, size = live) => ({ id, live, size });

test.each([
  ['few recent documents wait', 499, [], undefined],
  ['enough make a segment', 500, [], []],
  ['a segment up to three times as large is taken in', 500, [segment(1, 1_500)], [1]],
  ['a larger one is left alone', 500, [segment(1, 1_501)], []],
  ['what has come together takes in the next', 500, [segment(1, 1_000), segment(2, 4_000), segment(3, 50_000)], [1, 2]],
  ['no segment grows beyond the largest', 500, [segment(1, 1_000), segment(2, 262_000)], [1]],
  ['a segment of which much is dead is written anew', 0, [segment(1, 600, 1_024)], [1]],
] as const)('%s', (_, recent, segments, expected) => {
  expect(segmentsToMerge(recent, 500, segments)).toEqual(expected);
});
