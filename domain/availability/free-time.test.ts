import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, overlaps, type Period, widen } from '@/core/period';
import { buildSchedule, daily, opening } from '@/e2e/support/build-schedule';
import { freeByUnit, freeTime, unitsFreeFor } from './free-time';
import { slotDays } from './slot-grid';
import { endsFrom, startsOf } from './slot-rules';

const at = (text: string) => new Date(text);
const span = (start: string, end: string): Period => ({ start: at(start), end: at(end) });

const show = (spans: readonly (Period & { units?: number })[]) =>
  spans.map(
    ({ start, end, units }) =>
      `${start.toISOString().slice(5, 16)}/${end.toISOString().slice(5, 16)}${units === undefined ? '' : ` ${units}`}`,
  );

describe('open hours are local, also on the days on which clocks change', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-29', '01:00', '09:00'],
    ['Europe/Berlin', '2026-03-28', '08:00', '16:00'],
    ['Europe/Berlin', '2026-03-29', '07:00', '15:00'],
    ['America/New_York', '2026-11-01', '14:00', '22:00'],
    ['America/New_York', '2026-10-31', '13:00', '21:00'],
  ])('9 to 17 in %s on %s is %s to %s UTC', (timeZone, day, start, end) => {
    const within = span(`${day}T00:00:00Z`, `${day}T23:59:00Z`);
    expect(show(freeTime(buildSchedule({ timeZone, openings: daily(540, 1020) }), within))).toEqual([
      `${day.slice(5)}T${start}/${day.slice(5)}T${end} 1`,
    ]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 23],
    ['Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 25],
    ['Australia/Lord_Howe', '2026-10-03T13:30Z', '2026-10-04T13:00Z', 23.5],
    ['Australia/Lord_Howe', '2026-04-04T13:00Z', '2026-04-05T13:30Z', 24.5],
  ])('all day in %s from %s is one stretch', (timeZone, start, end, hours) => {
    const [only, ...rest] = freeTime(buildSchedule({ timeZone, openings: daily(0, 1440) }), span(start, end));
    expect(rest).toEqual([]);
    expect(((only?.end.getTime() ?? 0) - (only?.start.getTime() ?? 0)) / HOUR_MS).toBe(hours);
  });

  it('runs over midnight, also from the day before the span', () => {
    const night = buildSchedule({ openings: [opening(1, 1320, 1560)] });
    expect(show(freeTime(night, span('2026-03-01T00:00Z', '2026-03-09T00:00Z')))).toEqual([
      '03-02T14:00/03-02T18:00 1',
    ]);
    expect(show(freeTime(night, span('2026-03-02T16:30Z', '2026-03-03T00:00Z')))).toEqual([
      '03-02T16:30/03-02T18:00 1',
    ]);
  });

  it('holds from its first to its last day', () => {
    const term = buildSchedule({
      openings: daily(540, 600).map((each) => ({ ...each, validFrom: '2026-03-03', validTo: '2026-03-04' })),
    });
    expect(show(freeTime(term, span('2026-03-01T00:00Z', '2026-03-10T00:00Z')))).toEqual([
      '03-03T01:00/03-03T02:00 1',
      '03-04T01:00/03-04T02:00 1',
    ]);
  });

  it('takes the hours of a period whole, instead of those without dates', () => {
    const winter = { validFrom: '2026-03-03', validTo: '2026-03-04' };
    // Wednesdays are left out of the winter's hours; Tuesday's run into Wednesday all the same.
    const seasons = buildSchedule({ openings: [...daily(540, 600), opening(2, 1320, 1500, winter)] });
    expect(show(freeTime(seasons, span('2026-03-02T00:00Z', '2026-03-05T12:00Z')))).toEqual([
      '03-02T01:00/03-02T02:00 1',
      '03-03T14:00/03-03T17:00 1',
      '03-05T01:00/03-05T02:00 1',
    ]);
  });

  it.each([
    ['its own for the days', '2026-03-04', '03-04T05:00/03-04T06:00 1'],
    ['else its own without dates', '2026-03-05', '03-05T04:00/03-05T05:00 1'],
  ])('asks a unit for %s, before the listing', (_, day, free) => {
    const dated = { validFrom: '2026-03-03', validTo: '2026-03-04' };
    const schedule = buildSchedule({
      openings: [
        ...daily(540, 600),
        ...daily(600, 660).map((each) => ({ ...each, validFrom: '2026-03-01', validTo: null })),
        ...daily(720, 780).map((each) => ({ ...each, unitId: 'a' })),
        ...daily(780, 840).map((each) => ({ ...each, unitId: 'a', ...dated })),
      ],
    });
    expect(show(freeTime(schedule, span(`${day}T00:00Z`, `${day}T12:00Z`)))).toEqual([free]);
  });

  it('gives a unit the listing’s hours on days for which it has none of its own', () => {
    const schedule = buildSchedule({
      openings: [
        ...daily(540, 600),
        ...daily(600, 660).map((each) => ({ ...each, validFrom: '2026-03-05', validTo: null })),
        ...daily(720, 780).map((each) => ({ ...each, unitId: 'a', validFrom: null, validTo: '2026-03-02' })),
      ],
    });
    expect(show(freeTime(schedule, span('2026-03-02T00:00Z', '2026-03-05T12:00Z')))).toEqual([
      '03-02T04:00/03-02T05:00 1',
      '03-03T01:00/03-03T02:00 1',
      '03-04T01:00/03-04T02:00 1',
      '03-05T02:00/03-05T03:00 1',
    ]);
  });

  it('offers steps from where each unit’s own hours begin', () => {
    const days = slotDays(
      buildSchedule({
        units: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
        openings: [...daily(540, 600), ...daily(615, 675).map((each) => ({ ...each, unitId: 'b' }))],
      }),
      span('2026-03-02T00:00Z', '2026-03-02T12:00Z'),
      at('2026-03-01T00:00Z'),
    );
    const minutes = (text: string) => at(text).getTime() / MINUTE_MS;
    expect(days[0]?.runs).toEqual([
      { from: minutes('2026-03-02T01:00Z'), count: 2, units: 1, free: '1' },
      { from: minutes('2026-03-02T02:15Z'), count: 2, units: 1, free: '2' },
    ]);
  });

  it('takes a unit’s own hours instead of the listing’s', () => {
    const two = buildSchedule({
      units: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      openings: [...daily(540, 600), opening(1, 540, 720, { unitId: 'b' })],
    });
    expect(show(freeTime(two, span('2026-03-02T00:00Z', '2026-03-03T12:00Z')))).toEqual([
      '03-02T01:00/03-02T02:00 2',
      '03-02T02:00/03-02T04:00 1',
      '03-03T01:00/03-03T02:00 1',
    ]);
  });
});

