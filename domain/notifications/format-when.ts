import type { Locale } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import type { Period } from '@/core/period';

const LOOKS = {
  day: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clock: { dateStyle: 'short', timeStyle: 'short' },
  zone: { timeZoneName: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Formats made before: making one takes as long as a mail's whole text. */
const made = new Map<string, Intl.DateTimeFormat>();
const MOST_MADE = 500;

function dateFormat(locale: string, look: keyof typeof LOOKS, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${look} ${timeZone}`;
  const before = made.get(key);
  if (before) return before;
  if (made.size >= MOST_MADE) made.clear();
  const format = new Intl.DateTimeFormat(locale, { ...LOOKS[look], timeZone });
  made.set(key, format);
  return format;
}

/** A span of time for a reader: date, weekday, both ends, and the zone by name, `2026年3月2日星期一 09:00–11:00（中国标准时间）`. */
export function formatWhen(during: Period, locale: Locale, timeZone: string): string {
  const zone = knownZone(timeZone);
  const day = dateFormat(locale, 'day', zone);
  const time = dateFormat(locale, 'time', zone);
  const [from, to] = [day.format(during.start), day.format(during.end)];
  const start = `${from} ${time.format(during.start)}`;
  const end = time.format(during.end);
  const span = from === to ? `${start}–${end}` : `${start} – ${to} ${end}`;
  const name = zoneName(during.start, locale, zone);
  return locale === 'en' ? `${span} (${name})` : `${span}（${name}）`;
}

/** The hours of a span within a day, `09:00–11:00`; what reaches beyond the day ends with it. */
export function formatClock(during: Period, within: Period, locale: Locale, timeZone: string): string {
  const time = dateFormat(locale, 'time', knownZone(timeZone));
  const start = during.start < within.start ? within.start : during.start;
  const end = during.end >= within.end ? '24:00' : time.format(during.end);
  return `${time.format(start)}–${end}`;
}

/** True when clocks in both zones show the same time throughout the span. */
export function sameClock(during: Period, a: string, b: string): boolean {
  return a === b || [during.start, during.end].every((at) => clock(at, a) === clock(at, b));
}

function clock(at: Date, timeZone: string): string {
  return dateFormat('en', 'clock', knownZone(timeZone)).format(at);
}

function zoneName(at: Date, locale: Locale, timeZone: string): string {
  const parts = dateFormat(locale, 'zone', timeZone).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

const known = new Map<string, string>();

/** A zone that this runtime does not know must not hold up a mail. */
export function knownZone(timeZone: string): string {
  const before = known.get(timeZone);
  if (before) return before;
  const zone = resolveZone(timeZone);
  if (known.size >= MOST_MADE) known.clear();
  known.set(timeZone, zone);
  return zone;
}

function resolveZone(timeZone: string): string {
  try {
    return dateFormat('en', 'clock', timeZone).resolvedOptions().timeZone;
  } catch {
    return MARKET_ZONE;
  }
}
