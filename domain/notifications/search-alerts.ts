import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { type LocaleText, plainText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { listing } from '@/db/schema/listings';
import { savedSearch, savedSearchMatch } from '@/db/schema/saved-searches';
import { type Alerts, savedSearchPath } from '../saved-searches/rules';
import { type Telling, tellPerson, tellTogether } from './tell-person';

/** Named in one alert; of more it says how many. */
const NAMED = 8;
const AT_ONCE = 20;

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
  for (let told = 0; ; ) {
    const waiting = await db.execute<{ id: string }>(sql`
      SELECT s.id FROM saved_search s
      WHERE s.alerts = ${alerts} AND EXISTS (
        SELECT FROM saved_search_match m WHERE m.saved_search_id = s.id AND m.told_at IS NULL AND m.found_at <= ${now})
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
  const untold = await tx
    .select({ id: listing.id, slug: listing.slug, title: listing.title, status: listing.status })
    .from(savedSearchMatch)
    .innerJoin(listing, eq(listing.id, savedSearchMatch.listingId))
    .where(
      and(
        eq(savedSearchMatch.savedSearchId, savedSearchId),
        isNull(savedSearchMatch.toldAt),
        lte(savedSearchMatch.foundAt, now),
      ),
    )
    .orderBy(asc(savedSearchMatch.foundAt), asc(listing.id))
    .limit(500);
  if (untold.length === 0) return;
  await tx
    .update(savedSearchMatch)
    .set({ toldAt: now })
    .where(
      and(
        eq(savedSearchMatch.savedSearchId, savedSearchId),
        inArray(
          savedSearchMatch.listingId,
          untold.map(({ id }) => id),
        ),
      ),
    );
  // What was taken back meanwhile is no news.
  const shown = untold.filter(({ status }) => status === 'published');
  const [reader] = await telling.person(search.userId);
  if (!reader || shown.length === 0) return;
  const title = (text: LocaleText) => plainText(text, reader.locale);
  const [first] = shown;
  tellPerson(telling, { id: v7(), at: now }, reader, {
    template: shown.length === 1 ? 'search-found-one' : 'search-found',
    values: { search: search.name, count: shown.length, listing: first?.title ?? '' },
    facts: shown.slice(0, NAMED).map((each) => ({ name: 'listing', value: title(each.title) })),
    path:
      shown.length === 1 && first ? `/listings/${first.slug}` : savedSearchPath(search.address, 'newest').slice(0, 500),
    unsubscribeToken: search.unsubscribeToken,
  });
}
