import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FreeStretch, LocalDays } from './day-runs';
import { unitRuns } from './unit-runs';

/** Days of 24 hours, one of 23 and one of 25, as where clocks change. */
const local: LocalDays = { first: 20_000, midnights: [0, 96, 192, 284, 380, 480, 576, 672] };
const DAYS = [0, 1, 2, 3];
const LAST_QUARTER = 480;

/** In thirds of a quarter, so that edges lie off the quarter-hours too. */
const unit = fc
  .uniqueArray(fc.integer({ min: 0, max: LAST_QUARTER * 3 }), { minLength: 0, maxLength: 12 })
  .map((edges): FreeStretch[] => {
    const sorted = edges.sort((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
      start: (sorted[2 * i] ?? 0) / 3,
      end: (sorted[2 * i + 1] ?? 0) / 3,
    }));
  });

const thirds = (quarters: number) => Math.round(quarters * 3);

/** Whether a use of so many hours can begin at some third of a quarter, in so many units, touching only these days. */
function canBegin(units: readonly FreeStretch[][], hours: number, days: readonly number[], wanted: number): boolean {
  for (let at = 0; at <= LAST_QUARTER * 3; at++) {
    const past = at + hours * 4 * 3;
    const touched = DAYS.concat(4, 5).filter(
      (day) => thirds(local.midnights[day] ?? 0) < past && thirds(local.midnights[day + 1] ?? 0) > at,
    );
    if (!touched.every((day) => days.includes(day))) continue;
    const free = units.filter((stretches) =>
      stretches.some(({ start, end }) => thirds(start) <= at && past <= thirds(end)),
    );
    if (free.length >= wanted) return true;
  }
  return false;
}

test('a stretch that a use fills to the second holds it, also where its edges are no exact numbers', () => {
  for (let at = 0; at < 288; at++) {
    const day = { start: at / 3, end: (at + 288) / 3 };
    for (const units of [[[day]], [[day], [day]]]) {
      const longest = unitRuns(units, local).filter(({ hours }) => hours === 24);
      expect(longest.map((run) => run.units)).toContain(units.length);
    }
  }
});

test('runs tell whether a use fits into some days, for as many units as are asked for', () => {
  const answers = { yes: 0, no: 0 };
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(1, 2, 3, 5, 8, 23, 24),
      fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }),
      fc.constantFrom(1, 1, 2, 3),
      (units, hours, days, wanted) => {
        const isIn = (day: number) => days.includes(day - local.first);
        const said = unitRuns(units, local).some(
          (run) =>
            run.hours === hours &&
            run.units >= wanted &&
            Array.from({ length: run.days }, (_, i) => run.day + i).every(isIn),
        );
        expect(said).toBe(canBegin(units, hours, days, wanted));
        answers[said ? 'yes' : 'no']++;
      },
    ),
    { numRuns: 2_000 },
  );
  expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(200);
});
