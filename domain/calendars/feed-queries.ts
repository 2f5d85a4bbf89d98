import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { calendarFeed } from '@/db/schema/calendars';
import { listing } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';
import { requireBrowser } from './policy';
import { type FeedScope, MOST_FEEDS } from './rules';

/** One of a person's feeds, as their account lists it. */
export interface FeedView {
  id: string;
  scope: FeedScope;
  /** Of the organisation or the listing; null for one's own bookings. */
  name: LocaleText | null;
  lastFour: string;
  createdAt: Date;
  rotatedAt: Date | null;
  lastUsedAt: Date | null;
}

/** A person's own feeds that still answer, the newest first. */
export async function listFeeds(ctx: { actor: Actor; db: Database }): Promise<FeedView[]> {
  const { userId } = requireBrowser(ctx.actor);
  const rows = await ctx.db
    .select({ feed: calendarFeed, organisation: organisation.name, listing: listing.title })
    .from(calendarFeed)
    .leftJoin(organisation, eq(organisation.id, calendarFeed.organisationId))
    .leftJoin(listing, eq(listing.id, calendarFeed.listingId))
    .where(and(eq(calendarFeed.userId, userId), isNull(calendarFeed.revokedAt)))
    .orderBy(desc(calendarFeed.id))
    .limit(MOST_FEEDS);
  return rows.map(({ feed, ...names }) => ({
    id: feed.id,
    scope: feed.scope,
    name: names.organisation ?? names.listing,
    lastFour: feed.lastFour,
    createdAt: feed.createdAt,
    rotatedAt: feed.rotatedAt,
    lastUsedAt: feed.lastUsedAt,
  }));
}
