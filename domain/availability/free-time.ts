import { groupBy } from '@/core/group-by';
import { intersect, overlaps, type Period, subtract, union, widen } from '@/core/period';
import { ZoneClock } from '@/core/zoned-time';
import { type OpenSpan, openingsOf, openSpans, unitsWithOwnHours } from './open-hours';
import type { FreeSpan, Schedule } from './rules';

/**
 * When a listing can be used within a span, and how many units are free then: open hours, minus closures, minus what
 * bookings hold widened by this listing's own buffers. Whatever lies in one unit's free time can be booked there.
 */
export function freeTime(schedule: Schedule, within: Period): FreeSpan[] {
  return countUnits([...freeByUnit(schedule, within).values()]);
}

/** Each unit's free time within a span, by unit id. */
export function freeByUnit(schedule: Schedule, within: Period): Map<string, Period[]> {
  const { bufferBeforeMinutes, bufferAfterMinutes } = schedule;
  const clock = new ZoneClock(schedule.timeZone, within);
  const bounds = schedule.windows ? intersect(windowSpans(schedule, clock, within), [within]) : [within];
  const openFor = (unitId: string) => {
    return intersect(openSpans(openingsOf(schedule.openings, unitId), clock, within, schedule), bounds);
  };
  // Nearly always all units share the listing's hours: expanded once.
  const ownHours = unitsWithOwnHours(schedule.openings);
  const shared = openFor('');
  const closedForAll = schedule.closures.filter((closure) => closure.unitId === null).map(({ during }) => during);
  const sharedFree = subtract(shared, closedForAll);
  const taken = groupBy(schedule.taken, ({ unitId }) => unitId);
  const closed = groupBy(schedule.closures, ({ unitId }) => unitId);
  return new Map(
    schedule.units.map(({ id }) => {
      const open = ownHours.has(id) ? subtract(openFor(id), closedForAll) : sharedFree;
      const held = (taken.get(id) ?? []).map(({ during }) => widen(during, bufferAfterMinutes, bufferBeforeMinutes));
      const shut = (closed.get(id) ?? []).map(({ during }) => during);
      return [id, held.length + shut.length === 0 ? open : subtract(open, [...held, ...shut])];
    }),
  );
}

/**
 * Ids of the units that are free throughout a span, in the order in which they are given away. `any-hours`: whether or
 * not it is open then, as when a manager says so.
 */
export function unitsFreeFor(
  schedule: Schedule,
  during: Period,
  hours: 'in-hours' | 'any-hours' = 'in-hours',
): string[] {
  const idle = untouchedUnits(schedule, during);
  if (hours === 'any-hours') return idle;
  const clock = new ZoneClock(schedule.timeZone, during);
  const ownHours = unitsWithOwnHours(schedule.openings);
  const covers = (unitId: string) => {
    const spans = openSpans(openingsOf(schedule.openings, unitId), clock, during, schedule);
    return isCovered(spans, during, schedule.spanClosed);
  };
  const shared = covers('');
  return idle.filter((id) => (ownHours.has(id) ? covers(id) : shared));
}

/** Those on which nothing lies, neither a booking with its buffers nor a closure. */
function untouchedUnits(schedule: Schedule, during: Period): string[] {
  const { bufferBeforeMinutes, bufferAfterMinutes, closures, taken } = schedule;
  const held = widen(during, bufferBeforeMinutes, bufferAfterMinutes);
  const touched = new Set<string | null>([
    ...taken.filter((each) => overlaps(each.during, held)).map(({ unitId }) => unitId),
    ...closures.filter((each) => overlaps(each.during, during)).map(({ unitId }) => unitId),
  ]);
  return touched.has(null) ? [] : schedule.units.map(({ id }) => id).filter((id) => !touched.has(id));
}

/** True when the hours hold the whole span, or its two ends where a booking may run through closed hours. */
export function isCovered(hours: readonly Period[], during: Period, spanClosed: boolean): boolean {
  const open = union(hours);
  const { start, end } = during;
  if (!spanClosed) return open.some((span) => span.start <= start && end <= span.end);
  return (
    open.some((span) => span.start <= start && start < span.end) &&
    open.some((span) => span.start < end && end <= span.end)
  );
}

/** The hours of the week within which the customer may book, as instants. */
export function windowSpans({ windows }: Schedule, clock: ZoneClock, within: Period): OpenSpan[] {
  const always = { unitId: null, validFrom: null, validTo: null };
  return openSpans(windows?.map((window) => ({ ...window, ...always })) ?? [], clock, within);
}

/** When nobody can book because units are taken or closed although the listing is open. */
export function busyTime(schedule: Schedule, within: Period): Period[] {
  const idle: Schedule = { ...schedule, closures: [], taken: [] };
  return subtract(freeTime(idle, within), freeTime(schedule, within));
}

/** Overlays the free time of units into stretches with the number of units free; none where it is zero. */
function countUnits(sets: readonly (readonly Period[])[]): FreeSpan[] {
  const [only] = sets;
  if (sets.length === 1 && only) return only.map((span) => ({ ...span, units: 1 }));
  const changes = new Map<number, number>();
  const change = (at: Date, by: number) => changes.set(at.getTime(), (changes.get(at.getTime()) ?? 0) + by);
  for (const set of sets) {
    for (const { start, end } of union(set)) {
      change(start, 1);
      change(end, -1);
    }
  }
  const spans: FreeSpan[] = [];
  let units = 0;
  let since = 0;
  for (const [at, by] of [...changes].sort(([a], [b]) => a - b)) {
    if (by === 0) continue;
    if (units > 0) spans.push({ start: new Date(since), end: new Date(at), units });
    units += by;
    since = at;
  }
  return spans;
}
