import { clockText } from '@/core/clock-text';
import type { WeeklyRange } from '@/domain/listings/rules';

const DAY = 1440;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Minutes from midnight as a time field shows them; 1440 and more wrap around. */
export function toClock(minute: number): string {
  return clockText(minute % DAY);
}

/** `HH:MM` as minutes from midnight, or null. */
export function fromClock(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** The range with another start or end; an end at or before the start lies on the next day. */
export function withClock(range: WeeklyRange, side: 'start' | 'end', text: string): WeeklyRange {
  const minute = fromClock(text);
  if (minute === null) return range;
  const startMinute = side === 'start' ? minute : range.startMinute;
  const end = side === 'end' ? minute : range.endMinute % DAY;
  return { ...range, startMinute, endMinute: end <= startMinute ? end + DAY : end };
}

/** The first free stretch that a day has left to offer for another range: nine to six, else the next whole hours. */
export function nextRange(weekday: number, present: readonly WeeklyRange[]): WeeklyRange {
  const last = Math.max(0, ...present.filter((each) => each.weekday === weekday).map((each) => each.endMinute));
  if (last === 0) return { weekday, startMinute: 9 * 60, endMinute: 18 * 60 };
  const startMinute = Math.min(Math.ceil((last + 60) / 60) * 60, DAY - 60);
  return { weekday, startMinute, endMinute: Math.min(startMinute + 120, DAY) };
}

/** The hours of one day given to others as well, in place of theirs. */
export function copyDay(ranges: readonly WeeklyRange[], from: number, to: readonly number[]): WeeklyRange[] {
  const source = ranges.filter((each) => each.weekday === from);
  const targets = to.filter((day) => day !== from);
  const kept = ranges.filter((each) => !targets.includes(each.weekday));
  return [...kept, ...targets.flatMap((weekday) => source.map((each) => ({ ...each, weekday })))];
}

/** The same hours on each of the days. */
export function sameHours(days: readonly number[], startMinute: number, endMinute: number): WeeklyRange[] {
  return days.map((weekday) => ({ weekday, startMinute, endMinute }));
}

/** A range as `1 09:00–18:00`; null when the value is none. */
export function fromEntry(value: object): string | null {
  if (!('weekday' in value && 'startMinute' in value && 'endMinute' in value)) return null;
  const { weekday, startMinute, endMinute } = value;
  return `${weekday} ${toClock(Number(startMinute))}–${toClock(Number(endMinute))}`;
}
