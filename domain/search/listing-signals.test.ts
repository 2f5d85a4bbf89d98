import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signalFactor } from './listing-signals';

test.each([
  ['a full listing near by loses nothing', 1, 0, 1],
  ['an empty one loses 8 %', 0, null, 0.92],
  ['a far one loses 15 %', 1, 10_000_000, 0.85],
  ['where the search is made is not known', 1, null, 1],
])('%s', (_, completeness, metres, expected) => {
  expect(signalFactor({ completeness, metres })).toBeCloseTo(expected);
});

test('farther is never better', () => {
  fc.assert(
    fc.property(fc.nat(20_000_000), fc.nat(1_000_000), (metres, more) => {
      const at = (distance: number) => signalFactor({ completeness: 0.5, metres: distance });
      expect(at(metres + more)).toBeLessThanOrEqual(at(metres));
    }),
  );
});
