import { withEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';

const dataDir = process.env.COMMONLAB_DATA_DIR ?? '.data';
const stopped = new Promise((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, done);
});

await withEmbedded({ dataDir, report: console.error }, async (url) => {
  const { applied, total } = await migrateDatabase(url);
  console.error(`${applied.length} of ${total} migrations applied; Ctrl-C stops the database`);
  console.log(`DATABASE_URL=${url}`);
  const alive = setInterval(() => undefined, 60_000);
  await stopped;
  clearInterval(alive);
});
