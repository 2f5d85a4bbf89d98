import { DAY_MS, HOUR_MS, type Period } from '@/core/period';

/** The time that a form begins with: an hour from tomorrow at this hour. */
export function usualTime(now: Date): Period {
  const start = new Date(Math.ceil((now.getTime() + DAY_MS) / HOUR_MS) * HOUR_MS);
  return { start, end: new Date(start.getTime() + HOUR_MS) };
}
