import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, membershipOf } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import { DAY_MS } from '@/core/period';
import { type LocalDate, localDate } from '@/core/zoned-time';
import type { Database } from '@/db/client';
import { unitsWithOwnHours } from '@/domain/availability/open-hours';
import type { ClosureReason, HolidayRules, Opening } from '@/domain/availability/rules';
import { canSeeDesk } from '@/domain/bookings/policy';
import { BOOKING_STATES, type BookingState } from '@/domain/bookings/rules';
import { WallTime } from './wall-time';

/** A listing of the desk as a calendar shows it. Minutes are on its wall clock since the view's first midnight. */
export interface CalendarListing {
  id: string;
  title: LocaleText;
  timeZone: string;
  stepMinutes: number;
  /** `closedHours`: where not all units have the same hours. */
  units: { id: string; name: string; closedHours?: [from: number, to: number][] }[];
  /** Stretches in which no unit is open. */
  closedHours: [from: number, to: number][];
  today: LocalDate;
  nowMinute: number;
}

/** A booking on one unit. */
export interface CalendarBooking {
  id: string;
  version: number;
  unitId: string;
  listingId: string;
  state: BookingState;
  /** What the customer uses, without buffers. */
  start: number;
  end: number;
  customer: LocaleText;
  person: string;
}

/** Time that is taken out. */
export interface CalendarClosure {
  id: string;
  /** Null: every unit; of every listing when `listingId` is null too. */
  unitId: string | null;
  listingId: string | null;
  reason: ClosureReason;
  /** Taken over from a calendar elsewhere. */
  external: boolean;
  note: string;
  start: number;
  end: number;
}

export interface DeskCalendar {
  /** Every listing of the desk that takes bookings, shown or not. */
  listings: CalendarListing[];
  bookings: CalendarBooking[];
  closures: CalendarClosure[];
  /** True when there is more than is shown. */
  cut: boolean;
}

export interface DeskCalendarWish {
  organisationId: string;
  listingId?: string;
  /** Only those that wait for an answer. */
  waiting?: boolean;
  first: LocalDate;
  days: number;
}

/** More than twice the 5,000 bookings that a calendar of 100 units is made for. */
const MOST_BOOKINGS = 12_000;
const MOST_CLOSURES = 1_000;
const MOST_LISTINGS = 200;

type ClosureTuple = [
  id: string,
  unitId: string | null,
  listingId: string | null,
  reason: ClosureReason,
  external: boolean,
  note: string,
  start: number,
  end: number,
];
interface Row extends Record<string, unknown> {
  listings: (Omit<CalendarListing, 'closedHours' | 'today' | 'nowMinute'> & {
    hours: { openings: Opening[] } & HolidayRules;
  })[];
  /** A line for each booking, see `bookingOf`. */
  bookings: string | null;
  customers: Record<string, LocaleText>;
  people: Record<string, string>;
  closures: ClosureTuple[];
}

/**
 * What holds an organisation's units over some days, in one round trip. Throws `not-found` for strangers, `forbidden`
 * for plain members.
 * Plan: bookings by the GiST index of the organisation (or the listing) and time, so that the length of the history
 * does not matter; then the units of each by their own index; names of customers and people once each. Thousands of
 * bookings go as lines of text: as JSON they take three times as long to write.
 */
export async function getDeskCalendar(
  { actor, db, now }: { actor: Actor; db: Database; now: Date },
  wish: DeskCalendarWish,
): Promise<DeskCalendar> {
  if (!membershipOf(actor, wish.organisationId)) throw notFound();
  if (!canSeeDesk(actor, wish.organisationId)) throw new DomainError('forbidden');
  const row = await readCalendar(db, wish);
  const clocks = new Map<string, WallTime>();
  const clockOf = (timeZone: string) => {
    const known = clocks.get(timeZone) ?? new WallTime(timeZone, wish.first, wish.days);
    clocks.set(timeZone, known);
    return known;
  };
  const zones = new Map(row.listings.map(({ id, timeZone }) => [id, timeZone]));
  const [usual = MARKET_ZONE] = zones.values();
  const wall = (listingId: string | null) => clockOf((listingId && zones.get(listingId)) || usual);
  const minutes = (listingId: string | null, start: number, end: number) => {
    const clock = wall(listingId);
    return { start: clock.minuteOf(new Date(start)), end: clock.minuteOf(new Date(end)) };
  };
  const bookings = row.bookings?.split('\n') ?? [];
  return {
    listings: row.listings.map(({ hours, ...listing }) => {
      const clock = clockOf(listing.timeZone);
      return {
        ...listing,
        units:
          unitsWithOwnHours(hours.openings).size === 0
            ? listing.units
            : listing.units.map((unit) => ({ ...unit, closedHours: clock.closedIn([unit], hours) })),
        closedHours: clock.closedIn(listing.units, hours),
        today: localDate(now, listing.timeZone),
        nowMinute: clock.minuteOf(now),
      };
    }),
    bookings: bookings.slice(0, MOST_BOOKINGS).map((line) => bookingOf(line, row, minutes)),
    closures: row.closures.map(([id, unitId, listingId, reason, external, note, start, end]) => ({
      id,
      unitId,
      listingId,
      reason,
      external,
      note,
      ...minutes(listingId, start, end),
    })),
    cut: bookings.length > MOST_BOOKINGS,
  };
}

