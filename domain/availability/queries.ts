import { type SQL, sql } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import { type Database, prepared, type Transaction } from '@/db/client';
import type { Given } from '@/db/statement';
import { busyTime, freeTime } from './free-time';
import { groupOf, quotaLock, quotasOf } from './quota-sql';
import {
  type ClosureReason,
  type CustomerGroup,
  type FreeSpan,
  type GroupRules,
  type Holiday,
  type Opening,
  type Quota,
  type Schedule,
  termsFor,
  type Unit,
} from './rules';
import { list, listingsNeededBy, milliseconds } from './schedule-sql';

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
  /** To which group of the provider's customers the asker belongs: prices and rules are those of the group. */
  customerGroup: CustomerGroup;
}

/** A row of `scheduleStatement`. */
export type ScheduleRow = Omit<BookableListing, 'closures' | 'taken' | 'quotas' | 'mayBook' | 'windows'> & {
  groupRules: GroupRules;
  closures: { unitId: string | null; start: number; end: number; reason: ClosureReason; inherited: boolean }[];
  taken: [unitId: string, start: number, end: number][];
  quotas: (Quota & { periods: [start: number, end: number, used: number][] })[];
  units: Unit[];
  openings: Opening[];
  holidays: Holiday[];
};

export type ListingRef = { id: string } | { slug: string };

export interface ScheduleOptions {
  /** As if that booking were not there: it is being moved. */
  exceptBooking?: string;
  /** Who books: for the group's rules, and with a person for quotas too. Absent: the public, without quotas. */
  customer?: { organisationId: string; userId?: string };
}

/**
 * One listing's schedule within a span, in one round trip; null when there is none.
 * Plan: listing by key; units, openings, closures, holidays and quotas by their indexes; bookings through the exclusion
 * constraint's own index, one probe a unit, so that the length of a listing's history does not matter. What a listing
 * does not use (holidays, dependencies, groups, quotas) costs one look into an index, or none.
 */
export async function findSchedule(
  db: Database | Transaction,
  ref: ListingRef,
  within: Period,
  options: ScheduleOptions = {},
): Promise<BookableListing | null> {
  const [row] = await db.execute<ScheduleRow>(sql`${prepared}${scheduleStatement(ref, within, options)}`);
  return row ? scheduleOf(row) : null;
}

/** The schedule that a row of `scheduleStatement` tells of. */
export function scheduleOf({ groupRules, ...listing }: ScheduleRow): BookableListing {
  return {
    ...termsFor(listing, groupRules, listing.customerGroup),
    closures: listing.closures.map(({ start, end, ...rest }) => ({ ...rest, during: spanOf(start, end) })),
    taken: listing.taken.map(([unitId, start, end]) => ({ unitId, during: spanOf(start, end) })),
    quotas: listing.quotas.map(({ periods, ...rest }) => {
      return { ...rest, periods: periods.map(([start, end, used]) => ({ ...spanOf(start, end), used })) };
    }),
  };
}

/** What `scheduleStatement` asks about, as values or as places for them. */
interface ScheduleQuestion {
  exceptBooking?: string;
  customer?: { organisationId: Given<string>; userId?: Given<string> };
  /** More columns, about listing `l`. */
  more?: SQL;
}

