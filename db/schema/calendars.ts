import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';
import { person } from './identity';
import { listing, unit } from './listings';
import { organisation } from './organisations';

/** A calendar that a programme subscribes to by a secret address. What it shows follows the person's rights now. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    id: id(),
    scope: text().$type<'person' | 'organisation' | 'listing'>().notNull(),
    /** Whose address it is: the feed shows what this person may see, and nothing once they may not. */
    userId: uuid()
      .notNull()
      .references(() => person.id),
    organisationId: uuid().references(() => organisation.id),
    listingId: uuid().references(() => listing.id),
    tokenHash: text().notNull(),
    /** Last four characters, so that a person can tell addresses apart. */
    lastFour: text().notNull(),
    createdAt: instant().notNull(),
    rotatedAt: instant(),
    revokedAt: instant(),
    lastUsedAt: instant(),
  },
  (t) => [
    uniqueIndex('calendar_feed_token').on(t.tokenHash),
    index('calendar_feed_user').on(t.userId, t.id).where(sql`${t.revokedAt} IS NULL`),
    check(
      'calendar_feed_scope',
      sql`CASE ${t.scope} WHEN 'person' THEN ${t.organisationId} IS NULL AND ${t.listingId} IS NULL
        WHEN 'organisation' THEN ${t.organisationId} IS NOT NULL AND ${t.listingId} IS NULL
        WHEN 'listing' THEN ${t.organisationId} IS NULL AND ${t.listingId} IS NOT NULL ELSE false END`,
    ),
  ],
);

/** A calendar elsewhere whose busy time takes time out of a listing or one of its units. */
export const externalCalendar = pgTable(
  'external_calendar',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    /** Null: every unit of the listing. */
    unitId: uuid().references(() => unit.id),
    name: text().notNull(),
    url: text().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    removedAt: instant(),
    /** What the other server said last, to be told when nothing is new. */
    etag: text(),
    lastModified: text(),
    /** When it was last read whole or found unchanged. */
    refreshedAt: instant(),
    nextRefreshAt: instant().notNull(),
    failures: integer().notNull().default(0),
    /** A code of `messages/<locale>/calendars.json`, null while all is well. */
    lastError: text(),
    /** Busy spans taken over, and how many bookings lie in them and stand all the same. */
    spans: integer().notNull().default(0),
    conflicts: integer().notNull().default(0),
  },
  (t) => [
    index('external_calendar_due').on(t.nextRefreshAt).where(sql`${t.removedAt} IS NULL`),
    index('external_calendar_organisation').on(t.organisationId, t.id).where(sql`${t.removedAt} IS NULL`),
    check('external_calendar_url', sql`length(${t.url}) BETWEEN 1 AND 2000`),
  ],
);

/** How somebody wishes to be reminded; who has no row gets what `domain/notifications/reminder-rules.ts` says. */
export const reminderSetting = pgTable(
  'reminder_setting',
  {
    userId: uuid()
      .primaryKey()
      .references(() => person.id),
    /** So many minutes before a booking begins; empty: never. */
    leadMinutes: integer().array().notNull(),
    byMail: boolean().notNull(),
    inApp: boolean().notNull(),
    /** Requests that wait for an answer. */
    nudges: boolean().notNull(),
    /** The day's bookings in one mail, for those who work at a desk. */
    agenda: boolean().notNull(),
    /** Minutes since midnight on the person's own clock. */
    agendaMinute: integer().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    check('reminder_setting_leads', sql`cardinality(${t.leadMinutes}) <= 4`),
    check('reminder_setting_agenda', sql`${t.agendaMinute} BETWEEN 0 AND 1439`),
  ],
);

/** What was sent: a row is the right to send, taken once however often a job runs. */
export const reminderSent = pgTable(
  'reminder_sent',
  {
    userId: uuid()
      .notNull()
      .references(() => person.id),
    /** `start:1440`, `nudge:1`, `agenda`. */
    kind: text().notNull(),
    /** The booking; for an agenda the person. */
    subjectId: uuid().notNull(),
    /** The moment that it is about: another start makes another reminder. */
    about: instant().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind, t.subjectId, t.about] }), index('reminder_sent_at').on(t.sentAt)],
);
