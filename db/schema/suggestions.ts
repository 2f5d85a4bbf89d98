import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, primaryKey, real, text, unique, uuid } from 'drizzle-orm/pg-core';

/** One phrase that the search box may offer; each phrase of a kind stands here once, however many listings have it. */
export const suggestion = pgTable(
  'suggestion',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    /** The phrase as it is compared: folded, letters and digits only. */
    norm: text().notNull(),
    /** As it is shown. */
    text: text().notNull(),
    /** Where it leads; null: to a search for it. */
    path: text(),
    weight: real().notNull(),
    /** The one listing or organisation that it names; null when it names none or several. */
    subjectId: uuid(),
  },
  (t) => [
    unique('suggestion_phrase').on(t.kind, t.norm),
    index('suggestion_subject').on(t.subjectId).where(sql`${t.subjectId} IS NOT NULL`),
  ],
);

/**
 * Every beginning under which a phrase is found: itself, its later words, its pinyin, its initials. The three indexes
 * by first characters give the best of a short prefix without reading all of it; they stand in the migration.
 */
export const suggestionKey = pgTable(
  'suggestion_key',
  {
    key: text().notNull(),
    weight: real().notNull(),
    suggestionId: bigint({ mode: 'bigint' })
      .notNull()
      .references(() => suggestion.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.suggestionId, t.key] }),
    index('suggestion_key_prefix').on(t.key, t.weight),
    index('suggestion_key_first_1').on(sql`left(${t.key}, 1)`, t.weight.desc()),
    index('suggestion_key_first_2').on(sql`left(${t.key}, 2)`, t.weight.desc()),
    index('suggestion_key_first_3').on(sql`left(${t.key}, 3)`, t.weight.desc()),
  ],
);

/** Words that phrases are made of, for mending what was mistyped. */
export const spelling = pgTable('spelling', { word: text().primaryKey(), weight: real().notNull() }, (t) => [
  index('spelling_similar').using('gin', t.word.op('gin_trgm_ops')),
]);
