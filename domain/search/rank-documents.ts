import type { Database, Transaction } from '@/db/client';
import { analyseQuery } from './analyse';
import { askIndex } from './ask-index';
import { bestAnswers } from './best-answers';
import { triesFor } from './plan-query';

/** A document and how well it answers, the higher the better. */
export interface RankedDocument {
  id: string;
  score: number;
}

/**
 * The order of the search box over whatever was loaded by `writeDocuments`, as its pages show it one after another: the
 * best answers, then those with fewer of the words, or those that the index put behind the best. It looks at no
 * listings, so that any collection can be judged by it.
 */
export async function rankDocuments(
  db: Database | Transaction,
  text: string,
  options: { limit: number; kind?: string },
): Promise<RankedDocument[]> {
  const { limit, kind } = options;
  const { concepts } = analyseQuery(text);
  for (const { need } of triesFor(concepts.length)) {
    const query = { concepts, kind, need, sort: 'relevance' as const, limit };
    const { answer, top, behind } = await bestAnswers(db, text, query, { most: limit, behind: true });
    if (answer.total === 0) continue;
    const best = [...top, ...behind].map(({ id, key }) => ({ id, score: key }));
    if (behind.length > 0 || best.length >= limit || answer.total <= best.length) return best.slice(0, limit);
    const known = new Set(best.map(({ id }) => id));
    const { hits } = await askIndex(db, { ...query, tuning: { pool: 0 } });
    const others = hits.filter(({ id }) => !known.has(id)).map(({ id, score }) => ({ id, score: score ?? 0 }));
    return [...best, ...others].slice(0, limit);
  }
  return [];
}
