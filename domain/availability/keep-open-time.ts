import { sql } from 'drizzle-orm';
import { DAY_MS } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import type { EventRow } from '@/domain/events/read-events';
import { freeByUnit } from './free-time';
import { findSchedule } from './queries';
import { type OpenWeek, openWeeks, weekOf, weekPeriod } from './week-bits';

/** So far ahead open time is summarised, and so far ahead a search for free time may look. */
export const SUMMARY_DAYS = 371;

const BATCH = 500;

/**
 * Writes the open time of the units of these listings, and of those that cannot be used without them, into their week
 * bitmaps, from this week to their horizon: whatever the schedule engine gives as free when nothing is taken. Listings
 * that nobody can book are passed over.
 * Returns how many listings were written.
 */
export async function keepOpenTime(tx: Transaction, listingIds: readonly string[], now: Date): Promise<number> {
  const ids = [...new Set(listingIds)];
  if (ids.length === 0) return 0;
  const rows = await tx.execute<{ id: string; horizonDays: number }>(sql`
    WITH RECURSIVE touched (id) AS (
      SELECT unnest(${`{${ids.join(',')}}`}::uuid[])
      UNION SELECT d.listing_id FROM listing_dependency d JOIN touched ON d.depends_on_id = touched.id
    )
    SELECT id, horizon_days AS "horizonDays" FROM listing
    WHERE id IN (SELECT id FROM touched) AND status IN ('published', 'paused')
      AND EXISTS (SELECT FROM unit u WHERE u.listing_id = listing.id AND u.retired_at IS NULL)
    ORDER BY id`);
  for (const { id, horizonDays } of rows) {
    await writeWeeks(tx, id, await readOpenWeeks(tx, id, horizonDays, now));
  }
  return rows.length;
}

/** A unit's open time, week by week. */
export interface UnitOpenWeek extends OpenWeek {
  unitId: string;
}

/** What the bitmaps of a listing's units must say about open time. */
export async function readOpenWeeks(
  db: Database | Transaction,
  listingId: string,
  horizonDays: number,
  now: Date,
): Promise<UnitOpenWeek[]> {
  const first = weekOf(now);
  const past = weekOf(new Date(now.getTime() + Math.min(horizonDays, SUMMARY_DAYS) * DAY_MS)) + 1;
  const within = { start: weekPeriod(first).start, end: weekPeriod(past).start };
  const schedule = await findSchedule(db, { id: listingId }, within);
  if (!schedule) return [];
  const open = freeByUnit({ ...schedule, taken: [] }, within);
  // Nearly always all units share one and the same array: encoded once.
  const encoded = new Map<unknown, OpenWeek[]>();
  return [...open].flatMap(([unitId, spans]) => {
    const weeks = encoded.get(spans) ?? openWeeks(spans, first, past);
    encoded.set(spans, weeks);
    return weeks.map((week) => ({ unitId, ...week }));
  });
}

async function writeWeeks(tx: Transaction, listingId: string, weeks: readonly UnitOpenWeek[]): Promise<void> {
  for (let from = 0; from < weeks.length; from += BATCH) {
    const part = JSON.stringify(weeks.slice(from, from + BATCH));
    await tx.execute(sql`
      INSERT INTO unit_week AS w (unit_id, week, listing_id, open, open_edges, open_spans)
      SELECT p."unitId", p.week, ${listingId}::uuid, p.open::bit(672), p.edges::bit(672), p.spans::tstzmultirange
      FROM json_to_recordset(${part}::text::json) AS p ("unitId" uuid, week int, open text, edges text, spans text)
      ORDER BY 1, 2
      ON CONFLICT (unit_id, week) DO UPDATE
        SET open = excluded.open, open_edges = excluded.open_edges, open_spans = excluded.open_spans
      WHERE (w.open, w.open_edges, w.open_spans) IS DISTINCT FROM (excluded.open, excluded.open_edges, excluded.open_spans)`);
  }
}

/** Events about anything else leave open time as it is. */
export const OPEN_TIME_SUBJECTS = ['listing', 'import', 'closure', 'holiday-calendar'] as const;

/**
 * The event log's reader that keeps open time: listings whose hours, units, rules or standing changed, and all
 * listings of an organisation that closed as a whole. Written is from `now` on, or from the newest event where that is
 * later: an event may be old when it is read.
 */
export async function keepOpenTimeFromEvents(
  tx: Transaction,
  events: readonly EventRow[],
  now = new Date(0),
): Promise<void> {
  const touched = events.map(listingsTouchedBy);
  const organisations = [...new Set(touched.flatMap(({ organisation }) => organisation ?? []))];
  const owned =
    organisations.length === 0
      ? []
      : await tx.execute<{ id: string }>(sql`
          SELECT id FROM listing
          WHERE organisation_id = ANY (${`{${organisations.join(',')}}`}::uuid[]) AND status IN ('published', 'paused')`);
  const calendars = events
    .filter(({ subjectType }) => subjectType === 'holiday-calendar')
    .map(({ subjectId }) => subjectId);
  const following =
    calendars.length === 0
      ? []
      : await tx.execute<{ id: string }>(sql`
          SELECT id FROM listing
          WHERE holiday_calendar_id = ANY (${`{${calendars.join(',')}}`}::uuid[]) AND status IN ('published', 'paused')`);
  const from = new Date(Math.max(now.getTime(), ...events.map(({ at }) => at.getTime())));
  const listings = [...touched.flatMap((each) => each.listings), ...[...owned, ...following].map(({ id }) => id)];
  await keepOpenTime(tx, listings, from);
}

function listingsTouchedBy({ subjectType, subjectId, chainId, before, after }: EventRow): {
  listings: string[];
  organisation?: string;
} {
  if (subjectType === 'listing') return { listings: [subjectId] };
  // An import tells all that it touched in one event.
  if (subjectType === 'import')
    return { listings: Array.isArray(after?.listingIds) ? after.listingIds.map(String) : [] };
  if (subjectType !== 'closure') return { listings: [] };
  const listingId = after?.listingId ?? before?.listingId;
  return typeof listingId === 'string' ? { listings: [listingId] } : { listings: [], organisation: chainId };
}
