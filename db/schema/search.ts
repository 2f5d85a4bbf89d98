import { bigint, doublePrecision, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/core/locale-text';
import { instant, tsvector } from './columns';
import { listing } from './listings';

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
    /** The region and those it lies in, for filters by any level. */
    regionPath: text().array().notNull(),
    title: jsonb().$type<LocaleText>().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    bookingMode: text().notNull(),
    /** Lowest public price per hour, day, … for sorting and filters; null when on request. */
    priceMinor: bigint({ mode: 'bigint' }),
    priceBasis: text(),
    /** Values of the kind's facet fields, `field=value`. */
    facets: text().array().notNull(),
    completeness: doublePrecision().notNull(),
    publishedAt: instant().notNull(),
    terms: tsvector().notNull(),
  },
  (t) => [
    index('search_document_terms').using('gin', t.terms),
    index('search_document_facets').using('gin', t.facets),
    index('search_document_region').using('gin', t.regionPath),
    index('search_document_kind').on(t.kind, t.category),
    index('search_document_recent').on(t.publishedAt, t.listingId),
    index('search_document_price').on(t.priceMinor, t.listingId),
  ],
);
