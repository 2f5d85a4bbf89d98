import { withEmbedded } from '@/db/embedded';

/**
 * For commands beside the server (`npm run token`, `npm run import`, …): the database of `DATABASE_URL`, else the
 * data folder's own, joined while `npm start` runs and started for the length of the command while it does not.
 */
export async function withDatabaseUrl<T>(use: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return await use(given);
  const dataDir = process.env.COMMONLAB_DATA_DIR ?? '.data';
  return await withEmbedded({ dataDir, report: console.error }, use);
}
