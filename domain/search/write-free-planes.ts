import { type SQL, sql } from 'drizzle-orm';
import { DAY_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { QUARTERS_A_WEEK, weekPeriod } from '@/domain/availability/week-bits';
import { dayRuns, type LocalDays, localDays } from './day-runs';
import { CHUNK_PLACES, FreeChunk } from './free-chunk';
import { FreeTimeline, type FreeWeekRow } from './free-timeline';

/** The weeks that planes are written for: from `first` to before `past`. */
export interface PlaneWeeks {
  first: number;
  past: number;
}

const BATCH = 400;

/** What a unit's bitmaps say, as planes keep it: free for certain, and, where edges lie off the quarters, perhaps. */
const FREE = sql`w.open & ~ w.busy`;
const POSSIBLE = sql`(w.open | coalesce(w.open_edges, 0::bit(672))) & (~ w.busy | coalesce(w.busy_edges, 0::bit(672)))`;

/** Weeks of units as timelines read them; the exact time only where edges lie off the quarter-hours. */
const WEEK_COLUMNS = sql`w.week, varbit_send(${FREE}) AS free,
  CASE WHEN w.open_edges IS NOT NULL OR w.busy_edges IS NOT NULL THEN varbit_send(${POSSIBLE}) END AS possible,
  CASE WHEN w.open_edges IS NOT NULL OR w.busy_edges IS NOT NULL THEN (
    SELECT json_agg(json_build_array((date_part('epoch', lower(f)) - 345600) / 900, (date_part('epoch', upper(f)) - 345600) / 900) ORDER BY f)
    FROM unnest(unit_free_spans(w.unit_id, tstzrange(quarter_start(w.week * 672::bigint), quarter_start((w.week + 1) * 672::bigint)))) AS f) END AS spans`;

/** Local days by zone, made once. */
export class Calendars {
  private readonly byZone = new Map<string, LocalDays>();
  private readonly weeks: PlaneWeeks;

  constructor(weeks: PlaneWeeks) {
    this.weeks = weeks;
  }

  of(timeZone: string): LocalDays {
    const known = this.byZone.get(timeZone);
    if (known) return known;
    const { first, past } = this.weeks;
    const made = localDays(timeZone, { start: weekPeriod(first).start, end: weekPeriod(past).start });
    this.byZone.set(timeZone, made);
    return made;
  }
}

/** One row of places as its units' bitmaps make it, all weeks of it. */
async function readChunk(
  tx: Transaction,
  segment: number,
  chunk: number,
  weeks: PlaneWeeks,
  calendars: Calendars,
): Promise<FreeChunk> {
  const first = chunk * CHUNK_PLACES;
  const zones = await zonesOf(
    tx,
    sql`p.segment_id = ${segment} AND p.place >= ${first} AND p.place < ${first + CHUNK_PLACES}`,
  );
  const contents = new FreeChunk(weeks.first * QUARTERS_A_WEEK);
  const timeline = new FreeTimeline(weeks.first, weeks.past - weeks.first);
  const finish = (place: number) => {
    if (!timeline.isEmpty) contents.add(place - first, timeline, calendars.of(zones.get(place) ?? 'UTC'));
    timeline.clear();
  };
  // A thousand places at a time: memory stays small.
  for (let from = first; from < first + CHUNK_PLACES; from += 1_024) {
    const rows = await tx.execute<FreeWeekRow>(sql`
      SELECT p.place, ${WEEK_COLUMNS}
      FROM free_place p JOIN unit_week w ON w.unit_id = p.unit_id AND w.week >= ${weeks.first} AND w.week < ${weeks.past}
      WHERE p.segment_id = ${segment} AND p.place >= ${from} AND p.place < ${from + 1_024} ORDER BY p.place`);
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

/** Writes one row of places anew. */
export async function writeChunk(
  tx: Transaction,
  segment: number,
  chunk: number,
  weeks: PlaneWeeks,
  calendars: Calendars,
): Promise<void> {
  const contents = await readChunk(tx, segment, chunk, weeks, calendars);
  await tx.execute(sql`DELETE FROM free_plane WHERE segment_id = ${segment} AND chunk = ${chunk}`);
  await tx.execute(sql`DELETE FROM free_run WHERE segment_id = ${segment} AND chunk = ${chunk}`);
  await insertInParts(
    tx,
    contents.planeRows(),
    (part) => sql`
    INSERT INTO free_plane (segment_id, chunk, quarter, free, maybe)
    SELECT ${segment}, ${chunk}, r.quarter, r.free::bit varying, r.maybe::bit varying
    FROM json_to_recordset(${part}::text::json) AS r (quarter int, free text, maybe text) ORDER BY 3`,
  );
  await insertInParts(
    tx,
    contents.runRows(),
    (part) => sql`
    INSERT INTO free_run (segment_id, chunk, hours, day, days, free)
    SELECT ${segment}, ${chunk}, r.hours, r.day, r.days, r.free::bit varying
    FROM json_to_recordset(${part}::text::json) AS r (hours int, day int, days int, free text) ORDER BY 3, 4`,
  );
}

/** How many rows of one row of places differ from what its units' bitmaps make, missing and needless ones included. */
export async function compareChunk(
  tx: Transaction,
  segment: number,
  chunk: number,
  weeks: PlaneWeeks,
  calendars: Calendars,
): Promise<number> {
  const said = await readChunk(tx, segment, chunk, weeks, calendars);
  const planes = new Map([...said.planeRows()].map(({ quarter, ...bits }) => [String(quarter), textOf(bits)]));
  // Days that begin before the first week are not whole.
  const firstDay = Math.floor(weekPeriod(weeks.first).start.getTime() / DAY_MS) + 1;
  const whole = [...said.runRows()].filter(({ day }) => day >= firstDay);
  const runs = new Map(whole.map((r) => [`${r.hours}:${r.day}:${r.days}`, textOf({ free: r.free, maybe: null })]));
  const kept = (bits: SQL) => sql`'x' || encode(substring(varbit_send(${bits}) FROM 5), 'hex')`;
  const ofPlanes = await tx.execute<Kept>(sql`
    SELECT quarter::text AS key, ${kept(sql`free`)} AS free, ${kept(sql`maybe`)} AS maybe FROM free_plane
    WHERE segment_id = ${segment} AND chunk = ${chunk} AND quarter >= ${weeks.first * QUARTERS_A_WEEK}`);
  const ofRuns = await tx.execute<Kept>(sql`
    SELECT concat_ws(':', hours, day, days) AS key, ${kept(sql`free`)} AS free, NULL AS maybe FROM free_run
    WHERE segment_id = ${segment} AND chunk = ${chunk} AND day >= ${firstDay}`);
  return differences(planes, ofPlanes) + differences(runs, ofRuns);
}

interface Kept extends Record<string, unknown> {
  key: string;
  free: string;
  maybe: string | null;
}

const EMPTY = textOf({ free: '', maybe: null });

/** Rows in which nothing is set are as good as none. */
function textOf({ free, maybe }: { free: string; maybe: string | null }): string {
  const set = (bits: string | null) => (bits && /[1-9a-f]/.test(bits) ? bits.slice(1) : '');
  return `${set(free)}/${set(maybe)}`;
}

function differences(said: Map<string, string>, kept: readonly Kept[]): number {
  const found = new Map(kept.map(({ key, ...bits }) => [key, textOf(bits)]));
  const wrong = [...found].filter(([key, text]) => text !== (said.get(key) ?? EMPTY)).length;
  return wrong + [...said].filter(([key, text]) => text !== EMPTY && !found.has(key)).length;
}

async function insertInParts<T>(tx: Transaction, rows: Iterable<T>, insert: (part: string) => SQL): Promise<void> {
  let part: T[] = [];
  const flush = async () => {
    if (part.length > 0) await tx.execute(insert(JSON.stringify(part)));
    part = [];
  };
  for (const row of rows) {
    part.push(row);
    if (part.length === BATCH) await flush();
  }
  await flush();
}

/** The zone of each place's listing. */
async function zonesOf(tx: Transaction, where: SQL): Promise<Map<number, string>> {
  const rows = await tx.execute<{ place: number; zone: string }>(sql`
    SELECT p.place, l.time_zone AS zone FROM free_place p JOIN unit u ON u.id = p.unit_id
    JOIN listing l ON l.id = u.listing_id WHERE ${where}`);
  return new Map(rows.map(({ place, zone }) => [place, zone]));
}

export interface ChangedUnit extends Record<string, unknown> {
  segment: number;
  place: number;
  unitId: string;
  zone: string;
  week: number;
}

/** Brings one unit's week up to date in its segment's planes, and the local days around it in the runs. */
export async function foldWeek(tx: Transaction, { segment, place, unitId, zone, week }: ChangedUnit): Promise<void> {
  const weeks = { first: week - 1, past: week + 2 };
  await tx.execute(sql`
    SELECT free_plane_fold(${segment}, ${place}, ${week}, ${FREE}, ${POSSIBLE} & ~ (${FREE}))
    FROM unit_week w WHERE w.unit_id = ${unitId} AND w.week = ${week}`);
  const rows = await tx.execute<FreeWeekRow>(sql`
    SELECT ${place}::int AS place, ${WEEK_COLUMNS}
    FROM unit_week w WHERE w.unit_id = ${unitId} AND w.week >= ${weeks.first} AND w.week < ${weeks.past}`);
  const timeline = new FreeTimeline(weeks.first, 3);
  for (const row of rows) timeline.add(row);
  const { start, end } = weekPeriod(week);
  const first = Math.floor(start.getTime() / DAY_MS) - 3;
  const last = Math.floor(end.getTime() / DAY_MS) + 1;
  const runs = runsOf(timeline, new Calendars(weeks).of(zone));
  const near = runs.filter(({ day }) => day >= first && day <= last);
  await tx.execute(
    sql`SELECT free_run_fold(${segment}, ${place}, ${first}, ${last}, ${JSON.stringify(near)}::text::jsonb)`,
  );
}

interface Run {
  day: number;
  days: number;
  hours: number;
}

function runsOf(timeline: FreeTimeline, local: LocalDays): Run[] {
  const longest = new Map<string, Run>();
  dayRuns(timeline.stretches(), local, (index, days, hours) => {
    const day = local.first + index;
    const known = longest.get(`${day}:${days}`);
    if (!known || known.hours < hours) longest.set(`${day}:${days}`, { day, days, hours });
  });
  return [...longest.values()].flatMap(({ hours, ...run }) =>
    Array.from({ length: hours }, (_, i) => ({ ...run, hours: i + 1 })),
  );
}
