import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { Actor } from '@/core/actor';
import { MARKET_ZONE } from '@/core/market-zone';
import { DAY_MS, MINUTE_MS, type Period } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import { closure } from '@/db/schema/availability';
import { externalCalendar } from '@/db/schema/calendars';
import { listing } from '@/db/schema/listings';
import { runCommand } from '@/domain/events/command';
import { recordEvent, recordNothing } from '@/domain/events/record-event';
import { UnreadableCalendar } from './read-busy';

/** Why a calendar could not be fetched. A code of `messages/<locale>/calendars.json`. */
export class UnreachableCalendar extends Error {
  readonly code:
    | 'address-refused'
    | 'unreachable'
    | 'gone'
    | 'too-slow'
    | 'too-large'
    | 'too-many-redirects'
    | 'wrong-type';
  constructor(code: UnreachableCalendar['code']) {
    super(code);
    this.name = 'UnreachableCalendar';
    this.code = code;
  }
}

export type FetchedCalendar =
  | { changed: false }
  | { changed: true; text: string; etag: string | null; lastModified: string | null };

/** How a calendar is got and read. Both are given, so that they can be limited, and tested, apart. */
export interface ExternalReaders {
  fetch: (url: string, known: { etag: string | null; lastModified: string | null }) => Promise<FetchedCalendar>;
  read: (text: string, within: Period, timeZone: string) => Promise<Period[]>;
}

type CalendarRow = typeof externalCalendar.$inferSelect;

const EVERY_MS = 15 * MINUTE_MS;
const LONGEST_PAUSE_MS = DAY_MS;
/** A worker that is killed while fetching frees the calendar after this. */
const LEASE_MS = 5 * MINUTE_MS;
const AT_ONCE = 20;
const BACK_MS = DAY_MS;
const AHEAD_MS = 180 * DAY_MS;
const JOB: Actor = { type: 'system', job: 'refresh-calendars' };

/**
 * Fetches the calendars that are due and takes their busy time over as closures. Each is one transaction; a failure
 * leaves what was taken over before, and waits longer each time. Returns how many were looked at.
 */
export async function refreshExternalCalendars(db: Database, now: Date, readers: ExternalReaders): Promise<number> {
  const due = await claimDue(db, now);
  for (const calendar of due) await refresh(db, now, calendar, readers);
  return due.length;
}

async function claimDue(db: Database, now: Date): Promise<CalendarRow[]> {
  const next = db
    .select({ id: externalCalendar.id })
    .from(externalCalendar)
    .where(and(isNull(externalCalendar.removedAt), sql`${externalCalendar.nextRefreshAt} <= ${now}`))
    .orderBy(externalCalendar.nextRefreshAt)
    .limit(AT_ONCE)
    .for('update', { skipLocked: true });
  return db
    .update(externalCalendar)
    .set({ nextRefreshAt: new Date(now.getTime() + LEASE_MS) })
    .where(sql`${externalCalendar.id} IN (${next})`)
    .returning();
}

async function refresh(db: Database, now: Date, calendar: CalendarRow, readers: ExternalReaders): Promise<void> {
  try {
    const fetched = await readers.fetch(calendar.url, calendar);
    if (!fetched.changed) return await settle(db, calendar.id, now, {});
    const within = { start: new Date(now.getTime() - BACK_MS), end: new Date(now.getTime() + AHEAD_MS) };
    const busy = await readers.read(fetched.text, within, await zoneOf(db, calendar.listingId));
    await takeOver(db, now, calendar, busy);
    // What it said is remembered only once its busy time stands.
    await settle(db, calendar.id, now, { etag: fetched.etag, lastModified: fetched.lastModified });
  } catch (thrown) {
    if (!(thrown instanceof UnreachableCalendar || thrown instanceof UnreadableCalendar)) throw thrown;
    const failures = calendar.failures + 1;
    const pause = Math.min(EVERY_MS * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS);
    await db
      .update(externalCalendar)
      .set({ failures, lastError: thrown.code, nextRefreshAt: new Date(now.getTime() + pause) })
      .where(eq(externalCalendar.id, calendar.id));
  }
}

