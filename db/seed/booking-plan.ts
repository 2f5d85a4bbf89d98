import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/core/period';
import { steadyNumber } from './data/records';
import type { SeedListing } from './data/types';
import { minuteOf } from './listings';

/** What becomes of a wish for time, and when. Each instant lies at or before the day of the seed. */
export interface PlannedBooking {
  /** The same for the same day of seeding. */
  key: string;
  listing: string;
  organisation: string;
  /** Chooses the customer. */
  chance: number;
  start: Date;
  end: Date;
  units: number;
  requestedAt: Date;
  decision: { at: Date; verb: 'approve' | 'decline' } | null;
  cancellation: { at: Date; by: 'customer' | 'provider' } | null;
  /** What happened once it began; null while it lies ahead. */
  use: { at: Date; verb: 'start' | 'complete' | 'no-show' } | null;
}

const DAYS_BACK = 45;
const DAYS_AHEAD = 45;
/** The region keeps China Standard Time, which has no summer time. */
const ZONE_MS = 8 * HOUR_MS;

/** How many wishes a listing draws: some are idle, most are used now and then, a few are sought after. */
function demandFor(slug: string): number {
  if (slug === 'demo-nmr') return 26;
  if (slug === 'demo-desks') return 34;
  if (slug === 'demo-sem') return 22;
  const popularity = steadyNumber(`${slug}/popularity`, 100);
  if (popularity < 22) return 0;
  if (popularity < 70) return 3 + steadyNumber(`${slug}/demand`, 5);
  if (popularity < 92) return 9 + steadyNumber(`${slug}/demand`, 7);
  return 20 + steadyNumber(`${slug}/demand`, 8);
}

/** The wishes for one listing over three months around `now`. Some collide with each other: those are turned away. */
export function planBookings(listing: SeedListing, now: Date): PlannedBooking[] {
  if (!listing.openings || listing.bookingMode === 'enquiry') return [];
  const planned: PlannedBooking[] = [];
  for (let n = 0; n < demandFor(listing.slug); n++) {
    const booking = planBooking(listing, now, `${listing.slug}/${n}`);
    if (booking) planned.push(booking);
  }
  return planned;
}

function planBooking(listing: SeedListing, now: Date, key: string): PlannedBooking | null {
  const dice = (name: string, limit: number) => steadyNumber(`${key}/${name}`, limit);
  const time = chooseTime(listing, now, dice);
  if (!time) return null;
  const { start, end } = time;
  const requestedAt = chooseRequest(listing, now, start, dice);
  if (!requestedAt) return null;
  const base = {
    key,
    listing: listing.slug,
    organisation: listing.organisation,
    chance: dice('customer', 1_000_000),
    start,
    end,
    units: unitsOf(listing, dice),
    requestedAt,
  };
  const decision = listing.bookingMode === 'approval' ? decide(now, start, requestedAt, dice) : null;
  const undecided = listing.bookingMode === 'approval' && decision === null;
  if (undecided || decision?.verb === 'decline') return { ...base, decision, cancellation: null, use: null };
  const cancellation = cancel(now, start, decision?.at ?? requestedAt, dice);
  return { ...base, decision, cancellation, use: cancellation ? null : use(now, start, end, dice) };
}

type Dice = (name: string, limit: number) => number;

