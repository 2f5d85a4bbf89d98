import { sql } from 'drizzle-orm';
import { createDatabase, type Database, type DatabaseConnection } from '@/db/client';
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
  return createDatabase(databaseUrl, {
    poolSize: databasePoolSize,
    prepare: databasePrepare,
    statementTimeoutMs: databaseStatementTimeoutMs,
  });
}
