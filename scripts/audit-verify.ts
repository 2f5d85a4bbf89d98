import { createDatabase } from '@/db/client';
import { verifyChains } from '@/domain/events/verify-chain';
import { explained } from './fault';
import { withDatabaseUrl } from './with-database-url';

await explained(() =>
  withDatabaseUrl(async (url) => {
    const { db, close } = createDatabase(url, {
      poolSize: 1,
      statementTimeoutMs: 0,
      applicationName: 'commonlab-audit',
    });
    try {
      const { chains, events, faults } = await verifyChains(db);
      for (const { chainId, seq, fault } of faults) console.log(`fault: ${fault} at event ${seq} of chain ${chainId}`);
      console.log(`${chains} chains, ${events} events, ${faults.length} faults`);
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await close();
    }
  }),
);
