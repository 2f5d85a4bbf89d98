import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/core/locale-text';
import { bytea, instant, tsvector } from './columns';
import { listing } from './listings';

const varbit = customType<{ data: string }>({ dataType: () => 'varbit' });

/** What search needs of a published listing, derived from it after each change; rebuilt by `npm run search:reindex`. */
export const searchDocument = pgTable(
  'search_document',
  {
    listingId: uuid()
      .primaryKey()
      .references(() => listing.id),
    organisationId: uuid().notNull(),
    kind: text().notNull(),
    category: text(),
    regionCode: text(),
    /** The region and those it lies in, from province down. */
    regionPath: text().array().notNull(),
    title: jsonb().$type<LocaleText>().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    bookingMode: text().notNull(),
    /** Lowest public price per hour, day, … for sorting and filters; null when on request. */
    priceMinor: bigint({ mode: 'bigint' }),
    priceBasis: text(),
    /** Everything it can be filtered by and counted under, `name=value`. */
    facets: text().array().notNull(),
    /** How good it is beside its words, from all of `listing_signal` and its completeness (domain/search/listing-signals.ts). */
    quality: doublePrecision().notNull(),
    publishedAt: instant().notNull(),
    /** Its terms with places and weights, from which segments are built and nearness is judged. */
    terms: tsvector().notNull(),
    /** One byte for each of its terms in their order: how often, weighted by field, in quarters. */
    frequencies: bytea().notNull(),
    /** Terms in all, repeated ones too. */
    length: real().notNull(),
    /** Not in a segment yet: its postings stand in `search_recent`. */
    recent: boolean().notNull(),
  },
  (t) => [
    index('search_document_kind').on(t.kind, t.publishedAt, t.listingId),
    index('search_document_organisation').on(t.organisationId),
    index('search_document_recent').on(t.publishedAt, t.listingId),
    index('search_document_new').on(t.kind).where(sql`${t.recent}`),
  ],
);

/**
 * What is measured of a published listing beside its words, by a nightly job. Only listings of which something is to be
 * told have a row: all others are as one that is new.
 */
export const listingSignal = pgTable(
  'listing_signal',
  {
    listingId: uuid()
      .primaryKey()
      .references(() => listing.id),
    /** Requests of the last 90 days that waited for the provider's answer and wait no more. */
    asked: integer().notNull(),
    /** Those of them that somebody approved or declined in time. */
    answered: integer().notNull(),
    /** 0 to 1, in twentieths: nothing is free in the next two weeks, or enough is; null when nothing is open. */
    availability: doublePrecision(),
  },
  (t) => [
    check('listing_signal_answered', sql`${t.answered} BETWEEN 0 AND ${t.asked}`),
    check('listing_signal_availability', sql`${t.availability} BETWEEN 0 AND 1`),
  ],
);

/**
 * Many documents of one kind under dense ordinals: by the tree of regions, within a region the newest first. Only `live`
 * changes after it was built.
 */
export const searchSegment = pgTable('search_segment', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  /** Bits of each bit string: a multiple of 64. */
  size: integer().notNull(),
  averageLength: real().notNull(),
  ready: boolean().notNull().default(false),
  live: varbit().notNull(),
  liveCount: integer().notNull(),
  /** Those with a position. */
  placed: varbit().notNull(),
  createdAt: instant().notNull().defaultNow(),
});

/** Which document an ordinal is. */
export const searchMember = pgTable(
  'search_member',
  {
    segmentId: integer().notNull(),
    ordinal: integer().notNull(),
    listingId: uuid().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'search_member_pk', columns: [t.segmentId, t.ordinal] }),
    index('search_member_listing').on(t.listingId),
  ],
);

/**
 * A term's documents in a segment, by impact, the highest first. A frequent term has `bits`, an impact byte for every
 * ordinal, and its best documents only; a rare one has all its documents, and an impact byte for each in their order.
 */
export const searchPosting = pgTable(
  'search_posting',
  {
    segmentId: integer().notNull(),
    term: text().notNull(),
    documentCount: integer().notNull(),
    ordinals: integer().array().notNull(),
    impacts: bytea().notNull(),
    bits: varbit(),
  },
  (t) => [primaryKey({ name: 'search_posting_pk', columns: [t.segmentId, t.term] })],
);

/**
 * The documents of a segment that have this value of a facet: ordinals when they are few, else bits. They lie from the
 * first ordinal to before the past one; where they lie side by side in a few runs, these are named too.
 */
export const searchFacet = pgTable(
  'search_facet',
  {
    segmentId: integer().notNull(),
    name: text().notNull(),
    value: text().notNull(),
    documentCount: integer().notNull(),
    ordinals: integer().array(),
    bits: varbit(),
    firstOrdinal: integer().notNull(),
    pastOrdinal: integer().notNull(),
    runFirsts: integer().array(),
    runPasts: integer().array(),
  },
  (t) => [primaryKey({ name: 'search_facet_pk', columns: [t.segmentId, t.name, t.value] })],
);

/** A segment's ordinals in the order of their documents, the newest first, in chunks of 4096. */
export const searchNewest = pgTable(
  'search_newest',
  { segmentId: integer().notNull(), chunk: smallint().notNull(), ordinals: integer().array().notNull() },
  (t) => [primaryKey({ name: 'search_newest_pk', columns: [t.segmentId, t.chunk] })],
);

/** A segment's documents with a price, the lowest first, step by step; `cheaper` are those of all steps before. */
export const searchPrice = pgTable(
  'search_price',
  {
    segmentId: integer().notNull(),
    step: smallint().notNull(),
    lowest: bigint({ mode: 'bigint' }).notNull(),
    cheaper: varbit().notNull(),
    ordinals: integer().array().notNull(),
    prices: bigint({ mode: 'bigint' }).array().notNull(),
  },
  (t) => [primaryKey({ name: 'search_price_pk', columns: [t.segmentId, t.step] })],
);

/** Documents by tenth of a degree. */
export const searchCell = pgTable(
  'search_cell',
  {
    segmentId: integer().notNull(),
    latitude: smallint().notNull(),
    longitude: smallint().notNull(),
    ordinals: integer().array().notNull(),
    latitudes: doublePrecision().array().notNull(),
    longitudes: doublePrecision().array().notNull(),
  },
  (t) => [primaryKey({ name: 'search_cell_pk', columns: [t.segmentId, t.latitude, t.longitude] })],
);

/** Postings of documents that are in no segment yet. */
export const searchRecent = pgTable(
  'search_recent',
  { term: text().notNull(), listingId: uuid().notNull(), impact: smallint().notNull() },
  (t) => [
    primaryKey({ name: 'search_recent_pk', columns: [t.term, t.listingId] }),
    index('search_recent_listing').on(t.listingId),
  ],
);
