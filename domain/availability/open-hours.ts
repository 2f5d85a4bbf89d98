import { groupBy } from '@/core/group-by';
import type { Period } from '@/core/period';
import { addDays, type LocalDate, weekdayOf, type ZoneClock } from '@/core/zoned-time';
import type { Opening } from './rules';

/** One day's opening as instants, with the wall clock it began at, from which steps are counted. */
export interface OpenSpan extends Period {
  date: LocalDate;
  startMinute: number;
}

/** Openings may run past midnight, and at most so many days. */
const LONGEST_DAYS = 2;

/**
 * Weekly hours → spans of instants that touch `within` (they may reach beyond it), in order of start.
 * An opening whose whole length is skipped by a clock change in spring is left out.
 */
export function openSpans(openings: readonly Opening[], clock: ZoneClock, within: Period): OpenSpan[] {
  const last = clock.localAt(within.end).date;
  const byWeekday = groupBy(openings, (opening) => opening.weekday);
  const spans: OpenSpan[] = [];
  for (let date = addDays(clock.localAt(within.start).date, -LONGEST_DAYS); date <= last; date = addDays(date, 1)) {
    for (const opening of byWeekday.get(weekdayOf(date)) ?? []) {
      if (opening.validFrom && date < opening.validFrom) continue;
      if (opening.validTo && date > opening.validTo) continue;
      const start = clock.instantAt(date, opening.startMinute);
      const end = clock.instantAt(date, opening.endMinute);
      if (start < end && end > within.start && start < within.end) {
        spans.push({ start, end, date, startMinute: opening.startMinute });
      }
    }
  }
  return spans.sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** The openings that hold for a unit: its own where it has any, else the listing's. */
export function openingsOf(openings: readonly Opening[], unitId: string): readonly Opening[] {
  const own = openings.filter((opening) => opening.unitId === unitId);
  return own.length > 0 ? own : openings.filter((opening) => opening.unitId === null);
}
