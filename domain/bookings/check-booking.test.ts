import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '@/core/zoned-time';
import { unitsFreeFor } from '@/domain/availability/free-time';
import { BOOKING_RULES, type GroupRules, type QuotaUse, type Schedule, termsFor } from '@/domain/availability/rules';
import { buildSchedule, daily, opening } from '@/e2e/support/build-schedule';
import { assertAllowed, checkBooking, checkNotice, type WishedTime } from './check-booking';

const NOW = new Date('2026-03-02T00:00Z');
/** On the wall clock of Shanghai. */
const wish = (start: string, end: string, units = 1): WishedTime => {
  return { during: { start: new Date(`${start}+08:00`), end: new Date(`${end}+08:00`) }, units };
};
const codes = (schedule: Schedule, wished: WishedTime) => checkBooking(schedule, wished, NOW).map(({ code }) => code);
const workdays = (startMinute: number, endMinute: number) => daily(startMinute, endMinute).slice(0, 5);
const NOON = wish('2026-03-04T12:00', '2026-03-04T13:00');

const off = (day: string) => ({ day, kind: 'off' as const, follows: null });
const work = (day: string, follows: number | null = null) => ({ day, kind: 'work' as const, follows });
const closure = (inherited: boolean) => ({ unitId: null, during: NOON.during, reason: 'outage' as const, inherited });
const quota = (more: Partial<QuotaUse>): QuotaUse => ({
  id: 'q',
  listingId: null,
  customerGroup: null,
  per: 'person',
  period: 'day',
  measure: 'minutes',
  amount: 120,
  periods: [{ start: new Date('2026-03-03T16:00Z'), end: new Date('2026-03-04T16:00Z'), used: 60 }],
  ...more,
});

describe('each rule by itself', () => {
  it.each<[string, Partial<Schedule>, WishedTime, string[]]>([
    ['nothing is broken', {}, NOON, []],
    ['over already', {}, wish('2026-03-01T12:00', '2026-03-01T13:00'), ['booking-in-the-past']],
    ['too soon', { noticeMinutes: 3 * 1440 }, NOON, ['booking-too-soon']],
    ['too far ahead', { horizonDays: 2 }, NOON, ['booking-beyond-horizon']],
    ['too short', { minMinutes: 90 }, NOON, ['booking-too-short']],
    ['too long', { maxMinutes: 30 }, NOON, ['booking-too-long']],
    ['between steps', {}, wish('2026-03-04T12:10', '2026-03-04T13:10'), ['booking-off-step']],
    ['at night', {}, wish('2026-03-04T19:00', '2026-03-04T20:00'), ['booking-closed']],
    ['a day off', { holidays: [off('2026-03-04')] }, NOON, ['booking-holiday']],
    ['a day off that does not matter', { holidays: [off('2026-03-04')], holidaysClose: false }, NOON, []],
    [
      'at night on a day off',
      { holidays: [off('2026-03-04')] },
      wish('2026-03-04T19:00', '2026-03-04T20:00'),
      ['booking-closed'],
    ],
    ['closed', { closures: [closure(false)] }, NOON, ['booking-closure']],
    ['closed elsewhere', { closures: [closure(true)] }, NOON, ['booking-dependency-closed']],
    ['more than there are', {}, { ...NOON, units: 2 }, ['booking-too-many-units']],
    [
      'a part of the whole',
      { wholeOnly: true, units: ['a', 'b'].map((id) => ({ id, name: id })) },
      NOON,
      ['booking-whole-only'],
    ],
    ['not for this group', { mayBook: false }, NOON, ['booking-group-refused']],
    [
      'outside the group’s hours',
      { windows: [{ weekday: 3, startMinute: 780, endMinute: 1080 }] },
      NOON,
      ['booking-outside-window'],
    ],
    ['inside the group’s hours', { windows: [{ weekday: 3, startMinute: 720, endMinute: 780 }] }, NOON, []],
    ['just what the quota leaves', { quotas: [quota({})] }, NOON, []],
    ['more than the quota leaves', { quotas: [quota({ amount: 119 })] }, NOON, ['booking-over-quota']],
    ['one booking too many', { quotas: [quota({ measure: 'count', amount: 60 })] }, NOON, ['booking-over-quota']],
    [
      'a quota of another day',
      { quotas: [quota({ amount: 1, periods: [{ start: NOW, end: new Date('2026-03-03T16:00Z'), used: 1 }] })] },
      NOON,
      [],
    ],
  ])('%s', (_name, more, wished, expected) => {
    expect(codes(buildSchedule(more), wished)).toEqual(expected);
  });

  it('tells all at once, each with whether a manager may set it aside', () => {
    const strict = buildSchedule({ noticeMinutes: 7 * 1440, maxMinutes: 30, closures: [closure(false)] });
    expect(
      checkBooking(strict, { ...NOON, units: 2 }, NOW).map(({ code, overridable }) => [code, overridable]),
    ).toEqual([
      ['booking-too-soon', true],
      ['booking-too-long', true],
      ['booking-closure', false],
      ['booking-too-many-units', false],
    ]);
  });
});

