import { isLocalDate } from './local-date';
import type { LocalDate } from './zoned-time';

/** Year, month and day, in this order, with nothing or one sign of any kind between; the year may be missing. */
const FULL = /^(\d{4})[-/.年 ]?(\d{2})[-/.月 ]?(\d{2})日?$/;
const SIGNED = /^(?:(\d{4})[-/.年 ] ?)?(\d{1,2})[-/.月 ] ?(\d{1,2})日?$/;
const SHORT = /^()(\d{2})(\d{2})$/;

/**
 * The day that was typed, in the ways that people write one from the year down: `2026-12-03`, `2026/12/3`, `20261203`,
 * `12-3`, `1203`, `12月3日`. Without a year it is the next such day, `today` included. Null where it is no day.
 */
export function readTypedDate(text: string, today: LocalDate): LocalDate | null {
  const plain = text.normalize('NFKC').trim();
  const match = FULL.exec(plain) ?? SIGNED.exec(plain) ?? SHORT.exec(plain);
  if (!match) return null;
  const [, year, month = '', day = ''] = match;
  const inYear = (each: string) => `${each}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year) return isLocalDate(inYear(year)) ? inYear(year) : null;
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be years ahead.
  for (let ahead = 0; ahead <= LEAP_YEARS; ahead++) {
    const date = inYear(String(thisYear + ahead));
    if (isLocalDate(date) && date >= today) return date;
  }
  return null;
}

const LEAP_YEARS = 8;

/** The day's part may be written in any way that is read as one; the clock's is `14:00`, `9:30`, `0930`, `9` or `9点30分`. */
const MOMENT = /^(.*\S)(?:T|\s+)(\d{1,2})(?:[:.点时]?(\d{2})分?|[点时])?$/;

/** The day and hour that were typed, as `YYYY-MM-DDTHH:MM`. Null where either is missing or is none. */
export function readTypedMoment(text: string, today: LocalDate): string | null {
  const [, day = '', hour = '', minute = '00'] = MOMENT.exec(text.normalize('NFKC').trim()) ?? [];
  const date = readTypedDate(day, today);
  if (!date || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${date}T${hour.padStart(2, '0')}:${minute}`;
}
