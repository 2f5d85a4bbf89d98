import { sql } from 'drizzle-orm';
import { DAY_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { weekPeriod } from '@/domain/availability/week-bits';
import { type LocalDays, localDays } from './day-runs';
import { CHUNK_PLACES } from './free-chunk';
import { differences, insertInParts, type Kept, keptBits, textOf } from './free-rows';
import { FreeRunChunk, slicesOf } from './free-run-chunk';
import { readFreeTime } from './read-free-time';
import { unitRuns } from './unit-runs';
import type { ChangedUnit, PlaneWeeks } from './write-free-planes';

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

const ORDINALS_AT_ONCE = 256;

/** The runs of so many listings in a row as their units' bitmaps and bookings make them. */
async function readChunk(
  tx: Transaction,
  segment: number,
  chunk: number,
  weeks: PlaneWeeks,
  calendars: Calendars,
): Promise<FreeRunChunk> {
  const start = chunk * CHUNK_PLACES;
  const contents = new FreeRunChunk();
  for (let from = start; from < start + CHUNK_PLACES; from += ORDINALS_AT_ONCE) {
    const within = sql`p.segment_id = ${segment} AND p.ordinal >= ${from} AND p.ordinal < ${from + ORDINALS_AT_ONCE}`;
    for (const { ordinal, zone, units } of await readFreeTime(tx, within, weeks)) {
      contents.add(ordinal - start, unitRuns(units, calendars.of(zone)));
    }
  }
  return contents;
}

/** Writes the runs of one row of listings anew. */
export async function writeRuns(
  tx: Transaction,
  segment: number,
  chunk: number,
  weeks: PlaneWeeks,
  calendars: Calendars,
): Promise<void> {
  const contents = await readChunk(tx, segment, chunk, weeks, calendars);
  await tx.execute(sql`DELETE FROM free_run WHERE segment_id = ${segment} AND chunk = ${chunk}`);
  await insertInParts(
    tx,
    contents.runRows(),
    (part) => sql`
    INSERT INTO free_run (segment_id, hours, day, days, chunk, slice, free)
    SELECT ${segment}, r.hours, r.day, r.days, ${chunk}, r.slice, r.free::bit varying
    FROM json_to_recordset(${part}::text::json) AS r (hours int, day int, days int, slice int, free text)`,
  );
}

/** How many rows of runs of one row of listings differ from what they should be, missing and needless ones included. */
export async function compareRuns(
  tx: Transaction,
  segment: number,
  chunk: number,
  weeks: PlaneWeeks,
  calendars: Calendars,
): Promise<number> {
  const contents = await readChunk(tx, segment, chunk, weeks, calendars);
  // Days that begin before the first week are not whole.
  const firstDay = Math.floor(weekPeriod(weeks.first).start.getTime() / DAY_MS) + 1;
  const said = new Map<string, string>();
  for (const { hours, day, days, slice, free } of contents.runRows()) {
    if (day >= firstDay) said.set([hours, day, days, slice].join(':'), textOf({ free, maybe: null }));
  }
  const kept = await tx.execute<Kept>(sql`
    SELECT concat_ws(':', hours, day, days, slice) AS key, ${keptBits(sql`free`)} AS free, NULL AS maybe FROM free_run
    WHERE segment_id = ${segment} AND chunk = ${chunk} AND day >= ${firstDay}`);
  return differences(said, kept);
}

/** Brings the local days around a changed week of a listing up to date in the runs of its segment. */
export async function foldRuns(
  tx: Transaction,
  { segment, ordinal, zone, week }: ChangedUnit,
  weeks: PlaneWeeks,
  calendars: Calendars,
): Promise<void> {
  const near = { first: Math.max(week - 1, weeks.first), past: Math.min(week + 2, weeks.past) };
  const [listing] = await readFreeTime(tx, sql`p.segment_id = ${segment} AND p.ordinal = ${ordinal}`, near);
  const { start, end } = weekPeriod(week);
  const first = Math.floor(start.getTime() / DAY_MS) - 3;
  const last = Math.floor(end.getTime() / DAY_MS) + 1;
  const runs = unitRuns(listing?.units ?? [], calendars.of(zone))
    .filter(({ day }) => day >= first && day <= last)
    .flatMap(({ units, ...run }) => slicesOf(units).map((slice) => ({ ...run, slice })));
  await tx.execute(
    sql`SELECT free_run_fold(${segment}, ${ordinal}, ${first}, ${last}, ${JSON.stringify(runs)}::text::jsonb)`,
  );
}
