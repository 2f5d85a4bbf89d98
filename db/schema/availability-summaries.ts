import { bigint, customType, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';

/** The quarter-hours of one week as bits, the first one first; as text of zeros and ones. */
const weekBits = customType<{ data: string; driverData: string }>({ dataType: () => 'bit(672)' });

const bits = customType<{ data: string; driverData: string }>({ dataType: () => 'bit varying' });

/**
 * What is open and what is taken of one unit in one week (weeks from Monday 00:00 UTC, counted from 5 January 1970).
 * `busy` follows the bookings by triggers, `open` follows hours and closures by the event log. Derived: checked by
 * `npm run availability:verify`, made anew by `npm run availability:rebuild`.
 */
export const unitWeek = pgTable(
  'unit_week',
  {
    /** No foreign key: its check would lock the unit, in the wrong order, for whoever releases a booking. */
    unitId: uuid().notNull(),
    week: integer().notNull(),
    listingId: uuid().notNull(),
    /** Quarters that are open from start to end. */
    open: weekBits().notNull(),
    /** Quarters of which a part is open; null when there are none. */
    openEdges: weekBits(),
    /** The open time to the second (`tstzmultirange`), where there are edges. */
    openSpans: text(),
    /** Quarters that a booking touches, the listing's buffers around it included. */
    busy: weekBits().notNull(),
    /** Those of them that one booking does not fill; null when there are none. */
    busyEdges: weekBits(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.week] }), index('unit_week_listing').on(t.listingId, t.week)],
);

/** Weeks of units that changed since the planes were written; searches ask those one by one. Written by triggers. */
export const unitWeekChange = pgTable('unit_week_change', {
  id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
  unitId: uuid().notNull(),
  week: integer().notNull(),
});

/**
 * The planes of free time of a search segment: its units stand in a row of places, the only unit of a listing at its
 * listing's ordinal, the units of others side by side behind them. No places: nothing in it can be booked.
 */
export const freeSegment = pgTable('free_segment', {
  segmentId: integer().primaryKey(),
  size: integer().notNull(),
  places: integer().notNull(),
  /** Listings with several units, by ordinal; null: none. */
  crowds: bits(),
  /** The same ones in a row, and where each one's units begin, with the end of them all. */
  crowdOrdinals: integer().array(),
  crowdPlaces: integer().array(),
});

export const freePlace = pgTable(
  'free_place',
  {
    segmentId: integer().notNull(),
    place: integer().notNull(),
    unitId: uuid().notNull(),
    /** Of its listing in the segment. */
    ordinal: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.segmentId, t.place] }),
    index('free_place_unit').on(t.unitId),
    index('free_place_ordinal').on(t.segmentId, t.ordinal),
  ],
);

/** Listings, by ordinal, that share the rules that decide which time is looked at. */
export const freeRule = pgTable(
  'free_rule',
  {
    segmentId: integer().notNull(),
    timeZone: text().notNull(),
    noticeMinutes: integer().notNull(),
    horizonDays: integer().notNull(),
    minMinutes: integer().notNull(),
    maxMinutes: integer().notNull(),
    members: bits().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.segmentId, t.timeZone, t.noticeMinutes, t.horizonDays, t.minMinutes, t.maxMinutes],
    }),
  ],
);

/** Listings, by ordinal, that need the same notice: those of several rules. */
export const freeNotice = pgTable(
  'free_notice',
  {
    segmentId: integer().notNull(),
    timeZone: text().notNull(),
    noticeMinutes: integer().notNull(),
    members: bits().notNull(),
  },
  (t) => [primaryKey({ columns: [t.segmentId, t.timeZone, t.noticeMinutes] })],
);

/** So many quarter-hours from one on (counted from Monday, 5 January 1970, 00:00 UTC), of 8,192 places. */
export const freePlane = pgTable(
  'free_plane',
  {
    segmentId: integer().notNull(),
    /** Quarters: 1, 4, 16 or 96. `quarter` is a multiple of it. */
    span: smallint().notNull(),
    quarter: integer().notNull(),
    chunk: smallint().notNull(),
    /** Free from start to end. */
    free: bits().notNull(),
    /** Of single quarters: perhaps, as bookings and exact hours say. */
    maybe: bits(),
  },
  (t) => [primaryKey({ columns: [t.segmentId, t.span, t.quarter, t.chunk] })],
);

/**
 * In how many units of a listing at once a use of so many hours can begin on a local day (days since 1970), touching
 * so many days: of 8,192 listings by ordinal, one row for each binary digit of that number.
 */
export const freeRun = pgTable(
  'free_run',
  {
    segmentId: integer().notNull(),
    hours: smallint().notNull(),
    day: integer().notNull(),
    days: smallint().notNull(),
    chunk: smallint().notNull(),
    /** The digit: 0 for ones, 1 for twos, 2 for fours … */
    slice: smallint().notNull(),
    free: bits().notNull(),
  },
  (t) => [primaryKey({ columns: [t.segmentId, t.hours, t.day, t.days, t.chunk, t.slice] })],
);

/** The local days of the zones that listings are in (days since 1970), as quarters. */
export const freeDay = pgTable(
  'free_day',
  {
    timeZone: text().notNull(),
    day: integer().notNull(),
    firstQuarter: integer().notNull(),
    pastQuarter: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.timeZone, t.day] })],
);
