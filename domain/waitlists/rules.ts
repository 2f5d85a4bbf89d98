import { HOUR_MS, MINUTE_MS, type Period } from '@/core/period';

/** An offer stands so long, */
const OFFER_MS = 12 * HOUR_MS;
/** but never longer than until half of the time before it begins is gone, */
const SHARE = 2;
/** and nothing is offered that leaves less than this to answer. */
const SHORTEST_MS = 5 * MINUTE_MS;

/** Until when somebody may take freed time that begins at `start`; null when it is too late to offer it. */
export function offerDeadline(start: Date, now: Date): Date | null {
  const lead = (start.getTime() - now.getTime()) / SHARE;
  return lead < SHORTEST_MS ? null : new Date(now.getTime() + Math.min(OFFER_MS, lead));
}

/** True for a wish for one very time; false for any time within days. */
export function isExact({ within, minutes }: { within: Period; minutes: number }): boolean {
  return within.end.getTime() - within.start.getTime() === minutes * MINUTE_MS;
}
