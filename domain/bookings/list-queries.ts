import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import type { Database } from '@/db/client';
import type { BookingState } from './rules';
import { customerSide, deskSide } from './visible-to';

/** A booking as lists show it. */
export interface BookingListItem {
  id: string;
  reference: string;
  state: BookingState;
  during: Period;
  units: number;
  purpose: string;
  priceMinor: bigint;
  currency: string;
  version: number;
  listing: { id: string; slug: string; title: LocaleText; kind: string; timeZone: string; bookingMode: string };
  provider: { id: string; slug: string; name: LocaleText };
  customer: { id: string; slug: string; name: LocaleText };
  person: { id: string; name: string };
}

export interface BookingFilter {
  side: 'customer' | 'provider';
  /** Of the side that is listed. */
  organisationId?: string;
  /** Only what this person booked. */
  userId?: string;
  listingId?: string;
  states?: readonly BookingState[];
  /** Those that touch `[from, to)`. */
  from?: Date;
  to?: Date;
  /** Those still to come at an instant, or those that are over or came to nothing. */
  standing?: { at: Date; is: 'ahead' | 'behind' };
  /** `soonest` first, or `latest` first, by start. */
  order: 'soonest' | 'latest';
  cursor?: string;
  limit: number;
}

export interface BookingPage {
  items: BookingListItem[];
  nextCursor: string | null;
}

type Row = Omit<BookingListItem, 'during' | 'priceMinor'> & { start: number; end: number; priceMinor: string };

/**
 * Bookings that the actor may see, page by page. Plan: the side's organisation index, or the person's, narrowed by
 * time; the page is sorted by start and id, which is also the cursor.
 */
export async function listBookings(db: Database, actor: Actor, filter: BookingFilter): Promise<BookingPage> {
  const rows = await db.execute<Row>(sql`
    SELECT booking.id, booking.reference, booking.state, booking.units, booking.purpose, booking.version,
      booking.price_minor::text AS "priceMinor", booking.currency,
      (extract(epoch FROM lower(booking.during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(booking.during)) * 1000)::float8 AS "end",
      json_build_object('id', l.id, 'slug', l.slug, 'title', l.title, 'kind', l.kind, 'timeZone', l.time_zone,
        'bookingMode', l.booking_mode) AS listing,
      json_build_object('id', p.id, 'slug', p.slug, 'name', p.name) AS provider,
      json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) AS customer,
      json_build_object('id', u.id, 'name', u.name) AS person
    FROM booking
    JOIN listing l ON l.id = booking.listing_id
    JOIN organisation p ON p.id = booking.organisation_id
    JOIN organisation c ON c.id = booking.customer_organisation_id
    JOIN person u ON u.id = booking.customer_user_id
    WHERE ${sql.join(conditionsOf(actor, filter), sql` AND `)}
    ORDER BY lower(booking.during) ${direction(filter)}, booking.id ${direction(filter)}
    LIMIT ${filter.limit + 1}`);
  const items = rows.slice(0, filter.limit).map(itemOf);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > filter.limit && last ? cursorOf(last) : null };
}

/** How many bookings wait for the provider's word, up to 100. */
export async function countWaiting(db: Database, organisationId: string, now: Date): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM (
      SELECT FROM booking WHERE organisation_id = ${organisationId} AND state = 'requested' AND upper(during) > ${now}
      LIMIT 100) waiting`);
  return row?.count ?? 0;
}

function conditionsOf(actor: Actor, filter: BookingFilter): SQL[] {
  const { side, organisationId, userId, listingId, states, from, to, standing, cursor } = filter;
  const conditions = [side === 'customer' ? customerSide(actor) : deskSide(actor)];
  const column = side === 'customer' ? sql`booking.customer_organisation_id` : sql`booking.organisation_id`;
  if (organisationId) conditions.push(sql`${column} = ${organisationId}`);
  if (userId) conditions.push(sql`booking.customer_user_id = ${userId}`);
  if (listingId) conditions.push(sql`booking.listing_id = ${listingId}`);
  if (states) {
    conditions.push(
      sql`booking.state IN (${sql.join(
        states.map((state) => sql`${state}`),
        sql`, `,
      )})`,
    );
  }
  if (from || to) conditions.push(sql`booking.during && tstzrange(${from ?? null}, ${to ?? null})`);
  if (standing) {
    const ahead = sql`(booking.state IN ('held', 'requested', 'confirmed', 'in-use') AND upper(booking.during) > ${standing.at})`;
    conditions.push(standing.is === 'ahead' ? ahead : sql`NOT ${ahead}`);
  }
  if (cursor) {
    const after = parseCursor(cursor);
    const beyond = filter.order === 'soonest' ? sql`>` : sql`<`;
    conditions.push(
      sql`(lower(booking.during), booking.id) ${beyond} (${after.start}::timestamptz, ${after.id}::uuid)`,
    );
  }
  return conditions;
}

function direction({ order }: BookingFilter): SQL {
  return order === 'soonest' ? sql`ASC` : sql`DESC`;
}

function itemOf({ start, end, priceMinor, ...rest }: Row): BookingListItem {
  return { ...rest, during: { start: new Date(start), end: new Date(end) }, priceMinor: BigInt(priceMinor) };
}

function cursorOf({ during, id }: BookingListItem): string {
  return Buffer.from(`${during.start.getTime()} ${id}`).toString('base64url');
}

const CURSOR = /^(\d{1,13}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function parseCursor(cursor: string): { start: Date; id: string } {
  const match = CURSOR.exec(Buffer.from(cursor, 'base64url').toString());
  const [, start, id] = match ?? [];
  if (!start || !id)
    throw new DomainError('invalid-input', { fields: [{ path: 'cursor', code: 'invalid-reference' }] });
  return { start: new Date(Number(start)), id };
}
