import { sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import type { Database } from '@/db/client';
import { canSeeDesk } from '@/domain/bookings/policy';
import { getBooking } from '@/domain/bookings/queries';
import { getOwnListing } from '@/domain/listings/load-listing';
import { readUseRule } from './begin-use';
import { refuseStrangers } from './policy';
import type { UseRule } from './rules';

interface QueryContext {
  db: Database;
  actor: Actor;
}

/** One of today's uses: who is in, who is late, who comes next. */
export interface UseNow {
  id: string;
  version: number;
  reference: string;
  state: 'confirmed' | 'in-use';
  during: Period;
  listing: { id: string; title: LocaleText; timeZone: string };
  customer: LocaleText;
  person: string;
  unitNames: string[];
  startedAt: Date | null;
}

type NowRow = Omit<UseNow, 'during' | 'startedAt'> & { start: number; end: number; startedAt: number | null };

/** Who is at an organisation's instruments, or should be, or will be within hours. Throws `not-found`, `forbidden`. */
export async function listUseNow(
  { db, actor }: QueryContext,
  organisationId: string,
  now: Date,
  hoursAhead = 3,
): Promise<UseNow[]> {
  requireDesk(actor, organisationId);
  const rows = await db.execute<NowRow>(sql`
    SELECT b.id, b.version, b.reference, b.state, c.name AS customer, p.name AS person,
      json_build_object('id', l.id, 'title', l.title, 'timeZone', l.time_zone) AS listing,
      (SELECT coalesce(json_agg(u.name ORDER BY u.position), '[]') FROM booking_unit bu JOIN unit u ON u.id = bu.unit_id
        WHERE bu.booking_id = b.id) AS "unitNames",
      (extract(epoch FROM lower(b.during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(b.during)) * 1000)::float8 AS "end",
      (extract(epoch FROM s.started_at) * 1000)::float8 AS "startedAt"
    FROM booking b JOIN listing l ON l.id = b.listing_id
    JOIN organisation c ON c.id = b.customer_organisation_id JOIN person p ON p.id = b.customer_user_id
    LEFT JOIN booking_use s ON s.booking_id = b.id
    WHERE b.organisation_id = ${organisationId} AND (b.state = 'in-use' OR (b.state = 'confirmed'
      AND b.during && tstzrange(${now}, ${now}::timestamptz + make_interval(hours => ${hoursAhead}))))
    ORDER BY lower(b.during), b.id LIMIT 200`);
  return rows.map(({ start, end, startedAt, ...row }) => ({
    ...row,
    during: { start: new Date(start), end: new Date(end) },
    startedAt: startedAt === null ? null : new Date(startedAt),
  }));
}

/** One line of the log of use. */
export interface UseLogEntry {
  bookingId: string;
  reference: string;
  listing: { title: LocaleText; timeZone: string };
  customer: LocaleText;
  person: string;
  booked: Period;
  startedAt: Date;
  endedAt: Date | null;
  results: string;
  extrasMinor: string;
  currency: string;
}

type LogRow = Omit<UseLogEntry, 'booked' | 'startedAt' | 'endedAt'> & {
  start: number;
  end: number;
  startedAt: number;
  endedAt: number | null;
};

const PAGE = 40;

/** What was used, the latest first, page by page. Plan: the organisation's uses by (organisation, started_at). */
export async function listUseLog(
  { db, actor }: QueryContext,
  organisationId: string,
  before?: string,
): Promise<{ items: UseLogEntry[]; nextCursor: string | null }> {
  requireDesk(actor, organisationId);
  const [at, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(before ?? '')?.slice(1) ?? [];
  const after = at && id ? sql`AND (s.started_at, s.booking_id) < (${new Date(Number(at))}, ${id}::uuid)` : sql``;
  const rows = await db.execute<LogRow>(sql`
    SELECT s.booking_id AS "bookingId", b.reference, s.results, c.name AS customer, p.name AS person, b.currency,
      json_build_object('title', l.title, 'timeZone', l.time_zone) AS listing,
      (extract(epoch FROM lower(b.during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(b.during)) * 1000)::float8 AS "end",
      (extract(epoch FROM s.started_at) * 1000)::float8 AS "startedAt",
      (extract(epoch FROM s.ended_at) * 1000)::float8 AS "endedAt",
      (SELECT coalesce(sum(e.amount_minor), 0)::text FROM use_line e
        WHERE e.booking_id = b.id AND e.removed_at IS NULL) AS "extrasMinor"
    FROM booking_use s JOIN booking b ON b.id = s.booking_id JOIN listing l ON l.id = s.listing_id
    JOIN organisation c ON c.id = b.customer_organisation_id JOIN person p ON p.id = b.customer_user_id
    WHERE s.organisation_id = ${organisationId} ${after}
    ORDER BY s.started_at DESC, s.booking_id DESC LIMIT ${PAGE + 1}`);
  const items = rows.slice(0, PAGE).map(({ start, end, startedAt, endedAt, ...row }) => ({
    ...row,
    booked: { start: new Date(start), end: new Date(end) },
    startedAt: new Date(startedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  }));
  const last = items.at(-1);
  const nextCursor = rows.length > PAGE && last ? `${last.startedAt.getTime()}_${last.bookingId}` : null;
  return { items, nextCursor };
}

/** What was noted of one booking's use. */
export interface BookingUseView {
  startedAt: Date | null;
  endedAt: Date | null;
  results: string;
  lines: { id: string; name: LocaleText; kind: string; quantity: number; amountMinor: string; note: string }[];
  currency: string;
}

/** The use of a booking, for whoever may see the booking. Throws `not-found`. */
export async function getBookingUse(
  { db, actor }: QueryContext,
  bookingId: string,
  now: Date,
): Promise<BookingUseView> {
  const booking = await getBooking(db, actor, bookingId, now);
  type Row = {
    startedAt: number | null;
    endedAt: number | null;
    results: string | null;
    lines: BookingUseView['lines'];
  };
  const [row] = await db.execute<Row>(sql`
    SELECT s.results, (extract(epoch FROM s.started_at) * 1000)::float8 AS "startedAt",
      (extract(epoch FROM s.ended_at) * 1000)::float8 AS "endedAt",
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'name', i.name, 'kind', i.kind, 'quantity', e.quantity,
          'amountMinor', e.amount_minor::text, 'note', e.note) ORDER BY e.id), '[]')
        FROM use_line e JOIN listing_item i ON i.id = e.item_id
        WHERE e.booking_id = b.id AND e.removed_at IS NULL) AS lines
    FROM booking b LEFT JOIN booking_use s ON s.booking_id = b.id WHERE b.id = ${bookingId}`);
  return {
    startedAt: row?.startedAt ? new Date(row.startedAt) : null,
    endedAt: row?.endedAt ? new Date(row.endedAt) : null,
    results: row?.results ?? '',
    lines: row?.lines ?? [],
    currency: booking.price.currency,
  };
}

export interface ListingItemView {
  id: string;
  kind: 'consumable' | 'accessory' | 'staff-hour';
  name: LocaleText;
  amountMinor: string;
  currency: string;
}

/** What a listing charges beside time. */
export async function listItems(db: Database, listingId: string): Promise<ListingItemView[]> {
  const rows = await db.execute<ListingItemView & Record<string, unknown>>(sql`
    SELECT id, kind, name, amount_minor::text AS "amountMinor", currency FROM listing_item
    WHERE listing_id = ${listingId} AND retired_at IS NULL ORDER BY id LIMIT 200`);
  return [...rows];
}

/** All that a listing's page on use shows. */
export interface ListingUseView {
  id: string;
  title: LocaleText;
  currency: string;
  rule: UseRule;
  items: ListingItemView[];
  units: { id: string; name: string; benchToken: string }[];
}

/** For the organisation's own people. Throws `not-found`. */
export async function getListingUse({ db, actor }: QueryContext, listingId: string): Promise<ListingUseView> {
  const { id, title, currency, organisationId } = await getOwnListing(db, actor, listingId);
  requireDesk(actor, organisationId);
  const [rule, items, units] = await Promise.all([
    readUseRule(db, id),
    listItems(db, id),
    db.execute<ListingUseView['units'][number]>(sql`
      SELECT id, name, bench_token AS "benchToken" FROM unit
      WHERE listing_id = ${id} AND retired_at IS NULL ORDER BY position LIMIT 1000`),
  ]);
  return { id, title, currency, rule, items, units: [...units] };
}

function requireDesk(actor: Actor, organisationId: string): void {
  refuseStrangers(actor, organisationId);
  if (!canSeeDesk(actor, organisationId)) throw new DomainError('forbidden');
}

export interface CardView {
  id: string;
  person: string;
  lastDigits: string;
}

/** The cards that open an organisation's doors. Throws `not-found`, `forbidden`. */
export async function listCards({ db, actor }: QueryContext, organisationId: string): Promise<CardView[]> {
  requireDesk(actor, organisationId);
  const rows = await db.execute<CardView & Record<string, unknown>>(sql`
    SELECT c.id, p.name AS person, right(c.number, 4) AS "lastDigits"
    FROM access_card c JOIN person p ON p.id = c.user_id
    WHERE c.organisation_id = ${organisationId} AND c.removed_at IS NULL ORDER BY p.name, c.id LIMIT 200`);
  return [...rows];
}
