import type { Locale } from '@/core/locale-text';
import type { Period } from '@/core/period';

const FALLBACK_ZONE = 'Asia/Shanghai';

/** Formats made before: making one takes as long as a mail's whole text. */
const made = new Map<string, Intl.DateTimeFormat>();
const MOST_MADE = 500;

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const before = made.get(key);
  if (before) return before;
  if (made.size >= MOST_MADE) made.clear();
  const format = new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
}

/** A span of time for a reader: date, weekday, both ends, and the zone by name, `2026年3月2日星期一 09:00–11:00（中国标准时间）`. */
export function formatWhen(during: Period, locale: Locale, timeZone: string): string {
  const zone = knownZone(timeZone);
  const day = dateFormat(locale, {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  });
  const time = dateFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const [from, to] = [day.format(during.start), day.format(during.end)];
  const start = `${from} ${time.format(during.start)}`;
  const end = time.format(during.end);
  const span = from === to ? `${start}–${end}` : `${start} – ${to} ${end}`;
  const name = zoneName(during.start, locale, zone);
  return locale === 'en' ? `${span} (${name})` : `${span}（${name}）`;
}

/** The hours of a span within a day, `09:00–11:00`; what reaches beyond the day ends with it. */
export function formatClock(during: Period, within: Period, locale: Locale, timeZone: string): string {
  const time = dateFormat(locale, {
    timeZone: knownZone(timeZone),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const start = during.start < within.start ? within.start : during.start;
  const end = during.end >= within.end ? '24:00' : time.format(during.end);
  return `${time.format(start)}–${end}`;
}

/** True when clocks in both zones show the same time throughout the span. */
export function sameClock(during: Period, a: string, b: string): boolean {
  return [during.start, during.end].every((at) => clock(at, a) === clock(at, b));
}

function clock(at: Date, timeZone: string): string {
  return dateFormat('en', {
    timeZone: knownZone(timeZone),
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
}

function zoneName(at: Date, locale: Locale, timeZone: string): string {
  const parts = dateFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** A zone that this runtime does not know must not hold up a mail. */
export function knownZone(timeZone: string): string {
  try {
    return dateFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return FALLBACK_ZONE;
  }
}
