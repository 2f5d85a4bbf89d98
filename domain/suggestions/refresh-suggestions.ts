import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import en from '@/messages/en/kinds.json';
import zh from '@/messages/zh-CN/kinds.json';
import { kindOf, LISTING_KIND_NAMES } from '../listings/kinds';
import { SYNONYMS } from '../search/synonyms';
import { popularQueries } from '../search-log/console-queries';
import { PHRASE_FIELDS } from './listing-phrases';
import { squeeze } from './phrase-keys';
import type { SuggestionKind } from './rules';
import { type Phrase, savePhrases } from './save-phrases';

const BATCH = 500;

/**
 * Counts anew what several listings share (models, makers, keywords), offers the categories, the words of the
 * trade and what many search for, and takes away phrases whose listings are gone. Returns how many phrases were new or changed.
 */
export async function refreshSuggestions(db: Database, now: Date): Promise<number> {
  let changed = await saveInBatches(db, [...categoryPhrases(), ...(await termPhrases(db))]);
  for (const [field, kind] of PHRASE_FIELDS) changed += await saveInBatches(db, await countField(db, field, kind));
  const popular = await popularQueries(db, now);
  changed += await saveInBatches(
    db,
    popular.map(({ words, visitors }) => ({ kind: 'query', text: words, count: visitors })),
  );
  const stillPopular = sql.param(popular.map(({ words }) => squeeze(words)));
  await db.execute(sql`DELETE FROM suggestion WHERE kind = 'query' AND norm <> ALL(${stillPopular}::text[])`);
  await db.execute(sql`
    DELETE FROM suggestion s WHERE kind = 'listing' AND subject_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM listing l WHERE l.id = s.subject_id AND l.status = 'published')`);
  return changed;
}

/** False in a new installation, whose search box has nothing to offer yet. */
export async function hasSuggestions(db: Database): Promise<boolean> {
  const rows = await db.execute(sql`SELECT FROM suggestion WHERE kind = 'term' LIMIT 1`);
  return rows.length > 0;
}

async function saveInBatches(db: Database, phrases: readonly Phrase[]): Promise<number> {
  let changed = 0;
  for (let from = 0; from < phrases.length; from += BATCH) {
    const batch = phrases.slice(from, from + BATCH);
    changed += await db.transaction((tx) => savePhrases(tx, batch));
  }
  return changed;
}

/** Every category in both languages; it leads to its listings. */
function categoryPhrases(): Phrase[] {
  return LISTING_KIND_NAMES.map(kindOf).flatMap(({ kind, categories }) =>
    categories.flatMap((category) =>
      [labelOf(zh, kind, category), labelOf(en, kind, category)].filter(Boolean).map((text) => ({
        kind: 'category' as const,
        text,
        path: `/search?kind=${kind}&category=${category}`,
      })),
    ),
  );
}

function labelOf(messages: object, kind: string, category: string): string {
  const label = read(read(read(messages, kind), 'categories'), category);
  return typeof label === 'string' ? label : '';
}

function read(value: unknown, name: string): unknown {
  return value && typeof value === 'object' ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

/** Every word that synonyms know and that is looked for. */
async function termPhrases(db: Database): Promise<Phrase[]> {
  const rows = await db.execute<{ word: string }>(sql`SELECT unnest(words) AS word FROM synonym_group`);
  const words = rows.length > 0 ? [...rows].map(({ word }) => word) : SYNONYMS.flat();
  return words.filter((word) => !word.startsWith('~')).map((text) => ({ kind: 'term', text }));
}

/** How many published listings have each value of a field; a value is a text, a text in two languages, or lists of either. */
async function countField(db: Database, field: string, kind: SuggestionKind): Promise<Phrase[]> {
  const each: SQL = sql`
    SELECT jsonb_path_query(l.attributes -> ${field}, 'strict $.** ? (@.type() == "string")') #>> '{}' AS text
    FROM listing l WHERE l.status = 'published' AND l.attributes ? ${field}`;
  const rows = await db.execute<{ text: string; count: number }>(sql`
    SELECT text, count(*)::int AS count FROM (${each}) found WHERE length(text) BETWEEN 2 AND 120
    GROUP BY text ORDER BY count DESC LIMIT 200000`);
  return [...rows].map(({ text, count }) => ({ kind, text, count }));
}
