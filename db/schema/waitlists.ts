import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { booking } from './bookings';
import { id, instant, period } from './columns';
import { person } from './identity';
import { listing } from './listings';
import { organisation } from './organisations';

/** Somebody who waits for time on a listing. Ids sort by joining: the queue is their order. */
export const waitlistEntry = pgTable(
  'waitlist_entry',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    customerOrganisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    /** The wished time itself, or the days within which any `minutes` would do. */
    within: period().notNull(),
    minutes: integer().notNull(),
    /** Of a span of days: between which hours of the listing's day. */
    fromMinute: integer(),
    toMinute: integer(),
    units: integer().notNull(),
    purpose: text().notNull().default(''),
    accessMode: text(),
    state: text().$type<'waiting' | 'offered' | 'accepted' | 'left' | 'declined' | 'lapsed' | 'over'>().notNull(),
    joinedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index('waitlist_entry_queue').on(t.listingId, t.id).where(sql`${t.state} IN ('waiting', 'offered')`),
    index('waitlist_entry_person').on(t.userId, t.id),
    index('waitlist_entry_organisation').on(t.organisationId, t.id).where(sql`${t.state} IN ('waiting', 'offered')`),
    // The same wish is not queued twice.
    uniqueIndex('waitlist_entry_once')
      .on(t.listingId, t.userId, t.within, t.minutes)
      .where(sql`${t.state} IN ('waiting', 'offered')`),
    check(
      'waitlist_entry_state',
      sql`${t.state} IN ('waiting', 'offered', 'accepted', 'left', 'declined', 'lapsed', 'over')`,
    ),
    check('waitlist_entry_minutes', sql`${t.minutes} BETWEEN 1 AND 1600000 AND ${t.units} BETWEEN 1 AND 1000`),
    check(
      'waitlist_entry_hours',
      sql`(${t.fromMinute} IS NULL) = (${t.toMinute} IS NULL) AND (${t.fromMinute} IS NULL OR (${t.fromMinute} BETWEEN 0 AND 1439 AND ${t.toMinute} > ${t.fromMinute} AND ${t.toMinute} <= 1440))`,
    ),
    check(
      'waitlist_entry_within',
      sql`NOT isempty(${t.within}) AND NOT lower_inf(${t.within}) AND NOT upper_inf(${t.within})`,
    ),
    check('waitlist_entry_ended', sql`(${t.endedAt} IS NULL) = (${t.state} IN ('waiting', 'offered'))`),
  ],
);

/**
 * Freed time offered to the next in the queue: a real hold, so that nobody can take it away. The offer's state follows
 * the hold's by a trigger, whoever writes it, and the entry's follows the offer's.
 */
export const waitlistOffer = pgTable(
  'waitlist_offer',
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references(() => waitlistEntry.id),
    listingId: uuid().notNull(),
    bookingId: uuid()
      .notNull()
      .references(() => booking.id),
    during: period().notNull(),
    state: text().$type<'open' | 'accepted' | 'declined' | 'lapsed'>().notNull(),
    offeredAt: instant().notNull(),
    deadlineAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('waitlist_offer_booking').on(t.bookingId),
    uniqueIndex('waitlist_offer_open').on(t.entryId).where(sql`${t.state} = 'open'`),
    index('waitlist_offer_entry').on(t.entryId, t.id),
    check('waitlist_offer_state', sql`${t.state} IN ('open', 'accepted', 'declined', 'lapsed')`),
  ],
);
