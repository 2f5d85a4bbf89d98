import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { migrateDatabase, readMigrations } from './migrate';
import { testDatabase } from './test-database';

const database = testDatabase();
const own = readMigrations();
const last = Math.max(...own.map((migration) => migration.when));

/** The project's migrations and some more behind them. */
function folderWith(...more: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  mkdirSync(join(folder, 'meta'));
  const entries = own.map(({ tag, when }) => ({ tag, when }));
  for (const { tag, statements } of own) {
    writeFileSync(join(folder, `${tag}.sql`), statements.join('--> statement-breakpoint'));
  }
  for (const [index, text] of more.entries()) {
    const tag = `extra_${index}`;
    writeFileSync(join(folder, `${tag}.sql`), text);
    entries.push({ tag, when: last + 1 + index });
  }
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }));
  return folder;
}

const exists = async (table: string) => {
  const [row] = await database.sql`SELECT to_regclass(${table}) IS NOT NULL AS found`;
  return row?.found;
};

beforeEach(database.reset);

test('the template has every migration already', async () => {
  expect(await migrateDatabase(database.url)).toEqual({ applied: [], total: own.length });
});

test('a migration that fails half-way leaves nothing of itself and everything before it', async () => {
  const broken = 'CREATE TABLE half (id int)--> statement-breakpoint\nCREATE TABLE half (id int)';
  await expect(migrateDatabase(database.url, folderWith('CREATE TABLE whole (id int)', broken))).rejects.toThrow();
  expect(await exists('whole')).toBe(true);
  expect(await exists('half')).toBe(false);
  const mended = folderWith('CREATE TABLE whole (id int)', 'CREATE TABLE half (id int)');
  expect((await migrateDatabase(database.url, mended)).applied).toEqual(['extra_1']);
});

test('processes that start together migrate once', async () => {
  const folder = folderWith('CREATE TABLE once (id int)');
  const reports = await Promise.all([1, 2, 3].map(() => migrateDatabase(database.url, folder)));
  expect(reports.flatMap((report) => report.applied)).toEqual(['extra_0']);
});

test('a migration that was edited after it was applied is refused', async () => {
  await migrateDatabase(database.url, folderWith('CREATE TABLE first (id int)'));
  await expect(migrateDatabase(database.url, folderWith('CREATE TABLE other (id int)'))).rejects.toThrow('was changed');
});

test('a database of a newer version is refused', async () => {
  await migrateDatabase(database.url, folderWith('CREATE TABLE newer (id int)'));
  await expect(migrateDatabase(database.url)).rejects.toThrow('newer version');
});
