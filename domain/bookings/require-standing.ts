import type { Period } from '@/core/period';
import type { CommandContext } from '@/domain/events/command';
import { brokenBy, refusalFor, type Standing, type StandingWish } from '@/domain/qualifications/find-standing';

/** What to ask about a person who wishes to use a listing. */
export function standingWish(
  { listingId, accessMode }: { listingId: string; accessMode?: string | null },
  userId: string,
  during: Period,
): StandingWish {
  return { listingId, userId, accessMode: accessMode ?? null, at: during.start };
}

/**
 * Throws `qualification-required` with a field for each qualification that the person lacks, or `suspended`, when
 * they may not use the listing at that time.
 */
export function requireStanding(ctx: Pick<CommandContext, 'actor'>, standing: Standing, timeZone: string): void {
  const locale = ctx.actor.type === 'person' ? ctx.actor.locale : 'zh-CN';
  const refusal = refusalFor(brokenBy(standing, locale, timeZone));
  if (refusal) throw refusal;
}
