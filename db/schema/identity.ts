import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import { citext, id, instant } from './columns';
import { organisation } from './organisations';

export const person = pgTable(
  'person',
  {
    id: id(),
    email: citext().notNull(),
    emailVerifiedAt: instant(),
    /** Null for a person who has not chosen one yet (invited). */
    passwordHash: text(),
    passwordChangedAt: instant(),
    name: text().notNull(),
    phone: text(),
    orcid: text(),
    locale: text().$type<Locale>().notNull().default('zh-CN'),
    timeZone: text()
      .notNull()
      .default('Asia/Shanghai')
      .$defaultFn(() => MARKET_ZONE),
    isOperator: boolean().notNull().default(false),
    /** The organisation last chosen in the switcher. */
    currentOrganisationId: uuid(),
    disabledAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('person_email').on(t.email),
    check('person_email_length', sql`length(${t.email}) <= 254`),
    check('person_name_length', sql`length(${t.name}) BETWEEN 1 AND 100`),
  ],
);

/** A browser session; the cookie's JWT carries only its id and the person's. */
export const session = pgTable(
  'session',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    userAgent: text().notNull().default(''),
    address: text().notNull().default(''),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index('session_user').on(t.userId, t.id)],
);

/** A link sent by e-mail: hashed at rest, used once. */
export const emailToken = pgTable(
  'email_token',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    purpose: text().$type<'verify-email' | 'reset-password' | 'change-email'>().notNull(),
    /** The new address for `change-email`. */
    email: citext(),
    tokenHash: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [uniqueIndex('email_token_hash').on(t.tokenHash), index('email_token_user').on(t.userId, t.purpose)],
);

/** A bearer token for scripts: acts for one person in one organisation, within its scopes. */
export const apiToken = pgTable(
  'api_token',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    name: text().notNull(),
    scopes: text().array().notNull(),
    tokenHash: text().notNull(),
    /** Last four characters, so that a person can tell tokens apart. */
    lastFour: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
    lastUsedAt: instant(),
  },
  (t) => [uniqueIndex('api_token_hash').on(t.tokenHash), index('api_token_organisation').on(t.organisationId, t.id)],
);
