import { eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { MINUTE_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { savedSearch } from '@/db/schema/saved-searches';
import { type Alerts, savedSearchPath } from '../saved-searches/rules';
import { loadSources } from '../search/index-listing';
import { listingItem } from './listing-item';
import { type Telling, tellPerson, tellTogether } from './tell-person';

/** Named in one alert; of more it says how many. */
const NAMED = 8;
const AT_ONCE = 20;

/** After an alert, what else its search finds comes together so much later: a thousand imported listings are few mails. */
const GATHER_MS = 15 * MINUTE_MS;

const SEARCHES_PATH = '/account/searches';
/** As long as the path of a notice may be (`notice_path_local`). */
const LONGEST_PATH = 500;

/** Tells of what the searches that want it at once have found. Returns how many alerts that were. */
export async function tellAtOnce(db: Database, now: Date): Promise<number> {
  return await tellAll(db, now, 'at-once');
}

/** The day's digest of every search that wants one. */
export async function tellDaily(db: Database, now: Date): Promise<number> {
  return await tellAll(db, now, 'daily');
}

/** One alert in each transaction: what it tells of is marked in the same, so that nothing is told twice or never. */
async function tellAll(db: Database, now: Date, alerts: Alerts): Promise<number> {
  const rested = new Date(alerts === 'at-once' ? now.getTime() - GATHER_MS : now);
  for (let told = 0; ; ) {
    const waiting = await db.execute<{ id: string }>(sql`
      SELECT s.id FROM saved_search s
      WHERE s.alerts = ${alerts} AND EXISTS (
        SELECT FROM saved_search_match m WHERE m.saved_search_id = s.id AND m.told_at IS NULL AND m.found_at <= ${now})
        AND NOT EXISTS (SELECT FROM saved_search_match m WHERE m.saved_search_id = s.id AND m.told_at > ${rested})
      LIMIT ${AT_ONCE}`);
    for (const { id } of waiting) {
      await db.transaction((tx) => tellTogether(tx, (telling) => tellOne(telling, id, now)));
    }
    told += waiting.length;
    if (waiting.length < AT_ONCE) return told;
  }
}

async function tellOne(telling: Telling, savedSearchId: string, now: Date): Promise<void> {
  const { tx } = telling;
  const [search] = await tx.select().from(savedSearch).where(eq(savedSearch.id, savedSearchId)).for('update');
  if (!search) return;
  // What was taken back meanwhile is no news. The latest stand first, as on the page that the mail leads to.
  const news = await tx.execute<{ id: string; slug: string; currency: string; count: number }>(sql`
    WITH told AS (
      UPDATE saved_search_match SET told_at = ${now}
      WHERE saved_search_id = ${savedSearchId} AND told_at IS NULL AND found_at <= ${now}
      RETURNING listing_id)
    SELECT l.id, l.slug, l.currency, (count(*) OVER ())::int AS count
    FROM told JOIN listing l ON l.id = told.listing_id JOIN organisation o ON o.id = l.organisation_id
    WHERE l.status = 'published' AND o.status = 'verified'
    ORDER BY l.published_at DESC, l.id DESC LIMIT ${NAMED}`);
  const [reader] = await telling.person(search.userId);
  const [first] = news;
  if (!reader || !first) return;
  // Not from the search index: its reader may be behind.
  const sources = await loadSources(
    tx,
    news.map(({ id }) => id),
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const shown = news.flatMap(({ id, ...own }) => {
    const source = byId.get(id);
    return source ? [{ ...source, ...own }] : [];
  });
  const { count } = first;
  const { name, address, alerts, unsubscribeToken } = search;
  tellPerson(telling, { id: v7(), at: now }, reader, {
    template: count === 1 ? 'search-found-one' : 'search-found',
    values: { search: name, count, more: count - shown.length, listing: shown[0]?.title ?? '', alerts },
    items: shown.map((listing) => listingItem(listing, reader.locale)),
    path: count === 1 ? `/listings/${first.slug}` : resultsPath(address),
    unsubscribeToken,
    settingsPath: SEARCHES_PATH,
  });
}

/** Half an address leads astray: one that is too long gives way to the page where all of a person's searches stand. */
function resultsPath(address: Readonly<Record<string, string>>): string {
  const path = savedSearchPath(address, 'newest');
  return path.length <= LONGEST_PATH ? path : SEARCHES_PATH;
}
