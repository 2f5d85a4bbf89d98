import { DomainError, type ErrorCode, type FieldError } from '@/core/errors';
import { DAY_MS, durationMinutes, intersect, MINUTE_MS, overlaps, type Period } from '@/core/period';
import { ZoneClock } from '@/core/zoned-time';
import { isCovered, windowSpans } from '@/domain/availability/free-time';
import { listingSpans } from '@/domain/availability/open-hours';
import { BOOKING_RULES, type BookingRule, type QuotaUse, type Schedule } from '@/domain/availability/rules';
import { isOnGrid } from '@/domain/availability/slot-grid';

/** One rule that a wished time breaks: field, code of `fields.json`, and values for its sentence. */
export interface BrokenRule extends FieldError {
  code: BookingRule;
  /** A manager of the provider may set it aside, with a reason. */
  overridable: boolean;
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
  const refused = schedule.mayBook ? [] : [broken('listingId', 'booking-group-refused')];
  return [
    ...refused,
    ...checkLead(schedule, during, now),
    ...checkLength(schedule, during),
    ...checkHours(schedule, during),
    ...checkClosures(schedule, during),
    ...checkUnits(schedule, wish.units),
    ...schedule.quotas.flatMap((quota) => checkQuota(quota, wish)),
  ];
}

/**
 * Whether a customer is too late to move or cancel a booking that begins at `start`. The provider and the platform
 * are not asked.
 */
export function checkNotice(
  terms: Pick<Schedule, 'changeNoticeMinutes' | 'cancelNoticeMinutes'>,
  action: 'change' | 'cancel',
  start: Date,
  now: Date,
): BrokenRule[] {
  const minutes = action === 'change' ? terms.changeNoticeMinutes : terms.cancelNoticeMinutes;
  if (start.getTime() - now.getTime() >= minutes * MINUTE_MS) return [];
  return [broken('start', `booking-${action}-too-late`, lengthParams(minutes))];
}

/**
 * Throws `closed` when opening hours or a closure are all that stands against it, else `booking-rules`. With
 * `override` what a manager may set aside is let pass; answers the codes that were.
 */
export function assertAllowed(found: readonly BrokenRule[], override: 'none' | 'manager' = 'none'): BookingRule[] {
  const standing = override === 'manager' ? found.filter(({ overridable }) => !overridable) : found;
  if (standing.length === 0) return [...new Set(found.map(({ code }) => code))];
  const fields = standing.map(({ path, code, params }) => ({ path, code, ...(params && { params }) }));
  throw new DomainError(refusalCode(standing), {
    params: standing.find(({ code }) => code === 'suspended')?.params,
    fields,
  });
}

/** One word for what is in the way, where it is one thing. */
function refusalCode(standing: readonly BrokenRule[]): ErrorCode {
  if (standing.every(({ code }) => CLOSED.has(code))) return 'closed';
  if (standing.some(({ code }) => code === 'suspended')) return 'suspended';
  return standing.every(({ code }) => code === 'qualification') ? 'qualification-required' : 'booking-rules';
}

const CLOSED: ReadonlySet<BookingRule> = new Set([
  'booking-closed',
  'booking-holiday',
  'booking-closure',
  'booking-dependency-closed',
]);

function broken(path: string, code: BookingRule, params?: BrokenRule['params']): BrokenRule {
  return { path, code, ...(params && { params }), overridable: BOOKING_RULES[code].override };
}

function checkLead({ noticeMinutes, horizonDays }: Schedule, during: Period, now: Date): BrokenRule[] {
  const found: BrokenRule[] = [];
  const leadMs = during.start.getTime() - now.getTime();
  if (leadMs < 0) found.push(broken('start', 'booking-in-the-past'));
  else if (leadMs < noticeMinutes * MINUTE_MS) {
    found.push(broken('start', 'booking-too-soon', lengthParams(noticeMinutes)));
  }
  if (during.end.getTime() > now.getTime() + horizonDays * DAY_MS) {
    found.push(broken('end', 'booking-beyond-horizon', { days: horizonDays }));
  }
  return found;
}

