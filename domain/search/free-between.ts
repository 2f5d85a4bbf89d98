import { type SQL, sql } from 'drizzle-orm';

/** What `listing_minutes` lets a buffer be. */
const LONGEST_BUFFER = '7 days';

/**
 * Condition on `search_document d`: at least one unit of the listing is open and free over the whole span, within the
 * listing's notice and horizon. The cheap tests stand first; the opening hours are unrolled last, for few.
 */
export function freeBetween(from: Date, to: Date, now: Date): SQL {
  return sql`d.booking_mode <> 'enquiry' AND EXISTS (
    SELECT FROM listing l
    JOIN unit u ON u.listing_id = l.id AND u.retired_at IS NULL
    -- A unit's own hours where it has any, else the listing's.
    CROSS JOIN LATERAL (
      SELECT CASE WHEN EXISTS (SELECT FROM opening own WHERE own.listing_id = l.id AND own.unit_id = u.id) THEN u.id END AS unit_id
    ) hours_of
    CROSS JOIN LATERAL (
      SELECT tstzrange(${from}::timestamptz, ${to}::timestamptz) AS wanted,
        tstzrange(${from}::timestamptz - make_interval(mins => l.buffer_before_minutes),
          ${to}::timestamptz + make_interval(mins => l.buffer_after_minutes)) AS held
    ) span
    WHERE l.id = d.listing_id
      AND ${from}::timestamptz >= ${now}::timestamptz + make_interval(mins => l.notice_minutes)
      AND ${to}::timestamptz <= ${now}::timestamptz + make_interval(days => l.horizon_days)
      AND NOT EXISTS (SELECT FROM booking_unit b WHERE b.unit_id = u.id AND b.blocks
        -- The fixed bound serves the index: a unit's history is never read, however long.
        AND b.during && tstzrange(${from}::timestamptz - ${LONGEST_BUFFER}::interval, ${to}::timestamptz + ${LONGEST_BUFFER}::interval)
        AND b.during && span.held)
      AND NOT EXISTS (
        SELECT FROM closure c WHERE c.listing_id = l.id AND (c.unit_id IS NULL OR c.unit_id = u.id)
          AND c.removed_at IS NULL AND c.during && span.wanted)
      AND NOT EXISTS (
        SELECT FROM closure c WHERE c.organisation_id = l.organisation_id AND c.listing_id IS NULL
          AND c.removed_at IS NULL AND c.during && span.wanted)
      AND span.wanted <@ (
        SELECT range_agg(tstzrange(hours.opens, greatest(hours.opens, hours.closes)))
        FROM generate_series(
          (${from}::timestamptz AT TIME ZONE l.time_zone)::date::timestamp - interval '1 day',
          (${to}::timestamptz AT TIME ZONE l.time_zone)::date::timestamp, interval '1 day') AS day
        JOIN opening p ON p.listing_id = l.id AND p.unit_id IS NOT DISTINCT FROM hours_of.unit_id
          AND p.weekday = extract(isodow FROM day)
          AND (p.valid_from IS NULL OR p.valid_from <= day::date) AND (p.valid_to IS NULL OR p.valid_to >= day::date)
        CROSS JOIN LATERAL (
          SELECT (day + make_interval(mins => p.start_minute)) AT TIME ZONE l.time_zone AS opens,
            (day + make_interval(mins => p.end_minute)) AT TIME ZONE l.time_zone AS closes
        ) hours
      )
  )`;
}
