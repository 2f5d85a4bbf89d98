import { sql } from 'drizzle-orm';
import { type Database, prepared, type Transaction } from '@/db/client';
import { type IndexAnswer, type IndexQuery, readAnswer, runArgument, type WrittenAnswer } from './run-query';

/**
 * One question to the index, whatever its documents are: for those who choose their concepts and boosts themselves.
 * There is one hit more than asked for when there is a further page.
 */
export async function askIndex(db: Database | Transaction, query: IndexQuery): Promise<IndexAnswer> {
  const [row] = await db.execute<{ answer: WrittenAnswer }>(
    sql`${prepared} SELECT search_run(${runArgument(query)}::text::jsonb) AS answer`,
  );
  if (!row) throw new Error('an answer without a row');
  return readAnswer(row.answer);
}
