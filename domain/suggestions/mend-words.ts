import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { normaliseText } from '../search/normalise';
import { editDistance } from './edit-distance';

const WORD = /[a-z]{4,32}/g;
const MAX_WORDS = 6;
const CANDIDATES = 40;

/**
 * The text with Latin words that no listing uses put right, or null when there is nothing to mend. With
 * `lastIsBegun` the last word may still be in the making: it is compared with the beginnings of words.
 */
export async function mendWords(
  db: Database,
  text: string,
  { lastIsBegun }: { lastIsBegun: boolean },
): Promise<string | null> {
  const plain = normaliseText(text).slice(0, 200);
  const words = [...new Set(plain.match(WORD) ?? [])].slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const last = lastIsBegun ? /[a-z]{4,32}$/.exec(plain.trimEnd())?.[0] : undefined;
  const known = await knownWords(db, words, last);
  const unknown = words.filter((word) => !known.has(word));
  let mended = plain;
  for (const word of unknown) {
    const better = await nearestWord(db, word, word === last);
    if (better) mended = mended.replace(new RegExp(`\\b${word}\\b`, 'g'), better);
  }
  return mended === plain ? null : mended;
}

/** Words that need no mending: they are in use, and the one in the making begins a word that is. */
async function knownWords(db: Database, words: readonly string[], begun: string | undefined): Promise<Set<string>> {
  const exact = await db.execute<{ word: string }>(sql`
    SELECT word FROM spelling WHERE word IN (${sql.join(
      words.flatMap(singularAndPlural).map((word) => sql`${word}`),
      sql`, `,
    )})`);
  const found = new Set([...exact].map(({ word }) => word));
  const known = new Set(words.filter((word) => singularAndPlural(word).some((form) => found.has(form))));
  if (begun && !known.has(begun)) {
    const [row] = await db.execute(sql`
      SELECT FROM suggestion_key WHERE key >= ${begun} AND key < ${`${begun}\u{10FFFF}`} LIMIT 1`);
    if (row) known.add(begun);
  }
  return known;
}

function singularAndPlural(word: string): string[] {
  return [word, `${word}s`, word.replace(/e?s$/, ''), word.replace(/s$/, '')];
}

/** The word in use that is fewest letters away: one for short words, two from seven letters on. */
async function nearestWord(db: Database, word: string, begun: boolean): Promise<string | null> {
  const rows = await db.execute<{ word: string; weight: number }>(sql`
    SELECT word, weight FROM spelling WHERE word % ${word}
    ORDER BY similarity(word, ${word}) DESC, weight DESC LIMIT ${CANDIDATES}`);
  const limit = word.length >= 7 ? 2 : 1;
  const near = [...rows].flatMap(({ word: other, weight }) => {
    const distance = begun
      ? Math.min(...[-1, 0, 1].map((more) => editDistance(word, other.slice(0, word.length + more), limit)))
      : editDistance(word, other, limit);
    return distance <= limit ? [{ other, distance, weight }] : [];
  });
  near.sort((a, b) => a.distance - b.distance || a.other.length - b.other.length || b.weight - a.weight);
  return near[0]?.other ?? null;
}
