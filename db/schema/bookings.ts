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
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BookingAnswers, BookingDeclaration, BookingQuestion } from '@/domain/bookings/rules/form';
import type { AutoApproval, CancellationTier, FrozenTerms } from '@/domain/bookings/rules/terms';
import { id, instant, period } from './columns';
import { person } from './identity';
import { listing, unit } from './listings';
import { file, organisation } from './organisations';

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

export type CancellationCode = 'customer' | 'provider' | 'force-majeure';

export interface BookingGuest {
  name: string;
  email?: string;
}

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
    /** The customer's own project or cost centre. */
    project: text().notNull().default(''),
    /** Who comes along. */
    guests: jsonb().$type<BookingGuest[]>().notNull().default([]),
    /** The version of the listing's questions that was asked, and what was answered. */
    formId: uuid(),
    answers: jsonb().$type<BookingAnswers>().notNull().default({}),
    /** Ids of the form's declarations that were made. */
    declared: text().array().notNull().default([]),
    /** Booked together with others, or as one of a series. */
    bundleId: uuid(),
    seriesId: uuid(),
    /** Who made it, when that was not the person it is for. */
    bookedBy: uuid(),
    /** Alone, with an operator, from afar …: as the listing offers it; null where it offers no choice. */
    accessMode: text(),
    /** Frozen at request. */
    priceMinor: bigint({ mode: 'bigint' }).notNull(),
    currency: text().notNull(),
    priceLines: jsonb().$type<PriceLine[]>().notNull().default([]),
    /** What was agreed about cancelling, coming and not coming. Frozen at request. */
    terms: jsonb().$type<FrozenTerms>().notNull().default({}),
    /** A request that does not keep the time from others until it is approved. */
    competes: boolean().notNull().default(false),
    heldUntil: instant(),
    /** When a request that nobody answered is declined. */
    decideBy: instant(),
    /** When the clock acts next by itself; `nextTimer` of the rules says what it does. */
    timerAt: instant(),
    requestedAt: instant(),
    decidedAt: instant(),
    decidedBy: uuid(),
    decisionNote: text(),
    /** Why the platform declined it: another request was approved first, or nobody answered in time. */
    decisionCode: text().$type<'outrun' | 'deadline'>(),
    cancelledAt: instant(),
    cancelledBy: uuid(),
    cancelledSide: text().$type<'customer' | 'provider'>(),
    cancellationNote: text(),
    cancellationCode: text().$type<CancellationCode>(),
    /** Share of the price that stays due by the frozen terms. */
    cancellationFeeMinor: bigint({ mode: 'bigint' }),
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
    index('booking_held').on(t.listingId, t.heldUntil).where(sql`${t.state} = 'held'`),
    index('booking_timer').on(t.timerAt).where(sql`${t.timerAt} IS NOT NULL`),
    index('booking_competing').on(t.listingId).where(sql`${t.state} = 'requested' AND ${t.competes}`),
    index('booking_bundle_id').on(t.bundleId).where(sql`${t.bundleId} IS NOT NULL`),
    index('booking_series_id').on(t.seriesId).where(sql`${t.seriesId} IS NOT NULL`),
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

/** Questions and declarations of a listing as they were asked: a form never changes, it is followed by another. */
export const bookingForm = pgTable(
  'booking_form',
  {
    id: id(),
    organisationId: uuid().notNull(),
    listingId: uuid().notNull(),
    version: integer().notNull(),
    questions: jsonb().$type<BookingQuestion[]>().notNull(),
    declarations: jsonb().$type<BookingDeclaration[]>().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('booking_form_version').on(t.listingId, t.version)],
);

/** How a listing takes bookings; one without a row takes them by `DEFAULT_TERMS`. */
export const bookingTerms = pgTable('booking_terms', {
  listingId: uuid().primaryKey(),
  organisationId: uuid().notNull(),
  requests: text().$type<'block' | 'compete'>().notNull().default('block'),
  answerWithinMinutes: integer(),
  autoApprove: jsonb().$type<AutoApproval>(),
  cancellation: jsonb().$type<CancellationTier[]>().notNull().default([]),
  unused: text().$type<'completed' | 'no-show'>().notNull().default('completed'),
  formId: uuid(),
  version: integer().notNull().default(1),
  updatedAt: instant().notNull(),
});

/** Several listings at once, all or none. */
export const bookingBundle = pgTable('booking_bundle', {
  id: id(),
  reference: text().notNull().unique(),
  customerOrganisationId: uuid().notNull(),
  customerUserId: uuid().notNull(),
  createdAt: instant().notNull(),
});

/** One listing again and again; each occurrence is a booking of its own. */
export const bookingSeries = pgTable('booking_series', {
  id: id(),
  reference: text().notNull().unique(),
  organisationId: uuid().notNull(),
  listingId: uuid().notNull(),
  customerOrganisationId: uuid().notNull(),
  customerUserId: uuid().notNull(),
  /** RFC 5545, without DTSTART. */
  rule: text().notNull(),
  /** DTSTART on the zone's wall clock. */
  startsOn: timestamp({ precision: 0, mode: 'string' }).notNull(),
  durationMinutes: integer().notNull(),
  timeZone: text().notNull(),
  createdAt: instant().notNull(),
});

/** What was attached to a booking, perhaps as the answer to one of its questions. */
export const bookingFile = pgTable(
  'booking_file',
  {
    bookingId: uuid()
      .notNull()
      .references(() => booking.id),
    fileId: uuid()
      .notNull()
      .references(() => file.id),
    questionId: text(),
    addedBy: uuid(),
    addedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.bookingId, t.fileId] })],
);
