import { groupBy } from '@/core/group-by';
import { intersect, type Period, subtract, union, widen } from '@/core/period';
import { ZoneClock } from '@/core/zoned-time';
import { openingsOf, openSpans } from './open-hours';
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
  const openFor = (unitId: string) => openSpans(openingsOf(schedule.openings, unitId), clock, within);
  // Nearly always all units share the listing's hours: expanded once.
  const ownHours = new Set(schedule.openings.map((opening) => opening.unitId));
  const shared = intersect(openFor(''), [within]);
  const closedForAll = schedule.closures.filter((closure) => closure.unitId === null).map(({ during }) => during);
  const sharedFree = subtract(shared, closedForAll);
  const taken = groupBy(schedule.taken, ({ unitId }) => unitId);
  const closed = groupBy(schedule.closures, ({ unitId }) => unitId);
  return new Map(
    schedule.units.map(({ id }) => {
      const open = ownHours.has(id) ? subtract(intersect(openFor(id), [within]), closedForAll) : sharedFree;
      const held = (taken.get(id) ?? []).map(({ during }) => widen(during, bufferAfterMinutes, bufferBeforeMinutes));
      const shut = (closed.get(id) ?? []).map(({ during }) => during);
      return [id, held.length + shut.length === 0 ? open : subtract(open, [...held, ...shut])];
    }),
  );
}

/** Ids of the units that are free throughout a span, in the order in which they are given away. */
export function unitsFreeFor(schedule: Schedule, during: Period): string[] {
  const free = freeByUnit(schedule, during);
  return schedule.units
    .map(({ id }) => id)
    .filter((id) => free.get(id)?.some((span) => span.start <= during.start && during.end <= span.end));
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
