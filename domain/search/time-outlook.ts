import { DAY_MS } from '@/core/period';
import type { Database, Transaction } from '@/db/client';
import { analyseWords } from './analyse-words';
import { findHits } from './find-hits';
import type { SearchInput } from './inputs';
import { listingQuery } from './listing-query';
import { triesFor } from './plan-query';
import type { IndexQuery } from './run-query';
import type { SearchPage } from './views';
import { withTimeout } from './with-timeout';

/** What a search for free time misses because it asks so late. */
export interface TimeOutlook<Time> {
  /** So many more are open and free then, but take no bookings at such short notice. */
  tooLate: number;
  /** The first of the later times at which at least half as many more can be booked. */
  later: { time: Time; count: number } | null;
}

/** No further ahead than so many days is notice what keeps many away. */
const REACH_DAYS = 7;

/**
 * Says of a first page of results for a time that is near how many listings notice alone keeps from it, and which of
 * some later times has more. Null when few are. Throws `service-unavailable` as the search does.
 */
export async function timeOutlook<Time extends { input: SearchInput }>(
  db: Database,
  input: SearchInput,
  page: Pick<SearchPage, 'total' | 'words'>,
  laterTimes: readonly Time[],
  now: Date,
): Promise<TimeOutlook<Time> | null> {
  const { availableFrom, cursor } = input;
  if (!availableFrom || cursor || availableFrom.getTime() > now.getTime() + REACH_DAYS * DAY_MS) return null;
  const { concepts } = await analyseWords(db, input.q);
  const words = { concepts, need: triesFor(concepts.length)[0]?.need };
  // Near misses are no answers to the words.
  const total = page.words === 'some' ? 0 : page.total.value;
  return await withTimeout(db, async (tx) => {
    // As somebody would have found it who had asked a week ago; what has passed of the time is no longer to be had.
    const from = new Date(Math.max(availableFrom.getTime(), now.getTime()));
    const asked = listingQuery({ ...input, availableFrom: from }, new Date(now.getTime() - REACH_DAYS * DAY_MS));
    const tooLate = (await countOf(tx, { ...asked, ...words })) - total;
    if (tooLate <= total / 4) return null;
    for (const time of laterTimes) {
      const count = await countOf(tx, { ...listingQuery(time.input, now), ...words });
      if (count >= total + tooLate / 2) return { tooLate, later: { time, count } };
    }
    return { tooLate, later: null };
  });
}

async function countOf(tx: Transaction, query: Omit<IndexQuery, 'sort' | 'limit'>): Promise<number> {
  return (await findHits(tx, { ...query, sort: 'newest', limit: 1, shown: undefined })).total;
}
