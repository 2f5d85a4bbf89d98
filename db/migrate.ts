import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

export interface Migration {
  tag: string;
  /** Milliseconds at which it was generated: its place in the order. */
  when: number;
  hash: string;
  statements: string[];
}

export interface MigrationReport {
  applied: string[];
  total: number;
}

/** Any number that every process of the product agrees on: two processes never migrate at once. */
const MIGRATION_LOCK = 7_204_511;
const FOLDER = join(import.meta.dirname, 'migrations');

/** The migrations of the project in order, as drizzle-kit wrote them. */
export function readMigrations(folder = FOLDER): Migration[] {
  const journal: { entries: { tag: string; when: number }[] } = JSON.parse(
    readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'),
  );
  return journal.entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    const statements = text.split('--> statement-breakpoint').filter((statement) => statement.trim() !== '');
    return { tag, when, hash: createHash('sha256').update(text).digest('hex'), statements };
  });
}

/** One hash for the whole list: a template database of the same hash needs no migration. */
export function migrationsHash(migrations: Migration[]): string {
  return createHash('sha256')
    .update(migrations.map((migration) => migration.hash).join())
    .digest('hex')
    .slice(0, 16);
}

/**
 * Applies what is missing, each migration in its own transaction together with the row that records it, so that a
 * killed start leaves whole migrations only. The record is drizzle-kit's own table.
 */
export async function migrateDatabase(url: string, folder?: string): Promise<MigrationReport> {
  const migrations = readMigrations(folder);
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await sql`SELECT pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`CREATE SCHEMA IF NOT EXISTS drizzle`;
    await sql`CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (
      id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`;
    const rows = await sql<{ hash: string; when: string }[]>`
      SELECT hash, created_at AS "when" FROM drizzle.__drizzle_migrations ORDER BY created_at`;
    const recorded = new Map(rows.map((row) => [Number(row.when), row.hash]));
    refuseForeignHistory(migrations, recorded);

    const applied = await applyMissing(sql, migrations, recorded);
    return { applied, total: migrations.length };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Those that are not recorded by their place in the order; returns their tags. */
export async function applyMissing<T extends Record<string, unknown>>(
  sql: postgres.Sql<T>,
  migrations: readonly Migration[],
  recorded: ReadonlyMap<number, string>,
): Promise<string[]> {
  const missing = migrations.filter(({ when }) => !recorded.has(when));
  for (const { statements, hash, when } of missing) {
    await sql.begin(async (transaction) => {
      for (const statement of statements) await transaction.unsafe(statement);
      await transaction`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (${hash}, ${when})`;
    });
  }
  return missing.map(({ tag }) => tag);
}

function refuseForeignHistory(migrations: Migration[], recorded: Map<number, string>): void {
  const known = new Map(migrations.map((migration) => [migration.when, migration]));
  for (const [when, hash] of recorded) {
    const migration = known.get(when);
    if (!migration) {
      throw new Error('the database was migrated by a newer version of Commonlab; update the code, then start again');
    }
    if (migration.hash !== hash) {
      throw new Error(`migration ${migration.tag} was changed after it was applied to this database`);
    }
  }
}
