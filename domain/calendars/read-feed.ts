import { type SQL, sql } from 'drizzle-orm';
import { hasRole, type Membership } from '@/core/actor';
import { notFound } from '@/core/errors';
import { type CalendarEvent, icalendar } from '@/core/icalendar';
import { type Locale, type LocaleText, plainText } from '@/core/locale-text';
import { DAY_MS, MINUTE_MS } from '@/core/period';
import type { Database } from '@/db/client';
import type { ClosureReason } from '@/domain/availability/rules';
import { DESK_READERS } from '@/domain/bookings/policy';
import type { BookingState } from '@/domain/bookings/rules';
import { hashSecret } from '@/domain/identity/secret-token';
import { siteUrl } from '@/domain/mail/site-url';
import { CANCELLED_KEPT_DAYS, calendarStatus, FEED_REFRESH_MINUTES, type FeedScope, feedWindow } from './rules';

/** A feed as it is sent. */
export interface FeedText {
  text: string;
  /** When the newest of what it shows was changed. */
  changedAt: Date;
}

/** Words that a feed needs in its reader's language; the domain knows no sentences. */
export interface FeedWords {
  mine: string;
  busy: string;
  closed: (reason: ClosureReason) => string;
  /** Names the calendar of an organisation or listing. */
  of: (name: string) => string;
}

interface FeedRow extends Record<string, unknown> {
  id: string;
  scope: FeedScope;
  userId: string;
  organisationId: string | null;
  listingId: string | null;
  name: LocaleText | null;
  lastUsedAt: number | null;
  locale: Locale;
  onMarket: boolean;
  listingOrganisationId: string | null;
  memberships: Membership[];
}

/** Noting each look would be a write for each look. */
const TOUCH_EVERY_MS = 5 * MINUTE_MS;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The calendar behind a secret address, as its person may see it at this moment. An address that is unknown, revoked,
 * of a disabled account, or of a desk that its person may no longer see, answers alike: `not-found`.
 */
export async function readFeed(
  db: Database,
  secret: string,
  now: Date,
  wordsOf: (locale: Locale) => FeedWords,
): Promise<FeedText> {
  const feed = SECRET.test(secret) ? await findFeed(db, secret) : null;
  if (!feed) throw notFound();
  const named = mayName(feed);
  if (feed.scope === 'organisation' && !named) throw notFound();
  if (feed.scope === 'listing' && !named && !feed.onMarket) throw notFound();
  const [rows, closures] = await Promise.all([listEntries(db, feed, now), listClosures(db, feed, now)]);
  if (feed.lastUsedAt === null || now.getTime() - feed.lastUsedAt > TOUCH_EVERY_MS) await touch(db, feed.id, now);
  const words = wordsOf(feed.locale);
  const events = [
    ...rows.flatMap((row) => eventOf(row, feed, named, words) ?? []),
    ...closures.map((row) => closureEvent(row, feed, named, words)),
  ];
  const head = {
    method: 'PUBLISH',
    name: feed.name ? words.of(plainText(feed.name, feed.locale)) : words.mine,
    refreshMinutes: FEED_REFRESH_MINUTES,
  } as const;
  const changes = events.map(({ changed }) => changed.getTime());
  return { text: icalendar(head, events), changedAt: new Date(Math.max(0, ...changes)) };
}

async function findFeed(db: Database, secret: string): Promise<FeedRow | null> {
  const [row] = await db.execute<FeedRow>(sql`
    SELECT f.id, f.scope, f.user_id AS "userId", f.organisation_id AS "organisationId", f.listing_id AS "listingId",
      coalesce(o.name, l.title) AS name, (extract(epoch FROM f.last_used_at) * 1000)::float8 AS "lastUsedAt",
      p.locale, l.organisation_id AS "listingOrganisationId",
      coalesce(l.status IN ('published', 'paused') AND lo.status = 'verified', false) AS "onMarket",
      coalesce((SELECT json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role))
        FROM membership m WHERE m.user_id = p.id AND m.ended_at IS NULL), '[]'::json) AS memberships
    FROM calendar_feed f
    JOIN person p ON p.id = f.user_id AND p.disabled_at IS NULL
    LEFT JOIN organisation o ON o.id = f.organisation_id
    LEFT JOIN listing l ON l.id = f.listing_id
    LEFT JOIN organisation lo ON lo.id = l.organisation_id
    WHERE f.token_hash = ${hashSecret(secret)} AND f.revoked_at IS NULL`);
  return row ?? null;
}

/** Who booked is told only to those who may see the desk. */
function mayName({ scope, userId, memberships, ...feed }: FeedRow): boolean {
  if (scope === 'person') return true;
  const desk = scope === 'organisation' ? feed.organisationId : feed.listingOrganisationId;
  const actor = {
    type: 'person',
    userId,
    isOperator: false,
    emailVerified: true,
    locale: feed.locale,
    timeZone: 'UTC',
    memberships,
  } as const;
  return desk !== null && hasRole(actor, desk, DESK_READERS);
}

async function touch(db: Database, id: string, now: Date): Promise<void> {
  await db.execute(sql`UPDATE calendar_feed SET last_used_at = ${now} WHERE id = ${id}`);
}

