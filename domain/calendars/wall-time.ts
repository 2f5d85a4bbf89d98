import { DAY_MS, MINUTE_MS, type Period, subtract, union } from '@/core/period';
import { addDays, type LocalDate, ZoneClock } from '@/core/zoned-time';
import { listingSpans } from '@/domain/availability/open-hours';
import type { HolidayRules, Schedule, Unit } from '@/domain/availability/rules';
import { daysBetween } from './rules';

/**
 * Minutes on a zone's wall clock since the first midnight of a view. What a calendar draws and drags is in these: the
 * browser needs no zone for it, and the server reads a dragged time as it reads a typed one.
 */
export class WallTime {
  readonly first: LocalDate;
  readonly days: number;
  /** The instants of the view. */
  readonly within: Period;
  private readonly clock: ZoneClock;
  /** No clock changes within the view and a day around it: then minutes are plain differences. */
  private readonly steady: boolean;

  constructor(timeZone: string, first: LocalDate, days: number) {
    const noon = Date.parse(`${first}T12:00:00Z`);
    this.clock = new ZoneClock(timeZone, { start: new Date(noon), end: new Date(noon + days * DAY_MS) });
    this.first = first;
    this.days = days;
    const edge = (days: number) => this.clock.instantAt(addDays(first, days), 0).getTime();
    this.steady = edge(this.days + 1) - edge(-1) === (this.days + 2) * DAY_MS;
    this.within = { start: this.clock.instantAt(first, 0), end: this.clock.instantAt(addDays(first, days), 0) };
  }

  /** May lie before 0 or after the view's end. */
  minuteOf(at: Date): number {
    // Far away from the view clocks are not looked up; there only the order counts.
    const near = Math.min(
      Math.max(at.getTime(), this.within.start.getTime() - DAY_MS),
      this.within.end.getTime() + DAY_MS,
    );
    if (this.steady) return Math.round((near - this.within.start.getTime()) / MINUTE_MS);
    const { date, minute } = this.clock.localAt(new Date(near));
    return daysBetween(this.first, date) * 1440 + Math.round(minute);
  }

  /** The stretches of the view in which none of the units is open, as pairs of minutes. */
  closedIn(
    units: readonly Unit[],
    { openings, ...days }: Pick<Schedule, 'openings'> & HolidayRules,
  ): [from: number, to: number][] {
    const open = union(listingSpans({ units, openings }, this.clock, this.within, days));
    return subtract([this.within], open)
      .filter(({ start, end }) => end.getTime() - start.getTime() >= MINUTE_MS)
      .map(({ start, end }) => [this.minuteOf(start), this.minuteOf(end)]);
  }
}
