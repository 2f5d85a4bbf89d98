import { clockText } from '@/core/clock-text';
import type { CellResult } from './parse-cell';

/** Weekly hours of one weekday, minutes after midnight; an end beyond 1440 runs into the next day. */
export interface WeeklyHours {
  weekday: number;
  startMinute: number;
  endMinute: number;
}

/** Reads `1-5 09:00-17:30; 6 10:00-12:00` (ISO weekdays, Monday is 1; an end before the start is next morning). */
export function parseOpenings(cell: string): CellResult {
  const hours: WeeklyHours[] = [];
  for (const part of cell.split(/[;；\n]/).filter((p) => p.trim() !== '')) {
    const match = /^\s*([1-7])(?:\s*[-–~]\s*([1-7]))?\s+(\d{1,2}):(\d{2})\s*[-–~]\s*(\d{1,2}):(\d{2})\s*$/.exec(part);
    if (!match) return { code: 'opening-hours' };
    const [first = 0, last = 0, startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = match
      .slice(1)
      .map((group) => Number(group ?? match[1]));
    const start = startHour * 60 + startMinute;
    const end = endHour * 60 + endMinute;
    if (start >= 1440 || end > 1440 || startMinute > 59 || endMinute > 59 || last < first)
      return { code: 'opening-hours' };
    for (let weekday = first; weekday <= last; weekday++) {
      hours.push({ weekday, startMinute: start, endMinute: end > start ? end : end + 1440 });
    }
  }
  return hours.length > 0 ? { value: hours } : { code: 'opening-hours' };
}

/** The same form again, days with equal hours joined. */
export function formatOpenings(hours: readonly WeeklyHours[]): string {
  const sorted = [...hours].sort(
    (a, b) => a.startMinute - b.startMinute || a.endMinute - b.endMinute || a.weekday - b.weekday,
  );
  const runs: (WeeklyHours & { last: number })[] = [];
  for (const entry of sorted) {
    const run = runs.at(-1);
    const same = run && run.startMinute === entry.startMinute && run.endMinute === entry.endMinute;
    if (same && entry.weekday === run.last + 1) run.last = entry.weekday;
    else runs.push({ ...entry, last: entry.weekday });
  }
  return runs
    .map(({ weekday, last, startMinute, endMinute }) => {
      const days = last > weekday ? `${weekday}-${last}` : `${weekday}`;
      return `${days} ${clockText(startMinute)}-${clockText(endMinute > 1440 ? endMinute - 1440 : endMinute)}`;
    })
    .join('; ');
}
