import type { FieldError } from '@/core/errors';
import { DomainError } from '@/core/errors';
import { DAY_MS, durationMinutes, MINUTE_MS, overlaps, type Period, union } from '@/core/period';
import { ZoneClock } from '@/core/zoned-time';
import { openSpans } from '@/domain/availability/open-hours';
import type { Schedule } from '@/domain/availability/rules';
import { isOnGrid } from '@/domain/availability/slot-grid';

/** One rule that a wished time breaks: field, code of `fields.json`, and values for its sentence. */
export interface BrokenRule extends FieldError {
  code:
    | 'booking-in-the-past'
    | 'booking-too-soon'
    | 'booking-beyond-horizon'
    | 'booking-too-short'
    | 'booking-too-long'
    | 'booking-off-step'
    | 'booking-closed'
    | 'booking-closure'
    | 'booking-too-many-units';
}

export interface WishedTime {
  during: Period;
  units: number;
  /** From among these units only. */
  unitIds?: readonly string[];
}

/** Longer than any listing allows: opening hours are not unrolled beyond it. */
export const LONGEST_MS = 1100 * DAY_MS;

/** Every rule that a wished time breaks, not only the first. Whether the time is still free is not asked here. */
export function checkBooking(schedule: Schedule, wish: WishedTime, now: Date): BrokenRule[] {
  const { during } = wish;
  return [
    ...checkLead(schedule, during, now),
    ...checkLength(schedule, during),
    ...checkHours(schedule, during),
    ...checkUnits(schedule, wish.units),
  ];
}

/** Throws `closed` when opening hours or a closure are all that stands against it, else `booking-rules`. */
export function assertAllowed(broken: readonly BrokenRule[]): void {
  if (broken.length === 0) return;
  const onlyClosed = broken.every(({ code }) => code === 'booking-closed' || code === 'booking-closure');
  throw new DomainError(onlyClosed ? 'closed' : 'booking-rules', { fields: [...broken] });
}

function checkLead({ noticeMinutes, horizonDays }: Schedule, during: Period, now: Date): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const leadMs = during.start.getTime() - now.getTime();
  if (leadMs < 0) broken.push({ path: 'start', code: 'booking-in-the-past' });
  else if (leadMs < noticeMinutes * MINUTE_MS) {
    broken.push({ path: 'start', code: 'booking-too-soon', params: lengthParams(noticeMinutes) });
  }
  if (during.end.getTime() > now.getTime() + horizonDays * DAY_MS) {
    broken.push({ path: 'end', code: 'booking-beyond-horizon', params: { days: horizonDays } });
  }
  return broken;
}

function checkLength({ minMinutes, maxMinutes }: Schedule, during: Period): BrokenRule[] {
  const minutes = durationMinutes(during);
  if (minutes < minMinutes) return [{ path: 'end', code: 'booking-too-short', params: lengthParams(minMinutes) }];
  if (minutes > maxMinutes) return [{ path: 'end', code: 'booking-too-long', params: lengthParams(maxMinutes) }];
  return [];
}

function checkHours(schedule: Schedule, during: Period): BrokenRule[] {
  if (during.end.getTime() - during.start.getTime() > LONGEST_MS) return [];
  const clock = new ZoneClock(schedule.timeZone, during);
  const spans = openSpans(schedule.openings, clock, during);
  const broken: BrokenRule[] = [];
  const open = union(spans).some((span) => span.start <= during.start && during.end <= span.end);
  if (!open) broken.push({ path: 'start', code: 'booking-closed' });
  const closure = schedule.closures.find((each) => each.unitId === null && overlaps(each.during, during));
  if (closure) broken.push({ path: 'start', code: 'booking-closure', params: { reason: closure.reason } });
  const { stepMinutes } = schedule;
  const onGrid = (at: Date) =>
    spans.some((span) => span.start <= at && at <= span.end && isOnGrid(clock, span, stepMinutes, at));
  if (open && !(onGrid(during.start) && onGrid(during.end))) {
    broken.push({ path: 'start', code: 'booking-off-step', params: lengthParams(stepMinutes) });
  }
  return broken;
}

function checkUnits(schedule: Schedule, units: number): BrokenRule[] {
  if (units <= schedule.units.length) return [];
  return [{ path: 'units', code: 'booking-too-many-units', params: { max: schedule.units.length } }];
}

/** Minutes in the parts in which people say them. */
function lengthParams(minutes: number) {
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}
