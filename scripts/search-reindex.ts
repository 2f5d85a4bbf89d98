import { parseArgs } from 'node:util';
import { createDatabase } from '@/db/client';
import { reindexAll } from '@/domain/search/reindex';
import { withDatabaseUrl } from './with-database-url';

/** `npm run search:reindex [-- --restart]`: builds the search index anew; a stopped run goes on where it was. */
const { values } = parseArgs({ options: { restart: { type: 'boolean', default: false } } });

await withDatabaseUrl(async (url) => {
  const { db, close } = createDatabase(url, { applicationName: 'commonlab-reindex', statementTimeoutMs: 0 });
  const started = performance.now();
  try {
    const { done, findable } = await reindexAll(db, {
      now: new Date(),
      fromStart: values.restart,
      report: ({ done, total, segmented }) =>
        console.error(segmented ? `${segmented} documents in new segments` : `${done} of ${total} listings`),
    });
    const seconds = (performance.now() - started) / 1000;
    console.log(`${done} listings read, ${findable} can be found, ${seconds.toFixed(1)} s`);
  } finally {
    await close();
  }
});
