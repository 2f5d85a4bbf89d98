import { type SQL, sql } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import { type Database, prepared, type Transaction } from '@/db/client';
import { busyTime, freeTime } from './free-time';
import type { ClosureReason, FreeSpan, Opening, Schedule, Unit } from './rules';

/** A listing with all that decides about booking it: its standing, its rules, and what is taken within a span. */
export interface BookableListing extends Schedule {
  id: string;
  slug: string;
  title: LocaleText;
  kind: string;
  organisationId: string;
  organisationStatus: string;
  status: 'draft' | 'published' | 'paused' | 'archived';
  bookingMode: 'instant' | 'approval' | 'enquiry';
  currency: string;
}

type ScheduleRow = Omit<BookableListing, 'closures' | 'taken'> & {
  closures: { unitId: string | null; start: number; end: number; reason: ClosureReason }[];
  taken: [unitId: string, start: number, end: number][];
  units: Unit[];
  openings: Opening[];
};

export type ListingRef = { id: string } | { slug: string };

/**
 * One listing's schedule within a span, in one round trip; null when there is none.
 * Plan: listing by key; units, openings and closures by their indexes; bookings through the exclusion constraint's
 * own index, one probe a unit, so that the length of a listing's history does not matter.
 * `exceptBooking`: as if that booking were not there (it is being moved).
 */
export async function findSchedule(
  db: Database | Transaction,
  ref: ListingRef,
  within: Period,
  exceptBooking?: string,
): Promise<BookableListing | null> {
  const which = 'id' in ref ? sql`l.id = ${ref.id}` : sql`l.slug = ${ref.slug}`;
  const span = sql`tstzrange(${within.start}::timestamptz - l.margin, ${within.end}::timestamptz + l.margin)`;
  const [row] = await db.execute<ScheduleRow>(sql`${prepared}
    SELECT l.id, l.slug, l.title, l.kind, l.organisation_id AS "organisationId", o.status AS "organisationStatus",
      l.status, l.booking_mode AS "bookingMode", l.currency, l.time_zone AS "timeZone",
      l.step_minutes AS "stepMinutes", l.min_minutes AS "minMinutes", l.max_minutes AS "maxMinutes",
      l.notice_minutes AS "noticeMinutes", l.horizon_days AS "horizonDays",
      l.buffer_before_minutes AS "bufferBeforeMinutes", l.buffer_after_minutes AS "bufferAfterMinutes",
      ${list(sql`json_build_object('id', u.id, 'name', u.name) ORDER BY u.position`)}
        FROM unit u WHERE u.listing_id = l.id AND u.retired_at IS NULL) AS units,
      ${list(sql`json_build_object('unitId', w.unit_id, 'weekday', w.weekday, 'startMinute', w.start_minute,
          'endMinute', w.end_minute, 'validFrom', w.valid_from, 'validTo', w.valid_to)`)}
        FROM opening w WHERE w.listing_id = l.id) AS openings,
      ${list(sql`json_build_object('unitId', c.unit_id, 'start', ${milliseconds(sql`lower(c.during)`)},
          'end', ${milliseconds(sql`upper(c.during)`)}, 'reason', c.reason)`)}
        FROM closure c WHERE c.organisation_id = l.organisation_id AND c.removed_at IS NULL
          AND (c.listing_id IS NULL OR c.listing_id = l.id) AND c.during && ${span}) AS closures,
      ${list(sql`json_build_array(b.unit_id, ${milliseconds(sql`lower(b.during)`)}, ${milliseconds(sql`upper(b.during)`)})`)}
        FROM unit u JOIN booking_unit b ON b.unit_id = u.id AND b.blocks AND b.during && ${span}
        WHERE u.listing_id = l.id AND u.retired_at IS NULL
          AND b.booking_id IS DISTINCT FROM ${exceptBooking ?? null}::uuid) AS taken
    FROM (SELECT *, make_interval(mins => buffer_before_minutes + buffer_after_minutes) AS margin FROM listing) l
    JOIN organisation o ON o.id = l.organisation_id
    WHERE ${which}`);
  if (!row) return null;
  return {
    ...row,
    closures: row.closures.map(({ unitId, start, end, reason }) => ({ unitId, reason, during: spanOf(start, end) })),
    taken: row.taken.map(([unitId, start, end]) => ({ unitId, during: spanOf(start, end) })),
  };
}

function list(item: SQL): SQL {
  return sql`(SELECT coalesce(json_agg(${item}), '[]'::json)`;
}

function milliseconds(instant: SQL): SQL {
  return sql`(extract(epoch FROM ${instant}) * 1000)::bigint`;
}

function spanOf(start: number, end: number): Period {
  return { start: new Date(start), end: new Date(end) };
}

export interface Availability {
  timeZone: string;
  /** Free time, with how many units are free throughout each stretch. */
  free: FreeSpan[];
  /** Open time in which no unit is free. */
  busy: Period[];
}

/**
 * When a published listing can be used between two instants; what is already past is left out.
 * Throws `not-found` for a listing that is not on the market.
 */
export async function getAvailability(
  db: Database,
  listingId: string,
  from: Date,
  to: Date,
  now: Date,
): Promise<Availability> {
  const within = { start: from > now ? from : now, end: to };
  const listing = await findSchedule(db, { id: listingId }, within);
  if (!listing || !isOnMarket(listing)) throw notFound();
  if (within.start >= within.end) return { timeZone: listing.timeZone, free: [], busy: [] };
  return { timeZone: listing.timeZone, free: freeTime(listing, within), busy: busyTime(listing, within) };
}

/** True while everyone may see the listing; a paused one is shown but takes no bookings. */
export function isOnMarket(listing: BookableListing): boolean {
  return (listing.status === 'published' || listing.status === 'paused') && listing.organisationStatus === 'verified';
}

/** Locks a listing's units in the one order that everybody uses, so that bookings queue up instead of colliding. */
export async function lockUnits(tx: Transaction, listingId: string): Promise<void> {
  await tx.execute(
    sql`${prepared} SELECT id FROM unit WHERE listing_id = ${listingId} AND retired_at IS NULL ORDER BY id FOR UPDATE`,
  );
}
