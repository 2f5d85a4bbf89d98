import { DAY_MS, MINUTE_MS, type Period, union } from '@/core/period';
import { ZoneClock } from '@/core/zoned-time';
import { freeByUnit } from './free-time';
import { listingSpans, type OpenSpan } from './open-hours';
import type { Schedule } from './rules';

/**
 * Steps are counted on the wall clock from where the day's opening begins: hours from 8:10 in steps of 30 minutes
 * give 8:10, 8:40 …, also on the day on which clocks change.
 */
export function isOnGrid(clock: ZoneClock, span: OpenSpan, stepMinutes: number, at: Date): boolean {
  return minutesInto(clock, span, at) % stepMinutes === 0;
}

function minutesInto(clock: ZoneClock, span: OpenSpan, at: Date): number {
  const { date, minute } = clock.localAt(at);
  return (daysBetween(span.date, date) * DAY_MS) / MINUTE_MS + minute - span.startMinute;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A row of free steps on one local day: `count` of them, each one step long, the same `units` free in all. */
export interface SlotRun {
  /** Minutes since 1970, UTC. */
  from: number;
  count: number;
  units: number;
  /** Which they are, a bit for each of the listing's units, as hexadecimal digits: a booking keeps its units throughout. */
  free: string;
}

export interface SlotDay {
  date: string;
  runs: SlotRun[];
}

/** The steps that can be booked, day by day, in a form short enough to send to a browser for weeks at once. */
export function slotDays(schedule: Schedule, within: Period, now: Date): SlotDay[] {
  const bookable = schedule.mayBook ? bookableSpan(schedule, within, now) : null;
  if (!bookable) return [];
  const clock = new ZoneClock(schedule.timeZone, bookable);
  const alike = unitsAlike(schedule, bookable);
  const days = new Map<string, SlotRun[]>();
  for (const cell of gridCells(schedule, clock, bookable)) {
    const free = alike.filter((each) => isFreeThroughout(each, cell));
    if (free.length === 0) continue;
    const { date } = clock.localAt(cell.start);
    const runs = days.get(date) ?? [];
    days.set(date, runs);
    const units = free.reduce((sum, each) => sum + each.units, 0);
    const bits = free.reduce((sum, each) => sum | each.bits, 0n);
    append(runs, cell, { units, free: bits.toString(16) }, schedule.stepMinutes);
  }
  return [...days].map(([date, runs]) => ({ date, runs }));
}

/** What notice and horizon leave of a span; null when nothing. */
export function bookableSpan(schedule: Schedule, within: Period, now: Date): Period | null {
  const earliest = new Date(now.getTime() + schedule.noticeMinutes * MINUTE_MS);
  const latest = new Date(now.getTime() + schedule.horizonDays * DAY_MS);
  const start = within.start > earliest ? within.start : earliest;
  const end = within.end < latest ? within.end : latest;
  return start < end ? { start, end } : null;
}

/** Every step of every opening that begins within the span, in order, each once. */
function* gridCells(schedule: Schedule, clock: ZoneClock, within: Period): Generator<Period> {
  const { stepMinutes } = schedule;
  let reached = within.start.getTime();
  for (const span of listingSpans(schedule, clock, within, schedule)) {
    for (let minute = span.startMinute; ; minute += stepMinutes) {
      const start = clock.instantAt(span.date, minute);
      const end = clock.instantAt(span.date, minute + stepMinutes);
      if (end > span.end || end > within.end) break;
      if (start >= end || start.getTime() < reached) continue;
      reached = end.getTime();
      yield { start, end };
    }
  }
}

/** Units that are free at the same times. */
interface UnitsAlike {
  spans: readonly Period[];
  units: number;
  bits: bigint;
  /** The first span that does not end before the cells to come. */
  next: number;
}

/** Nearly always most units share one and the same free time. */
function unitsAlike(schedule: Schedule, within: Period): UnitsAlike[] {
  const alike = new Map<readonly Period[], UnitsAlike>();
  [...freeByUnit(schedule, within).values()].forEach((spans, n) => {
    const known = alike.get(spans) ?? { spans: union(spans), units: 0, bits: 0n, next: 0 };
    alike.set(spans, { ...known, units: known.units + 1, bits: known.bits | (1n << BigInt(n)) });
  });
  return [...alike.values()];
}

/** Cells are asked for in their order. */
function isFreeThroughout(alike: UnitsAlike, cell: Period): boolean {
  const { spans } = alike;
  while ((spans[alike.next]?.end ?? cell.end) <= cell.start) alike.next++;
  const span = spans[alike.next];
  return span !== undefined && span.start <= cell.start && cell.end <= span.end;
}

function append(runs: SlotRun[], cell: Period, which: Pick<SlotRun, 'units' | 'free'>, stepMinutes: number): void {
  const from = cell.start.getTime() / MINUTE_MS;
  const length = (cell.end.getTime() - cell.start.getTime()) / MINUTE_MS;
  const last = runs.at(-1);
  if (last && last.free === which.free && last.from + last.count * stepMinutes === from && length === stepMinutes) {
    last.count++;
  } else {
    runs.push({ from, count: 1, ...which });
  }
}
