import { type SQL, sql } from 'drizzle-orm';
import type { Given } from '@/db/statement';
import { list, milliseconds } from './schedule-sql';

interface Booker {
  organisationId: Given<string>;
  userId: Given<string>;
}

/** The customer group of an organisation with the provider of listing `l`. */
export function groupOf(organisationId: Given<string> | undefined): SQL {
  if (organisationId === undefined) return sql`'public'`;
  return sql`CASE WHEN l.organisation_id = ${organisationId}::uuid THEN 'internal' ELSE coalesce((
    SELECT m.customer_group FROM group_member m
    WHERE m.organisation_id = l.organisation_id AND m.member_organisation_id = ${organisationId}::uuid), 'public') END`;
}

/**
 * The quotas of listing `l` that hold for a customer of group `g.name`, each with what its subject has booked in every
 * period (of the listing's calendar) that the span touches. Bookings that hold their time count, wherever a quota over
 * all listings finds them. Plan: the provider's few quotas by index; the bookings of each period by the customer's
 * index, or by that of the provider's time for a whole group.
 */
export function quotasOf(
  { start, end }: { start: Given<Date>; end: Given<Date> },
  booker: Booker,
  exceptBooking: string | null,
): SQL {
  const local = (instant: SQL) => sql`date_trunc(q.period, ${instant} AT TIME ZONE l.time_zone)`;
  const last = sql`(${end}::timestamptz - interval '1 millisecond')`;
  return sql`${list(sql`json_build_object('id', q.id, 'listingId', q.listing_id, 'customerGroup', q.customer_group,
      'per', q.per, 'period', q.period, 'measure', q.measure, 'amount', q.amount, 'periods', p.periods)`)}
    FROM quota q CROSS JOIN LATERAL (
      SELECT json_agg(json_build_array(${milliseconds(sql`s.first`)}, ${milliseconds(sql`s.last`)}, u.used) ORDER BY s.first) AS periods
      FROM (
        SELECT day AT TIME ZONE l.time_zone AS first, (day + ('1 ' || q.period)::interval) AT TIME ZONE l.time_zone AS last
        FROM generate_series(${local(sql`${start}::timestamptz`)}, ${local(last)}, ('1 ' || q.period)::interval) AS day) s
      CROSS JOIN LATERAL (
        SELECT coalesce(CASE q.measure
          WHEN 'count' THEN count(*) FILTER (WHERE lower(b.during) >= s.first)
          ELSE ceil(sum(b.units * extract(epoch FROM least(upper(b.during), s.last) - greatest(lower(b.during), s.first))) / 60) END,
          0)::int AS used
        FROM booking b
        WHERE b.organisation_id = l.organisation_id AND (q.listing_id IS NULL OR b.listing_id = q.listing_id)
          AND b.during && tstzrange(s.first, s.last) AND booking_state_blocks(b.state)
          AND b.id IS DISTINCT FROM ${exceptBooking}::uuid
          AND CASE q.per
            WHEN 'person' THEN b.customer_user_id = ${booker.userId}::uuid
            WHEN 'organisation' THEN b.customer_organisation_id = ${booker.organisationId}::uuid
            ELSE g.name = CASE WHEN b.customer_organisation_id = l.organisation_id THEN 'internal' ELSE coalesce((
              SELECT m.customer_group FROM group_member m
              WHERE m.organisation_id = l.organisation_id AND m.member_organisation_id = b.customer_organisation_id), 'public') END
          END) u
    ) p
    WHERE q.organisation_id = l.organisation_id AND (q.listing_id IS NULL OR q.listing_id = l.id)
      AND (q.customer_group IS NULL OR q.customer_group = g.name))`;
}

/**
 * True, once everything is locked that quotas over all of a provider's listings count together for this customer.
 * A transaction's lock by number: nothing is written, and without such a quota nothing is locked.
 */
export function quotaLock(listingId: string, { organisationId, userId }: Booker): SQL {
  return sql`(
    SELECT count(pg_advisory_xact_lock(hashtextextended(locked.subject, 0))) >= 0
    FROM (
      SELECT DISTINCT 'quota ' || q.organisation_id || ' ' || CASE q.per
        WHEN 'person' THEN ${userId}::text WHEN 'organisation' THEN ${organisationId}::text ELSE q.customer_group END AS subject
      FROM listing l JOIN quota q ON q.organisation_id = l.organisation_id AND q.listing_id IS NULL
      WHERE l.id = ${listingId} ORDER BY subject OFFSET 0) locked)`;
}
