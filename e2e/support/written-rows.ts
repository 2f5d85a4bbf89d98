import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';

/** Counters and keys that a refused request may leave, and when a token was last used. */
const MAY_CHANGE = new Set(['rate_window', 'once_key', 'api_token', 'migration']);

/** A fingerprint of every row of the product: two that are equal mean that nothing was written in between. */
export async function writtenRows(db: Database): Promise<() => Promise<string>> {
  const tables = await db.execute<{ name: string }>(sql`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`);
  const each = tables
    .filter(({ name }) => !MAY_CHANGE.has(name))
    // The newest writing transaction tells of inserts and updates, the number of rows of deletions.
    .map(
      ({ name }) =>
        sql`SELECT ${name}::text AS name, count(*)::int AS rows, max(xmin::text::bigint)::text AS newest FROM ${sql.identifier(name)}`,
    );
  // In one order: a plan that looks at tables side by side gives them in any.
  const query = sql`${sql.join(each, sql` UNION ALL `)} ORDER BY name`;
  return async () => JSON.stringify(await db.execute(query));
}
