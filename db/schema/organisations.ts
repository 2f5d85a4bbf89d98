import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { OrganisationKind, OrganisationRole, OrganisationStatus } from '@/core/actor';
import type { LocaleText } from '@/core/locale-text';
import { citext, id, instant } from './columns';

/** Administrative divisions (GB/T 2260 in China). Codes are abolished over time, so each has a span of validity. */
export const region = pgTable(
  'region',
  {
    code: text().primaryKey(),
    parentCode: text(),
    level: text().$type<'province' | 'city' | 'district'>().notNull(),
    name: jsonb().$type<LocaleText>().notNull(),
    validFrom: date({ mode: 'string' }),
    validTo: date({ mode: 'string' }),
  },
  (t) => [index('region_parent').on(t.parentCode)],
);

export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    slug: text().notNull(),
    kind: text().$type<OrganisationKind>().notNull(),
    status: text().$type<OrganisationStatus>().notNull().default('draft'),
    name: jsonb().$type<LocaleText>().notNull(),
    description: jsonb().$type<LocaleText>().notNull().default({}),
    /** Unified social credit code, upper case. */
    uscc: text(),
    /** Research Organization Registry id, nine characters. */
    ror: text(),
    regionCode: text()
      .notNull()
      .references(() => region.code),
    address: jsonb().$type<LocaleText>().notNull().default({}),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    website: text(),
    contactEmail: citext(),
    contactPhone: text(),
    logoFileId: uuid(),
    submittedAt: instant(),
    decidedAt: instant(),
    decidedBy: uuid(),
    /** What the operator wrote when declining or suspending. */
    decisionNote: text(),
    createdBy: uuid(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('organisation_slug').on(t.slug),
    uniqueIndex('organisation_uscc').on(t.uscc).where(sql`${t.status} IN ('submitted', 'verified', 'suspended')`),
    index('organisation_status').on(t.status, t.id),
    check('organisation_name', sql`coalesce(${t.name}->>'zh', ${t.name}->>'en', '') <> ''`),
  ],
);

export const membership = pgTable(
  'membership',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    userId: uuid().notNull(),
    role: text().$type<OrganisationRole>().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('membership_person').on(t.organisationId, t.userId).where(sql`${t.endedAt} IS NULL`),
    index('membership_user').on(t.userId).where(sql`${t.endedAt} IS NULL`),
  ],
);

export const invitation = pgTable(
  'invitation',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    email: citext().notNull(),
    role: text().$type<OrganisationRole>().notNull(),
    tokenHash: text().notNull(),
    invitedBy: uuid().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    uniqueIndex('invitation_token').on(t.tokenHash),
    uniqueIndex('invitation_open')
      .on(t.organisationId, t.email)
      .where(sql`${t.acceptedAt} IS NULL AND ${t.revokedAt} IS NULL`),
  ],
);

/** A stored file; its bytes are in the file store under `storage_key`. */
export const file = pgTable(
  'file',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    uploadedBy: uuid(),
    /** True: anyone may fetch it (photo of a published listing, logo). */
    visibility: text().$type<'public' | 'organisation' | 'staff'>().notNull(),
    name: text().notNull(),
    contentType: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    width: integer(),
    height: integer(),
    createdAt: instant().notNull(),
  },
  (t) => [index('file_organisation').on(t.organisationId, t.id)],
);
