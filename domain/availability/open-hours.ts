import { groupBy } from '@/core/group-by';
import { DAY_MS, type Period } from '@/core/period';
import { dateOf, dayMs, type LocalDate, weekdayOf, type ZoneClock } from '@/core/zoned-time';
import type { HolidayRules, Opening } from './rules';

/** One day's opening as instants, with the wall clock it began at, from which steps are counted. */
export interface OpenSpan extends Period {
  date: LocalDate;
  startMinute: number;
}

/** Openings may run past midnight, and at most so many days. */
const LONGEST_DAYS = 2;

/**
 * Weekly hours → spans of instants that touch `within` (they may reach beyond it), in order of start. On a holiday
 * nothing opens; what began the evening before goes on. An opening whose whole length is skipped by a clock change in
 * spring is left out.
 */
export function openSpans(
  openings: readonly Opening[],
  clock: ZoneClock,
  within: Period,
  days?: HolidayRules,
): OpenSpan[] {
  const byWeekday = groupBy(openings, (opening) => opening.weekday);
  const hoursOf = days && days.holidays.length > 0 ? holidayHours(days, byWeekday) : null;
  const spans: OpenSpan[] = [];
  // Dates are counted as numbers: a year's are walked for every question.
  const last = dayMs(clock.localAt(within.end).date);
  const first = dayMs(clock.localAt(within.start).date) - LONGEST_DAYS * DAY_MS;
  for (let midnight = first; midnight <= last; midnight += DAY_MS) {
    const date = dateOf(midnight);
    for (const opening of byWeekday.get(hoursOf ? hoursOf(date) : weekdayAt(midnight)) ?? []) {
      if (!isValidOn(opening, date)) continue;
      const start = clock.instantOf(midnight, opening.startMinute);
      const end = clock.instantOf(midnight, opening.endMinute);
      if (start < end && end > within.start && start < within.end) {
        spans.push({ start, end, date, startMinute: opening.startMinute });
      }
    }
  }
  return spans.sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** ISO weekday of a midnight in UTC; 1 January 1970 was a Thursday. */
function weekdayAt(midnight: number): number {
  return ((((midnight / DAY_MS + 3) % 7) + 7) % 7) + 1;
}

function isValidOn({ validFrom, validTo }: Opening, date: LocalDate): boolean {
  return !(validFrom && date < validFrom) && !(validTo && date > validTo);
}

const NO_WEEKDAY = 0;
const WORKDAYS = [1, 2, 3, 4, 5];

/** Which weekday's hours hold on a date; 0: none. */
function holidayHours(days: HolidayRules, byWeekday: ReadonlyMap<number, readonly Opening[]>) {
  const special = new Map(days.holidays.map((each) => [each.day, each]));
  return (date: LocalDate): number => {
    const holiday = special.get(date);
    if (holiday?.kind === 'off' && days.holidaysClose) return NO_WEEKDAY;
    if (holiday?.kind !== 'work' || !days.swapsOpen) return weekdayOf(date);
    return holiday.follows ?? ordinaryWorkday(byWeekday, date);
  };
}

/** The weekday, Monday to Friday, whose hours most of the five have; the earliest of equals. */
function ordinaryWorkday(byWeekday: ReadonlyMap<number, readonly Opening[]>, date: LocalDate): number {
  const hours = WORKDAYS.map((weekday) =>
    (byWeekday.get(weekday) ?? [])
      .filter((opening) => isValidOn(opening, date))
      .map(({ startMinute, endMinute }) => `${startMinute}-${endMinute}`)
      .sort()
      .join(),
  );
  const alike = hours.map((each) => hours.filter((other) => other === each).length);
  return WORKDAYS[alike.indexOf(Math.max(...alike))] ?? 1;
}

/** The openings that hold for a unit: its own where it has any, else the listing's. */
export function openingsOf(openings: readonly Opening[], unitId: string): readonly Opening[] {
  const own = openings.filter((opening) => opening.unitId === unitId);
  return own.length > 0 ? own : openings.filter((opening) => opening.unitId === null);
}
