import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '@/core/period';
import { buildSchedule, daily } from '@/e2e/support/build-schedule';
import { slotDays } from './slot-grid';
import { type SlotWish, wishedChoice } from './slot-rules';

const now = new Date('2026-03-02T00:00:00Z');
const minute = (text: string) => Date.parse(`2026-03-${text}+08:00`) / MINUTE_MS;
const clock = (at: number) => new Date(at * MINUTE_MS + 8 * 3_600_000).toISOString().slice(8, 16);
const hourOf = (at: number) => Number(clock(at).slice(3, 5));

/** Open from eight to six, in steps of half an hour of at most eight hours. */
const schedule = buildSchedule({
  timeZone: 'Asia/Shanghai',
  openings: daily(480, 1080),
  stepMinutes: 30,
  minMinutes: 60,
  maxMinutes: 480,
});
const days = slotDays(schedule, { start: now, end: new Date('2026-03-20T00:00:00Z') }, now);
const choose = (wish: Partial<SlotWish> & { from: number; to: number }) => {
  const choice = wishedChoice(days, { minutes: wish.to - wish.from, units: 1, ...wish }, schedule, hourOf);
  return choice && `${choice.date.slice(8)}: ${clock(choice.start)}–${clock(choice.end)}`;
};

describe('of a wished time', () => {
  test.each([
    [
      'the whole is taken where it is free',
      { from: minute('05T14:00'), to: minute('05T18:00') },
      '05: 05T14:00–05T18:00',
    ],
    [
      'the most is taken where only a part is',
      { from: minute('05T16:00'), to: minute('05T20:00') },
      '05: 05T16:00–05T18:00',
    ],
    [
      'as much is taken as may be booked at once',
      { from: minute('05T08:00'), to: minute('05T18:00') },
      '05: 05T08:00–05T16:00',
    ],
    [
      'hours somewhere in days begin at nine where they can',
      { from: minute('05T00:00'), to: minute('07T00:00'), minutes: 120 },
      '05: 05T09:00–05T11:00',
    ],
    [
      'and lie within the hours that were named',
      { from: minute('05T17:00'), to: minute('06T12:00'), minutes: 120 },
      '06: 06T09:00–06T11:00',
    ],
    [
      'and on the days of the week that were named',
      { from: minute('05T00:00'), to: minute('13T00:00'), minutes: 120, weekdays: [1] },
      '09: 09T09:00–09T11:00',
    ],
    ['nothing is taken where nothing of it is open', { from: minute('05T19:00'), to: minute('05T22:00') }, null],
    [
      'nothing is taken for more units than there are',
      { from: minute('05T14:00'), to: minute('05T16:00'), units: 2 },
      null,
    ],
  ])('%s', (_, wish, expected) => {
    expect(choose(wish)).toBe(expected);
  });
});
