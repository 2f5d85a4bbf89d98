import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { isLocalDate } from './local-date';
import { localMinute, resolveMoment, weekdayOf, ZoneClock } from './zoned-time';

const YEAR = { start: new Date('2026-01-01T00:00:00Z'), end: new Date('2027-12-31T00:00:00Z') };
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'];

describe('a zone’s clock agrees with Temporal', () => {
  const clocks = new Map(ZONES.map((zone) => [zone, new ZoneClock(zone, YEAR)]));

  test('from wall clock to instant, in gaps and repeated hours too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 1, max: 720 }),
        fc.integer({ min: 0, max: 2880 }),
        (zone, day, minute) => {
          const date = Temporal.PlainDate.from('2026-01-01').add({ days: day });
          const wall = date.toPlainDateTime().add({ minutes: minute });
          const expected = wall.toZonedDateTime(zone).epochMilliseconds;
          expect(clocks.get(zone)?.instantAt(date.toString(), minute).getTime()).toBe(expected);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('from instant to wall clock', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 700 * 1440 }), (zone, minutes) => {
        const instant = new Date(YEAR.start.getTime() + minutes * 60_000);
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
        const expected = { date: zoned.toPlainDate().toString(), minute: zoned.hour * 60 + zoned.minute };
        expect(clocks.get(zone)?.localAt(instant)).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });
});

// Days on which clocks change: Berlin 29 March and 25 October 2026, New York 8 March and 1 November, Lord Howe
// 5 April and 4 October (by half an hour).
it.each([
  ['Asia/Shanghai', '2026-03-29', 150, '2026-03-28T18:30:00.000Z'],
  ['Europe/Berlin', '2026-03-29', 119, '2026-03-29T00:59:00.000Z'],
  ['Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
  ['Europe/Berlin', '2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
  ['Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
  ['Europe/Berlin', '2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
  ['America/New_York', '2026-03-08', 150, '2026-03-08T07:30:00.000Z'],
  ['America/New_York', '2026-11-01', 90, '2026-11-01T05:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:45:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05', 105, '2026-04-04T14:45:00.000Z'],
])('%s %s, minute %i, is %s', (zone, date, minute, instant) => {
  expect(new ZoneClock(zone, YEAR).instantAt(date, minute).toISOString()).toBe(instant);
});

it('reads a moment with an offset as it is, and one without on the wall clock', () => {
  expect(resolveMoment('2026-03-01T09:00+08:00', 'America/New_York').toISOString()).toBe('2026-03-01T01:00:00.000Z');
  expect(resolveMoment('2026-03-01T09:00', 'America/New_York').toISOString()).toBe('2026-03-01T14:00:00.000Z');
  expect(localMinute(new Date('2026-03-01T14:00:00Z'), 'America/New_York')).toBe('2026-03-01T09:00');
});

it.each([
  ['2027-02-28', true],
  ['2027-02-30', false],
  ['2027-2-3', false],
  ['', false],
  ['2028-02-29', true],
])('%s is a day: %s', (text, expected) => {
  expect(isLocalDate(text)).toBe(expected);
});

it('counts weekdays from Monday to Sunday', () => {
  expect(['2026-03-02', '2026-03-08'].map(weekdayOf)).toEqual([1, 7]);
});
