import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { mendWords } from './mend-words';
import { pinyinOf, squeeze } from './phrase-keys';
import { chooseShown, SHOWN, type Suggestion, type SuggestionKind } from './rules';

/** Longer beginnings are cut: nobody picks from a list after so many characters. */
export const MAX_TYPED = 60;
const MAX_KEY = 32;
/** Read in order of weight, so that every kind has a chance. */
const LOOKED_AT = 150;
/** Of longer prefixes at most this many are read at all. */
const READ = 3_000;

type Found = Suggestion & { weight: number };

/**
 * What may be meant by what was typed so far: phrases that begin so, in any of their words, in pinyin or by initials;
 * where there are few, also what sounds alike or is spelt alike. Empty for nothing.
 */
export async function suggest(db: Database, typed: string): Promise<Suggestion[]> {
  const text = typed.slice(0, MAX_TYPED);
  const prefix = squeeze(text).slice(0, MAX_KEY);
  if (prefix === '') return [];
  const found = await findByPrefix(db, prefix);
  for (const other of [() => sound(text, prefix), () => spelt(db, text)]) {
    if (found.length >= SHOWN / 2) break;
    const near = await other();
    if (near && near !== prefix) found.push(...(await findByPrefix(db, near.slice(0, MAX_KEY))));
  }
  return chooseShown(found).map(({ kind, text: shown, path }) => ({ kind, text: shown, path }));
}

/** Another word of the same sound: 电子显微境 → dianzixianweijing. */
async function sound(text: string, prefix: string): Promise<string | null> {
  return /\p{Script=Han}/u.test(prefix) ? pinyinOf(text) : null;
}

async function spelt(db: Database, text: string): Promise<string | null> {
  const mended = await mendWords(db, text, { lastIsBegun: true });
  return mended ? squeeze(mended) : null;
}

async function findByPrefix(db: Database, prefix: string): Promise<Found[]> {
  const rows = await db.execute<{ kind: SuggestionKind; text: string; path: string | null; weight: number }>(sql`
    SELECT s.kind, s.text, s.path, best.weight FROM (
      SELECT suggestion_id, max(weight) AS weight FROM (${keysWith(prefix)}) hit GROUP BY suggestion_id
    ) best JOIN suggestion s ON s.id = best.suggestion_id
    ORDER BY best.weight DESC, length(s.norm), s.norm`);
  return [...rows].map(({ kind, text, path, weight }) => ({
    kind,
    text,
    path: path ?? `/search?${new URLSearchParams({ q: text })}`,
    weight,
  }));
}

/**
 * The best keys with a prefix. Up to three characters an index holds them in order of weight; beyond that the prefix's
 * range of the key index is short, and bounded.
 */
function keysWith(prefix: string): SQL {
  const length = [...prefix].length;
  if (length <= 3) {
    return sql`SELECT suggestion_id, weight FROM suggestion_key
      WHERE left(key, ${sql.raw(String(length))}) = ${prefix} ORDER BY weight DESC LIMIT ${LOOKED_AT}`;
  }
  return sql`SELECT suggestion_id, weight FROM (
      SELECT suggestion_id, weight FROM suggestion_key
      WHERE key >= ${prefix} AND key < ${`${prefix}\u{10FFFF}`} LIMIT ${READ}
    ) range ORDER BY weight DESC LIMIT ${LOOKED_AT}`;
}
