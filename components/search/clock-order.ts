import { clockMinute, clockText } from '@/core/clock-text';

/** Hours of the day as the filter has them: `09:30`, up to `24:00`. */
export interface Clock {
  from: string;
  to: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** The hours after one of them was moved past the other: that one gives way, so that an hour is left between them. */
export function orderClock({ from, to }: Clock, moved: keyof Clock): Clock {
  if (from < to) return { from, to };
  const [start, end] = [clockMinute(from), clockMinute(to)];
  return moved === 'from'
    ? { from, to: clockText(Math.min(start + HOUR, DAY)) }
    : { from: clockText(Math.max(end - HOUR, 0)), to };
}
