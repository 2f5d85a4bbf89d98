import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { keepOpenTime, readOpenWeeks } from './keep-open-time';
import { weekOf } from './week-bits';

export interface SummaryFault {
  unitId: string;
  week: number;
  /** Which half is wrong: what bookings take, or what hours and closures open. */
  fault: 'busy' | 'open';
}

export interface SummaryVerification {
  listings: number;
  weeks: number;
  faults: SummaryFault[];
}

const BATCH = 200;
/** Past weeks are looked at, and kept, for so long. */
const PAST_WEEKS = 4;

/**
 * Compares every week bitmap, from four weeks ago on, with what bookings, hours and closures say. Listings are read
 * in batches, each from one snapshot, so that it can run while people book.
 */
export async function verifySummaries(db: Database, now: Date): Promise<SummaryVerification> {
  const result: SummaryVerification = { listings: 0, weeks: 0, faults: [] };
  for (let after = NONE; ; ) {
    const part = await db.transaction((tx) => verifyBatch(tx, after, now), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    });
    if (!part) return result;
    after = part.last;
    result.listings += part.listings;
    result.weeks += part.weeks;
    result.faults.push(...part.faults);
  }
}

const NONE = '00000000-0000-0000-0000-000000000000';

async function verifyBatch(tx: Transaction, after: string, now: Date) {
  const listings = await nextListings(tx, after);
  const last = listings.at(-1)?.id;
  if (last === undefined) return null;
  const ids = `{${listings.map(({ id }) => id).join(',')}}`;
  const first = weekOf(now) - PAST_WEEKS;
  const busy = await tx.execute<{ unitId: string; week: number }>(sql`
    WITH said AS MATERIALIZED (
      SELECT u.id AS unit_id, q.week, bit_or(q.busy) AS busy, nullif(bit_or(q.edges), 0::bit(672)) AS busy_edges
      FROM listing l JOIN unit u ON u.listing_id = l.id
      JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks,
        booking_quarters(b.during, l.buffer_before_minutes, l.buffer_after_minutes) q
      WHERE l.id = ANY (${ids}::uuid[]) AND q.week >= ${first}::int
        AND b.during && tstzrange(quarter_start((${first}::int - 1) * 672::bigint), NULL)
      GROUP BY u.id, q.week
    ), kept AS MATERIALIZED (
      SELECT w.unit_id, w.week, w.busy, w.busy_edges FROM unit_week w
      WHERE w.listing_id = ANY (${ids}::uuid[]) AND w.week >= ${first}::int
    )
    SELECT unit_id AS "unitId", week FROM said FULL JOIN kept USING (unit_id, week)
    WHERE coalesce(said.busy, 0::bit(672)) <> coalesce(kept.busy, 0::bit(672))
      OR said.busy_edges IS DISTINCT FROM kept.busy_edges`);
  const faults: SummaryFault[] = busy.map((row) => ({ ...row, fault: 'busy' }));
  let weeks = 0;
  for (const { id, horizonDays, bookable } of listings) {
    if (!bookable) continue;
    // What came within the horizon since the last night is not yet written.
    const said = await readOpenWeeks(tx, id, horizonDays - 1, now);
    weeks += said.length;
    const wrong = await tx.execute<{ unitId: string; week: number }>(sql`
      SELECT s."unitId", s.week FROM json_to_recordset(${JSON.stringify(said)}::text::json)
        AS s ("unitId" uuid, week int, open text, edges text, spans text)
      LEFT JOIN unit_week w ON w.unit_id = s."unitId" AND w.week = s.week
      WHERE (w.open, w.open_edges, w.open_spans) IS DISTINCT FROM
        (s.open::bit(672), s.edges::bit(672), s.spans::tstzmultirange)`);
    faults.push(...wrong.map((row) => ({ ...row, fault: 'open' as const })));
  }
  return { last, listings: listings.length, weeks, faults };
}

async function nextListings(tx: Transaction, after: string) {
  return await tx.execute<{ id: string; horizonDays: number; bookable: boolean }>(sql`
    SELECT id, horizon_days AS "horizonDays", status IN ('published', 'paused') AS bookable FROM listing
    WHERE id > ${after}::uuid ORDER BY id LIMIT ${BATCH}`);
}

/**
 * Writes every week bitmap anew, batch by batch, while people book: rows are locked in the order that bookings use.
 * Open time moves on with it to the horizon of each listing, and weeks long past are dropped. Returns the listings.
 */
export async function rebuildSummaries(
  db: Database,
  now: Date,
  report: (done: number) => void = () => undefined,
): Promise<number> {
  const first = weekOf(now) - PAST_WEEKS;
  let done = 0;
  for (let after = NONE; ; ) {
    const listings = await db.transaction(async (tx) => {
      const batch = await nextListings(tx, after);
      const ids = batch.map(({ id }) => id);
      if (ids.length > 0) await recount(tx, ids, first);
      await keepOpenTime(tx, ids, now);
      return ids;
    });
    const last = listings.at(-1);
    if (last === undefined) break;
    after = last;
    done += listings.length;
    report(done);
  }
  await dropPastWeeks(db, first);
  return done;
}

async function recount(tx: Transaction, listingIds: readonly string[], first: number): Promise<void> {
  await tx.execute(sql`
    SELECT unit_week_recount(array_agg(unit_id), array_agg(week)) FROM (
      SELECT w.unit_id, w.week FROM unit_week w
      WHERE w.listing_id = ANY (${`{${listingIds.join(',')}}`}::uuid[]) AND w.week >= ${first}::int
      UNION
      SELECT u.id, q.week FROM unit u JOIN listing l ON l.id = u.listing_id
      JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks
        AND b.during && tstzrange(quarter_start((${first}::int - 1) * 672::bigint), NULL),
        booking_quarters(b.during, l.buffer_before_minutes, l.buffer_after_minutes) q
      WHERE u.listing_id = ANY (${`{${listingIds.join(',')}}`}::uuid[]) AND q.week >= ${first}::int
    ) t HAVING count(*) > 0`);
}

/** The night's work: open time moves on by what has come within each listing's horizon; long past weeks go. */
export async function rollSummaries(db: Database, now: Date): Promise<number> {
  let written = 0;
  for (let after = NONE; ; ) {
    const ids = (await db.transaction((tx) => nextListings(tx, after))).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    written += await db.transaction((tx) => keepOpenTime(tx, ids, now));
  }
  await dropPastWeeks(db, weekOf(now) - PAST_WEEKS);
  return written;
}

async function dropPastWeeks(db: Database, first: number): Promise<void> {
  for (;;) {
    const { count } = await db.execute(sql`
      DELETE FROM unit_week WHERE ctid IN (SELECT ctid FROM unit_week WHERE week < ${first}::int LIMIT 10000)`);
    if (count < 10_000) return;
  }
}
