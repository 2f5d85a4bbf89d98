import { MINUTE_MS, overlaps, type Period } from '@/core/period';
import { ZoneClock } from '@/core/zoned-time';
import { unitsFreeFor } from '@/domain/availability/free-time';
import type { BookableListing } from '@/domain/availability/queries';
import { slotDays } from '@/domain/availability/slot-grid';
import { startsOf } from '@/domain/availability/slot-rules';
import { checkBooking } from '@/domain/bookings/check-booking';
import { isExact, offerDeadline } from './rules';

/** What somebody waits for. */
export interface Wish {
  within: Period;
  minutes: number;
  fromMinute: number | null;
  toMinute: number | null;
  units: number;
}

/** Free time that fulfils a wish, and the units it takes. */
export interface Fit {
  during: Period;
  unitIds: string[];
  deadline: Date;
}

/** The first free time that fulfils a wish, late enough to be answered; `refused`: what its person declined before. */
export function findFit(listing: BookableListing, wish: Wish, refused: readonly Period[], now: Date): Fit | null {
  for (const during of candidates(listing, wish, now)) {
    if (refused.some((each) => overlaps(each, during))) continue;
    const deadline = offerDeadline(during.start, now);
    if (!deadline || checkBooking(listing, { during, units: wish.units }, now).length > 0) continue;
    const free = unitsFreeFor(listing, during);
    if (free.length >= wish.units) return { during, unitIds: free.slice(0, wish.units), deadline };
  }
  return null;
}

/** The times that would fulfil a wish, in order. */
function* candidates(listing: BookableListing, wish: Wish, now: Date): Generator<Period> {
  const { within, minutes, units } = wish;
  if (isExact(wish)) {
    if (within.start > now) yield within;
    return;
  }
  const days = slotDays(listing, within, now);
  const clock = new ZoneClock(listing.timeZone, within);
  const exactly = { stepMinutes: listing.stepMinutes, minMinutes: minutes, maxMinutes: minutes };
  for (const { date } of days) {
    for (const start of startsOf(days, date, units, exactly)) {
      const during = { start: new Date(start * MINUTE_MS), end: new Date((start + minutes) * MINUTE_MS) };
      if (during.end <= within.end && isWithinHours(clock, during, wish)) yield during;
    }
  }
}

function isWithinHours(clock: ZoneClock, during: Period, { fromMinute, toMinute }: Wish): boolean {
  if (fromMinute === null || toMinute === null) return true;
  const start = clock.localAt(during.start);
  const minutes = (during.end.getTime() - during.start.getTime()) / MINUTE_MS;
  return start.minute >= fromMinute && start.minute + minutes <= toMinute;
}
