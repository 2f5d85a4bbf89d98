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
  const [start, end] = [minutes(from), minutes(to)];
  return moved === 'from'
    ? { from, to: text(Math.min(start + HOUR, DAY)) }
    : { from: text(Math.max(end - HOUR, 0)), to };
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

function text(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
