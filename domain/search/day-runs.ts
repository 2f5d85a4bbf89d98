import { DAY_MS, type Period } from '@/core/period';
import { ZoneClock } from '@/core/zoned-time';
import { QUARTER_MS } from '@/domain/availability/week-bits';

/** Quarter-hours are counted from here: Monday, 5 January 1970, 00:00 UTC. */
const ORIGIN_MS = 4 * DAY_MS;

/** The quarter-hour that begins at an instant. */
export function quarterAt(at: Date): number {
  return (at.getTime() - ORIGIN_MS) / QUARTER_MS;
}

/** The local days of a zone: `midnights[i]` is the quarter with which the day `first + i` begins. */
export interface LocalDays {
  /** Days since 1970-01-01. */
  first: number;
  midnights: readonly number[];
}

/** The local days of a zone around a span of time, three more at its end. */
export function localDays(timeZone: string, within: Period): LocalDays {
  const clock = new ZoneClock(timeZone, within);
  const first = Math.floor(within.start.getTime() / DAY_MS) - 1;
  const past = Math.floor(within.end.getTime() / DAY_MS) + 4;
  const midnights = Array.from({ length: past - first + 1 }, (_, i) =>
    quarterAt(clock.instantAt(new Date((first + i) * DAY_MS).toISOString().slice(0, 10), 0)),
  );
  return { first, midnights };
}

/** A use is looked for of at most so many hours. */
export const LONGEST_HOURS = 24;

/** Of thirds of a quarter no sum is exact: what is less than this, in quarters, is no time. */
export const ROUNDING = 1e-6;

/** Free time in quarters, from `start` to before `end`; fractions where edges lie off the quarter-hours. */
export interface FreeStretch {
  start: number;
  end: number;
}

/** The stretches of set bytes, one byte a quarter from the quarter `origin` on. */
export function* stretchesOf(bits: Uint8Array, origin: number): Generator<FreeStretch> {
  for (let at = bits.indexOf(1); at !== -1; ) {
    const gap = bits.indexOf(0, at);
    yield { start: origin + at, end: origin + (gap === -1 ? bits.length : gap) };
    at = gap === -1 ? -1 : bits.indexOf(1, gap);
  }
}

/** What is left of stretches in order when others, ordered by their start, are taken out. */
export function withoutStretches(from: readonly FreeStretch[], taken: readonly FreeStretch[]): FreeStretch[] {
  const left: FreeStretch[] = [];
  for (const { start, end } of from) {
    let at = start;
    for (const other of taken) {
      if (other.start >= end) break;
      if (other.end <= at) continue;
      if (other.start > at) left.push({ start: at, end: other.start });
      at = Math.max(at, other.end);
    }
    if (at < end) left.push({ start: at, end });
  }
  return left;
}

/**
 * For every local day: of how many hours a use can begin on it, by the number of days that it touches then (1, 2, or 3
 * where clocks make a day short). Stretches in order; `found` gets the index of the day.
 */
export function dayRuns(
  stretches: Iterable<FreeStretch>,
  { midnights }: LocalDays,
  found: (day: number, days: number, hours: number) => void,
): void {
  let day = 0;
  for (const { start, end } of stretches) {
    while (midnight(midnights, day + 1) <= start) day++;
    for (let each = day; midnight(midnights, each) < end; each++) dayRun(midnights, each, start, end, found);
  }
}

function dayRun(
  midnights: readonly number[],
  day: number,
  start: number,
  end: number,
  found: (day: number, days: number, hours: number) => void,
): void {
  const from = Math.max(start, midnight(midnights, day));
  const [second, third, fourth] = [1, 2, 3].map((n) => midnight(midnights, day + n));
  if (second === undefined || third === undefined || fourth === undefined) return;
  const give = (days: number, quarters: number) => {
    const hours = Math.min(LONGEST_HOURS, Math.floor((quarters + ROUNDING) / 4));
    if (hours > 0) found(day, days, hours);
  };
  give(1, Math.min(end, second) - from);
  if (end > second) give(2, Math.min(end, third) - from);
  // Only around a day that clocks make shorter than the longest use.
  const isShort = third - second + 2 <= LONGEST_HOURS * 4;
  if (end > third && isShort && Math.min(end, fourth) - from + ROUNDING >= LONGEST_HOURS * 4)
    give(3, LONGEST_HOURS * 4);
}

function midnight(midnights: readonly number[], day: number): number {
  return midnights[day] ?? Number.POSITIVE_INFINITY;
}
