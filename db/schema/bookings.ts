import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, period } from './columns';
import { person } from './identity';
import { listing, unit } from './listings';
import { organisation } from './organisations';

export type BookingState =
  | 'held'
  | 'requested'
  | 'confirmed'
  | 'in-use'
  | 'completed'
  | 'settled'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'no-show'
  | 'disputed';

/** One line of a frozen price, amounts in minor units as decimal strings (JSON has no bigint). */
export interface PriceLine {
  code: 'time' | 'minimum-charge' | 'discount';
  basis: string;
  quantity: number;
  units: number;
  unitAmountMinor: string;
  amountMinor: string;
}

/** Time on units, from the customer's request to settlement. */
export const booking = pgTable(
  'booking',
  {
    id: id(),
    /** Short number that people say on the phone. */
    reference: text().notNull(),
    /** The provider. */
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    customerOrganisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    customerUserId: uuid()
      .notNull()
      .references(() => person.id),
    state: text().$type<BookingState>().notNull(),
    /** What the customer uses, without buffers. */
    during: period().notNull(),
    units: integer().notNull(),
    purpose: text().notNull().default(''),
    /** Alone, with an operator, from afar …: as the listing offers it; null where it offers no choice. */
    accessMode: text(),
    /** Frozen at request. */
    priceMinor: bigint({ mode: 'bigint' }).notNull(),
    currency: text().notNull(),
    priceLines: jsonb().$type<PriceLine[]>().notNull().default([]),
    heldUntil: instant(),
    requestedAt: instant(),
    decidedAt: instant(),
    decidedBy: uuid(),
    decisionNote: text(),
    cancelledAt: instant(),
    cancelledBy: uuid(),
    cancelledSide: text().$type<'customer' | 'provider'>(),
    cancellationNote: text(),
    /** SEQUENCE of the calendar entry, raised by every change of time or state. */
    calendarSequence: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('booking_reference').on(t.reference),
    index('booking_provider_state').on(t.organisationId, t.state, t.id),
    index('booking_provider_time').using('gist', t.organisationId, t.during),
    index('booking_listing_time').using('gist', t.listingId, t.during),
    index('booking_customer').on(t.customerOrganisationId, t.id),
    index('booking_customer_person').on(t.customerUserId, t.id),
    index('booking_held').on(t.heldUntil).where(sql`${t.state} = 'held'`),
    // Requests whose time has passed unanswered are let go of.
    index('booking_requested_end').on(sql`upper(${t.during})`).where(sql`${t.state} = 'requested'`),
    // What begins soon is what people are reminded of.
    index('booking_begins').on(sql`lower(${t.during})`).where(sql`${t.state} = 'confirmed'`),
    check(
      'booking_during',
      sql`NOT isempty(${t.during}) AND NOT lower_inf(${t.during}) AND NOT upper_inf(${t.during})`,
    ),
    check('booking_units', sql`${t.units} BETWEEN 1 AND 1000`),
    check('booking_price', sql`${t.priceMinor} >= 0`),
    check(
      'booking_state',
      sql`${t.state} IN ('held','requested','confirmed','in-use','completed','settled','declined','expired','cancelled','no-show','disputed')`,
    ),
    check('booking_held_until', sql`${t.state} <> 'held' OR ${t.heldUntil} IS NOT NULL`),
  ],
);

/**
 * The judge of double booking: `EXCLUDE USING gist (schedule_id WITH =, during WITH &&) WHERE (blocks)` (in the
 * migration; Drizzle cannot say it). `during` includes the buffers.
 */
export const bookingUnit = pgTable(
  'booking_unit',
  {
    bookingId: uuid()
      .notNull()
      .references(() => booking.id),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    listingId: uuid().notNull(),
    /** The unit's schedule, filled in by a trigger and kept equal by a foreign key. Never null in the table. */
    scheduleId: uuid(),
    during: period().notNull(),
    blocks: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitId, t.bookingId] }),
    index('booking_unit_booking').on(t.bookingId),
    check(
      'booking_unit_during',
      sql`NOT isempty(${t.during}) AND NOT lower_inf(${t.during}) AND NOT upper_inf(${t.during})`,
    ),
  ],
);

/** Rules that a manager of the provider set aside for one booking, and why. */
export const bookingOverride = pgTable(
  'booking_override',
  {
    bookingId: uuid()
      .notNull()
      .references(() => booking.id),
    at: instant().notNull(),
    byUserId: uuid()
      .notNull()
      .references(() => person.id),
    reason: text().notNull(),
    /** Codes of `BOOKING_RULES`. */
    rules: text().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.bookingId, t.at] })],
);
