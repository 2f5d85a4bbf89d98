import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from './test-database';

const database = testDatabase();

test('bigint comes back as a bigint and is sent as one', async () => {
  const [row] = await database.db.execute(sql`SELECT 9007199254740993 + ${2n}::bigint AS sum`);
  expect(row?.sum).toBe(9007199254740995n);
});

test('a Date inside a raw fragment is sent as an instant', async () => {
  const now = new Date('2026-03-29T01:30:00.250Z');
  const [row] = await database.db.execute(sql`SELECT extract(epoch FROM ${now}::timestamptz)::float8 AS seconds`);
  expect(row?.seconds).toBe(now.getTime() / 1000);
});

test('the server knows Chinese letters and sorts by code point', async () => {
  const [row] = await database.db.execute(
    sql`SELECT upper('é') AS upper, current_setting('TimeZone') AS zone, '共' ~ '^\\w$' AS letter`,
  );
  expect(row).toEqual({ upper: 'É', zone: 'UTC', letter: true });
});

test('a reset leaves an empty database', async () => {
  await database.sql`CREATE TABLE scrap (id int)`;
  await database.reset();
  const [row] = await database.sql`SELECT to_regclass('scrap') AS scrap`;
  expect(row?.scrap).toBeNull();
});
