import { createDatabase } from '@/db/client';
import { rebuildSummaries } from '@/domain/availability/verify-summaries';
import { explained } from './fault';
import { withDatabaseUrl } from './with-database-url';

/** `npm run availability:rebuild`: writes every week bitmap anew while the site runs. */
await explained(() =>
  withDatabaseUrl(async (url) => {
    const { db, close } = createDatabase(url, {
      poolSize: 1,
      statementTimeoutMs: 0,
      applicationName: 'commonlab-availability',
    });
    try {
      const listings = await rebuildSummaries(db, new Date(), (done) => console.error(`${done} listings`));
      console.log(`${listings} listings, bitmaps written anew`);
    } finally {
      await close();
    }
  }),
);
