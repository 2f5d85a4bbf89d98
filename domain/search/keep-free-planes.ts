import { sql } from 'drizzle-orm';
import { groupBy } from '@/core/group-by';
import { DAY_MS } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import { SUMMARY_DAYS } from '@/domain/availability/keep-open-time';
import { weekOf } from '@/domain/availability/week-bits';
import { CHUNK_PLACES, PLANE_SPANS } from './free-chunk';
import { type ChangedUnit, comparePlanes, foldPlanes, type PlaneWeeks, writePlanes } from './write-free-planes';
import { Calendars, compareRuns, foldRuns, writeRuns } from './write-free-runs';

/** Changes taken up at once. */
const BATCH = 20_000;
/** From so many changes on, a row is written anew instead of week by week. */
const MANY = 1_000;

/**
 * Keeps the planes of free time: writes them for new search segments, and takes up what changed since. Only one
 * process does so at a time; searches meanwhile see the old planes and ask what changed one by one. Returns how many
 * segments and changes were taken up.
 */
export async function keepFreePlanes(db: Database, now: Date): Promise<number> {
  return await db.transaction(async (lock) => {
    const [row] = await lock.execute<{ free: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(hashtext('free_planes')) AS free`,
    );
    if (!row?.free) return 0;
    await dropOld(db, now);
    await keepDays(db, now);
    let done = 0;
    const missing = await db.execute<{ id: number }>(sql`
      SELECT id FROM search_segment s WHERE s.ready AND NOT EXISTS (SELECT FROM free_segment f WHERE f.segment_id = s.id)`);
    for (const { id } of missing) done += await snapshot(db, (tx) => writeSegment(tx, id, now));
    for (;;) {
      const folded = await snapshot(db, (tx) => foldChanges(tx, now));
      done += folded;
      if (folded < BATCH) return done;
    }
  });
}

/** Writes the planes of segments that searches do not see yet, so that they come with theirs. */
export async function writePlanesOf(db: Database, segments: readonly number[], now: Date): Promise<void> {
  for (const id of segments) {
    await db.transaction(async (lock) => {
      await lock.execute(sql`SELECT pg_advisory_xact_lock(hashtext('free_planes'))`);
      await snapshot(db, (tx) => writeSegment(tx, id, now));
    });
  }
}

/** A snapshot taken under the lock: what it does not see stays noted as a change. */
function snapshot<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`SET LOCAL statement_timeout = 0`);
      return await work(tx);
    },
    { isolationLevel: 'repeatable read' },
  );
}

/** The local days of every zone, as far ahead as there are bitmaps and a use reaches. */
async function keepDays(db: Database | Transaction, now: Date): Promise<void> {
  const today = Math.floor(now.getTime() / DAY_MS);
  const last = today + WEEKS * 7 + 7;
  await db.execute(sql`
    WITH zone AS (
      SELECT DISTINCT time_zone AS name FROM free_rule r
      WHERE NOT EXISTS (SELECT FROM free_day d WHERE d.time_zone = r.time_zone AND d.day = ${last})
    )
    INSERT INTO free_day (time_zone, day, first_quarter, past_quarter)
    SELECT name, day, quarter_floor(local_midnight('1970-01-01'::date + day, name)), quarter_floor(local_midnight('1970-01-01'::date + day + 1, name))
    FROM zone CROSS JOIN generate_series(${today - 7}::int, ${last}::int) AS day ON CONFLICT DO NOTHING`);
}

/** Planes of segments that are no more. */
async function dropOld(db: Database, now: Date): Promise<void> {
  const gone = await db.execute<{ id: number }>(sql`
    SELECT segment_id AS id FROM free_segment f WHERE NOT EXISTS (SELECT FROM search_segment s WHERE s.id = f.segment_id)`);
  for (const { id } of gone) await db.transaction((tx) => dropSegment(tx, id));
  const past = weekOf(now) * 672;
  await db.execute(sql`DELETE FROM free_plane WHERE (segment_id, span, quarter, chunk) IN (
    SELECT p.segment_id, p.span, p.quarter, p.chunk FROM free_segment f
    CROSS JOIN unnest(${`{${PLANE_SPANS.join()}}`}::int[]) AS length
    CROSS JOIN LATERAL (
      SELECT * FROM free_plane x WHERE x.segment_id = f.segment_id AND x.span = length AND x.quarter < ${past} LIMIT 2000) p)`);
}

async function dropSegment(tx: Transaction, id: number): Promise<void> {
  for (const table of ['free_segment', 'free_place', 'free_rule', 'free_notice', 'free_plane', 'free_run']) {
    await tx.execute(sql`DELETE FROM ${sql.identifier(table)} WHERE segment_id = ${id}`);
  }
}

/** Writes the planes of one search segment. Returns 1. */
async function writeSegment(tx: Transaction, segment: number, now: Date): Promise<number> {
  await dropSegment(tx, segment);
  await tx.execute(sql`
    INSERT INTO free_segment (segment_id, size, places) SELECT id, size, size FROM search_segment WHERE id = ${segment}`);
  // Listings with one unit have its place at their ordinal; the units of others stand side by side behind all of them.
  await tx.execute(sql`
    WITH member AS (
      SELECT m.ordinal, m.listing_id, (SELECT count(*)::int FROM unit u WHERE u.listing_id = m.listing_id AND u.retired_at IS NULL) AS units
      FROM search_member m JOIN listing l ON l.id = m.listing_id
      WHERE m.segment_id = ${segment} AND l.booking_mode <> 'enquiry'
    ), crowd AS MATERIALIZED (
      SELECT ordinal, f.size + (sum(units) OVER (ORDER BY ordinal))::int - units AS first_place, units
      FROM member, free_segment f WHERE f.segment_id = ${segment} AND units > 1
    ), kept AS (
      UPDATE free_segment f SET crowds = search_bits(c.ordinals, f.size), crowd_ordinals = c.ordinals, crowd_places = c.places || c.past
      FROM (
        SELECT array_agg(ordinal ORDER BY ordinal) AS ordinals, array_agg(first_place ORDER BY ordinal) AS places,
          max(first_place + units) AS past FROM crowd HAVING count(*) > 0
      ) c WHERE f.segment_id = ${segment}
    )
    INSERT INTO free_place (segment_id, place, unit_id, ordinal)
    SELECT ${segment}, coalesce(c.first_place + (row_number() OVER (PARTITION BY m.ordinal ORDER BY u.position))::int - 1, m.ordinal),
      u.id, m.ordinal
    FROM member m JOIN unit u ON u.listing_id = m.listing_id AND u.retired_at IS NULL LEFT JOIN crowd c ON c.ordinal = m.ordinal`);
  await tx.execute(sql`
    UPDATE free_segment f SET places = CASE WHEN EXISTS (SELECT FROM free_place WHERE segment_id = ${segment})
      THEN greatest(size, (SELECT max(place) + 1 FROM free_place WHERE segment_id = ${segment})) ELSE 0 END
    WHERE segment_id = ${segment}`);
  await tx.execute(sql`
    INSERT INTO free_rule (segment_id, time_zone, notice_minutes, horizon_days, min_minutes, max_minutes, members)
    SELECT ${segment}, l.time_zone, l.notice_minutes, l.horizon_days, l.min_minutes, l.max_minutes,
      search_bits(array_agg(p.ordinal), min(f.size))
    FROM free_segment f JOIN (SELECT DISTINCT ordinal FROM free_place WHERE segment_id = ${segment}) p ON true
    JOIN search_member m ON m.segment_id = ${segment} AND m.ordinal = p.ordinal JOIN listing l ON l.id = m.listing_id
    WHERE f.segment_id = ${segment} GROUP BY 2, 3, 4, 5, 6`);
  await tx.execute(sql`
    INSERT INTO free_notice (segment_id, time_zone, notice_minutes, members)
    SELECT segment_id, time_zone, notice_minutes, bit_or(members) FROM free_rule WHERE segment_id = ${segment} GROUP BY 1, 2, 3`);
  await keepDays(tx, now);
  const [made] = await tx.execute<{ places: number; size: number }>(
    sql`SELECT places, CASE WHEN places > 0 THEN size ELSE 0 END AS size FROM free_segment WHERE segment_id = ${segment}`,
  );
  const weeks = weeksFrom(now);
  const calendars = new Calendars(weeks);
  for (const chunk of chunksOf(made?.places)) await writePlanes(tx, segment, chunk, weeks);
  for (const chunk of chunksOf(made?.size)) await writeRuns(tx, segment, chunk, weeks, calendars);
  return 1;
}

/** The rows that so many places or ordinals fill. */
function chunksOf(length = 0): number[] {
  return Array.from({ length: Math.ceil(length / CHUNK_PLACES) }, (_, chunk) => chunk);
}

/** As many as there are bitmaps for. */
const WEEKS = Math.ceil(SUMMARY_DAYS / 7) + 1;

function weeksFrom(now: Date): PlaneWeeks {
  return { first: weekOf(now), past: weekOf(now) + WEEKS };
}

async function foldChanges(tx: Transaction, now: Date): Promise<number> {
  const changes = await tx.execute<{ id: string }>(sql`
    SELECT id::text FROM unit_week_change ORDER BY unit_week_change.id LIMIT ${BATCH}`);
  if (changes.length === 0) return 0;
  const ids = `{${changes.map(({ id }) => id).join(',')}}`;
  const weeks = weeksFrom(now);
  const placed = await tx.execute<ChangedUnit>(sql`
    SELECT DISTINCT p.segment_id AS segment, p.place, p.ordinal, c.unit_id AS "unitId", c.week, l.time_zone AS zone
    FROM unit_week_change c JOIN free_place p ON p.unit_id = c.unit_id
    JOIN unit u ON u.id = p.unit_id JOIN listing l ON l.id = u.listing_id
    WHERE c.id = ANY (${ids}::bigint[]) AND c.week >= ${weeks.first} AND c.week < ${weeks.past}`);
  const calendars = new Calendars(weeks);
  for (const { segment, chunk, changed } of inRows(placed, 'place')) {
    if (changed.length > MANY) await writePlanes(tx, segment, chunk, weeks);
    else for (const each of changed) await foldPlanes(tx, each);
  }
  // Units of one listing count together.
  const ofListings = new Map(placed.map((each) => [`${each.segment}:${each.ordinal}:${each.week}`, each]));
  for (const { segment, chunk, changed } of inRows([...ofListings.values()], 'ordinal')) {
    if (changed.length > MANY) await writeRuns(tx, segment, chunk, weeks, calendars);
    else for (const each of changed) await foldRuns(tx, each, weeks, calendars);
  }
  await tx.execute(sql`DELETE FROM unit_week_change WHERE id = ANY (${ids}::bigint[])`);
  return changes.length;
}

function inRows(changes: readonly ChangedUnit[], by: 'place' | 'ordinal') {
  const chunkOf = (each: ChangedUnit) => Math.floor(each[by] / CHUNK_PLACES);
  return [...groupBy(changes, (each) => `${each.segment}:${chunkOf(each)}`).values()].flatMap((changed) => {
    const [one] = changed;
    return one ? [{ segment: one.segment, chunk: chunkOf(one), changed }] : [];
  });
}

/** Writes the planes of every segment anew; searches see the old ones meanwhile. */
export async function rebuildFreePlanes(db: Database, now: Date): Promise<void> {
  const segments = await db.execute<{ id: number }>(sql`SELECT segment_id AS id FROM free_segment`);
  await writePlanesOf(
    db,
    segments.map(({ id }) => id),
    now,
  );
}

/** How many rows of the planes differ from the units' bitmaps, after what changed was taken up. */
export async function verifyFreePlanes(db: Database, now: Date): Promise<number> {
  return await db.transaction(async (lock) => {
    await lock.execute(sql`SELECT pg_advisory_xact_lock(hashtext('free_planes'))`);
    return await snapshot(db, (tx) => compareAll(tx, now));
  });
}

async function compareAll(tx: Transaction, now: Date): Promise<number> {
  while ((await foldChanges(tx, now)) > 0);
  const weeks = weeksFrom(now);
  const calendars = new Calendars(weeks);
  let faults = 0;
  const segments = await tx.execute<{ id: number; places: number; size: number }>(
    sql`SELECT segment_id AS id, places, size FROM free_segment`,
  );
  for (const { id, places, size } of segments) {
    for (const chunk of chunksOf(places)) faults += await comparePlanes(tx, id, chunk, weeks);
    for (const chunk of chunksOf(size)) faults += await compareRuns(tx, id, chunk, weeks, calendars);
  }
  return faults;
}
