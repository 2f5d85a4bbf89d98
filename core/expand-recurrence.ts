import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Period } from './period';
import { formatDay, type RecurrenceRule } from './recurrence';
import { addDays, startOfDay } from './zoned-time';

/** A rule with what it needs to become instants. Wall-clock times are `YYYY-MM-DDTHH:MM` (seconds may follow). */
export interface Recurrence {
  rule: RecurrenceRule;
  /** DTSTART on the zone's wall clock. It is an occurrence when the rule names its day, and only then. */
  start: string;
  timeZone: string;
  /** EXDATE: occurrences left out, as wall-clock times or whole days (`YYYY-MM-DD`). They count towards COUNT. */
  exDates?: readonly string[];
}

/** So many are answered at most, unless the caller says otherwise. */
const OCCURRENCES_MAX = 1000;

/**
 * The starts of a series within `[within.start, within.end)`, in order, at most `limit` of them. The wall clock's
 * hour stays the same over clock changes; a time that is skipped in spring is no occurrence and does not count (RFC
 * 5545, 3.3.10), of a repeated one the first is meant. Throws RangeError for an unknown zone or an impossible start.
 */
export function expandRecurrence(series: Recurrence, within: Period, limit = OCCURRENCES_MAX): Date[] {
  if (within.start >= within.end) return [];
  const until = endOfRule(series);
  const end = until !== null && until < within.end ? until : within.end;
  if (end <= within.start) return [];
  const excluded = new Set(series.exDates?.map(exDateKey));
  return toLibrary(series)
    .between(within.start, end, true)
    .map((at) => new Date(at.epochMilliseconds))
    .filter((at) => at < end && !(excluded.size > 0 && isExcluded(excluded, at, series.timeZone)))
    .slice(0, limit);
}

/** The first instant after the rule's UNTIL; null without one. */
function endOfRule({ rule: { until }, timeZone }: Recurrence): Date | null {
  if (until === undefined) return null;
  if (until.endsWith('Z')) return new Date(Date.parse(until) + 1);
  return startOfDay(addDays(until, 1), timeZone);
}

function exDateKey(text: string): string {
  return text.length > 10 ? Temporal.PlainDateTime.from(text).toString({ smallestUnit: 'second' }) : text;
}

function isExcluded(excluded: ReadonlySet<string>, instant: Date, timeZone: string): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  const text = local.toPlainDateTime().toString({ smallestUnit: 'second' });
  return excluded.has(text) || excluded.has(text.slice(0, 10));
}

function toLibrary({ rule, start, timeZone }: Recurrence) {
  const { freq, interval, count, wkst } = rule;
  return new RRuleTemporal({
    temporal: Temporal,
    freq,
    interval,
    dtstart: Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone),
    ...(count !== undefined && { count }),
    ...(wkst !== undefined && { wkst }),
    ...(rule.byDay.length > 0 && { byDay: rule.byDay.map(formatDay) }),
    ...(rule.byMonthDay.length > 0 && { byMonthDay: rule.byMonthDay }),
    ...(rule.byMonth.length > 0 && { byMonth: rule.byMonth }),
    ...(rule.bySetPos.length > 0 && { bySetPos: rule.bySetPos }),
  });
}
