import type { Database, Transaction } from '@/db/client';
import { analyseQuery } from './analyse';
import { askIndex } from './ask-index';
import { matchText } from './match-text';
import { queryTerms } from './query-terms';

/** A document and how well it answers, the higher the better, within one kind of answer. */
export interface RankedDocument {
  id: string;
  score: number;
}

/** Up to so many words a query names a thing, and what has all of them stands first. */
const FEW_WORDS = 3;

/**
 * The order of the search box over whatever was loaded by `writeDocuments`. Of a few words: documents with all of them,
 * then those with some. More words are a description: what answers it best, whichever words that are. It looks at no
 * listings, so that any collection can be judged by it.
 */
export async function rankDocuments(
  db: Database | Transaction,
  text: string,
  options: { limit: number; kind?: string },
): Promise<RankedDocument[]> {
  const { limit, kind } = options;
  const { size } = queryTerms(text);
  const kinds = kind === undefined ? undefined : [kind];
  const { ranked } = await matchText(db, text, { limit, kinds, feedback: size > FEW_WORDS });
  if (size > FEW_WORDS) return ranked;
  const { concepts } = analyseQuery(text);
  if (concepts.length === 0) return ranked;
  const { hits } = await askIndex(db, { concepts, kind, sort: 'relevance', limit });
  const whole = hits.slice(0, limit).map(({ id, score }) => ({ id, score: score ?? 0 }));
  const known = new Set(whole.map(({ id }) => id));
  return [...whole, ...ranked.filter(({ id }) => !known.has(id))].slice(0, limit);
}
