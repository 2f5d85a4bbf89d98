import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersect, type Period, subtract, union } from './period';

const instant = fc.integer({ min: 0, max: 60 }).map((minute) => new Date(minute * 60_000));
const spans = fc.array(
  fc.tuple(instant, instant).map(([a, b]): Period => (a < b ? { start: a, end: b } : { start: b, end: a })),
  { maxLength: 8 },
);
const has = (set: readonly Period[], at: Date) => set.some(({ start, end }) => start <= at && at < end);

test('union, difference and intersection agree with asking each instant, and come sorted and apart', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      for (let minute = 0; minute <= 60; minute++) {
        const at = new Date(minute * 60_000);
        expect(has(union(a), at)).toBe(has(a, at));
        expect(has(subtract(a, b), at)).toBe(has(a, at) && !has(b, at));
        expect(has(intersect(a, b), at)).toBe(has(a, at) && has(b, at));
      }
      for (const set of [union(a), subtract(a, b), intersect(a, b)]) {
        set.forEach((span, n) => {
          expect(span.start < span.end).toBe(true);
          const before = set[n - 1];
          if (before) expect(before.end < span.start || (before.end <= span.start && set !== union(a))).toBe(true);
        });
      }
    }),
  );
});
