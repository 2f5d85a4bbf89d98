import { expect, test } from 'vitest';
import { freeDaysMask, QUARTERS_A_WEEK, weekOf } from './week-bits';

test.each([
  ['from a Monday on, whole weeks', '2027-03-01T00:00:00Z', [672, 672]],
  ['from within a week, three are touched', '2027-03-03T06:00:00Z', [672 - 2 * 96 - 24, 672, 2 * 96 + 24]],
  ['the quarter that has begun is left out', '2027-03-01T00:00:01Z', [671, 672, 1]],
  ['just before a week begins, it is the first', '2027-02-28T23:59:59Z', [672, 672]],
])('two weeks ahead: %s', (_, at, expected) => {
  const weeks = freeDaysMask(new Date(at), 14);
  expect(weeks.map(({ mask }) => mask.replaceAll('0', '').length)).toEqual(expected);
  expect(weeks.map(({ mask }) => mask.length)).toEqual(expected.map(() => QUARTERS_A_WEEK));
  const [first] = weeks;
  expect(first?.week).toBe(weekOf(new Date('2027-03-01T00:00:00Z')));
});
