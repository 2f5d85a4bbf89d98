import type { LocalDate } from '@/core/zoned-time';

/** The day of an instant where the reader's browser is. */
export function readersDay(at: Date): LocalDate {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
