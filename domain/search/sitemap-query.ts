import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';

/** Addresses for search engines, the newest first; at most `limit` of listings. */
export async function listSitemapEntries(db: Database, limit: number): Promise<{ path: string; changedAt: Date }[]> {
  const rows = await db.execute<{ path: string; changed: number }>(sql`
    (SELECT '/listings/' || l.slug AS path, (extract(epoch FROM l.updated_at) * 1000)::float8 AS changed
      FROM search_document d JOIN listing l ON l.id = d.listing_id AND l.status = 'published'
      ORDER BY d.published_at DESC, d.listing_id DESC LIMIT ${limit})
    UNION ALL
    (SELECT '/organisations/' || o.slug, (extract(epoch FROM o.updated_at) * 1000)::float8
      FROM organisation o WHERE o.status = 'verified' ORDER BY o.id LIMIT ${limit})
  `);
  return rows.map(({ path, changed }) => ({ path, changedAt: new Date(changed) }));
}
