import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packColumns } from './board-model';
import { clockAt, dateAt, momentAt, spanText } from './wall-minute';

const spans = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 1400 }), length: fc.integer({ min: 5, max: 200 }) }),
  { maxLength: 40 },
);

describe('bookings beside each other', () => {
  test('never lie over each other, none is lost, and each says how many share its breadth', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 8 }), (drawn, most) => {
        const items = drawn.map(({ start, length }) => ({ start, end: start + length }));
        const { placed, hidden } = packColumns(items, most);
        expect(placed.length + hidden).toBe(items.length);
        for (const [n, a] of placed.entries()) {
          expect(a.place).toBeLessThan(a.places);
          expect(a.places).toBeLessThanOrEqual(most);
          for (const b of placed.slice(n + 1)) {
            const meet = a.item.start < b.item.end && b.item.start < a.item.end;
            if (!meet) continue;
            expect(a.place).not.toBe(b.place);
            expect(a.places).toBe(b.places);
          }
        }
      }),
    );
  });

  test('need no second column when one follows the other', () => {
    const { placed } = packColumns(
      [
        { start: 0, end: 60 },
        { start: 60, end: 120 },
      ],
      6,
    );
    expect(placed.map(({ place, places }) => [place, places])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('minutes of a view', () => {
  test.each([
    [0, '2026-11-23T00:00'],
    [2 * 1440 + 9 * 60 + 15, '2026-11-25T09:15'],
    [-30, '2026-11-22T23:30'],
    [8 * 1440, '2026-12-01T00:00'],
  ])('%i is %s', (minute, moment) => {
    expect(momentAt('2026-11-23', minute)).toBe(moment);
  });

  test('end at 24:00 of the day before, not at midnight of the next', () => {
    expect(clockAt(1440, true)).toBe('24:00');
    expect(dateAt('2026-11-23', 1439)).toBe('2026-11-23');
    expect(spanText('2026-11-23', 1380, 1440, 'en')).toMatch(/^Mon,? 23 Nov 23:00–24:00$/);
    expect(spanText('2026-11-23', 1380, 1500, 'zh-CN')).toBe('11月23日周一 23:00 – 11月24日周二 01:00');
  });
});
