import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { QUARTERS_A_WEEK } from '@/domain/availability/week-bits';
import { CHUNK_PLACES, FreeChunk, PLANE_SPANS } from './free-chunk';
import { differences, insertInParts, type Kept, keptBits, textOf } from './free-rows';
import { FreeTimeline, type FreeWeekRow } from './free-timeline';

/** The weeks that planes and runs are written for: from `first` to before `past`. */
export interface PlaneWeeks {
  first: number;
  past: number;
}

/** What a unit's bitmaps say, as planes keep it: free for certain, and, where edges lie off the quarters, perhaps. */
export const FREE = sql`w.open & ~ w.busy`;
export const POSSIBLE = sql`(w.open | coalesce(w.open_edges, 0::bit(672))) & (~ w.busy | coalesce(w.busy_edges, 0::bit(672)))`;
export const HAS_EDGES = sql`(w.open_edges IS NOT NULL OR w.busy_edges IS NOT NULL)`;

/** A thousand places at a time: memory stays small. */
const PLACES_AT_ONCE = 1_024;

/** One row of places as its units' bitmaps make it, all weeks of it. */
async function readChunk(
  tx: Transaction,
  segment: number,
  chunk: number,
  { first, past }: PlaneWeeks,
): Promise<FreeChunk> {
  const start = chunk * CHUNK_PLACES;
  const contents = new FreeChunk(first * QUARTERS_A_WEEK, (past - first) * QUARTERS_A_WEEK);
  const timeline = new FreeTimeline(first, past - first);
  const finish = (place: number) => {
    if (!timeline.isEmpty) contents.add(place - start, timeline);
    timeline.clear();
  };
  for (let from = start; from < start + CHUNK_PLACES; from += PLACES_AT_ONCE) {
    const rows = await tx.execute<FreeWeekRow>(sql`
      SELECT p.place, w.week, varbit_send(${FREE}) AS free, CASE WHEN ${HAS_EDGES} THEN varbit_send(${POSSIBLE}) END AS possible
      FROM free_place p JOIN unit_week w ON w.unit_id = p.unit_id AND w.week >= ${first} AND w.week < ${past}
      WHERE p.segment_id = ${segment} AND p.place >= ${from} AND p.place < ${from + PLACES_AT_ONCE} ORDER BY p.place`);
    let place = rows[0]?.place;
    for (const row of rows) {
      if (place !== undefined && row.place !== place) finish(place);
      place = row.place;
      timeline.add(row);
    }
    if (place !== undefined) finish(place);
  }
  return contents;
}

/** Writes the planes of one row of places anew. */
export async function writePlanes(tx: Transaction, segment: number, chunk: number, weeks: PlaneWeeks): Promise<void> {
  const contents = await readChunk(tx, segment, chunk, weeks);
  await tx.execute(sql`DELETE FROM free_plane WHERE segment_id = ${segment} AND chunk = ${chunk}`);
  await insertInParts(
    tx,
    contents.planeRows(),
    (part) => sql`
    INSERT INTO free_plane (segment_id, span, quarter, chunk, free, maybe)
    SELECT ${segment}, r.span, r.quarter, ${chunk}, r.free::bit varying, r.maybe::bit varying
    FROM json_to_recordset(${part}::text::json) AS r (span int, quarter int, free text, maybe text)`,
  );
}

/** How many planes of one row of places differ from what its units' bitmaps make, missing and needless ones included. */
export async function comparePlanes(
  tx: Transaction,
  segment: number,
  chunk: number,
  weeks: PlaneWeeks,
): Promise<number> {
  const contents = await readChunk(tx, segment, chunk, weeks);
  const said = new Map(
    [...contents.planeRows()].map(({ span, quarter, ...bits }) => [`${span}:${quarter}`, textOf(bits)]),
  );
  const kept = await tx.execute<Kept>(sql`
    SELECT concat_ws(':', span, quarter) AS key, ${keptBits(sql`free`)} AS free, ${keptBits(sql`maybe`)} AS maybe FROM free_plane
    WHERE segment_id = ${segment} AND chunk = ${chunk} AND quarter >= ${weeks.first * QUARTERS_A_WEEK}`);
  return differences(said, kept);
}

/** A unit of which a week changed, where it stands. */
export interface ChangedUnit extends Record<string, unknown> {
  segment: number;
  place: number;
  ordinal: number;
  unitId: string;
  zone: string;
  week: number;
}

/** Brings one unit's week up to date in the planes of its segment. */
export async function foldPlanes(tx: Transaction, { segment, place, unitId, week }: ChangedUnit): Promise<void> {
  const rows = await tx.execute<FreeWeekRow>(sql`
    SELECT w.week, varbit_send(${FREE}) AS free, CASE WHEN ${HAS_EDGES} THEN varbit_send(${POSSIBLE}) END AS possible
    FROM unit_week w WHERE w.unit_id = ${unitId} AND w.week = ${week}`);
  const timeline = new FreeTimeline(week, 1);
  for (const row of rows) timeline.add(row);
  const { free, possible } = timeline;
  const folds: SQL[] = PLANE_SPANS.map((span) => {
    const whole = Array.from({ length: free.length / span }, (_, i) =>
      free.subarray(i * span, (i + 1) * span).every((quarter) => quarter === 1) ? '1' : '0',
    ).join('');
    const maybe = span === 1 ? [...possible].map((quarter, i) => (quarter > (free[i] ?? 0) ? '1' : '0')).join('') : '';
    return sql`free_plane_fold(${segment}, ${place}, ${span}, ${week}, ${whole}::bit varying, ${maybe || whole.replaceAll('1', '0')}::bit varying)`;
  });
  await tx.execute(sql`SELECT ${sql.join(folds, sql`, `)}`);
}
