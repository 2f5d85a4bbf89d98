import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded, withEmbedded } from './embedded';
import { isAlive } from './process-lock';

const base = mkdtempSync(join(tmpdir(), 'commonlab 共研 '));
chmodSync(base, 0o711);
const options = { dataDir: join(base, 'data'), durable: false };

afterAll(async () => {
  const server = await startEmbedded(options);
  await server.stop();
  rmSync(base, { recursive: true, force: true });
});

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

test('data outlives a killed server, whose pid file and port are left behind', async () => {
  const first = await startEmbedded({ ...options, durable: true });
  await ask(first.url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)');
  process.kill(first.pid, 'SIGKILL');
  const second = await startEmbedded(options);
  expect(second.startedHere).toBe(true);
  expect(await ask(second.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  await second.stop();
  expect(isAlive(second.pid)).toBe(false);
});

test('what a server had in memory is in memory again after a restart', async () => {
  const durable = { ...options, durable: true };
  const first = await startEmbedded(durable);
  await ask(
    first.url,
    'CREATE TABLE often_read AS SELECT n, repeat(n::text, 100) AS text FROM generate_series(1, 2000) n',
  );
  await ask(first.url, 'VACUUM often_read');
  await first.stop();
  const second = await startEmbedded(durable);
  const log = () => readFileSync(join(durable.dataDir, 'postgres.log'), 'utf8');
  await expect.poll(log).toContain('autoprewarm successfully prewarmed');
  const [plan] = await ask(second.url, 'EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT count(text) FROM often_read');
  expect(plan?.['QUERY PLAN'][0].Plan).toMatchObject({ 'Shared Read Blocks': 0 });
  await second.stop();
});

test('several that start together share one server, and the last to leave stops it', async () => {
  const seen: string[] = [];
  await Promise.all([1, 2, 3].map(() => withEmbedded(options, async (url) => void seen.push(url))));
  expect(new Set(seen).size).toBeLessThanOrEqual(seen.length);
  const again = await startEmbedded(options);
  expect(again.startedHere).toBe(true);
  const joined = await startEmbedded(options);
  expect(joined).toMatchObject({ startedHere: false, pid: again.pid });
  await again.stop();
});

test('a pid file that names a process of another program does not stop a start', async () => {
  const server = await startEmbedded(options);
  await server.stop();
  writeFileSync(join(server.cluster, 'postmaster.pid'), `${process.pid}\n${server.cluster}\n`);
  const next = await startEmbedded(options);
  expect(next.startedHere).toBe(true);
  await next.stop();
});

test('the password is readable by its owner only, and needed', async () => {
  const server = await startEmbedded(options);
  expect(statSync(join(options.dataDir, 'postgres.json')).mode & 0o077).toBe(0);
  const wrong = new URL(server.url);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  await server.stop();
});
