import { createDatabase } from '@/db/client';
import { setting } from '@/db/schema/events';
import { explained, Fault } from './fault';

// One transaction: a seed that is killed half-way leaves nothing, and the next start does it again.
await explained(async () => {
  const kind = process.argv[2] ?? 'demo';
  const url = process.env.DATABASE_URL;
  if (!url) throw new Fault('DATABASE_URL is not set.');
  if (kind !== 'demo' && kind !== 'none') throw new Fault(`COMMONLAB_SEED is demo or none, not "${kind}".`);
  const { db, close } = createDatabase(url, { poolSize: 1, statementTimeoutMs: 0, applicationName: 'commonlab-seed' });
  try {
    await db.transaction(async (transaction) => {
      const now = new Date();
      if (kind === 'demo') {
        const { seedDemoRegion } = await import('@/db/seed/seed');
        await seedDemoRegion(transaction, { now });
      }
      await transaction.insert(setting).values({ name: 'seed', value: { kind, at: now.toISOString() } });
    });
  } finally {
    await close();
  }
});
