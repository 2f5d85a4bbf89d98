import type { Database, Transaction } from '@/db/client';
import { type Answer, type BestAnswers, bestAnswers, byKey } from './best-answers';
import { type Measured, readCards } from './cards';
import { countsOf, type FoundPage, type PageEnd } from './find-hits';
import { type IndexQuery, type PageStart, POOL } from './run-query';

/**
 * A page of the best answers to a text, with their cards. Behind those that have the words come, where they are few,
 * others that have some of them; else those that the index put behind the best.
 */
export async function findBest(db: Database | Transaction, text: string, query: IndexQuery): Promise<FoundPage> {
  const { after, limit } = query;
  const isBehind = after?.tier === 2;
  const best = await bestAnswers(db, text, query, isBehind ? { most: MOST_BEHIND, behind: true } : {});
  const { answer, beside } = best;
  const list = isBehind ? best.behind : best.top;
  const left = after === undefined || after.key === null ? list : list.filter((each) => isAfter(each, after));
  const page = left.slice(0, limit);
  const byId = new Map(page.map((each) => [each.id, each]));
  const { hits, regions } = await readCards(db, [...byId.keys()], (id) => answerOf(byId.get(id)));
  return {
    ...countsOf(answer, regions),
    hits,
    last: left.length > limit ? endOf(page.at(-1), isBehind ? 2 : 0) : isBehind ? undefined : nextTier(page, best),
    beside,
    isBehind,
  };
}

/** So many documents with some of the words are shown at most. */
const MOST_BEHIND = 1000;

function nextTier(page: readonly Answer[], { answer, hasOthers }: BestAnswers): PageEnd | undefined {
  const last = page.at(-1);
  // No key: from the first one on.
  if (hasOthers && last) return { id: last.id, tier: 2, key: null, published: last.published };
  return answer.hits.length > POOL ? answer.hits[POOL - 1] : undefined;
}

function endOf(last: Answer | undefined, tier: number): PageEnd | undefined {
  return last && { id: last.id, tier, key: String(last.key), published: last.published };
}

function isAfter(answer: Answer, { key, published, listing }: PageStart): boolean {
  return byKey({ id: listing, key: Number(key), published, metres: null }, answer) < 0;
}

function answerOf(answer: Answer | undefined): Measured {
  const metres = answer?.metres ?? null;
  return {
    distanceKm: metres === null ? null : metres / 1000,
    score: answer ? Math.round(answer.key / 1000) / 1000 : null,
  };
}
