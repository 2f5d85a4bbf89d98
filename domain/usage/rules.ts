import { type Money, multiplyRounded } from '@/core/money';
import { MINUTE_MS, type Period } from '@/core/period';

export const ITEM_KINDS = ['consumable', 'accessory', 'staff-hour'] as const;
export const PROBLEM_SEVERITIES = ['note', 'limited', 'down'] as const;

export interface UseRule {
  checkIn: 'optional' | 'required';
  earlyMinutes: number;
  graceMinutes: number;
}

/** What holds where a listing has not said otherwise: nothing follows when nobody checks in. */
export const DEFAULT_USE_RULE: UseRule = { checkIn: 'optional', earlyMinutes: 30, graceMinutes: 30 };

/** So long after its end a use that nobody ended is ended. */
export const OVERDUE_MINUTES = 15;

export type CheckInRefusal = 'too-early' | 'occupied' | 'over';

/**
 * Whether somebody may check in now. Before its time a booking may begin as early as the listing allows, and only
 * while nobody else has the place; late is allowed as long as the booking stands and its time is not over.
 */
export function checkInRefusal(
  during: Period,
  rule: UseRule,
  { othersUntil, now }: { othersUntil: Date | null; now: Date },
): CheckInRefusal | null {
  if (during.end <= now) return 'over';
  if (during.start <= now) return null;
  if (now.getTime() < during.start.getTime() - rule.earlyMinutes * MINUTE_MS) return 'too-early';
  return othersUntil && othersUntil > now ? 'occupied' : null;
}

/** From when on a booking that nobody came to is released; null where checking in is not required. */
export function releaseAt(during: Period, rule: UseRule): Date | null {
  if (rule.checkIn !== 'required') return null;
  return new Date(during.start.getTime() + rule.graceMinutes * MINUTE_MS);
}

/** What a quantity of an item costs: quantities have up to four decimals, the amount is rounded once. */
export function lineAmount(unitAmount: Money, quantity: number): Money {
  return multiplyRounded(unitAmount, BigInt(Math.round(quantity * 10_000)), 10_000n);
}

/** How late somebody is, in whole minutes; 0 before the time begins. */
export function minutesLate(during: Period, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - during.start.getTime()) / MINUTE_MS));
}
