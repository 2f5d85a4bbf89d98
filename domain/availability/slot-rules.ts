import { weekdayOf } from '@/core/zoned-time';
import type { SlotDay, SlotRun } from './slot-grid';

/** Points in time are minutes since 1970 here, as the server sends them. */
export interface SlotRules {
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
}

export interface SlotChoice {
  date: string;
  start: number;
  end: number;
}

/** Where a booking of `units` may begin on one day, such that at least the shortest one fits. */
export function startsOf(days: readonly SlotDay[], date: string, units: number, rules: SlotRules): number[] {
  const day = days.find((each) => each.date === date);
  const starts = (day?.runs ?? [])
    .filter((run) => run.units >= units)
    .flatMap((run) => Array.from({ length: run.count }, (_, n) => run.from + n * rules.stepMinutes));
  return starts.filter((start) => endsFrom(days, start, units, rules).length > 0);
}

/** Where a booking that begins at `start` may end: as far as steps follow each other without a gap, in the same units. */
export function endsFrom(days: readonly SlotDay[], start: number, units: number, rules: SlotRules): number[] {
  const ends: number[] = [];
  let reached = start;
  let common: bigint | null = null;
  for (const run of runsFrom(days, start, units)) {
    const last = run.from + run.count * rules.stepMinutes;
    if (last <= reached) continue;
    if (run.from > reached || (reached - run.from) % rules.stepMinutes !== 0) break;
    const free = BigInt(`0x${run.free}`);
    common = common === null ? free : common & free;
    if (countBits(common) < units) break;
    while (reached < last) {
      reached += rules.stepMinutes;
      if (reached - start > rules.maxMinutes) return ends;
      if (reached - start >= rules.minMinutes) ends.push(reached);
    }
  }
  return ends;
}

function countBits(bits: bigint): number {
  let count = 0;
  for (let left = bits; left > 0n; left &= left - 1n) count++;
  return count;
}

function runsFrom(days: readonly SlotDay[], start: number, units: number): SlotRun[] {
  return days
    .flatMap(({ runs }) => runs)
    .filter((run) => run.units >= units && run.from + 3 * 1440 > start)
    .sort((a, b) => a.from - b.from);
}

/** Free minutes of a day for so many units. */
export function freeMinutes(day: SlotDay | undefined, units: number, stepMinutes: number): number {
  return (day?.runs ?? []).filter((run) => run.units >= units).reduce((sum, run) => sum + run.count * stepMinutes, 0);
}

/** The choice a visitor finds made: the first day with room, not at night if it can be helped, an hour if it may be. */
export function firstChoice(
  days: readonly SlotDay[],
  units: number,
  rules: SlotRules,
  hourOf: (minute: number) => number,
): SlotChoice | null {
  for (const { date } of days) {
    const start = usualStart(startsOf(days, date, units, rules), hourOf);
    if (start === undefined) continue;
    return { date, start, end: usualEnd(endsFrom(days, start, units, rules), start) };
  }
  return null;
}

/** A time that somebody looks for: so many minutes between two points, on some days of the week, for so many units. */
export interface SlotWish {
  from: number;
  to: number;
  minutes: number;
  /** ISO days of the week; absent: all. */
  weekdays?: readonly number[];
  units: number;
}

/** What is free of a wished time: just so long on the earliest day that has it, or else the most there is of the first. */
export function wishedChoice(
  days: readonly SlotDay[],
  wish: SlotWish,
  rules: SlotRules,
  hourOf: (minute: number) => number,
): SlotChoice | null {
  const { from, to, minutes, weekdays, units } = wish;
  const near = days.filter(
    ({ date, runs }) =>
      (!weekdays || weekdays.includes(weekdayOf(date))) &&
      runs.some((run) => run.from < to && run.from + run.count * rules.stepMinutes > from),
  );
  const choicesOn = (date: string) =>
    startsOf(days, date, units, rules)
      .filter((start) => start >= from && start < to)
      .map((start) => ({ date, start, ends: endsFrom(days, start, units, rules).filter((end) => end <= to) }));
  for (const { date } of near) {
    const whole = choicesOn(date).filter(({ start, ends }) => ends.includes(start + minutes));
    const start = usualStart(
      whole.map((each) => each.start),
      hourOf,
    );
    if (start !== undefined) return { date, start, end: start + minutes };
  }
  const parts = near.slice(0, 1).flatMap(({ date }) =>
    choicesOn(date).flatMap(({ start, ends }) => {
      const end = ends.findLast((each) => each - start < minutes);
      return end === undefined ? [] : [{ date, start, end }];
    }),
  );
  return parts.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0] ?? null;
}

/** From nine in the morning on, or what is there. */
export function usualStart(starts: readonly number[], hourOf: (minute: number) => number): number | undefined {
  return starts.find((each) => hourOf(each) >= 9) ?? starts[0];
}

/** About an hour, or what is there. */
export function usualEnd(ends: readonly number[], start: number): number {
  return ends.find((end) => end - start >= 60) ?? ends.at(-1) ?? start;
}
