import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import type { GroupRules } from '@/domain/availability/rules';
import { citext, id, instant } from './columns';
import { file, organisation, region } from './organisations';

/** Something an organisation opens to others: an instrument, a space, a patent, a service. */
export const listing = pgTable(
  'listing',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    kind: text().notNull(),
    slug: text().notNull(),
    /** The provider's own number, by which an import finds the listing again. */
    reference: text(),
    status: text().$type<'draft' | 'published' | 'paused' | 'archived'>().notNull().default('draft'),
    title: jsonb().$type<LocaleText>().notNull(),
    summary: jsonb().$type<LocaleText>().notNull().default({}),
    description: jsonb().$type<LocaleText>().notNull().default({}),
    category: text(),
    /** What the kind's module describes, parsed by its schema before it is stored. */
    attributes: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    regionCode: text().references(() => region.code),
    address: jsonb().$type<LocaleText>().notNull().default({}),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    timeZone: text()
      .notNull()
      .default('Asia/Shanghai')
      .$defaultFn(() => MARKET_ZONE),
    contactName: text(),
    contactEmail: citext(),
    contactPhone: text(),
    /** `instant` confirms at once, `approval` waits for the provider, `enquiry` takes no bookings. */
    bookingMode: text().$type<'instant' | 'approval' | 'enquiry'>().notNull().default('approval'),
    stepMinutes: integer().notNull().default(30),
    minMinutes: integer().notNull().default(30),
    maxMinutes: integer()
      .notNull()
      .default(60 * 24 * 7),
    noticeMinutes: integer().notNull().default(0),
    horizonDays: integer().notNull().default(90),
    bufferBeforeMinutes: integer().notNull().default(0),
    bufferAfterMinutes: integer().notNull().default(0),
    /** How long before its beginning a customer may still move a booking, and cancel it. */
    changeNoticeMinutes: integer().notNull().default(0),
    cancelNoticeMinutes: integer().notNull().default(0),
    /** A booking may run through closed hours from one opening to another: over nights and weekends. */
    spanClosed: boolean().notNull().default(false),
    /** All units at once or none: a hall that is not divided. */
    wholeOnly: boolean().notNull().default(false),
    /** Days off and swapped working days; null: every week is like the other. */
    holidayCalendarId: uuid(),
    holidaysClose: boolean().notNull().default(true),
    swapsOpen: boolean().notNull().default(true),
    /** What differs for a customer group; see `domain/availability/rules.ts`. */
    groupRules: jsonb().$type<GroupRules>().notNull().default({}),
    currency: text().notNull().default('CNY'),
    /** 0..100, kept by every command that changes the listing. */
    completeness: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    publishedAt: instant(),
    archivedAt: instant(),
  },
  (t) => [
    uniqueIndex('listing_slug').on(t.slug),
    uniqueIndex('listing_reference').on(t.organisationId, t.kind, t.reference).where(sql`${t.reference} IS NOT NULL`),
    index('listing_organisation').on(t.organisationId, t.status, t.id),
    index('listing_published').on(t.kind, t.id).where(sql`${t.status} = 'published'`),
    check('listing_title', sql`coalesce(${t.title}->>'zh', ${t.title}->>'en', '') <> ''`),
    check('listing_completeness', sql`${t.completeness} BETWEEN 0 AND 100`),
    check(
      'listing_minutes',
      sql`${t.stepMinutes} BETWEEN 1 AND 1440 AND ${t.minMinutes} >= 1 AND ${t.maxMinutes} >= ${t.minMinutes}
        AND ${t.noticeMinutes} >= 0 AND ${t.horizonDays} BETWEEN 1 AND 1100
        AND ${t.bufferBeforeMinutes} BETWEEN 0 AND 10080 AND ${t.bufferAfterMinutes} BETWEEN 0 AND 10080`,
    ),
    check('listing_coordinates', sql`${t.latitude} BETWEEN -90 AND 90 AND ${t.longitude} BETWEEN -180 AND 180`),
  ],
);

