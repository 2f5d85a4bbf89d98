import { sql } from 'drizzle-orm';
import { createDatabase, type Database, type DatabaseConnection } from '@/db/client';
import { watchDatabase } from './database-watch';
import { env } from './env';

const holder = globalThis as typeof globalThis & { commonlabDatabase?: DatabaseConnection };

/** The process's one pool; kept on `globalThis` so that reloads in development do not open another. */
export function database(): Database {
  holder.commonlabDatabase ??= open();
  return holder.commonlabDatabase.db;
}

/** True when the database answers within two seconds. */
export async function databaseIsReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(done, 2_000, false);
  });
  const answer = database()
    .execute(sql`SELECT 1`)
    .then(
      () => true,
      () => false,
    );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function open(): DatabaseConnection {
  const { databaseUrl, databasePoolSize, databasePrepare, databaseStatementTimeoutMs } = env();
  watchDatabase(databaseUrl, abandonPool);
  return createDatabase(databaseUrl, {
    poolSize: databasePoolSize,
    prepare: databasePrepare,
    statementTimeoutMs: databaseStatementTimeoutMs,
  });
}

/** Whoever waits for a server that has fallen silent is told so now; the next question opens new connections. */
function abandonPool(): void {
  const pool = holder.commonlabDatabase;
  holder.commonlabDatabase = undefined;
  pool?.close(0).catch(() => undefined);
}