it('leaves out closures, and what is taken with the buffers on both sides', () => {
  const busy = buildSchedule({
    bufferBeforeMinutes: 30,
    bufferAfterMinutes: 60,
    closures: [
      { unitId: null, during: span('2026-03-02T01:00Z', '2026-03-02T02:00Z'), reason: 'maintenance', inherited: false },
    ],
    // Used from 4 to 5, the unit is held from 3:30 to 6.
    taken: [{ unitId: 'a', during: span('2026-03-02T03:30Z', '2026-03-02T06:00Z') }],
  });
  expect(show(freeTime(busy, span('2026-03-02T00:00Z', '2026-03-02T12:00Z')))).toEqual([
    '03-02T02:00/03-02T02:30 1',
    '03-02T06:30/03-02T10:00 1',
  ]);
});

it('is closed when there are no openings', () => {
  expect(freeTime(buildSchedule({ openings: [] }), span('2026-03-02T00:00Z', '2026-04-02T00:00Z'))).toEqual([]);
});

it('gives the steps of each day as short rows that begin where the opening does', () => {
  const days = slotDays(
    buildSchedule({
      openings: daily(550, 680),
      stepMinutes: 30,
      taken: [{ unitId: 'a', during: span('2026-03-02T01:40Z', '2026-03-02T02:10Z') }],
    }),
    span('2026-03-02T00:00Z', '2026-03-03T12:00Z'),
    at('2026-03-01T00:00Z'),
  );
  const minutes = (text: string) => at(text).getTime() / MINUTE_MS;
  expect(days).toEqual([
    {
      date: '2026-03-02',
      runs: [
        { from: minutes('2026-03-02T01:10Z'), count: 1, units: 1, free: '1' },
        { from: minutes('2026-03-02T02:10Z'), count: 2, units: 1, free: '1' },
      ],
    },
    { date: '2026-03-03', runs: [{ from: minutes('2026-03-03T01:10Z'), count: 4, units: 1, free: '1' }] },
  ]);
});

