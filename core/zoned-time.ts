import { Temporal } from 'temporal-polyfill';
import { DAY_MS, MINUTE_MS, type Period } from './period';

/** A stretch of instants during which a zone's clocks are `offsetMs` ahead of UTC; epoch milliseconds. */
interface OffsetSpan {
  from: number;
  offsetMs: number;
}

/** `YYYY-MM-DD`. */
export type LocalDate = string;

/**
 * The clocks of one IANA zone over a span of time. Offsets are looked up once, so that turning hundreds of local
 * times into instants costs microseconds; Temporal itself takes about 25 µs for each.
 */
export class ZoneClock {
  readonly timeZone: string;
  private readonly spans: readonly OffsetSpan[];

  /** Right for instants from a week before `within` to a week after it. Throws RangeError for an unknown zone. */
  constructor(timeZone: string, within: Period) {
    this.timeZone = timeZone;
    this.spans = knownSpans(timeZone, within.start.getTime() - 7 * DAY_MS, within.end.getTime() + 7 * DAY_MS);
  }

  /** Minutes since local midnight of `date` → instant. A time skipped in spring moves forward, a repeated one is the first. */
  instantAt(date: LocalDate, minute: number): Date {
    return this.instantOf(dayMs(date), minute);
  }

  /** The same for a date that is known by its midnight in UTC, epoch milliseconds. */
  instantOf(midnight: number, minute: number): Date {
    const local = midnight + minute * MINUTE_MS;
    for (const [at, { from, offsetMs }] of this.spans.entries()) {
      const instant = local - offsetMs;
      const next = this.spans[at + 1];
      if (instant < from) {
        const before = this.spans[at - 1] ?? { offsetMs };
        return new Date(local - before.offsetMs);
      }
      if (!next || instant < next.from) return new Date(instant);
    }
    return new Date(local);
  }

  /** The local date of an instant, and the wall clock's minutes since its midnight (with a fraction for seconds). */
  localAt(instant: Date): { date: LocalDate; minute: number } {
    const at = instant.getTime();
    let offsetMs = this.spans[0]?.offsetMs ?? 0;
    for (const span of this.spans) if (span.from <= at) offsetMs = span.offsetMs;
    const local = at + offsetMs;
    const midnight = Math.floor(local / DAY_MS) * DAY_MS;
    return { date: dateOf(midnight), minute: (local - midnight) / MINUTE_MS };
  }
}

interface KnownSpans {
  from: number;
  to: number;
  spans: readonly OffsetSpan[];
}

/** Looked up last, by zone: a process is asked about the same months of the same few zones all day. */
const known = new Map<string, KnownSpans>();
const KNOWN_BEYOND_MS = 200 * DAY_MS;

function knownSpans(timeZone: string, from: number, to: number): readonly OffsetSpan[] {
  const last = known.get(timeZone);
  if (last && last.from <= from && to <= last.to) return last.spans;
  const wide = { from: from - KNOWN_BEYOND_MS, to: to + KNOWN_BEYOND_MS };
  const spans = offsetSpans(timeZone, wide.from, wide.to);
  known.set(timeZone, { ...wide, spans });
  return spans;
}

function offsetSpans(timeZone: string, from: number, to: number): OffsetSpan[] {
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const spans = [{ from: Number.NEGATIVE_INFINITY, offsetMs: at.offsetNanoseconds / 1e6 }];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > to) return spans;
    spans.push({ from: next.epochMilliseconds, offsetMs: next.offsetNanoseconds / 1e6 });
    at = next;
  }
}

/** The date of a midnight in UTC. */
export function dateOf(utcMidnight: number): LocalDate {
  return new Date(utcMidnight).toISOString().slice(0, 10);
}

/** A date's midnight in UTC, epoch milliseconds. */
export function dayMs(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The date `days` later (or earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

/** ISO: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The local date of an instant in a zone. */
export function localDate(instant: Date, timeZone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The instant of a local midnight. */
export function startOfDay(date: LocalDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** `YYYY-MM-DDTHH:MM` on the zone's wall clock, as date-time inputs want it. */
export function localMinute(instant: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** An instant with its offset (`…Z`, `…+08:00`), or a wall-clock time of the zone without one. */
export function resolveMoment(text: string, timeZone: string): Date {
  if (hasOffset(text)) return new Date(text);
  return new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);
}

export function hasOffset(text: string): boolean {
  return /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
}
