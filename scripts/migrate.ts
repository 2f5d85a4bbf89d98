import { migrateDatabase } from '@/db/migrate';
import { withDatabaseUrl } from './with-database-url';

await withDatabaseUrl(async (url) => {
  const { applied, total } = await migrateDatabase(url);
  for (const tag of applied) console.log(`applied ${tag}`);
  console.log(`${total} migrations, ${applied.length} of them new`);
});
