import { clockText } from '@/core/clock-text';
import type { Locale } from '@/core/locale-text';

/*
 * Minutes on a wall clock since the first midnight of a view, as text. Without Temporal: these run in the browser, and
 * a wall clock needs no zone.
 */
const DAY = 1440;
const DAY_MS = 86_400_000;

/** The date on which so many minutes lie, `YYYY-MM-DD`. */
export function dateAt(first: string, minute: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + Math.floor(minute / DAY) * DAY_MS).toISOString().slice(0, 10);
}

/** `YYYY-MM-DDTHH:MM`, as fields and commands take it. */
export function momentAt(first: string, minute: number): string {
  return `${dateAt(first, minute)}T${clockAt(minute)}`;
}

/** `09:30`; with `end`, midnight is 24:00 of the day before. */
export function clockAt(minute: number, end = false): string {
  const of = ((minute % DAY) + DAY) % DAY;
  if (end && of === 0) return '24:00';
  return clockText(of);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}

/** A day of a view: `周三` and `25`, and `11月25日周三` in full. */
export interface DayName {
  date: string;
  weekday: string;
  day: string;
  full: string;
}

export function dayName(first: string, day: number, locale: Locale): DayName {
  const date = dateAt(first, day * DAY);
  const noon = new Date(`${date}T12:00:00Z`);
  const full = { month: locale === 'en' ? 'short' : 'long', day: 'numeric', weekday: 'short' } as const;
  return {
    date,
    weekday: format(locale, { weekday: 'short' }).format(noon),
    day: String(noon.getUTCDate()),
    full: format(locale, full).format(noon),
  };
}

/** `11月25日周三 09:00–10:30`, for what is read out and shown while dragging. */
export function spanText(first: string, start: number, end: number, locale: Locale): string {
  const named = (minute: number) => dayName(first, Math.floor(minute / DAY), locale).full;
  const [from, to] = [named(start), named(end - 1)];
  const until = clockAt(end, true);
  return from === to ? `${from} ${clockAt(start)}–${until}` : `${from} ${clockAt(start)} – ${to} ${until}`;
}
