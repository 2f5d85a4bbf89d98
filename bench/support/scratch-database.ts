import { createDatabase, type DatabaseConnection } from '@/db/client';
import { startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';

/** A migrated database of a bench's own, on a real server with fsync on, kept under `.data/bench/<name>`. */
export async function withScratchDatabase<T>(
  name: string,
  use: (connection: DatabaseConnection) => Promise<T>,
): Promise<T> {
  const server = await startEmbedded({ dataDir: `.data/bench/${name}`, report: console.error });
  const connection = createDatabase(server.url, { applicationName: 'commonlab-bench', statementTimeoutMs: 0 });
  try {
    await migrateDatabase(server.url);
    return await use(connection);
  } finally {
    await connection.close();
    if (server.startedHere) await server.stop();
  }
}
