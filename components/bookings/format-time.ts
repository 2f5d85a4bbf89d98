import type { Locale } from '@/core/locale-text';
import type { Period } from '@/core/period';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, known);
  return known;
}

/** `09:30`. */
export function timeText(at: Date, locale: Locale, timeZone: string): string {
  return format(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** `11月25日周三`, `Wed, 25 Nov`; with the year when it is not this one. */
export function dayText(at: Date, locale: Locale, timeZone: string, year = false): string {
  const options: Intl.DateTimeFormatOptions = {
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  };
  return format(readable(locale), timeZone, year ? { ...options, year: 'numeric' } : options).format(at);
}

/** English as most of the world writes dates: day before month. */
function readable(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** `YYYY-MM-DD` of an instant in a zone. */
export function dateKey(at: Date, timeZone: string): string {
  return format('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** `11月25日周三 09:00–10:30`; both days are named when they differ, and midnight at the end is 24:00. */
export function whenText(during: Period, locale: Locale, timeZone: string, year = false): string {
  const start = `${dayText(during.start, locale, timeZone, year)} ${timeText(during.start, locale, timeZone)}`;
  const lastInstant = new Date(during.end.getTime() - 1);
  if (dateKey(during.start, timeZone) === dateKey(lastInstant, timeZone)) {
    return `${start}–${endTimeText(during.end, locale, timeZone)}`;
  }
  const end = `${dayText(lastInstant, locale, timeZone)} ${endTimeText(during.end, locale, timeZone)}`;
  return `${start} – ${end}`;
}

/** The time at which something ends: midnight belongs to the day before. */
export function endTimeText(at: Date, locale: Locale, timeZone: string): string {
  const text = timeText(at, locale, timeZone);
  return text === '00:00' ? '24:00' : text;
}

/** The zone as people call it: `中国标准时间`, `Eastern Standard Time`. */
export function zoneText(at: Date, locale: Locale, timeZone: string): string {
  const parts = format(locale, timeZone, { timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** True when clocks in both zones show the same at both ends. */
export function sameClock(during: Period, a: string, b: string): boolean {
  const clock = (at: Date, zone: string) => format('en', zone, { dateStyle: 'short', timeStyle: 'short' }).format(at);
  return [during.start, during.end].every((at) => clock(at, a) === clock(at, b));
}
