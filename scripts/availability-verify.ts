import { createDatabase } from '@/db/client';
import { verifySummaries } from '@/domain/availability/verify-summaries';
import { verifyFreePlanes } from '@/domain/search/keep-free-planes';
import { explained } from './fault';
import { withDatabaseUrl } from './with-database-url';

/** `npm run availability:verify`: every week bitmap against bookings, hours and closures, and the planes against them; exit code 1 on a fault. */
await explained(() =>
  withDatabaseUrl(async (url) => {
    const { db, close } = createDatabase(url, {
      poolSize: 2,
      statementTimeoutMs: 0,
      applicationName: 'commonlab-availability',
    });
    try {
      const { listings, weeks, faults } = await verifySummaries(db, new Date());
      for (const { unitId, week, fault } of faults) console.log(`fault: ${fault} of unit ${unitId} in week ${week}`);
      const planes = await verifyFreePlanes(db, new Date());
      console.log(
        `${listings} listings, ${weeks} weeks of units, ${faults.length} faults; ${planes} rows of planes differ`,
      );
      if (faults.length + planes > 0) process.exitCode = 1;
    } finally {
      await close();
    }
  }),
);
