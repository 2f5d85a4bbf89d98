import { createDatabase } from '@/db/client';
import { appointOperator } from '@/domain/identity/appoint-operator';
import { explained, Fault } from './fault';
import { withDatabaseUrl } from './with-database-url';

// The first operator of a new installation: sign up as anyone does, then `npm run operator -- you@example.cn`.
await explained(async () => {
  const email = process.argv[2];
  if (!email) throw new Fault('npm run operator -- EMAIL');
  await withDatabaseUrl(async (url) => {
    const { db, close } = createDatabase(url, { poolSize: 1, applicationName: 'commonlab-operator' });
    try {
      const actor = { type: 'system' as const, job: 'npm run operator' };
      await appointOperator({ actor, db, now: new Date() }, { email });
    } finally {
      await close();
    }
  });
  console.log(`${email} is an operator now.`);
});