const instant = fc
  .integer({ min: 0, max: 10 * 24 * 4 })
  .map((quarter) => new Date(Date.parse('2026-10-20T00:00Z') + quarter * 15 * MINUTE_MS));
const period = fc
  .tuple(instant, instant)
  .filter(([a, b]) => a.getTime() !== b.getTime())
  .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));
const unitId = fc.constantFrom('a', 'b', 'c');
const schedules = fc
  .record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe'),
    bufferBeforeMinutes: fc.constantFrom(0, 15, 60),
    bufferAfterMinutes: fc.constantFrom(0, 30),
    units: fc.subarray(
      [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
        { id: 'c', name: 'C' },
      ],
      { minLength: 1 },
    ),
    openings: fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
        .map(([day, hour, length]) => opening(day, hour * 60, (hour + length) * 60)),
      { maxLength: 12 },
    ),
    closures: fc.array(
      fc.record({
        unitId: fc.option(unitId),
        during: period,
        reason: fc.constant('other' as const),
        inherited: fc.constant(false),
      }),
      { maxLength: 3 },
    ),
    taken: fc.array(fc.record({ unitId, during: period }), { maxLength: 6 }),
  })
  .map((more) => buildSchedule(more));

describe('properties', () => {
  test('what lies in free time with its buffers touches nothing taken or closed, and only that is refused', () => {
    fc.assert(
      fc.property(schedules, period, (given, wish) => {
        const free = unitsFreeFor(given, wish);
        const held = widen(wish, given.bufferBeforeMinutes, given.bufferAfterMinutes);
        const open = new Set(unitsFreeFor({ ...given, taken: [], closures: [] }, wish));
        for (const { id } of given.units) {
          const clash =
            given.taken.some((each) => each.unitId === id && overlaps(each.during, held)) ||
            given.closures.some((each) => (each.unitId === null || each.unitId === id) && overlaps(each.during, wish));
          expect(free.includes(id)).toBe(open.has(id) && !clash);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every time that is offered can be booked in so many units, and every step with room is offered', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 1, max: 3 }), (given, units) => {
        const within = span('2026-10-22T00:00Z', '2026-10-26T00:00Z');
        const days = slotDays(given, within, at('2026-10-20T00:00Z'));
        const rules = { stepMinutes: given.stepMinutes, minMinutes: given.stepMinutes, maxMinutes: 600 };
        for (const { date, runs } of days) {
          const starts = startsOf(days, date, units, rules);
          for (const start of starts) {
            for (const end of endsFrom(days, start, units, rules)) {
              const during = { start: new Date(start * MINUTE_MS), end: new Date(end * MINUTE_MS) };
              expect(unitsFreeFor(given, during).length).toBeGreaterThanOrEqual(units);
            }
          }
          const withRoom = runs.filter((run) => run.units >= units).reduce((sum, { count }) => sum + count, 0);
          expect(starts).toHaveLength(withRoom);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('two units that are free one after the other are not offered as one', () => {
    const given = buildSchedule({
      units: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      openings: daily(540, 780),
      stepMinutes: 60,
      taken: [
        { unitId: 'a', during: span('2026-03-02T01:00Z', '2026-03-02T03:00Z') },
        { unitId: 'b', during: span('2026-03-02T03:00Z', '2026-03-02T05:00Z') },
      ],
    });
    const days = slotDays(given, span('2026-03-02T00:00Z', '2026-03-02T12:00Z'), at('2026-03-01T00:00Z'));
    const nine = at('2026-03-02T01:00Z').getTime() / MINUTE_MS;
    const rules = { stepMinutes: 60, minMinutes: 60, maxMinutes: 480 };
    expect(endsFrom(days, nine, 1, rules)).toEqual([nine + 60, nine + 120]);
  });

  test('at every instant as many units are free as have it in their own free time', () => {
    fc.assert(
      fc.property(schedules, period, instant, (given, within, when) => {
        const covers = ({ start, end }: Period) => start <= when && when < end;
        const units = [...freeByUnit(given, within).values()].filter((spans) => spans.some(covers)).length;
        expect(freeTime(given, within).find(covers)?.units ?? 0).toBe(units);
      }),
      { numRuns: 500 },
    );
  });
});