/** One bookable thing of a listing: an instrument, a desk. Never deleted while bookings name it: retired. */
export const unit = pgTable(
  'unit',
  {
    id: id(),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    name: text().notNull(),
    position: integer().notNull(),
    /** In the address of its bench page, which stands on the instrument as a QR code. Not to be guessed. */
    benchToken: text().notNull().default(sql`replace(gen_random_uuid()::text, '-', '')`),
    /** Set while it is used by turns with units of other listings. */
    sharedScheduleId: uuid(),
    /** By which double booking is judged: the shared schedule, or the unit itself. */
    scheduleId: uuid().generatedAlwaysAs(sql`coalesce(shared_schedule_id, id)`).notNull(),
    retiredAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('unit_position').on(t.listingId, t.position).where(sql`${t.retiredAt} IS NULL`),
    uniqueIndex('unit_bench_token').on(t.benchToken),
  ],
);

export const listingFile = pgTable(
  'listing_file',
  {
    id: id(),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    fileId: uuid()
      .notNull()
      .references(() => file.id),
    role: text().$type<'photo' | 'document'>().notNull(),
    /** Alternative text of a photo, title of a document. */
    caption: jsonb().$type<LocaleText>().notNull().default({}),
    position: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('listing_file_listing').on(t.listingId, t.role, t.position),
    uniqueIndex('listing_file_once').on(t.listingId, t.fileId),
  ],
);

/** Price per basis for a customer group. Rows are replaced, not edited: bookings froze what they used. */
export const rate = pgTable(
  'rate',
  {
    id: id(),
    listingId: uuid()
      .notNull()
      .references(() => listing.id),
    customerGroup: text().$type<'public' | 'partner' | 'internal'>().notNull().default('public'),
    basis: text().$type<'hour' | 'day' | 'month' | 'sample' | 'item' | 'term'>().notNull(),
    amountMinor: bigint({ mode: 'bigint' }).notNull(),
    currency: text().notNull().default('CNY'),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('rate_one').on(t.listingId, t.customerGroup, t.basis),
    check('rate_amount', sql`${t.amountMinor} BETWEEN 0 AND 100000000000`),
  ],
);

/** One run of an import: what came in, what became of it. */
export const importRun = pgTable(
  'import_run',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    kind: text().notNull(),
    format: text().$type<'csv' | 'jsonl' | 'uniquip' | 'ops'>().notNull(),
    fileName: text().notNull().default(''),
    encoding: text().notNull().default('utf-8'),
    /** Column header → field, as used. */
    mapping: jsonb().$type<Record<string, string>>().notNull().default({}),
    dryRun: boolean().notNull(),
    state: text().$type<'running' | 'completed' | 'failed'>().notNull(),
    rowsRead: integer().notNull().default(0),
    rowsCreated: integer().notNull().default(0),
    rowsUpdated: integer().notNull().default(0),
    rowsUnchanged: integer().notNull().default(0),
    rowsFailed: integer().notNull().default(0),
    rowsPublished: integer().notNull().default(0),
    /** Rows that are complete are published at once. */
    publish: boolean().notNull().default(false),
    /** Error code when the file as a whole could not be read. */
    failure: text(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [index('import_run_organisation').on(t.organisationId, t.id)],
);

/** Why a row was refused: one line per wrong cell. */
export const importRowError = pgTable(
  'import_row_error',
  {
    id: id(),
    importRunId: uuid()
      .notNull()
      .references(() => importRun.id),
    /** Line of data from 1, the header not counted. */
    rowNumber: integer().notNull(),
    /** Header of the column; empty when the row as a whole is wrong. */
    columnName: text().notNull().default(''),
    code: text().notNull(),
    params: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    /** The cell as it came in, shortened. */
    value: text().notNull().default(''),
  },
  (t) => [index('import_row_error_run').on(t.importRunId, t.rowNumber)],
);
