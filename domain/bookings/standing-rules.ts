import type { Actor } from '@/core/actor';
import type { Period } from '@/core/period';
import { BOOKING_RULES } from '@/domain/availability/rules';
import { brokenBy, type Standing, type StandingWish } from '@/domain/qualifications/find-standing';
import { assertAllowed, type BrokenRule } from './check-booking';

/** What to ask about a person who wishes to use a listing. */
export function standingWish(
  { listingId, accessMode }: { listingId: string; accessMode?: string | null },
  userId: string,
  during: Period,
): StandingWish {
  return { listingId, userId, accessMode: accessMode ?? null, at: during.start };
}

/** What stands between a person and a listing as broken rules, in the words of whoever asks. */
export function standingRules(actor: Actor, standing: Standing, timeZone: string): BrokenRule[] {
  const locale = actor.type === 'person' ? actor.locale : 'zh-CN';
  return brokenBy(standing, locale, timeZone).map((rule) => ({
    ...rule,
    overridable: BOOKING_RULES[rule.code].override,
  }));
}

/**
 * Throws `qualification-required` with a field for each qualification that the person lacks, or `suspended`, when
 * they may not use the listing at that time.
 */
export function requireStanding({ actor }: { actor: Actor }, standing: Standing, timeZone: string): void {
  assertAllowed(standingRules(actor, standing, timeZone));
}