interface EntryRow extends Record<string, unknown> {
  id: string;
  state: BookingState;
  asked: boolean;
  sequence: number;
  start: number;
  end: number;
  changed: number;
  reference: string;
  purpose: string;
  title: LocaleText;
  address: LocaleText;
  provider: LocaleText;
  providerSlug: string;
  customer: LocaleText;
  person: string;
}

const MOST_ENTRIES = 5_000;

/**
 * Bookings of a feed, the latest first, so that a very long calendar loses its oldest. Plan: the GiST index of the
 * listing's or organisation's bookings by time, or the person's own; cancelled ones for a while only.
 */
async function listEntries(db: Database, feed: FeedRow, now: Date): Promise<EntryRow[]> {
  const within = feedWindow(now);
  const rows = await db.execute<EntryRow>(sql`
    SELECT b.id, b.state, b.requested_at IS NOT NULL AS asked, b.calendar_sequence AS sequence, b.reference, b.purpose,
      (extract(epoch FROM lower(b.during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(b.during)) * 1000)::float8 AS "end",
      (extract(epoch FROM b.updated_at) * 1000)::float8 AS changed,
      l.title, l.address, p.name AS provider, p.slug AS "providerSlug", c.name AS customer, u.name AS person
    FROM booking b
    JOIN listing l ON l.id = b.listing_id
    JOIN organisation p ON p.id = b.organisation_id
    JOIN organisation c ON c.id = b.customer_organisation_id
    JOIN person u ON u.id = b.customer_user_id
    WHERE ${ofFeed(feed)} AND b.during && tstzrange(${within.start}, ${within.end})
      AND (booking_state_blocks(b.state) OR b.updated_at > ${keptSince(now)})
    ORDER BY lower(b.during) DESC, b.id DESC LIMIT ${MOST_ENTRIES}`);
  return [...rows];
}

function keptSince(now: Date): Date {
  return new Date(now.getTime() - CANCELLED_KEPT_DAYS * DAY_MS);
}

interface ClosureRow extends Record<string, unknown> {
  id: string;
  start: number;
  end: number;
  reason: ClosureReason;
  changed: number;
  removed: boolean;
  title: LocaleText | null;
}

const MOST_CLOSURES = 2_000;

/** Closed time of a desk or a listing; one's own calendar has none. Plan: the organisation's closures by time. */
async function listClosures(db: Database, feed: FeedRow, now: Date): Promise<ClosureRow[]> {
  if (feed.scope === 'person') return [];
  const within = feedWindow(now);
  const { organisationId, listingOrganisationId, listingId } = feed;
  const rows = await db.execute<ClosureRow>(sql`
    SELECT c.id, c.reason, c.removed_at IS NOT NULL AS removed, l.title,
      (extract(epoch FROM lower(c.during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(c.during)) * 1000)::float8 AS "end",
      (extract(epoch FROM coalesce(c.removed_at, c.created_at)) * 1000)::float8 AS changed
    FROM closure c LEFT JOIN listing l ON l.id = c.listing_id
    WHERE c.organisation_id = ${organisationId ?? listingOrganisationId}
      AND (${listingId}::uuid IS NULL OR c.listing_id IS NULL OR c.listing_id = ${listingId}::uuid)
      AND c.during && tstzrange(${within.start}, ${within.end})
      AND (c.removed_at IS NULL OR c.removed_at > ${keptSince(now)})
    ORDER BY lower(c.during) DESC, c.id DESC LIMIT ${MOST_CLOSURES}`);
  return [...rows];
}

function closureEvent(row: ClosureRow, { locale, scope }: FeedRow, named: boolean, words: FeedWords): CalendarEvent {
  const title = scope === 'organisation' ? plainText(row.title, locale) : '';
  return {
    uid: `${row.id}@commonlab`,
    sequence: row.removed ? 1 : 0,
    during: { start: new Date(row.start), end: new Date(row.end) },
    status: row.removed ? 'CANCELLED' : 'CONFIRMED',
    changed: new Date(row.changed),
    title: named ? [words.closed(row.reason), title].filter(Boolean).join(' · ') : words.busy,
  };
}

function ofFeed({ scope, userId, organisationId, listingId }: FeedRow): SQL {
  if (scope === 'person') return sql`b.customer_user_id = ${userId}`;
  if (scope === 'organisation') return sql`b.organisation_id = ${organisationId}`;
  return sql`b.listing_id = ${listingId}`;
}

function eventOf(row: EntryRow, feed: FeedRow, named: boolean, words: FeedWords): CalendarEvent | null {
  const status = calendarStatus(row.state, row.asked);
  if (!status) return null;
  const { locale, scope } = feed;
  const event = {
    uid: `${row.id}@commonlab`,
    sequence: row.sequence,
    during: { start: new Date(row.start), end: new Date(row.end) },
    status,
    changed: new Date(row.changed),
  };
  if (!named) return { ...event, title: words.busy };
  const other = plainText(scope === 'person' ? row.provider : row.customer, locale);
  const desk = scope !== 'person';
  return {
    ...event,
    title: `${plainText(row.title, locale)} · ${other}`,
    description: [row.reference, desk ? row.person : '', row.purpose].filter(Boolean).join('\n'),
    location: plainText(row.address, locale),
    url: siteUrl(desk ? `/org/${row.providerSlug}/bookings/${row.id}` : `/bookings/${row.id}`, locale),
  };
}
