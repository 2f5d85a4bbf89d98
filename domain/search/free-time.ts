import { DomainError } from '@/core/errors';
import { DAY_MS } from '@/core/period';
import { SUMMARY_DAYS } from '@/domain/availability/keep-open-time';
import type { SearchInput } from './inputs';

/** What `search_free` (`0005_search-index.sql`) is asked: units open and free throughout a span, or for some minutes in it. */
export type FreeTime = {
  from: string;
  to: string;
  minutes: number | null;
  /** ISO days of the week, on the listing's clock; null: all. */
  weekdays: number[] | null;
  units: number;
  now: string;
};

/** Undefined when not asked. Throws `invalid-input` for a span that lies further ahead than the week bitmaps. */
export function freeTime(input: SearchInput, now: Date): FreeTime | undefined {
  const { availableFrom, availableTo, freeHours, weekdays, units = 1 } = input;
  if (!availableFrom || !availableTo) return undefined;
  if (availableTo.getTime() > now.getTime() + SUMMARY_DAYS * DAY_MS) {
    throw new DomainError('invalid-input', { fields: [{ path: 'availableTo', code: 'date-too-late' }] });
  }
  return {
    from: availableFrom.toISOString(),
    to: availableTo.toISOString(),
    minutes: freeHours === undefined ? null : freeHours * 60,
    weekdays: weekdays ?? null,
    units,
    now: now.toISOString(),
  };
}