function checkLength({ minMinutes, maxMinutes }: Schedule, during: Period): BrokenRule[] {
  const minutes = durationMinutes(during);
  if (minutes < minMinutes) return [broken('end', 'booking-too-short', lengthParams(minMinutes))];
  if (minutes > maxMinutes) return [broken('end', 'booking-too-long', lengthParams(maxMinutes))];
  return [];
}

function checkHours(schedule: Schedule, during: Period): BrokenRule[] {
  if (during.end.getTime() - during.start.getTime() > LONGEST_MS) return [];
  const clock = new ZoneClock(schedule.timeZone, during);
  const { stepMinutes, spanClosed, windows } = schedule;
  const spans = listingSpans(schedule, clock, during, schedule);
  if (!isCovered(spans, during, spanClosed)) {
    const holiday = holidayInTheWay(schedule, clock, during);
    return [holiday ? broken('start', 'booking-holiday', { day: holiday }) : broken('start', 'booking-closed')];
  }
  const found: BrokenRule[] = [];
  if (windows && !isCovered(windowSpans(schedule, clock, during), during, spanClosed)) {
    found.push(broken('start', 'booking-outside-window'));
  }
  const onGrid = (at: Date) =>
    spans.some((span) => span.start <= at && at <= span.end && isOnGrid(clock, span, stepMinutes, at));
  if (!(onGrid(during.start) && onGrid(during.end))) {
    found.push(broken('start', 'booking-off-step', lengthParams(stepMinutes)));
  }
  return found;
}

/** The first day off in the span, when it alone is why the listing is not open. */
function holidayInTheWay(schedule: Schedule, clock: ZoneClock, during: Period): string | undefined {
  if (!schedule.holidaysClose || schedule.holidays.length === 0) return undefined;
  const usual = listingSpans(schedule, clock, during, { ...schedule, holidaysClose: false });
  if (!isCovered(usual, during, schedule.spanClosed)) return undefined;
  return schedule.holidays
    .filter(
      ({ day, kind }) =>
        kind === 'off' && clock.instantAt(day, 0) < during.end && clock.instantAt(day, 1440) > during.start,
    )
    .map(({ day }) => day)
    .sort()[0];
}

function checkClosures({ closures }: Schedule, during: Period): BrokenRule[] {
  const closed = closures.filter((each) => each.unitId === null && overlaps(each.during, during));
  const own = closed.find(({ inherited }) => !inherited);
  const other = closed.find(({ inherited }) => inherited);
  return [
    ...(own ? [broken('start', 'booking-closure', { reason: own.reason })] : []),
    ...(other ? [broken('start', 'booking-dependency-closed', { reason: other.reason })] : []),
  ];
}

function checkUnits({ units: { length }, wholeOnly }: Schedule, units: number): BrokenRule[] {
  if (units > length) return [broken('units', 'booking-too-many-units', { max: length })];
  return wholeOnly && units < length ? [broken('units', 'booking-whole-only', { max: length })] : [];
}

/** A quota is told once, by the first period that the wish would overfill. */
function checkQuota(quota: QuotaUse, wish: WishedTime): BrokenRule[] {
  const { measure, amount, per, period } = quota;
  const over = quota.periods.find((each) => each.used + amountIn(quota, each, wish) > amount);
  if (!over) return [];
  const size = measure === 'minutes' ? 60 : 1;
  const left = Math.max(0, amount - over.used);
  const tenths = (value: number) => Math.floor((value / size) * 10) / 10;
  return [broken('start', 'booking-over-quota', { per, period, measure, amount: tenths(amount), left: tenths(left) })];
}

/** What a wish adds to one period: its units' minutes there, or one booking where it begins. */
export function amountIn({ measure }: QuotaUse, period: Period, { during, units }: WishedTime): number {
  if (measure === 'count') return period.start <= during.start && during.start < period.end ? 1 : 0;
  return intersect([period], [during]).reduce((sum, part) => sum + durationMinutes(part), 0) * units;
}

/** Minutes in the parts in which people say them. */
function lengthParams(minutes: number) {
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}
