import { DAY_MS, type Period } from '@/core/period';
import type { BookingState } from '@/domain/bookings/rules';

export const FEED_SCOPES = ['person', 'organisation', 'listing'] as const;
export type FeedScope = (typeof FEED_SCOPES)[number];

/** A person's live addresses, of all scopes together. */
export const MOST_FEEDS = 50;
/** What has been cancelled stays in a feed so long, so that every calendar that looks now and then hears of it. */
export const CANCELLED_KEPT_DAYS = 30;
const FEED_BACK_DAYS = 60;
const FEED_AHEAD_DAYS = 400;
/** How often programmes are asked to look. */
export const FEED_REFRESH_MINUTES = 60;

/** The time that a feed covers. */
export function feedWindow(now: Date): Period {
  return {
    start: new Date(now.getTime() - FEED_BACK_DAYS * DAY_MS),
    end: new Date(now.getTime() + FEED_AHEAD_DAYS * DAY_MS),
  };
}

/** How a calendar shows a booking; null: it is no appointment (a hold), or never was one. */
export function calendarStatus(
  state: BookingState,
  everRequested: boolean,
): 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' | null {
  switch (state) {
    case 'held':
      return null;
    case 'requested':
      return 'TENTATIVE';
    case 'declined':
    case 'expired':
    case 'cancelled':
      return everRequested ? 'CANCELLED' : null;
    case 'no-show':
      return 'CANCELLED';
    default:
      return 'CONFIRMED';
  }
}