async function settle(
  db: Database,
  id: string,
  now: Date,
  said: { etag?: string | null; lastModified?: string | null },
): Promise<void> {
  await db
    .update(externalCalendar)
    .set({ ...said, failures: 0, lastError: null, refreshedAt: now, nextRefreshAt: new Date(now.getTime() + EVERY_MS) })
    .where(eq(externalCalendar.id, id));
}

async function zoneOf(db: Database, listingId: string): Promise<string> {
  const [row] = await db.select({ timeZone: listing.timeZone }).from(listing).where(eq(listing.id, listingId));
  return row?.timeZone ?? MARKET_ZONE;
}

/**
 * Makes the closures of a calendar what its busy time is: what is gone is removed, what is new added, the rest left
 * alone. Bookings that lie in it stand, and are counted. Units are locked first, in the order that bookings use.
 */
async function takeOver(db: Database, now: Date, calendar: CalendarRow, busy: readonly Period[]): Promise<void> {
  const { id, organisationId, listingId, unitId, name } = calendar;
  await runCommand({ actor: JOB, db, now }, z.null(), null, async (tx) => {
    await tx.execute(
      sql`SELECT id FROM unit WHERE listing_id = ${listingId} AND retired_at IS NULL ORDER BY id FOR UPDATE`,
    );
    const [current] = await tx.select().from(externalCalendar).where(eq(externalCalendar.id, id)).for('update');
    // Removed meanwhile: there is nothing to take over any more.
    if (!current || current.removedAt) return recordNothing(tx);
    const standing = await tx
      .select()
      .from(closure)
      .where(and(eq(closure.externalCalendarId, id), isNull(closure.removedAt)));
    const wanted = new Map(busy.map((span) => [keyOf(span), span]));
    const past = (span: Period) => span.end.getTime() <= now.getTime() - BACK_MS;
    const gone = standing.filter(({ during }) => !wanted.has(keyOf(during)) && !past(during));
    for (const { during } of standing) wanted.delete(keyOf(during));
    for (const each of gone) await tx.update(closure).set({ removedAt: now }).where(eq(closure.id, each.id));
    const added = [...wanted.values()].map((during) => ({
      id: v7(),
      organisationId,
      listingId,
      unitId,
      during,
      reason: 'own-use' as const,
      note: name,
      createdAt: now,
      externalCalendarId: id,
    }));
    for (let at = 0; at < added.length; at += 200) await tx.insert(closure).values(added.slice(at, at + 200));
    const conflicts = await countConflicts(tx, calendar, now);
    await tx.update(externalCalendar).set({ spans: busy.length, conflicts }).where(eq(externalCalendar.id, id));
    if (gone.length === 0 && added.length === 0 && conflicts === current.conflicts) return recordNothing(tx);
    await recordEvent(
      tx,
      { actor: JOB, now },
      {
        organisationId,
        action: 'external-calendar.refreshed',
        subjectType: 'external-calendar',
        subjectId: id,
        before: { conflicts: current.conflicts },
        after: { listingId, added: added.length, removed: gone.length, conflicts },
      },
    );
  });
}

function keyOf({ start, end }: Period): string {
  return `${start.getTime()} ${end.getTime()}`;
}

/** Bookings to come that lie in the busy time. */
async function countConflicts(tx: Transaction, { id, listingId, unitId }: CalendarRow, now: Date): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    SELECT count(DISTINCT bu.booking_id)::int AS count
    FROM closure c
    JOIN unit u ON u.listing_id = ${listingId} AND (${unitId}::uuid IS NULL OR u.id = ${unitId}::uuid)
    JOIN booking_unit bu ON bu.unit_id = u.id AND bu.blocks AND bu.during && c.during
    WHERE c.external_calendar_id = ${id} AND c.removed_at IS NULL AND upper(c.during) > ${now}
      AND upper(bu.during) > ${now}`);
  return row?.count ?? 0;
}