/** The one statement of `findSchedule`; whoever books asks more in it, and a bench asks the planner about it. */
export function scheduleStatement(
  ref: { id: Given<string> } | { slug: string },
  within: { start: Given<Date>; end: Given<Date> },
  { exceptBooking, customer, more }: ScheduleQuestion = {},
): SQL {
  const which = 'id' in ref ? sql`l.id = ${ref.id}` : sql`l.slug = ${ref.slug}`;
  const span = sql`tstzrange(${within.start}::timestamptz - l.margin, ${within.end}::timestamptz + l.margin)`;
  const except = exceptBooking ?? null;
  return sql`
    SELECT l.id, l.slug, l.title, l.kind, l.organisation_id AS "organisationId", o.status AS "organisationStatus",
      l.status, l.booking_mode AS "bookingMode", l.currency, l.time_zone AS "timeZone",
      l.step_minutes AS "stepMinutes", l.min_minutes AS "minMinutes", l.max_minutes AS "maxMinutes",
      l.notice_minutes AS "noticeMinutes", l.horizon_days AS "horizonDays",
      l.change_notice_minutes AS "changeNoticeMinutes", l.cancel_notice_minutes AS "cancelNoticeMinutes",
      l.buffer_before_minutes AS "bufferBeforeMinutes", l.buffer_after_minutes AS "bufferAfterMinutes",
      l.span_closed AS "spanClosed", l.whole_only AS "wholeOnly", l.group_rules AS "groupRules",
      l.holidays_close AS "holidaysClose", l.swaps_open AS "swapsOpen", g.name AS "customerGroup",
      ${list(sql`json_build_object('id', u.id, 'name', u.name) ORDER BY u.position`)}
        FROM unit u WHERE u.listing_id = l.id AND u.retired_at IS NULL) AS units,
      ${list(sql`json_build_object('unitId', w.unit_id, 'weekday', w.weekday, 'startMinute', w.start_minute,
          'endMinute', w.end_minute, 'validFrom', w.valid_from, 'validTo', w.valid_to)`)}
        FROM opening w WHERE w.listing_id = l.id) AS openings,
      CASE WHEN l.holiday_calendar_id IS NULL THEN '[]'::json ELSE
        ${list(sql`json_build_object('day', h.day, 'kind', h.kind, 'follows', h.follows)`)}
          FROM holiday h WHERE h.calendar_id = l.holiday_calendar_id
            AND h.day BETWEEN (${within.start}::timestamptz - interval '4 days')::date
              AND (${within.end}::timestamptz + interval '2 days')::date) END AS holidays,
      ${list(sql`json_build_object('unitId', c.unit_id, 'start', ${milliseconds(sql`lower(c.during)`)},
          'end', ${milliseconds(sql`upper(c.during)`)}, 'reason', c.reason, 'inherited', c.inherited)`)}
        FROM (
          SELECT own.unit_id, own.during, own.reason, false AS inherited FROM closure own
            WHERE own.organisation_id = l.organisation_id AND own.removed_at IS NULL
              AND (own.listing_id IS NULL OR own.listing_id = l.id) AND own.during && ${span}
          UNION ALL SELECT NULL, other.during, other.reason, true
            FROM (${listingsNeededBy(sql`l.id`)}) needed JOIN closure other ON other.listing_id = needed.id
            WHERE other.unit_id IS NULL AND other.removed_at IS NULL AND other.during && ${span}) c) AS closures,
      ${list(sql`json_build_array(u.id, ${milliseconds(sql`lower(b.during)`)}, ${milliseconds(sql`upper(b.during)`)})`)}
        FROM unit u JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks AND b.during && ${span}
        WHERE u.listing_id = l.id AND u.retired_at IS NULL
          AND b.booking_id IS DISTINCT FROM ${except}::uuid) AS taken,
      ${customer?.userId === undefined ? sql`'[]'::json` : quotasOf(within, { ...customer, userId: customer.userId }, except)} AS quotas
      ${more === undefined ? sql`` : sql`, ${more}`}
    FROM (SELECT *, make_interval(mins => buffer_before_minutes + buffer_after_minutes) AS margin FROM listing) l
    JOIN organisation o ON o.id = l.organisation_id
    CROSS JOIN LATERAL (SELECT ${groupOf(customer?.organisationId)} AS name) g
    WHERE ${which}`;
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

/**
 * Locks the units of one or several listings in the one order that everybody uses, so that bookings queue up instead
 * of colliding; with them those of other listings on the same schedules. With a customer, also whatever quotas count
 * together, so that two bookings at once cannot both slip under one: those of one listing queue at its units anyway, a
 * quota over all listings has a lock for each person, organisation or group. Read the schedule in a later statement
 * than this.
 */
export async function lockUnits(
  tx: Transaction,
  listingIds: string | readonly string[],
  customer?: ScheduleOptions['customer'],
): Promise<void> {
  const listings = [listingIds].flat().sort();
  const ids = `{${listings.join(',')}}`;
  const counted =
    customer?.userId === undefined
      ? [sql`true`]
      : listings.map((id) => quotaLock(id, { ...customer, userId: customer.userId ?? '' }));
  await tx.execute(sql`${prepared}
    SELECT id FROM unit
    WHERE id = ANY (ARRAY(
      SELECT id FROM unit WHERE listing_id = ANY (${ids}::uuid[]) AND retired_at IS NULL
      UNION SELECT other.id FROM unit own JOIN unit other ON other.shared_schedule_id = own.shared_schedule_id
        WHERE own.listing_id = ANY (${ids}::uuid[]) AND own.shared_schedule_id IS NOT NULL AND own.retired_at IS NULL))
      AND ${sql.join(counted, sql` AND `)}
    ORDER BY id FOR UPDATE`);
}
