import { createDatabase, type Database, type DatabaseConnection } from '@/db/client';
import { env } from './env';

const holder = globalThis as typeof globalThis & { commonlabDatabase?: DatabaseConnection };

/** The process's one pool; kept on `globalThis` so that reloads in development do not open another. */
export function database(): Database {
  holder.commonlabDatabase ??= createDatabase(env().databaseUrl);
  return holder.commonlabDatabase.db;
}
