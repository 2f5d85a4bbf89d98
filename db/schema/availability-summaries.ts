import { customType, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** The quarter-hours of one week as bits, the first one first; as text of zeros and ones. */
const weekBits = customType<{ data: string; driverData: string }>({ dataType: () => 'bit(672)' });

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
