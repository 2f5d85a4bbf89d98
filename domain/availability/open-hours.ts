import { groupBy } from '@/core/group-by';
import { DAY_MS, type Period } from '@/core/period';
import { dateOf, dayMs, type LocalDate, weekdayOf, type ZoneClock } from '@/core/zoned-time';
import type { HolidayRules, Opening, Schedule } from './rules';

/** One day's opening as instants, with the wall clock it began at, from which steps are counted. */
export interface OpenSpan extends Period {
  date: LocalDate;
  startMinute: number;
}

/** Openings may run past midnight, and at most so many days. */
const LONGEST_DAYS = 2;

/** Hours that hold together: of one unit or of the listing, always or within their days. */
interface HourSet {
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  byWeekday: ReadonlyMap<number, readonly Opening[]>;
}

/**
 * Weekly hours of one unit, as `openingsOf` gives them → spans of instants that touch `within` (they may reach beyond
 * it), in order of start.
 *
 * On each day one set of hours holds, whole: the unit's own for a period that the day lies in, else its own without
 * dates, else the listing's for such a period, else the listing's without dates. Sets are never mixed, so a weekday
 * that the set in force leaves out is closed; an opening that runs past midnight belongs to the day on which it began.
 *
 * On a holiday nothing opens; what began the evening before goes on. An opening whose whole length is skipped by a
 * clock change in spring is left out.
 */
export function openSpans(
  openings: readonly Opening[],
  clock: ZoneClock,
  within: Period,
  days?: HolidayRules,
): OpenSpan[] {
  const sets = hourSets(openings);
  const weekdayFor = days && days.holidays.length > 0 ? holidayWeekday(days) : null;
  const spans: OpenSpan[] = [];
  // Dates are counted as numbers: a year's are walked for every question.
  const last = dayMs(clock.localAt(within.end).date);
  const first = dayMs(clock.localAt(within.start).date) - LONGEST_DAYS * DAY_MS;
  for (let midnight = first; midnight <= last; midnight += DAY_MS) {
    const date = dateOf(midnight);
    const hours = sets.find((each) => isValidOn(each, date))?.byWeekday;
    if (!hours) continue;
    for (const opening of hours.get(weekdayFor ? weekdayFor(date, hours) : weekdayAt(midnight)) ?? []) {
      const start = clock.instantOf(midnight, opening.startMinute);
      const end = clock.instantOf(midnight, opening.endMinute);
      if (start < end && end > within.start && start < within.end) {
        spans.push({ start, end, date, startMinute: opening.startMinute });
      }
    }
  }
  return spans.sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** When at least one of the units is open: the spans of each, those of units with the same hours once. */
export function listingSpans(
  { units, openings }: Pick<Schedule, 'units' | 'openings'>,
  clock: ZoneClock,
  within: Period,
  days?: HolidayRules,
): OpenSpan[] {
  const ownHours = unitsWithOwnHours(openings);
  if (ownHours.size === 0) return openSpans(openings, clock, within, days);
  const own = units.filter(({ id }) => ownHours.has(id)).map(({ id }) => openingsOf(openings, id));
  const all = own.length < units.length ? [...own, openingsOf(openings, '')] : own;
  return all
    .flatMap((each) => openSpans(each, clock, within, days))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** The sets in the order in which they are asked. Of two that both hold, which no command writes, the later begins. */
function hourSets(openings: readonly Opening[]): HourSet[] {
  const rank = ({ unitId, validFrom, validTo }: Opening) => (unitId === null ? 2 : 0) + (validFrom || validTo ? 0 : 1);
  const groups = groupBy(openings, (each) => `${rank(each)} ${each.validFrom ?? ''} ${each.validTo ?? ''}`);
  return [...groups]
    .map(([, [first, ...rest]]) => first && { first, all: [first, ...rest] })
    .filter((each) => each !== undefined)
    .sort((a, b) => rank(a.first) - rank(b.first) || ((a.first.validFrom ?? '') < (b.first.validFrom ?? '') ? 1 : -1))
    .map(({ first: { validFrom, validTo }, all }) => {
      return { validFrom, validTo, byWeekday: groupBy(all, ({ weekday }) => weekday) };
    });
}

/** ISO weekday of a midnight in UTC; 1 January 1970 was a Thursday. */
function weekdayAt(midnight: number): number {
  return ((((midnight / DAY_MS + 3) % 7) + 7) % 7) + 1;
}

/** True on the days from the first to the last, both included; a bound that is null is none. */
export function isValidOn({ validFrom, validTo }: Pick<Opening, 'validFrom' | 'validTo'>, date: LocalDate): boolean {
  return !(validFrom && date < validFrom) && !(validTo && date > validTo);
}

const NO_WEEKDAY = 0;
const WORKDAYS = [1, 2, 3, 4, 5];

/** Which weekday's hours hold on a date, of the set that is in force then; 0: none. */
function holidayWeekday(days: HolidayRules) {
  const special = new Map(days.holidays.map((each) => [each.day, each]));
  return (date: LocalDate, hours: HourSet['byWeekday']): number => {
    const holiday = special.get(date);
    if (holiday?.kind === 'off' && days.holidaysClose) return NO_WEEKDAY;
    if (holiday?.kind !== 'work' || !days.swapsOpen) return weekdayOf(date);
    return holiday.follows ?? ordinaryWorkday(hours);
  };
}

/** The weekday, Monday to Friday, whose hours most of the five have; the earliest of equals. */
function ordinaryWorkday(byWeekday: HourSet['byWeekday']): number {
  const hours = WORKDAYS.map((weekday) =>
    (byWeekday.get(weekday) ?? [])
      .map(({ startMinute, endMinute }) => `${startMinute}-${endMinute}`)
      .sort()
      .join(),
  );
  const alike = hours.map((each) => hours.filter((other) => other === each).length);
  return WORKDAYS[alike.indexOf(Math.max(...alike))] ?? 1;
}

/** Ids of the units that do not simply follow the listing's hours. */
export function unitsWithOwnHours(openings: readonly Opening[]): ReadonlySet<string> {
  return new Set(openings.flatMap(({ unitId }) => unitId ?? []));
}

/** The openings that concern a unit: its own, and the listing's for the days on which it has none. */
export function openingsOf(openings: readonly Opening[], unitId: string): readonly Opening[] {
  return openings.filter((opening) => opening.unitId === unitId || opening.unitId === null);
}
