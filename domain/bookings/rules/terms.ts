import { type Money, money, multiplyRounded } from '@/core/money';
import { HOUR_MS, MINUTE_MS, type Period } from '@/core/period';
import type { CustomerGroup } from '@/domain/availability/rules';

/** Who cancels at least so many hours before the start owes this share of the price, in whole per cent. */
export interface CancellationTier {
  hoursBefore: number;
  percent: number;
}

/** Requests within these bounds are confirmed at once; an absent bound does not bind. */
export interface AutoApproval {
  /** These are confirmed whatever they ask for. */
  groups: CustomerGroup[];
  upToMinutes: number | null;
  /** Minor units of the listing's currency. */
  upToAmountMinor: number | null;
}

/** How a listing takes bookings. */
export interface BookingTerms {
  /** Whether a request keeps its time from others: `compete` lets many ask, and the first approved has it. */
  requests: 'block' | 'compete';
  /** Requests unanswered for so long are declined; null: they wait until their time is over. */
  answerWithinMinutes: number | null;
  autoApprove: AutoApproval | null;
  cancellation: CancellationTier[];
  /** What a confirmed booking becomes that nobody used and nobody spoke of. */
  unused: 'completed' | 'no-show';
  formId: string | null;
}

export const DEFAULT_TERMS: BookingTerms = {
  requests: 'block',
  answerWithinMinutes: null,
  autoApprove: null,
  cancellation: [],
  unused: 'completed',
  formId: null,
};

/** What of it holds for a booking whatever the listing says later. Empty in bookings of before there were terms. */
export interface FrozenTerms {
  cancellation?: CancellationTier[];
  unused?: 'completed' | 'no-show';
  /** The share that cancelling would have cost when the customer last moved it: moving away first saves nothing. */
  owedPercent?: number;
}

export function freezeTerms({ cancellation, unused }: BookingTerms): FrozenTerms {
  return { cancellation, unused };
}

/** Tiers from the earliest to the latest, as they are shown and looked up. */
export function sortTiers(tiers: readonly CancellationTier[]): CancellationTier[] {
  return [...tiers].sort((a, b) => b.hoursBefore - a.hoursBefore);
}

/**
 * The share of the price, in per cent, that cancelling now leaves due: that of the first tier still reached, the
 * whole price when it is later than all of them, nothing where there are none; never less than was owed before a move.
 */
export function cancellationPercent(terms: FrozenTerms, start: Date, now: Date): number {
  const tiers = sortTiers(terms.cancellation ?? []);
  if (tiers.length === 0) return 0;
  const hoursLeft = (start.getTime() - now.getTime()) / HOUR_MS;
  const percent = tiers.find(({ hoursBefore }) => hoursLeft >= hoursBefore)?.percent ?? 100;
  return Math.max(percent, terms.owedPercent ?? 0);
}

/** Terms of a booking that its customer moves away from `start`. */
export function termsAfterMove(terms: FrozenTerms, start: Date, now: Date): FrozenTerms {
  const owedPercent = cancellationPercent(terms, start, now);
  return owedPercent > 0 ? { ...terms, owedPercent } : terms;
}

/**
 * What stays due when a booking is cancelled, rounded half up once. The provider never charges for its own
 * cancelling, nor anybody for force majeure; what was not yet confirmed costs nothing.
 */
export function cancellationFee(
  booking: { price: Money; during: Period; terms: FrozenTerms; wasConfirmed: boolean },
  code: 'customer' | 'provider' | 'force-majeure',
  now: Date,
): Money {
  if (code !== 'customer' || !booking.wasConfirmed) return money(0n, booking.price.currency);
  const percent = cancellationPercent(booking.terms, booking.during.start, now);
  return multiplyRounded(booking.price, BigInt(percent), 100n);
}

/** What cancelling costs until when, for people to read before they book: the first span is the cheapest. */
export interface CancellationStep {
  /** The last instant at which this share holds. */
  until: Date;
  percent: number;
  fee: Money;
}

export function cancellationSteps(terms: FrozenTerms, price: Money, during: Period): CancellationStep[] {
  const tiers = sortTiers(terms.cancellation ?? []).map(({ hoursBefore, percent }) => {
    return { hoursBefore, percent: Math.max(percent, terms.owedPercent ?? 0) };
  });
  const steps = tiers
    // Of steps that a move has made alike the last tells until when.
    .filter(({ percent }, at) => tiers[at + 1]?.percent !== percent)
    .map(({ hoursBefore, percent }) => ({
      until: new Date(during.start.getTime() - hoursBefore * HOUR_MS),
      percent,
      fee: multiplyRounded(price, BigInt(percent), 100n),
    }));
  const last = steps.at(-1);
  if (!last) return [{ until: during.start, percent: 0, fee: money(0n, price.currency) }];
  return last.until < during.start ? [...steps, { until: during.start, percent: 100, fee: price }] : steps;
}

/** True when a request need not wait for anybody's word. */
export function autoApproves(
  rule: AutoApproval | null,
  wish: { minutes: number; price: Money; group: CustomerGroup },
): boolean {
  if (!rule) return false;
  if (rule.groups.includes(wish.group)) return true;
  const { upToMinutes, upToAmountMinor } = rule;
  if (upToMinutes === null && upToAmountMinor === null) return false;
  return (
    (upToMinutes === null || wish.minutes <= upToMinutes) &&
    (upToAmountMinor === null || wish.price.minor <= BigInt(upToAmountMinor))
  );
}

/** When a request made now is declined unless somebody answers: never later than its time begins. */
export function decideBy({ answerWithinMinutes }: BookingTerms, during: Period, now: Date): Date | null {
  if (answerWithinMinutes === null) return null;
  return new Date(Math.min(now.getTime() + answerWithinMinutes * MINUTE_MS, during.start.getTime()));
}
