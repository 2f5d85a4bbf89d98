import { type SQL, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { DAY_MS } from '@/core/period';
import { SUMMARY_DAYS } from '@/domain/availability/keep-open-time';
import type { SearchInput } from './inputs';

/**
 * Condition on `search_document d`: units of the listing are open and free, throughout a span or for some hours in
 * it, as the week bitmaps say (`listing_is_free` in `0006_availability-summaries.sql`); undefined when not asked.
 * Throws `invalid-input` for a span that lies further ahead than the bitmaps.
 */
export function isFree(input: SearchInput, now: Date): SQL | undefined {
  const { availableFrom, availableTo, freeHours, weekdays, units = 1 } = input;
  if (!availableFrom || !availableTo) return undefined;
  if (availableTo.getTime() > now.getTime() + SUMMARY_DAYS * DAY_MS) {
    throw new DomainError('invalid-input', { fields: [{ path: 'availableTo', code: 'date-too-late' }] });
  }
  const days = weekdays ? `{${weekdays.join(',')}}` : null;
  const minutes = freeHours === undefined ? null : freeHours * 60;
  return sql`d.booking_mode <> 'enquiry' AND listing_is_free(d.listing_id, tstzrange(${availableFrom}::timestamptz,
    ${availableTo}::timestamptz), ${minutes}::int, ${days}::int[], ${units}::int, ${now}::timestamptz)`;
}
