import { and, eq, isNull } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { calendarFeed } from '@/db/schema/calendars';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { type FeedSecret, newFeedSecret } from './feed-address';
import { feedInput } from './inputs';
import { requireBrowser } from './policy';

/** Gives one's feed another address; the old one is dead at once. Throws `not-found`. */
export async function rotateFeed(ctx: CommandContext, input: unknown): Promise<FeedSecret> {
  const actor = requireBrowser(ctx.actor);
  let told: string | null = null;
  const rotated = await runCommand(ctx, feedInput, input, async (tx, { feedId }) => {
    const feed = await lockFeed(tx, actor.userId, feedId);
    const { secret, kept } = newFeedSecret();
    await tx
      .update(calendarFeed)
      .set({ ...kept, rotatedAt: ctx.now, lastUsedAt: null })
      .where(eq(calendarFeed.id, feedId));
    await note(tx, ctx, 'calendar-feed.rotated', feed);
    told = secret;
    return { feedId };
  });
  return { ...rotated, secret: told };
}

/** Makes the address of one's feed useless at once. Throws `not-found`. */
export async function revokeFeed(ctx: CommandContext, input: unknown): Promise<{ feedId: string }> {
  const actor = requireBrowser(ctx.actor);
  return runCommand(ctx, feedInput, input, async (tx, { feedId }) => {
    const feed = await lockFeed(tx, actor.userId, feedId);
    await tx.update(calendarFeed).set({ revokedAt: ctx.now }).where(eq(calendarFeed.id, feedId));
    await note(tx, ctx, 'calendar-feed.revoked', feed);
    return { feedId };
  });
}

type FeedRow = typeof calendarFeed.$inferSelect;

async function lockFeed(tx: Transaction, userId: string, feedId: string): Promise<FeedRow> {
  const [feed] = await tx
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.id, feedId), eq(calendarFeed.userId, userId), isNull(calendarFeed.revokedAt)))
    .for('update');
  if (!feed) throw notFound();
  return feed;
}

async function note(tx: Transaction, ctx: CommandContext, action: string, feed: FeedRow): Promise<void> {
  await recordEvent(tx, ctx, {
    organisationId: feed.organisationId ?? undefined,
    action,
    subjectType: 'calendar-feed',
    subjectId: feed.id,
    after: { scope: feed.scope, listingId: feed.listingId },
  });
}
