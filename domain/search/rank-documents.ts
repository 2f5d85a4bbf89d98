import type { Database, Transaction } from '@/db/client';
import { analyseQuery } from './analyse';
import { askIndex } from './ask-index';
import { triesFor } from './plan-query';
import type { IndexQuery } from './run-query';

/** A document and how well it answers, the higher the better, within one kind of answer. */
export interface RankedDocument {
  id: string;
  score: number;
}

/**
 * The order of the search box over whatever was loaded by `writeDocuments`: documents with all the words (most, of a
 * long query), then those with some. It looks at no listings, so that any collection can be judged by it.
 */
export async function rankDocuments(
  db: Database | Transaction,
  text: string,
  options: { limit: number; kind?: string },
): Promise<RankedDocument[]> {
  const { concepts } = analyseQuery(text);
  const ranked = new Map<string, RankedDocument>();
  for (const { need } of triesFor(concepts.length)) {
    const query: IndexQuery = { ...options, concepts, need, sort: 'relevance' };
    for (const { id, score } of (await askIndex(db, query)).hits) {
      if (!ranked.has(id)) ranked.set(id, { id, score: score ?? 0 });
    }
    if (ranked.size >= options.limit) break;
  }
  return [...ranked.values()].slice(0, options.limit);
}
