import { DAY_MS, type Period } from '@/core/period';
import { addDays, type LocalDate } from '@/core/zoned-time';
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

/** Ways of looking at a calendar. `timeline`: units below each other, time to the right. */
export const CALENDAR_VIEWS = ['timeline', 'week', 'day', 'month', 'agenda'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** The Monday of the week that a date is in. */
export function weekStart(date: LocalDate): LocalDate {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The days that a view shows, from the first to the last. */
export function viewDays(view: CalendarView, date: LocalDate): { first: LocalDate; days: number } {
  if (view === 'day') return { first: date, days: 1 };
  if (view !== 'month') return { first: weekStart(date), days: 7 };
  const monthStart = `${date.slice(0, 7)}-01`;
  const first = weekStart(monthStart);
  const daysInMonth = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
  const weeks = Math.ceil((daysBetween(first, monthStart) + daysInMonth) / 7);
  return { first, days: weeks * 7 };
}

/** The date to go to by one step back or on. */
export function stepDate(view: CalendarView, date: LocalDate, step: 1 | -1): LocalDate {
  if (view === 'day') return addDays(date, step);
  if (view !== 'month') return addDays(date, 7 * step);
  const month = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + step, 1));
  return month.toISOString().slice(0, 10);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
