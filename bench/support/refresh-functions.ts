import postgres from 'postgres';
import type { DatabaseConnection } from '@/db/client';
import { applyMissing, readMigrations } from '@/db/migrate';

/** PostgreSQL's `invalid_function_definition`. */
const RETURNS_ANOTHER_TYPE = '42P13';

/**
 * Brings the functions of some migrations up to date in a database whose tables stay, and adds their types and the
 * migrations that came since: a built data set of a million rows outlives edits of migrations that are not released yet.
 * Returns false when none of those it has had changed.
 */
export async function refreshFunctions({ sql }: DatabaseConnection, tags: readonly string[]): Promise<boolean> {
  const recorded = await sql<{ hash: string; when: string }[]>`
    SELECT hash, created_at::text AS "when" FROM drizzle.__drizzle_migrations`;
  const migrations = readMigrations();
  const changed = migrations.filter(({ when, hash }) =>
    recorded.some((each) => Number(each.when) === when && each.hash !== hash),
  );
  for (const { statements, when, hash } of changed.filter(({ tag }) => tags.includes(tag))) {
    for (const statement of statements) {
      const [, made, name] = /^\s*(?:--[^\n]*\n\s*)*CREATE (FUNCTION|TYPE) (\w+)/.exec(statement) ?? [];
      if (!name) continue;
      if (made === 'FUNCTION') await refreshFunction(sql, name, statement);
      else await addType(sql, name, statement);
    }
    await sql`UPDATE drizzle.__drizzle_migrations SET hash = ${hash} WHERE created_at = ${when}`;
  }
  if (changed.length === 0) return false;
  // What later migrations said of a function is gone with it.
  for (const statement of migrations.flatMap(({ statements }) => statements)) {
    if (/^\s*ALTER FUNCTION/.test(statement)) await sql.unsafe(statement);
  }
  await applyMissing(sql, migrations, new Map(recorded.map(({ when, hash }) => [Number(when), hash])));
  return true;
}

/** A type that there is stays: tables may have columns of it. */
async function addType(sql: DatabaseConnection['sql'], name: string, statement: string): Promise<void> {
  const [known] = await sql`SELECT FROM pg_type WHERE typname = ${name} AND typnamespace = 'public'::regnamespace`;
  if (!known) await sql.unsafe(statement);
}

/** Triggers hold on to their functions, so what can be replaced is not dropped. */
async function refreshFunction(sql: DatabaseConnection['sql'], name: string, statement: string): Promise<void> {
  const old = await signaturesOf(sql, name);
  const dropOld = async () => {
    for (const signature of old) await sql.unsafe(`DROP FUNCTION ${signature}`);
  };
  try {
    await sql.unsafe(statement.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.code !== RETURNS_ANOTHER_TYPE) throw error;
    await dropOld();
    await sql.unsafe(statement);
    return;
  }
  if ((await signaturesOf(sql, name)).length > old.length && old.length > 0) await dropOld();
}

async function signaturesOf(sql: DatabaseConnection['sql'], name: string): Promise<string[]> {
  const rows = await sql<{ signature: string }[]>`
    SELECT oid::regprocedure::text AS signature FROM pg_proc WHERE proname = ${name}`;
  return rows.map(({ signature }) => signature);
}
