import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type DatabaseConnection, type Transaction } from '@/db/client';
import { sqlFault } from '@/db/errors';
import { testDatabase } from '@/db/test-database';
import { orTimeout, withTimeout } from './with-timeout';

const database = testDatabase();
let two: DatabaseConnection;

beforeAll(() => {
  two = createDatabase(database.url, { poolSize: 2 });
});
afterAll(async () => {
  await two.close();
});

async function readPid(tx: Transaction): Promise<number | undefined> {
  const [row] = await tx.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`);
  return row?.pid;
}

test('what reads cannot write', async () => {
  const refused = withTimeout(two.db, (tx) => tx.execute(sql`INSERT INTO setting (name, value) VALUES ('scrap', '1')`));
  await expect(refused).rejects.toSatisfy((error) => sqlFault(error)?.code === '25006');
});

test('what takes too long is ended and said to be so', async () => {
  const limit = await withTimeout(two.db, async (tx) => await tx.execute(sql`SHOW statement_timeout`));
  expect([...limit]).toEqual([{ statement_timeout: '3s' }]);
  const late = withTimeout(two.db, async (tx) => {
    await tx.execute(sql`SET LOCAL statement_timeout = 20`);
    await tx.execute(sql`SELECT pg_sleep(5)`);
  });
  await expect(late).rejects.toMatchObject({ code: 'service-unavailable', params: { reason: 'search-timeout' } });
});

test('a single statement has the limit of its pool', async () => {
  const hasty = createDatabase(database.url, { poolSize: 1, statementTimeoutMs: 20 });
  const late = orTimeout(hasty.db.execute(sql`SELECT pg_sleep(5)`));
  await expect(late).rejects.toMatchObject({ code: 'service-unavailable', params: { reason: 'search-timeout' } });
  await hasty.close();
});

test('its limits end with it, however it ends', async () => {
  await expect(withTimeout(two.db, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
  for (let i = 0; i < 4; i++) {
    await withTimeout(two.db, readPid);
    const [row] = await two.db.execute(sql`SELECT current_setting('transaction_read_only') AS read_only,
      current_setting('statement_timeout') AS timeout`);
    expect(row).toEqual({ read_only: 'off', timeout: '30s' });
  }
});

test('a hundred at once share two connections', async () => {
  const pids = await Promise.all(Array.from({ length: 100 }, () => withTimeout(two.db, readPid)));
  expect(pids).toHaveLength(100);
  expect(new Set(pids).size).toBe(2);
});

test('a connection that is lost in the middle costs its answer, neither the process nor the pool', async () => {
  const own = createDatabase(database.url, { poolSize: 1 });
  const lost = withTimeout(own.db, (tx) => tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(1)`));
  await expect(lost).rejects.toThrow();
  // The driver may tell the first that connects anew of what the server said last.
  await withTimeout(own.db, readPid).catch(() => undefined);
  expect(await withTimeout(own.db, readPid)).toBeTypeOf('number');
  await own.close();
});
