import { createDatabase, type DatabaseConnection } from '@/db/client';
import { startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';
import { refreshFunctions } from './refresh-functions';

/**
 * A migrated database of a bench's own, on a real server with fsync on, kept under `.data/bench/<name>`. With `refresh`
 * a kept one stays usable when migrations were edited since: the functions of those migrations are replaced.
 */
export async function withScratchDatabase<T>(
  name: string,
  use: (connection: DatabaseConnection) => Promise<T>,
  refresh?: readonly string[],
): Promise<T> {
  const server = await startEmbedded({ dataDir: `.data/bench/${name}`, report: console.error });
  const connection = createDatabase(server.url, { applicationName: 'commonlab-bench', statementTimeoutMs: 0 });
  try {
    const isKept =
      refresh !== undefined && (await isMigrated(connection)) && (await refreshFunctions(connection, refresh));
    if (isKept) console.error('migrations changed since this data was made: only the functions were replaced');
    else await migrateDatabase(server.url);
    return await use(connection);
  } finally {
    await connection.close();
    if (server.startedHere) await server.stop();
  }
}

export async function isMigrated({ sql }: DatabaseConnection): Promise<boolean> {
  const [row] = await sql<
    { known: boolean }[]
  >`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS known`;
  return row?.known ?? false;
}
