import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/core/locale-text';
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
    /** Set for an occurrence of maintenance that comes again. */
    maintenanceId: uuid().references(() => maintenance.id),
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

/** Days off and swapped working days. Without an organisation it is the platform's, for everyone to choose. */
export const holidayCalendar = pgTable('holiday_calendar', {
  id: id(),
  organisationId: uuid().references(() => organisation.id),
  /** Of the platform's own, such as `cn`. */
  code: text(),
  name: jsonb().$type<LocaleText>().notNull(),
  createdAt: instant().notNull(),
  removedAt: instant(),
});

export const holiday = pgTable(
  'holiday',
  {
    calendarId: uuid()
      .notNull()
      .references(() => holidayCalendar.id),
    day: date({ mode: 'string' }).notNull(),
    kind: text().$type<'off' | 'work'>().notNull(),
    /** Of a working day: the weekday whose hours hold; null: those of an ordinary working day. */
    follows: smallint(),
    name: jsonb().$type<LocaleText>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.calendarId, t.day] })],
);

/** Maintenance by a recurrence rule; its occurrences are closures, written ahead until `expanded_until`. */
export const maintenance = pgTable('maintenance', {
  id: id(),
  organisationId: uuid()
    .notNull()
    .references(() => organisation.id),
  listingId: uuid().notNull(),
  unitId: uuid(),
  /** RFC 5545, as `core/recurrence.ts` writes it. */
  rule: text().notNull(),
  /** DTSTART on the wall clock of `time_zone`. */
  startsOn: timestamp({ mode: 'string', precision: 0 }).notNull(),
  timeZone: text().notNull(),
  durationMinutes: integer().notNull(),
  note: text().notNull().default(''),
  expandedUntil: instant().notNull(),
  createdBy: uuid(),
  createdAt: instant().notNull(),
  removedAt: instant(),
});

/** A listing cannot be used while the one that it depends on is closed. A trigger refuses circles. */
export const listingDependency = pgTable(
  'listing_dependency',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    listingId: uuid().notNull(),
    dependsOnId: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.listingId, t.dependsOnId] })],
);

/** How a provider treats another organisation. Whoever is in no group is the public. */
export const groupMember = pgTable(
  'group_member',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    memberOrganisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    customerGroup: text().$type<'partner' | 'internal'>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberOrganisationId] })],
);

/** How much of one listing, or of all of a provider's, somebody may book in a period of the listing's calendar. */
export const quota = pgTable('quota', {
  id: id(),
  organisationId: uuid()
    .notNull()
    .references(() => organisation.id),
  /** Null: all listings of the organisation together. */
  listingId: uuid(),
  /** Null: holds for everyone. */
  customerGroup: text().$type<'public' | 'partner' | 'internal'>(),
  /** Whose bookings are counted together. */
  per: text().$type<'person' | 'organisation' | 'group'>().notNull(),
  period: text().$type<'day' | 'week' | 'month' | 'year'>().notNull(),
  /** `minutes` are those of each unit added up. */
  measure: text().$type<'minutes' | 'count'>().notNull(),
  amount: integer().notNull(),
  createdAt: instant().notNull(),
});

/** Units of several listings that can be used only one at a time. */
export const sharedSchedule = pgTable(
  'shared_schedule',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    name: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('shared_schedule_named').on(t.organisationId, t.name)],
);
