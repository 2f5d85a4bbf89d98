import { expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import { isExact, offerDeadline } from './rules';

const now = new Date('2026-11-24T01:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * HOUR_MS);
const span = (from: number, to: number) => ({ start: hours(from), end: hours(to) });

test.each([
  ['a week ahead: twelve hours', 168, 12],
  ['tomorrow morning: half of what is left', 20, 10],
  ['in half an hour: a quarter of an hour', 0.5, 0.25],
])('an offer for time %s', (_, lead, answer) => {
  expect(offerDeadline(hours(lead), now)).toEqual(hours(answer));
});

test('time that begins at once is not offered: nobody could answer', () => {
  expect(offerDeadline(new Date(now.getTime() + 9 * MINUTE_MS), now)).toBeNull();
  expect(offerDeadline(hours(-1), now)).toBeNull();
});

test('a wish for one very time is told from one for any time in a span', () => {
  expect(isExact({ within: span(1, 3), minutes: 120 })).toBe(true);
  expect(isExact({ within: span(1, 30), minutes: 120 })).toBe(false);
});
