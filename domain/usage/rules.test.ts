import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '@/core/period';
import { checkInRefusal, DEFAULT_USE_RULE, lineAmount, minutesLate, releaseAt } from './rules';

const now = new Date('2026-11-24T01:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);
const during = (from: number, to: number) => ({ start: at(from), end: at(to) });

describe('checking in', () => {
  test.each([
    ['half an hour early', 30, 90, null, null],
    ['earlier than that', 31, 90, null, 'too-early'],
    ['early, while somebody is still there', 20, 90, at(10), 'occupied'],
    ['late', -50, 10, null, null],
    ['after its end', -60, 0, null, 'over'],
  ] as const)('%s', (_, from, to, othersUntil, refusal) => {
    expect(checkInRefusal(during(from, to), DEFAULT_USE_RULE, { othersUntil, now })).toBe(refusal);
  });
});

test('nobody loses a booking for staying away where checking in is not required', () => {
  expect(releaseAt(during(0, 60), DEFAULT_USE_RULE)).toBeNull();
  expect(releaseAt(during(0, 60), { ...DEFAULT_USE_RULE, checkIn: 'required' })).toEqual(at(30));
});

test('what is used is charged to the fen: quantity times price, rounded once', () => {
  expect(lineAmount({ minor: 1250n, currency: 'CNY' }, 2.5)).toEqual({ minor: 3125n, currency: 'CNY' });
  expect(lineAmount({ minor: 999n, currency: 'CNY' }, 0.3333).minor).toBe(333n);
  fc.assert(
    fc.property(fc.bigInt(0n, 10_000_000n), fc.integer({ min: 1, max: 10_000 }), (minor, pieces) => {
      expect(lineAmount({ minor, currency: 'CNY' }, pieces).minor).toBe(minor * BigInt(pieces));
    }),
  );
});

test('lateness begins with the time', () => {
  expect(minutesLate(during(5, 60), now)).toBe(0);
  expect(minutesLate(during(-7, 60), now)).toBe(7);
});
