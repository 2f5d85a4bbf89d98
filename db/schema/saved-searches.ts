import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';
import { person } from './identity';
import { listing } from './listings';

/** `AskedSearch` of `domain/saved-searches` as JSON: amounts are texts. */
export interface CompiledSearch {
  concepts: string[][][];
  need: number;
  kind?: string;
  filters: { name: string; values: string[]; ofKind: boolean }[];
  priceMin?: string;
  priceMax?: string;
  near?: { latitude: number; longitude: number };
  within?: number;
}

/** A search that a person kept, and how they want to hear of what is new in it. */
export const savedSearch = pgTable(
  'saved_search',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    /** As in the search page's address, without what belongs to one visit (sort, page, hours). */
    address: jsonb().$type<Record<string, string>>().notNull(),
    alerts: text().$type<'at-once' | 'daily' | 'never'>().notNull(),
    /** In the link that ends its mails; it can do nothing else. */
    unsubscribeToken: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** The state of the synonyms with which its keys were made. */
    keyedBy: text().notNull(),
    /** The search as listings are asked by it, by the synonyms of `keyed_by`; derived from the address. */
    compiled: jsonb().$type<CompiledSearch>(),
  },
  (t) => [
    uniqueIndex('saved_search_token').on(t.unsubscribeToken),
    index('saved_search_person').on(t.userId, t.id),
    index('saved_search_keyed').on(t.keyedBy, t.id),
    check('saved_search_name', sql`length(${t.name}) BETWEEN 1 AND 120`),
  ],
);

/**
 * The reverse index: under which term or filter a saved search waits for listings. A listing looks at the keys that it
 * has; kind, category and region narrow them before the search itself is asked.
 */
export const savedSearchKey = pgTable(
  'saved_search_key',
  {
    key: text().notNull(),
    savedSearchId: uuid()
      .notNull()
      .references(() => savedSearch.id, { onDelete: 'cascade' }),
    kind: text(),
    category: text(),
    region: text(),
  },
  (t) => [primaryKey({ columns: [t.key, t.savedSearchId] }), index('saved_search_key_owner').on(t.savedSearchId)],
);

/** A listing that came to match a saved search; told of once. */
export const savedSearchMatch = pgTable(
  'saved_search_match',
  {
    savedSearchId: uuid()
      .notNull()
      .references(() => savedSearch.id, { onDelete: 'cascade' }),
    listingId: uuid()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    foundAt: instant().notNull(),
    toldAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.savedSearchId, t.listingId] }),
    index('saved_search_match_untold').on(t.savedSearchId, t.foundAt).where(sql`${t.toldAt} IS NULL`),
    index('saved_search_match_listing').on(t.listingId),
    index('saved_search_match_age').on(t.foundAt),
  ],
);
