import { sql } from 'drizzle-orm';
import { type Actor, membershipOf } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { DAY_MS } from '@/core/period';
import type { LocalDate } from '@/core/zoned-time';
import type { Database } from '@/db/client';
import { canSeeDesk } from '@/domain/bookings/policy';
import type { BookingState } from '@/domain/bookings/rules';
import type { DeskCalendarWish } from './desk-calendar';

/** One day of a month: how many bookings touch it, and the first few. */
export interface MonthDay {
  date: LocalDate;
  total: number;
  waiting: number;
  items: MonthItem[];
}

export interface MonthItem {
  id: string;
  state: BookingState;
  /** `HH:MM` on the listing's clock; what began on an earlier day is there from midnight. */
  from: string;
  title: LocaleText;
  customer: LocaleText;
  /** The same on the clock where it happens, in words, when that shows another. */
  there?: string;
}

/** So many bookings of a day are shown by name. */
export const MONTH_SHOWN = 3;

/**
 * Bookings by day on each listing's own calendar, in one round trip; counted in the database, so that a busy desk's
 * month is as light as a quiet one's. Throws as `getDeskCalendar` does.
 */
export async function getMonthCalendar(
  { actor, db }: { actor: Actor; db: Database },
  { organisationId, listingId, waiting = false, first, days }: DeskCalendarWish,
): Promise<MonthDay[]> {
  if (!membershipOf(actor, organisationId)) throw notFound();
  if (!canSeeDesk(actor, organisationId)) throw new DomainError('forbidden');
  const from = new Date(Date.parse(`${first}T00:00:00Z`) - DAY_MS);
  const to = new Date(from.getTime() + (days + 2) * DAY_MS);
  const rows = await db.execute<MonthDay & Record<string, unknown>>(sql`
    WITH entry AS (
      SELECT b.id, b.state, l.title, b.customer_organisation_id, lower(b.during) AS start, d::date AS day,
        lower(b.during) AT TIME ZONE l.time_zone AS wall
      FROM booking b JOIN listing l ON l.id = b.listing_id
      CROSS JOIN LATERAL generate_series(
        (lower(b.during) AT TIME ZONE l.time_zone)::date,
        ((upper(b.during) - interval '1 millisecond') AT TIME ZONE l.time_zone)::date, interval '1 day') d
      WHERE b.organisation_id = ${organisationId} ${listingId ? sql`AND b.listing_id = ${listingId}` : sql``}
        AND b.during && tstzrange(${from}, ${to})
        AND ${waiting ? sql`b.state = 'requested'` : sql`booking_state_blocks(b.state)`}),
    placed AS (
      SELECT *, row_number() OVER (PARTITION BY day ORDER BY start, id) AS place,
        count(*) OVER (PARTITION BY day) AS total,
        count(*) FILTER (WHERE state = 'requested') OVER (PARTITION BY day) AS waiting
      FROM entry WHERE day >= ${first}::date AND day < ${first}::date + ${days}::int)
    SELECT to_char(p.day, 'YYYY-MM-DD') AS date, p.total::int, p.waiting::int,
      json_agg(json_build_object('id', p.id, 'state', p.state, 'title', p.title, 'customer', o.name,
        'from', CASE WHEN p.wall::date < p.day THEN '00:00' ELSE to_char(p.wall, 'HH24:MI') END) ORDER BY p.place) AS items
    FROM placed p JOIN organisation o ON o.id = p.customer_organisation_id
    WHERE p.place <= ${MONTH_SHOWN}
    GROUP BY p.day, p.total, p.waiting ORDER BY p.day`);
  return [...rows];
}
