import type { Database, Transaction } from '@/db/client';
import { type AnalysedQuery, analyseQuery } from './analyse';
import { currentSynonyms } from './current-synonyms';

/** The words of a search by the operator's synonyms; where there are none, those are not looked up. */
export async function analyseWords(db: Database | Transaction, words = ''): Promise<AnalysedQuery> {
  return words === '' ? analyseQuery('') : analyseQuery(words, (await currentSynonyms(db)).set);
}
