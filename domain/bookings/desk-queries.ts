import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import type { Database } from '@/db/client';
import type { ClosureReason } from '@/domain/availability/rules';

/** Listings of an organisation that take bookings, for filters and forms. */
export interface DeskListing {
  id: string;
  title: LocaleText;
  timeZone: string;
  units: { id: string; name: string }[];
}

const LISTINGS_MAX = 200;

/** Published and paused listings with units, in the order in which they were made. */
export async function listDeskListings(db: Database, organisationId: string): Promise<DeskListing[]> {
  const rows = await db.execute<{ id: string; title: LocaleText; timeZone: string; units: DeskListing['units'] }>(sql`
    SELECT l.id, l.title, l.time_zone AS "timeZone",
      json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.position) AS units
    FROM listing l JOIN unit u ON u.listing_id = l.id AND u.retired_at IS NULL
    WHERE l.organisation_id = ${organisationId} AND l.status IN ('published', 'paused')
    GROUP BY l.id ORDER BY l.id LIMIT ${LISTINGS_MAX}`);
  return [...rows];
}

/** How full an organisation's units are at one moment. */
export interface Occupancy {
  units: number;
  used: number;
  closed: number;
}

/** Plan: the organisation's units, one probe each into the exclusion index and the closures. */
export async function getOccupancy(db: Database, organisationId: string, now: Date): Promise<Occupancy> {
  const [row] = await db.execute<Occupancy & Record<string, number>>(sql`
    SELECT count(*)::int AS units,
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM booking_unit b WHERE b.schedule_id = u.schedule_id AND b.blocks AND b.during @> ${now}::timestamptz))::int AS used,
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM closure c WHERE c.organisation_id = u.organisation_id AND c.removed_at IS NULL
          AND c.during @> ${now}::timestamptz AND (c.listing_id IS NULL OR c.listing_id = u.listing_id)
          AND (c.unit_id IS NULL OR c.unit_id = u.id)))::int AS closed
    FROM unit u JOIN listing l ON l.id = u.listing_id AND l.status = 'published'
    WHERE u.organisation_id = ${organisationId} AND u.retired_at IS NULL`);
  return row ?? { units: 0, used: 0, closed: 0 };
}

/** A closure as the calendar lists it. */
export interface DeskClosure {
  id: string;
  listingId: string | null;
  unitId: string | null;
  during: Period;
  reason: ClosureReason;
  note: string;
}

type ClosureRow = Omit<DeskClosure, 'during'> & { start: number; end: number };

/** Closures in force that touch a span, the earliest first. */
export async function listClosures(db: Database, organisationId: string, within: Period): Promise<DeskClosure[]> {
  const rows = await db.execute<ClosureRow>(sql`
    SELECT id, listing_id AS "listingId", unit_id AS "unitId", reason, note,
      (extract(epoch FROM lower(during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(during)) * 1000)::float8 AS "end"
    FROM closure
    WHERE organisation_id = ${organisationId} AND removed_at IS NULL
      AND during && tstzrange(${within.start}, ${within.end})
    ORDER BY lower(during), id LIMIT 200`);
  return rows.map(({ start, end, ...rest }) => ({ ...rest, during: { start: new Date(start), end: new Date(end) } }));
}
