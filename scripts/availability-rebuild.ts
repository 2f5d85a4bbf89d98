import { createDatabase } from '@/db/client';
import { rebuildSummaries } from '@/domain/availability/verify-summaries';
import { rebuildFreePlanes } from '@/domain/search/keep-free-planes';
import { explained } from './fault';
import { withDatabaseUrl } from './with-database-url';

/** `npm run availability:rebuild`: writes every week bitmap and the planes anew while the site runs. */
await explained(() =>
  withDatabaseUrl(async (url) => {
    const { db, close } = createDatabase(url, {
      poolSize: 2,
      statementTimeoutMs: 0,
      applicationName: 'commonlab-availability',
    });
    try {
      const listings = await rebuildSummaries(db, new Date(), (done) => console.error(`${done} listings`));
      await rebuildFreePlanes(db, new Date());
      console.log(`${listings} listings, bitmaps and planes written anew`);
    } finally {
      await close();
    }
  }),
);