/** A booking from the line in which `readCalendar` sends it: ids and numbers with a space between. */
function bookingOf(
  line: string,
  { customers, people }: Pick<Row, 'customers' | 'people'>,
  minutes: (listingId: string, start: number, end: number) => { start: number; end: number },
): CalendarBooking {
  const [id = '', version, unitId = '', listingId = '', state, start, end, customerId = '', personId = ''] =
    line.split(' ');
  return {
    id,
    version: Number(version),
    unitId,
    listingId,
    state: bookingState.parse(state),
    person: people[personId] ?? '',
    ...minutes(listingId, Number(start), Number(end)),
    customer: customers[customerId] ?? {},
  };
}

const bookingState = z.enum(BOOKING_STATES);

async function readCalendar(db: Database, wish: DeskCalendarWish): Promise<Row> {
  const { organisationId, listingId = null, waiting = false } = wish;
  // The view in whatever zone: a day of margin on either side.
  const from = new Date(Date.parse(`${wish.first}T00:00:00Z`) - DAY_MS);
  const to = new Date(from.getTime() + (wish.days + 2) * DAY_MS);
  const during = sql`tstzrange(${from}, ${to})`;
  const ofListing = listingId ? sql`AND b.listing_id = ${listingId}` : sql``;
  const [row] = await db.execute<Row>(sql`
    WITH entry AS MATERIALIZED (
      SELECT b.id, b.version, u.unit_id, u.listing_id, b.state, b.during, b.customer_organisation_id, b.customer_user_id
      FROM booking b JOIN booking_unit u ON u.booking_id = b.id
      WHERE b.organisation_id = ${organisationId} ${ofListing} AND b.during && ${during}
        AND ${waiting ? sql`b.state = 'requested'` : sql`booking_state_blocks(b.state)`}
      ORDER BY lower(b.during), b.id LIMIT ${MOST_BOOKINGS + 1})
    SELECT
      (SELECT coalesce(json_agg(l), '[]') FROM (
        SELECT l.id, l.title, l.time_zone AS "timeZone", l.step_minutes AS "stepMinutes",
          json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.position) AS units,
          json_build_object('openings', (
            SELECT coalesce(json_agg(json_build_object('unitId', w.unit_id, 'weekday', w.weekday, 'startMinute',
              w.start_minute, 'endMinute', w.end_minute, 'validFrom', w.valid_from, 'validTo', w.valid_to)), '[]')
            FROM opening w WHERE w.listing_id = l.id
          ), 'holidays', (
            SELECT coalesce(json_agg(json_build_object('day', h.day, 'kind', h.kind, 'follows', h.follows)), '[]')
            FROM holiday h WHERE h.calendar_id = l.holiday_calendar_id
              AND h.day BETWEEN (${from}::timestamptz - interval '4 days')::date AND (${to}::timestamptz + interval '2 days')::date
          ), 'holidaysClose', l.holidays_close, 'swapsOpen', l.swaps_open) AS hours
        FROM listing l JOIN unit u ON u.listing_id = l.id AND u.retired_at IS NULL
        WHERE l.organisation_id = ${organisationId} AND l.status IN ('published', 'paused')
        GROUP BY l.id ORDER BY l.id LIMIT ${MOST_LISTINGS}) l) AS listings,
      (SELECT string_agg(concat_ws(' ', e.id, e.version, e.unit_id, e.listing_id, e.state,
        (date_part('epoch', lower(e.during)) * 1000)::bigint, (date_part('epoch', upper(e.during)) * 1000)::bigint,
        e.customer_organisation_id, e.customer_user_id), E'\\n') FROM entry e) AS bookings,
      (SELECT coalesce(json_object_agg(p.id, p.name), '{}') FROM person p
        WHERE p.id IN (SELECT customer_user_id FROM entry)) AS people,
      (SELECT coalesce(json_object_agg(o.id, o.name), '{}') FROM organisation o
        WHERE o.id IN (SELECT customer_organisation_id FROM entry)) AS customers,
      (SELECT coalesce(json_agg(json_build_array(c.id, c.unit_id, c.listing_id, c.reason,
        c.external_calendar_id IS NOT NULL, c.note,
        (extract(epoch FROM lower(c.during)) * 1000)::bigint, (extract(epoch FROM upper(c.during)) * 1000)::bigint)), '[]')
        FROM (SELECT * FROM closure c WHERE c.organisation_id = ${organisationId} AND c.removed_at IS NULL
          AND c.during && ${during} ORDER BY lower(c.during), c.id LIMIT ${MOST_CLOSURES}) c) AS closures`);
  return row ?? { listings: [], bookings: null, customers: {}, people: {}, closures: [] };
}
