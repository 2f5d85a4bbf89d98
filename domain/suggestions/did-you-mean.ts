import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { searchListings } from '../search/search-listings';
import { mendWords } from './mend-words';
import { pinyinOf, squeeze } from './phrase-keys';

const MAX_LENGTH = 100;
const MAX_PARTS = 8;

/**
 * Another way to write the words under which there is something to find: what sounds alike (电子显微境), what the
 * pinyin stands for (dianzi xianweijing, dzxwj), what is spelt alike (spectrmeter). Null when nothing better is known.
 */
export async function didYouMean(db: Database, words: string, now: Date): Promise<string | null> {
  const asked = words.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  if (asked === '' || asked.length > MAX_LENGTH) return null;
  const candidates = [
    await soundsLike(db, asked),
    await byParts(db, asked),
    await mendWords(db, asked, { lastIsBegun: false }),
  ];
  for (const candidate of new Set(candidates)) {
    if (!candidate || squeeze(candidate) === squeeze(asked)) continue;
    const found = await searchListings(db, { q: candidate, limit: 1 }, now);
    if (found.words !== 'some' && found.total.value > 0) return candidate;
  }
  return null;
}

/** Each part by itself where only some of them are wrong. */
async function byParts(db: Database, asked: string): Promise<string | null> {
  const parts = asked.split(' ');
  if (parts.length < 2 || parts.length > MAX_PARTS) return null;
  const better = await Promise.all(parts.map((part) => soundsLike(db, part)));
  return better.some(Boolean) ? parts.map((part, i) => better[i] ?? part).join(' ') : null;
}

/** The weightiest phrase in Chinese that is read as the text is, unless the text is a phrase itself. */
async function soundsLike(db: Database, text: string): Promise<string | null> {
  const norm = squeeze(text);
  const sound = /\p{Script=Han}/u.test(norm) ? pinyinOf(text) : norm;
  if (sound.length < 3) return null;
  const [best] = await db.execute<{ text: string }>(sql`
    SELECT s.text FROM suggestion_key k JOIN suggestion s ON s.id = k.suggestion_id
    WHERE k.key = ${sound.slice(0, 32)} AND s.kind <> 'query' AND s.norm ~ '[一-鿿]' AND s.norm <> ${norm}
      AND NOT EXISTS (SELECT FROM suggestion known WHERE known.norm = ${norm} AND known.kind <> 'query')
    ORDER BY k.weight DESC, length(s.norm), s.norm LIMIT 1`);
  return best?.text ?? null;
}