describe('holidays and swapped working days', () => {
  const weekday = { openings: [...workdays(540, 1020), opening(5, 1020, 1080)] };
  const saturday = (from: string, to: string) => wish(`2026-02-28T${from}`, `2026-02-28T${to}`);
  const before = new Date('2026-02-01T00:00Z');
  it.each<[string, Partial<Schedule>, WishedTime, string[]]>([
    ['a Saturday is closed', {}, saturday('10:00', '11:00'), ['booking-closed']],
    [
      'a swapped Saturday has the hours of most working days',
      { holidays: [work('2026-02-28')] },
      saturday('10:00', '17:00'),
      [],
    ],
    ['not those of one of them', { holidays: [work('2026-02-28')] }, saturday('17:00', '18:00'), ['booking-closed']],
    ['unless the calendar names it', { holidays: [work('2026-02-28', 5)] }, saturday('17:00', '18:00'), []],
    [
      'a listing may keep its weekend',
      { holidays: [work('2026-02-28')], swapsOpen: false },
      saturday('10:00', '11:00'),
      ['booking-closed'],
    ],
  ])('%s', (_name, more, wished, expected) => {
    const found = checkBooking(buildSchedule({ ...weekday, ...more }), wished, before);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it('a night that began before the holiday goes on into it', () => {
    const nights = buildSchedule({ openings: daily(1320, 1560), holidays: [off('2026-03-04')] });
    expect(codes(nights, wish('2026-03-04T00:00', '2026-03-04T01:00'))).toEqual([]);
    expect(codes(nights, wish('2026-03-04T22:00', '2026-03-04T23:00'))).toEqual(['booking-holiday']);
  });
});

describe('bookings over several days', () => {
  const overnight = wish('2026-03-03T16:00', '2026-03-05T10:00');
  it('need the listing’s leave to run through the night', () => {
    expect(codes(buildSchedule(), overnight)).toEqual(['booking-closed']);
    const spanning = buildSchedule({ spanClosed: true });
    expect(codes(spanning, overnight)).toEqual([]);
    expect(unitsFreeFor(spanning, overnight.during)).toEqual(['a']);
    expect(codes(spanning, wish('2026-03-03T20:00', '2026-03-05T10:00'))).toEqual(['booking-closed']);
  });

  it('keep the unit in the night between', () => {
    const taken = [{ unitId: 'a', during: wish('2026-03-04T02:00', '2026-03-04T03:00').during }];
    expect(unitsFreeFor(buildSchedule({ spanClosed: true, taken }), overnight.during)).toEqual([]);
  });
});

describe('what a manager may set aside', () => {
  const late = checkBooking(buildSchedule({ noticeMinutes: 7 * 1440 }), NOON, NOW);
  const closed = checkBooking(buildSchedule({ closures: [closure(false)] }), NOON, NOW);

  it('passes and is named', () => {
    expect(() => assertAllowed(late)).toThrow(expect.objectContaining({ code: 'booking-rules' }));
    expect(assertAllowed(late, 'manager')).toEqual(['booking-too-soon']);
    expect(assertAllowed([], 'manager')).toEqual([]);
  });

  it('is not what is closed or what is not there', () => {
    expect(() => assertAllowed(closed, 'manager')).toThrow(expect.objectContaining({ code: 'closed' }));
    const never = Object.entries(BOOKING_RULES).flatMap(([code, { override }]) => (override ? [] : [code]));
    expect(never).toEqual([
      'booking-in-the-past',
      'booking-closure',
      'booking-dependency-closed',
      'booking-too-many-units',
    ]);
  });

  it('finds free units whatever the hours', () => {
    const night = wish('2026-03-04T20:00', '2026-03-04T21:00').during;
    expect(unitsFreeFor(buildSchedule(), night)).toEqual([]);
    expect(unitsFreeFor(buildSchedule(), night, 'any-hours')).toEqual(['a']);
    expect(
      unitsFreeFor(buildSchedule({ closures: [{ ...closure(false), during: night }] }), night, 'any-hours'),
    ).toEqual([]);
  });
});

it.each([
  ['change', 60, ['booking-change-too-late']],
  ['change', 30, []],
  ['cancel', 90, ['booking-cancel-too-late']],
  ['cancel', 10, []],
] as const)('to %s with %d minutes’ notice half an hour ahead', (action, minutes, expected) => {
  const terms = { changeNoticeMinutes: minutes, cancelNoticeMinutes: minutes };
  const found = checkNotice(terms, action, new Date(NOW.getTime() + 30 * 60_000), NOW);
  expect(found.map(({ code }) => code)).toEqual(expected);
});

it('a group’s rules stand instead of everyone’s, and only where it has some', () => {
  const rules: GroupRules = { partner: { noticeMinutes: 60, horizonDays: 200 }, public: { mayBook: false } };
  const terms = buildSchedule({ noticeMinutes: 1440, horizonDays: 90 });
  expect(termsFor(terms, rules, 'partner')).toMatchObject({ noticeMinutes: 60, horizonDays: 200, mayBook: true });
  expect(termsFor(terms, rules, 'internal')).toMatchObject({ noticeMinutes: 1440, horizonDays: 90, windows: null });
  expect(termsFor(terms, rules, 'public').mayBook).toBe(false);
});

test('no wish passes that a minute-by-minute model refuses, nor the other way', () => {
  const step = 30;
  const day = '2026-03-03';
  const hours = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 })),
    { maxLength: 8 },
  );
  const slots = fc.integer({ min: 0, max: 7 * 48 });
  fc.assert(
    fc.property(
      hours,
      hours,
      fc.boolean(),
      fc.boolean(),
      fc.subarray([0, 1, 2, 3, 4, 5, 6]),
      slots,
      slots,
      (open, allowed, windowed, spanClosed, daysOff, a, b) => {
        fc.pre(a !== b);
        const ranges = (list: [number, number, number][]) =>
          list.map(([at, from, length]) => opening(at, from * step, (from + length) * step));
        const schedule = buildSchedule({
          spanClosed,
          openings: ranges(open),
          windows: windowed ? ranges(allowed) : null,
          holidays: daysOff.map((n) => off(addDays(day, n))),
        });
        const [first, last] = a < b ? [a, b] : [b, a];
        const instant = (slot: number) => new Date(Date.parse(`${day}T00:00+08:00`) + slot * step * 60_000);
        // 3 March 2026 is a Tuesday; the hours of the day before may reach into it.
        const isIn = (list: [number, number, number][], slot: number, closing: boolean) =>
          [-1, 0, 1, 2, 3, 4, 5, 6].some(
            (n) =>
              !(closing && daysOff.includes(n)) &&
              list.some(
                ([at, from, length]) =>
                  at === ((n + 8) % 7) + 1 && n * 48 + from <= slot && slot < n * 48 + from + length,
              ),
          );
        const every = Array.from({ length: last - first }, (_, n) => first + n);
        const asked = spanClosed ? [first, last - 1] : every;
        const fits =
          asked.every((slot) => isIn(open, slot, true)) &&
          (!windowed || asked.every((slot) => isIn(allowed, slot, false)));
        const found = codes(schedule, { during: { start: instant(first), end: instant(last) }, units: 1 });
        expect(found.length === 0).toBe(fits);
      },
    ),
    { numRuns: 500 },
  );
});
