import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/core/locale-text';
import { closure } from './availability';
import { booking } from './bookings';
import { id, instant } from './columns';
import { person } from './identity';
import { listing, unit } from './listings';
import { file, organisation } from './organisations';

/** How checking in works on a listing. Absent: one may, up to half an hour early, and nothing follows if one does not. */
export const useRule = pgTable(
  'use_rule',
  {
    listingId: uuid()
      .primaryKey()
      .references(() => listing.id),
    organisationId: uuid().notNull(),
    /** `required`: whoever has not checked in after the grace loses the booking as a no-show. */
    checkIn: text().$type<'optional' | 'required'>().notNull(),
    earlyMinutes: integer().notNull(),
    graceMinutes: integer().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    check('use_rule_check_in', sql`${t.checkIn} IN ('optional', 'required')`),
    check('use_rule_minutes', sql`${t.earlyMinutes} BETWEEN 0 AND 30 AND ${t.graceMinutes} BETWEEN 5 AND 1440`),
  ],
);

/** By which door somebody came in or went out. `timer`: nobody checked out, so the platform did. */
export type UseVia = 'bench' | 'booking' | 'desk' | 'kiosk' | 'door' | 'timer';

/** What really happened in a booking's time. */
export const bookingUse = pgTable(
  'booking_use',
  {
    bookingId: uuid()
      .primaryKey()
      .references(() => booking.id),
    organisationId: uuid().notNull(),
    listingId: uuid().notNull(),
    startedAt: instant().notNull(),
    startedBy: uuid(),
    startedVia: text().$type<UseVia>().notNull(),
    endedAt: instant(),
    endedBy: uuid(),
    endedVia: text().$type<UseVia>(),
    /** What came of it, for the log of use. */
    results: text().notNull().default(''),
  },
  (t) => [
    index('booking_use_listing').on(t.listingId, t.startedAt),
    index('booking_use_organisation').on(t.organisationId, t.startedAt),
    check('booking_use_span', sql`${t.endedAt} IS NULL OR ${t.endedAt} >= ${t.startedAt}`),
    check('booking_use_ended', sql`(${t.endedAt} IS NULL) = (${t.endedVia} IS NULL)`),
  ],
);

/** What a listing charges beside time: a consumable, an accessory, an hour of its staff. */
export const listingItem = pgTable(
  'listing_item',
  {
    id: id(),
    organisationId: uuid().notNull(),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    kind: text().$type<'consumable' | 'accessory' | 'staff-hour'>().notNull(),
    name: jsonb().$type<LocaleText>().notNull(),
    amountMinor: bigint({ mode: 'bigint' }).notNull(),
    currency: text().notNull(),
    createdAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [
    index('listing_item_listing').on(t.listingId, t.id),
    check('listing_item_kind', sql`${t.kind} IN ('consumable', 'accessory', 'staff-hour')`),
    check('listing_item_amount', sql`${t.amountMinor} BETWEEN 0 AND 100000000000`),
  ],
);

/** What was used in one booking, at the price it had then. */
export const useLine = pgTable(
  'use_line',
  {
    id: id(),
    organisationId: uuid().notNull(),
    bookingId: uuid()
      .notNull()
      .references(() => booking.id),
    itemId: uuid()
      .notNull()
      .references(() => listingItem.id),
    /** Pieces, or hours of staff. */
    quantity: numeric({ precision: 12, scale: 4, mode: 'number' }).notNull(),
    unitAmountMinor: bigint({ mode: 'bigint' }).notNull(),
    amountMinor: bigint({ mode: 'bigint' }).notNull(),
    currency: text().notNull(),
    note: text().notNull().default(''),
    /** Of staff time: who helped. */
    staffUserId: uuid(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    index('use_line_booking').on(t.bookingId, t.id),
    check('use_line_quantity', sql`${t.quantity} > 0 AND ${t.quantity} <= 100000`),
    check('use_line_amount', sql`${t.amountMinor} >= 0`),
  ],
);

/** A card that opens an organisation's doors, and whose it is. */
export const accessCard = pgTable(
  'access_card',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    number: text().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    uniqueIndex('access_card_number').on(t.organisationId, t.number).where(sql`${t.removedAt} IS NULL`),
    index('access_card_person').on(t.organisationId, t.userId),
  ],
);

/** What a door controller reported. */
export const accessEvent = pgTable(
  'access_event',
  {
    id: id(),
    organisationId: uuid().notNull(),
    listingId: uuid().notNull(),
    bookingId: uuid()
      .notNull()
      .references(() => booking.id),
    direction: text().$type<'entry' | 'exit'>().notNull(),
    at: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('access_event_booking').on(t.bookingId, t.at),
    check('access_event_direction', sql`${t.direction} IN ('entry', 'exit')`),
  ],
);

/** Something is wrong with an instrument or a place. */
export const problem = pgTable(
  'problem',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    /** Null: the listing as a whole. */
    unitId: uuid().references(() => unit.id),
    bookingId: uuid().references(() => booking.id),
    reportedBy: uuid(),
    severity: text().$type<'note' | 'limited' | 'down'>().notNull(),
    description: text().notNull(),
    photoFileId: uuid().references(() => file.id),
    /** Of a shutdown: the time taken out. */
    closureId: uuid().references(() => closure.id),
    state: text().$type<'open' | 'resolved'>().notNull(),
    createdAt: instant().notNull(),
    resolvedAt: instant(),
    resolvedBy: uuid(),
    resolution: text(),
  },
  (t) => [
    index('problem_open').on(t.listingId, t.id).where(sql`${t.state} = 'open'`),
    index('problem_organisation').on(t.organisationId, t.id),
    check('problem_severity', sql`${t.severity} IN ('note', 'limited', 'down')`),
    check('problem_resolved', sql`(${t.state} = 'resolved') = (${t.resolvedAt} IS NOT NULL)`),
  ],
);
