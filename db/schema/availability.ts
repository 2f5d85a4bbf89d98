import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { externalCalendar } from './calendars';
import { id, instant, period } from './columns';
import { listing, unit } from './listings';
import { organisation } from './organisations';

/** Weekly hours, local to the listing's zone. `end_minute` beyond 1440 runs past midnight. */
export const opening = pgTable(
  'opening',
  {
    id: id(),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    /** Null: every unit of the listing. */
    unitId: uuid().references(() => unit.id),
    /** ISO: 1 Monday … 7 Sunday. */
    weekday: integer().notNull(),
    startMinute: integer().notNull(),
    endMinute: integer().notNull(),
    validFrom: date({ mode: 'string' }),
    validTo: date({ mode: 'string' }),
  },
  (t) => [
    index('opening_listing').on(t.listingId, t.weekday),
    check('opening_weekday', sql`${t.weekday} BETWEEN 1 AND 7`),
    check(
      'opening_minutes',
      sql`${t.startMinute} BETWEEN 0 AND 1439 AND ${t.endMinute} > ${t.startMinute} AND ${t.endMinute} <= 2880`,
    ),
  ],
);

/** Time taken out: maintenance, holiday, outage. Of one unit, one listing, or a whole organisation. */
export const closure = pgTable(
  'closure',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    listingId: uuid().references(() => listing.id),
    unitId: uuid().references(() => unit.id),
    during: period().notNull(),
    reason: text().$type<'maintenance' | 'holiday' | 'outage' | 'own-use' | 'other'>().notNull(),
    note: text().notNull().default(''),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    removedAt: instant(),
    /** The calendar elsewhere that it was taken over from. */
    externalCalendarId: uuid().references(() => externalCalendar.id),
  },
  (t) => [
    index('closure_external')
      .on(t.externalCalendarId)
      .where(sql`${t.externalCalendarId} IS NOT NULL AND ${t.removedAt} IS NULL`),
    index('closure_listing').using('gist', t.listingId, t.during),
    index('closure_organisation').using('gist', t.organisationId, t.during),
    check(
      'closure_during',
      sql`NOT isempty(${t.during}) AND NOT lower_inf(${t.during}) AND NOT upper_inf(${t.during})`,
    ),
  ],
);
