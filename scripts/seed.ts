import { createDatabase } from '@/db/client';
import { setting } from '@/db/schema/events';
import { loadRegions } from '@/db/seed/load-regions';
import { explained, Fault } from './fault';

// Writes what a new database begins with. A seed that was killed half-way goes on where it was at the next start.
await explained(async () => {
  const kind = process.argv[2] ?? 'demo';
  const url = process.env.DATABASE_URL;
  if (!url) throw new Fault('DATABASE_URL is not set.');
  if (kind !== 'demo' && kind !== 'none') throw new Fault(`COMMONLAB_SEED is demo or none, not "${kind}".`);
  const { db, close } = createDatabase(url, { poolSize: 6, statementTimeoutMs: 0, applicationName: 'commonlab-seed' });
  try {
    const now = new Date();
    // Organisations are somewhere, also where there is no demo.
    await loadRegions(db);
    if (kind === 'demo') {
      const { seedDemoRegion } = await import('@/db/seed/seed');
      await seedDemoRegion(db, { now, log: (line) => console.log(`  ${line}`) });
    }
    await db
      .insert(setting)
      .values({ name: 'seed', value: { kind, at: now.toISOString() } })
      .onConflictDoNothing();
  } finally {
    await close();
  }
});
