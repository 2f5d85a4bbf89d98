import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/core/locale-text';
import { id, instant, period } from './columns';
import { person } from './identity';
import { listing } from './listings';
import { file, organisation } from './organisations';

/** What people must have learnt before an organisation lets them work alone, such as "SEM, basic training". */
export const qualification = pgTable(
  'qualification',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    title: jsonb().$type<LocaleText>().notNull(),
    /** How one gets it, in the provider's words. */
    how: jsonb().$type<LocaleText>().notNull().default({}),
    /** `declaration`: counts as soon as it is declared with proof; `grant`: once a technician has granted it. */
    evidence: text().$type<'declaration' | 'grant'>().notNull(),
    /** It ends so long after it was granted. */
    validDays: integer(),
    /** It ends after so long without use. */
    disuseDays: integer(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [
    index('qualification_organisation').on(t.organisationId, t.id),
    check('qualification_title', sql`coalesce(${t.title}->>'zh', ${t.title}->>'en', '') <> ''`),
    check(
      'qualification_days',
      sql`(${t.validDays} IS NULL OR ${t.validDays} BETWEEN 1 AND 3660) AND (${t.disuseDays} IS NULL OR ${t.disuseDays} BETWEEN 1 AND 3660)`,
    ),
  ],
);

/** Which listing asks for it, and for which ways of access; none named: for all. */
export const qualificationListing = pgTable(
  'qualification_listing',
  {
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    qualificationId: uuid()
      .notNull()
      .references(() => qualification.id),
    organisationId: uuid().notNull(),
    accessModes: text().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.listingId, t.qualificationId] }),
    index('qualification_listing_qualification').on(t.qualificationId),
  ],
);

/** One person's qualification: declared, granted, and how it ended. At most one of a kind stands at a time. */
export const holding = pgTable(
  'holding',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    qualificationId: uuid()
      .notNull()
      .references(() => qualification.id),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    /** For which organisation the person said it: whose people see the proof. */
    customerOrganisationId: uuid().references(() => organisation.id),
    state: text().$type<'declared' | 'granted' | 'declined' | 'revoked'>().notNull(),
    source: text().$type<'declaration' | 'technician' | 'training'>().notNull(),
    statement: text().notNull().default(''),
    proofFileId: uuid().references(() => file.id),
    declaredAt: instant(),
    grantedAt: instant(),
    grantedBy: uuid(),
    /** By date; disuse is counted from `lastUsedAt`. */
    expiresAt: instant(),
    lastUsedAt: instant(),
    endedAt: instant(),
    endedBy: uuid(),
    endReason: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('holding_standing').on(t.qualificationId, t.userId).where(sql`${t.endedAt} IS NULL`),
    index('holding_organisation').on(t.organisationId, t.state, t.id),
    index('holding_person').on(t.userId, t.id),
    check('holding_state', sql`${t.state} IN ('declared', 'granted', 'declined', 'revoked')`),
    check('holding_ended', sql`(${t.endedAt} IS NOT NULL) = (${t.state} IN ('declined', 'revoked'))`),
    check('holding_granted', sql`${t.state} <> 'granted' OR ${t.grantedAt} IS NOT NULL`),
  ],
);

/** A course that people take a seat in. `seats_taken` follows the seats by a trigger; the CHECK refuses one too many. */
export const trainingSession = pgTable(
  'training_session',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    qualificationId: uuid()
      .notNull()
      .references(() => qualification.id),
    during: period().notNull(),
    place: text().notNull().default(''),
    trainer: text().notNull().default(''),
    seats: integer().notNull(),
    seatsTaken: integer().notNull().default(0),
    state: text().$type<'open' | 'held' | 'cancelled'>().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index('training_session_organisation').using('gist', t.organisationId, t.during),
    index('training_session_qualification').using('gist', t.qualificationId, t.during),
    check('training_session_state', sql`${t.state} IN ('open', 'held', 'cancelled')`),
    check('training_session_seats', sql`${t.seats} BETWEEN 1 AND 500 AND ${t.seatsTaken} BETWEEN 0 AND ${t.seats}`),
    check(
      'training_session_during',
      sql`NOT isempty(${t.during}) AND NOT lower_inf(${t.during}) AND NOT upper_inf(${t.during})`,
    ),
  ],
);

/** One person's seat in a course. */
export const trainingSeat = pgTable(
  'training_seat',
  {
    sessionId: uuid()
      .notNull()
      .references(() => trainingSession.id),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    customerOrganisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    state: text().$type<'booked' | 'cancelled' | 'attended' | 'absent'>().notNull(),
    bookedAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.userId] }),
    index('training_seat_person').on(t.userId, t.sessionId),
    check('training_seat_state', sql`${t.state} IN ('booked', 'cancelled', 'attended', 'absent')`),
  ],
);

/** From how many violations within how many days somebody is suspended, and for how long. Absent: 3 in 90 days, 30 days. */
export const conductRule = pgTable(
  'conduct_rule',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisation.id),
    violationsMax: integer().notNull(),
    windowDays: integer().notNull(),
    suspensionDays: integer().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    check(
      'conduct_rule_numbers',
      sql`${t.violationsMax} BETWEEN 1 AND 100 AND ${t.windowDays} BETWEEN 1 AND 3660 AND ${t.suspensionDays} BETWEEN 1 AND 3660`,
    ),
  ],
);

/** A booking that was not kept. Excused ones do not count. */
export const violation = pgTable(
  'violation',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    bookingId: uuid().notNull(),
    kind: text().$type<'no-show'>().notNull(),
    at: instant().notNull(),
    excusedAt: instant(),
    excusedBy: uuid(),
    excuse: text(),
  },
  (t) => [
    uniqueIndex('violation_once').on(t.bookingId, t.kind),
    index('violation_person').on(t.organisationId, t.userId, t.at),
  ],
);

/** A time in which somebody may not book with an organisation. */
export const suspension = pgTable(
  'suspension',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    beganAt: instant().notNull(),
    untilAt: instant().notNull(),
    /** How many violations led to it. */
    violations: integer().notNull(),
    liftedAt: instant(),
    liftedBy: uuid(),
    liftReason: text(),
  },
  (t) => [
    index('suspension_person').on(t.organisationId, t.userId, t.untilAt).where(sql`${t.liftedAt} IS NULL`),
    check('suspension_span', sql`${t.untilAt} > ${t.beganAt}`),
  ],
);
