import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { membershipOf, type PersonActor } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { calendarFeed } from '@/db/schema/calendars';
import { listing } from '@/db/schema/listings';
import { canSeeDesk } from '@/domain/bookings/policy';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { type FeedSecret, newFeedSecret } from './feed-address';
import { createFeedInput } from './inputs';
import { requireBrowser } from './policy';
import { MOST_FEEDS } from './rules';

/**
 * Makes an address by which a calendar programme reads one's own bookings, an organisation's desk, or a listing's
 * busy time. Several may exist, one for each programme. Throws `not-found`, `forbidden`, `too-many-requests`.
 */
export async function createFeed(ctx: CommandContext, input: unknown): Promise<FeedSecret> {
  const actor = requireBrowser(ctx.actor);
  // Kept out of what the command returns, since that is stored for a replay.
  let told: string | null = null;
  const created = await runCommand(ctx, createFeedInput, input, async (tx, data) => {
    const home = await organisationOf(tx, actor, data);
    await requireRoom(tx, actor.userId);
    const { secret, kept } = newFeedSecret();
    const feedId = v7();
    await tx.insert(calendarFeed).values({
      id: feedId,
      scope: data.scope,
      userId: actor.userId,
      organisationId: data.scope === 'organisation' ? data.organisationId : null,
      listingId: data.scope === 'listing' ? data.listingId : null,
      ...kept,
      createdAt: ctx.now,
    });
    await recordEvent(tx, ctx, {
      organisationId: home,
      action: 'calendar-feed.created',
      subjectType: 'calendar-feed',
      subjectId: feedId,
      after: { scope: data.scope, listingId: data.scope === 'listing' ? data.listingId : null },
    });
    told = secret;
    return { feedId };
  });
  return { ...created, secret: told };
}

/** In whose log it is noted: the organisation that shows its desk, or the platform's. */
async function organisationOf(
  tx: Transaction,
  actor: PersonActor,
  data: z.output<typeof createFeedInput>,
): Promise<string | undefined> {
  if (data.scope === 'person') return undefined;
  if (data.scope === 'organisation') {
    if (!membershipOf(actor, data.organisationId)) throw notFound();
    if (!canSeeDesk(actor, data.organisationId)) throw new DomainError('forbidden');
    return data.organisationId;
  }
  const [found] = await tx
    .select({ organisationId: listing.organisationId })
    .from(listing)
    .where(and(eq(listing.id, data.listingId), inArray(listing.status, ['published', 'paused'])));
  if (!found) throw notFound();
  return canSeeDesk(actor, found.organisationId) ? found.organisationId : undefined;
}

async function requireRoom(tx: Transaction, userId: string): Promise<void> {
  const [found] = await tx
    .select({ feeds: count() })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.userId, userId), isNull(calendarFeed.revokedAt)));
  if ((found?.feeds ?? 0) >= MOST_FEEDS) throw new DomainError('too-many-requests', { params: { seconds: 3600 } });
}
