import { createDatabase } from '@/db/client';
import { rebaseEventOrder } from '@/domain/events/rebase-order';
import { explained } from './fault';
import { withDatabaseUrl } from './with-database-url';

// Once after a backup was restored into another cluster, before `npm start`.
await explained(() =>
  withDatabaseUrl(async (url) => {
    const { db, close } = createDatabase(url, { poolSize: 1, statementTimeoutMs: 0 });
    try {
      for (const { reader, behind } of await rebaseEventOrder(db)) console.log(`${reader}: ${behind} events behind it`);
    } finally {
      await close();
    }
  }),
);
