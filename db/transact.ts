import type { Database, Transaction } from './client';

const lastWrites = new WeakMap<Transaction, Promise<unknown>[]>();

/**
 * Runs a transaction whose last writes need not be waited for before COMMIT is sent behind them (`sendLast`): one
 * round trip less while its locks are held. When one of them is refused the server answers that COMMIT with a
 * rollback, and what was refused is thrown here.
 */
export async function transact<R>(db: Database, run: (tx: Transaction) => Promise<R>): Promise<R> {
  let writes: Promise<unknown>[] = [];
  try {
    const result = await db.transaction(async (tx) => {
      writes = [];
      lastWrites.set(tx, writes);
      const result = await run(tx);
      if (writes.length > 0) await handedToDriver();
      return result;
    });
    await Promise.all(writes);
    return result;
  } catch (error) {
    await Promise.all(writes);
    throw error;
  }
}

/**
 * Sends a write that ends a transaction of `transact`; nobody may need its answer. It may only consist of statements
 * of this transaction, sent without waiting for anything else.
 */
export function sendLast(tx: Transaction, write: () => Promise<unknown>): void {
  const writes = lastWrites.get(tx);
  if (!writes) throw new Error('only a transaction of transact() waits for its last writes');
  const sent = write();
  // Awaited after the commit; until then a refusal must not count as unhandled.
  sent.catch(() => undefined);
  writes.push(sent);
}

/** A statement reaches the connection's queue within a few microtasks: COMMIT must stand behind it there. */
function handedToDriver(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
