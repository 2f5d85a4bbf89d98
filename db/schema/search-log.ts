import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';

/** What was searched for, without who did; kept for some weeks for the operator's search console. */
export const searchLog = pgTable(
  'search_log',
  {
    id: id(),
    at: instant().notNull(),
    locale: text().notNull(),
    words: text().notNull(),
    /** The words as they are compared. */
    norm: text().notNull(),
    kind: text(),
    /** Other filters than the kind were set. */
    filtered: boolean().notNull(),
    total: integer().notNull(),
    /** What became of the words: all, most, some, ignored. */
    answer: text().notNull(),
    /** Tells visitors of one day apart, and nothing else: a keyed hash of the address that changes every day. */
    visitor: bigint({ mode: 'bigint' }).notNull(),
    /** The first result that was opened, from 1. */
    clickedRank: smallint(),
  },
  (t) => [index('search_log_at').on(t.at), check('search_log_words', sql`length(${t.words}) <= 120`)],
);

/** Words that mean the same, as the operator keeps them: `domain/search/synonyms.ts` is what a new platform begins with. */
export const synonymGroup = pgTable('synonym_group', {
  id: uuid().primaryKey(),
  words: text().array().notNull(),
  updatedAt: instant().notNull(),
});
