import { desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import type { Database } from '@/db/client';
import { savedSearch } from '@/db/schema/saved-searches';
import { requirePerson } from '../identity/policy';
import { type Alerts, MAX_SAVED_SEARCHES, type SavedAddress } from './rules';

export interface SavedSearchView {
  id: string;
  name: string;
  address: SavedAddress;
  alerts: Alerts;
  createdAt: Date;
  /** How many listings it has found since it was kept, up to 100; and the last time. */
  found: number;
  lastFoundAt: Date | null;
}

const COUNTED = 100;

/** The person's saved searches, the latest first; all of them, for there are at most fifty. */
export async function listSavedSearches({ actor, db }: { actor: Actor; db: Database }): Promise<SavedSearchView[]> {
  const { userId } = requirePerson(actor);
  const found = sql`SELECT found_at FROM saved_search_match m WHERE m.saved_search_id = ${savedSearch.id} LIMIT ${COUNTED}`;
  const rows = await db
    .select({
      id: savedSearch.id,
      name: savedSearch.name,
      address: savedSearch.address,
      alerts: savedSearch.alerts,
      createdAt: savedSearch.createdAt,
      found: sql<number>`(SELECT count(*)::int FROM (${found}) f)`,
      lastFound: sql<number | null>`(SELECT (extract(epoch FROM max(found_at)) * 1000)::float8 FROM (${found}) f)`,
    })
    .from(savedSearch)
    .where(eq(savedSearch.userId, userId))
    .orderBy(desc(savedSearch.id))
    .limit(MAX_SAVED_SEARCHES);
  return rows.map(({ lastFound, ...row }) => ({
    ...row,
    lastFoundAt: lastFound === null ? null : new Date(lastFound),
  }));
}

/** What a mailed secret belongs to: the name of the search, and whether it still sends. */
export async function findByUnsubscribeToken(
  db: Database,
  token: string,
): Promise<{ name: string; alerts: Alerts } | null> {
  const [found] = await db
    .select({ name: savedSearch.name, alerts: savedSearch.alerts })
    .from(savedSearch)
    .where(eq(savedSearch.unsubscribeToken, token.replaceAll('\0', '').slice(0, 100)));
  return found ?? null;
}