function chooseTime(listing: SeedListing, now: Date, dice: Dice): { start: Date; end: Date } | null {
  const ahead = listing.slug === 'demo-sem' ? 3 : DAYS_AHEAD;
  let day = dice('day', DAYS_BACK + ahead) - DAYS_BACK;
  // Nearly half of what is booked lies in these days, so that today's desk and this week's calendar are alive.
  if (listing.slug !== 'demo-sem' && dice('close', 100) < 45) day = dice('these-days', 12) - 3;
  // The further ahead, the emptier the calendar.
  if (day > 10 && dice('near', 2) === 0) day = Math.floor(day / 3);
  const midnight = Math.floor((now.getTime() + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
  const step = listing.stepMinutes ?? 30;
  for (let attempt = 0; attempt < 7; attempt++, day++) {
    const weekday = new Date(midnight + day * DAY_MS + ZONE_MS).getUTCDay() || 7;
    const spans = (listing.openings ?? []).filter((opening) => opening.weekday === weekday);
    const span = spans[dice(`span${attempt}`, Math.max(1, spans.length))];
    if (!span) continue;
    const [from, to] = [minuteOf(span.start), minuteOf(span.end)];
    const longest = Math.min(listing.maxMinutes ?? 480, to - from, 480);
    const shortest = Math.max(listing.minMinutes ?? 30, step);
    if (longest < shortest) continue;
    const wished = [60, 120, 120, 180, 240, 240, 480][dice('length', 7)] ?? 120;
    const length = Math.floor(Math.max(shortest, Math.min(wished, longest)) / step) * step;
    // Places that never close are still mostly used by day.
    const early = to - from >= 1200 ? Math.ceil(480 / step) * step : from;
    const late = to - from >= 1200 ? 1260 : to;
    const places = Math.max(1, Math.floor((late - early - length) / step) + 1);
    const start = midnight + day * DAY_MS + (early + dice('start', places) * step) * MINUTE_MS;
    return { start: new Date(start), end: new Date(start + length * MINUTE_MS) };
  }
  return null;
}

/** Some hours to some days before; for time ahead of `now`, at the latest in the last days. */
function chooseRequest(listing: SeedListing, now: Date, start: Date, dice: Dice): Date | null {
  const notice = (listing.noticeMinutes ?? 0) * MINUTE_MS;
  const lead = notice + 5 * HOUR_MS + dice('lead', 12 * 24 * 60) * MINUTE_MS;
  const wished = start.getTime() - lead;
  const recent = now.getTime() - (20 + dice('recent', 3 * 24 * 60)) * MINUTE_MS;
  const at = wished < now.getTime() ? wished : recent;
  const horizon = (listing.horizonDays ?? 90) * DAY_MS;
  if (start.getTime() - at < notice || start.getTime() + DAY_MS - at > horizon) return null;
  return new Date(at);
}

function decide(now: Date, start: Date, requestedAt: Date, dice: Dice): PlannedBooking['decision'] {
  const wished = requestedAt.getTime() + (2 * 60 + dice('decided', 26 * 60)) * MINUTE_MS;
  const at = Math.min(wished, start.getTime() - 10 * MINUTE_MS);
  if (at >= now.getTime()) return null;
  // A third of what lies just ahead still waits, so that there is something to decide.
  const soon = start > now && start.getTime() - now.getTime() < 9 * DAY_MS;
  if (soon && dice('waits', 3) === 0) return null;
  return { at: new Date(at), verb: dice('verdict', 100) < 9 ? 'decline' : 'approve' };
}

function cancel(now: Date, start: Date, since: Date, dice: Dice): PlannedBooking['cancellation'] {
  const luck = dice('cancelled', 100);
  if (luck >= 8) return null;
  const until = Math.min(start.getTime() - 20 * MINUTE_MS, now.getTime());
  if (until <= since.getTime()) return null;
  const at = since.getTime() + Math.floor(((until - since.getTime()) * (20 + dice('when', 70))) / 100);
  return { at: new Date(at), by: luck < 6 ? 'customer' : 'provider' };
}

function use(now: Date, start: Date, end: Date, dice: Dice): PlannedBooking['use'] {
  if (start >= now) return null;
  if (end > now) return { at: new Date(start.getTime() + 5 * MINUTE_MS), verb: 'start' };
  if (dice('shown', 100) < 3) return { at: new Date(start.getTime() + HOUR_MS), verb: 'no-show' };
  const at = Math.min(end.getTime() + dice('closed', 90) * MINUTE_MS, now.getTime());
  return { at: new Date(at), verb: 'complete' };
}

function unitsOf(listing: SeedListing, dice: Dice): number {
  const available = typeof listing.units === 'number' ? listing.units : (listing.units?.length ?? 1);
  return available < 4 ? 1 : 1 + dice('units', Math.min(6, Math.floor(available / 2)));
}
