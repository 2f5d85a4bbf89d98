import { groupBy } from '@/core/group-by';
import { overlaps, type Period } from '@/core/period';
import { addDays, type LocalDate, startOfDay } from '@/core/zoned-time';
import type { CalendarEntry, DeskClosure, DeskListing } from '@/domain/bookings/desk-queries';

export type CalendarItem = { type: 'booking'; entry: CalendarEntry } | { type: 'closure'; closure: DeskClosure };

/** One unit's week: a list of what lies in each day, by start. */
export interface CalendarRow {
  unitId: string;
  unitName: string;
  days: CalendarItem[][];
}

export interface CalendarGroup {
  listing: DeskListing;
  rows: CalendarRow[];
  /** Units of which nothing is shown because their week is empty. */
  idle: number;
}

/** A listing with more units than this shows only those with something in their week. */
const ALWAYS_SHOWN = 3;

/** The week of an organisation's units, each listing on its own calendar. */
export function calendarGroups(
  listings: readonly DeskListing[],
  entries: readonly CalendarEntry[],
  closures: readonly DeskClosure[],
  dates: readonly LocalDate[],
): CalendarGroup[] {
  const byUnit = groupBy(entries, ({ unitId }) => unitId);
  return listings.map((listing) => {
    const days = dates.map((date) => dayOf(date, listing.timeZone));
    const rows = listing.units.map(({ id, name }) => ({
      unitId: id,
      unitName: name,
      days: days.map((day) => itemsOf(day, byUnit.get(id) ?? [], closuresOf(closures, listing.id, id))),
    }));
    const busy = rows.filter((row) => row.days.some((day) => day.some(({ type }) => type === 'booking')));
    const shown = rows.length <= ALWAYS_SHOWN ? rows : busy;
    return { listing, rows: shown, idle: rows.length - shown.length };
  });
}

function dayOf(date: LocalDate, timeZone: string): Period {
  return { start: startOfDay(date, timeZone), end: startOfDay(addDays(date, 1), timeZone) };
}

function closuresOf(closures: readonly DeskClosure[], listingId: string, unitId: string): DeskClosure[] {
  return closures.filter(
    (closure) =>
      (closure.listingId === null || closure.listingId === listingId) &&
      (closure.unitId === null || closure.unitId === unitId),
  );
}

function itemsOf(day: Period, entries: readonly CalendarEntry[], closures: readonly DeskClosure[]): CalendarItem[] {
  const items: (CalendarItem & { start: Date })[] = [
    ...entries
      .filter(({ during }) => overlaps(during, day))
      .map((entry) => ({ type: 'booking' as const, entry, start: entry.during.start })),
    ...closures
      .filter(({ during }) => overlaps(during, day))
      .map((closure) => ({ type: 'closure' as const, closure, start: closure.during.start })),
  ];
  return items.sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** The Monday of the week that a date is in. */
export function weekStart(date: LocalDate): LocalDate {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}
