import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { type Database, prepared, type Transaction } from '@/db/client';
import { sqlFault } from '@/db/errors';

const STATEMENT_TIMEOUT_MS = 3_000;
const QUERY_CANCELED = '57014';

/**
 * Reads in one transaction that writes nothing and ends a statement after some seconds; both limits travel with the
 * first. Its end is waited for: whoever asks next then gets the same connection, whose caches are warm.
 * Throws `service-unavailable` (reason `search-timeout`) when one takes longer.
 */
export async function withTimeout<T>(db: Database, read: (tx: Transaction) => Promise<T>): Promise<T> {
  return await orTimeout(
    db.transaction(async (tx) => {
      // Sent before the first statement of the read, as it begins at once.
      const limits = tx
        .execute(sql`${prepared} SELECT set_config('transaction_read_only', 'on', true),
          set_config('statement_timeout', ${String(STATEMENT_TIMEOUT_MS)}, true)`)
        .execute();
      const [answer] = await Promise.all([read(tx), limits]);
      return answer;
    }),
  );
}

/**
 * Says of a read that a limit ended it. Alone it is for one statement that soon ends: a transaction would double its way
 * there and back, so the pool's own limit holds.
 * Throws `service-unavailable` (reason `search-timeout`) when it took longer.
 */
export async function orTimeout<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (sqlFault(error)?.code === QUERY_CANCELED) {
      throw new DomainError('service-unavailable', { params: { reason: 'search-timeout' } });
    }
    throw error;
  }
}
