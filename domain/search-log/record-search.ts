import { and, eq, gt, isNull } from 'drizzle-orm';
import { HOUR_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { searchLog } from '@/db/schema/search-log';
import { normaliseText } from '../search/normalise';

/** One search as it was asked and answered. */
export interface SearchMade {
  id: string;
  locale: string;
  words: string;
  kind?: string;
  filtered: boolean;
  total: number;
  answer: string;
  visitor: bigint;
}

const MAX_WORDS = 120;
const CLICK_LIFE_MS = HOUR_MS;
/** What looks like somebody's address or telephone is not kept. */
const PERSONAL = /\S@\S|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;

/** Whether a search may be written down at all: it has words, and they are nobody's particulars. */
export function isRecordable(words: string): boolean {
  return words.trim() !== '' && words.length <= MAX_WORDS && !PERSONAL.test(words);
}

/** Writes down what was searched for, without who did. Searches that may not be kept are passed over. */
export async function recordSearch(db: Database, { words, ...made }: SearchMade, now: Date): Promise<void> {
  if (!isRecordable(words)) return;
  await db
    .insert(searchLog)
    .values({
      ...made,
      at: now,
      kind: made.kind ?? null,
      words: words.trim(),
      norm: normaliseText(words).replace(/\s+/g, ' ').trim().slice(0, MAX_WORDS),
    })
    .onConflictDoNothing();
}

/** Writes down which result of a search was opened first, within an hour of it. */
export async function recordClick(db: Database, click: { searchId: string; rank: number }, now: Date): Promise<void> {
  await db
    .update(searchLog)
    .set({ clickedRank: click.rank })
    .where(
      and(
        eq(searchLog.id, click.searchId),
        isNull(searchLog.clickedRank),
        gt(searchLog.at, new Date(now.getTime() - CLICK_LIFE_MS)),
      ),
    );
}
