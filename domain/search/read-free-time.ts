import { type SQL, sql } from 'drizzle-orm';
import { groupBy } from '@/core/group-by';
import type { Transaction } from '@/db/client';
import { QUARTERS_A_WEEK, weekPeriod } from '@/domain/availability/week-bits';
import { type FreeStretch, stretchesOf, withoutStretches } from './day-runs';
import { FreeTimeline, type FreeWeekRow, unpackBits } from './free-timeline';
import { FREE, HAS_EDGES, type PlaneWeeks, POSSIBLE } from './write-free-planes';

/** A listing of a segment with the free time of each of its units, to the second, in order. */
export interface ListingFreeTime {
  ordinal: number;
  zone: string;
  units: FreeStretch[][];
}

interface UnitWeek extends FreeWeekRow {
  ordinal: number;
  zone: string;
  /** Of weeks with edges off the quarter-hours: the whole quarters that are open, or the open time itself. */
  open: Buffer | null;
  openSpans: [start: number, end: number][] | null;
}

interface Taken extends Record<string, unknown> {
  place: number;
  start: number;
  end: number;
}

/** An instant, so many minutes later, as quarters with a fraction. */
const quarters = (at: SQL, minutes = sql`0`) => sql`(date_part('epoch', ${at}) - 345600 + 60 * (${minutes})) / 900`;

/** Reads these places (`free_place p`). Bookings themselves are read only of units with edges off the quarter-hours. */
export async function readFreeTime(
  tx: Transaction,
  within: SQL,
  { first, past }: PlaneWeeks,
): Promise<ListingFreeTime[]> {
  const rows = await tx.execute<UnitWeek>(sql`
    SELECT p.ordinal, p.place, l.time_zone AS zone, w.week, varbit_send(${FREE}) AS free,
      CASE WHEN ${HAS_EDGES} THEN varbit_send(${POSSIBLE}) END AS possible, CASE WHEN ${HAS_EDGES} THEN varbit_send(w.open) END AS open,
      CASE WHEN w.open_spans IS NOT NULL THEN (
        SELECT json_agg(json_build_array(${quarters(sql`lower(s)`)}, ${quarters(sql`upper(s)`)}) ORDER BY s) FROM unnest(w.open_spans) AS s
      ) END AS "openSpans"
    FROM free_place p JOIN unit_week w ON w.unit_id = p.unit_id AND w.week >= ${first} AND w.week < ${past}
    JOIN listing l ON l.id = w.listing_id WHERE ${within}`);
  const edged = [...new Set(rows.filter(({ open }) => open !== null).map(({ place }) => place))];
  const range = sql`tstzrange(${weekPeriod(first).start}::timestamptz - interval '2 days', ${weekPeriod(past).start}::timestamptz + interval '2 days')`;
  const taken =
    edged.length === 0
      ? []
      : await tx.execute<Taken>(sql`
          SELECT p.place, ${quarters(sql`lower(b.during)`, sql`- l.buffer_after_minutes`)} AS start,
            ${quarters(sql`upper(b.during)`, sql`l.buffer_before_minutes`)} AS "end"
          FROM free_place p JOIN unit u ON u.id = p.unit_id JOIN listing l ON l.id = u.listing_id
          JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks AND b.during && ${range}
          WHERE ${within} AND p.place = ANY (${`{${edged.join()}}`}::int[]) ORDER BY 2`);
  const takenAt = groupBy(taken, ({ place }) => place);
  return [...groupBy(rows, ({ ordinal }) => ordinal)].map(([ordinal, weeks]) => ({
    ordinal,
    zone: weeks[0]?.zone ?? 'UTC',
    units: [...groupBy(weeks, ({ place }) => place)].map(([place, own]) => {
      const timeline = new FreeTimeline(first, past - first);
      for (const week of own) timeline.add({ ...week, spans: exactSpans(week, takenAt.get(place) ?? []) });
      return [...timeline.stretches()];
    }),
  }));
}

function exactSpans({ week, open, openSpans }: UnitWeek, taken: readonly FreeStretch[]): FreeStretch[] | null {
  if (!open) return null;
  const hours = openSpans
    ? openSpans.map(([start, end]) => ({ start, end }))
    : [...stretchesOf(unpackBits(open), week * QUARTERS_A_WEEK)];
  return withoutStretches(hours, taken);
}
