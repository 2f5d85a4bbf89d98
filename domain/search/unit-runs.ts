import { dayRuns, type FreeStretch, LONGEST_HOURS, type LocalDays, ROUNDING } from './day-runs';

/** A use of so many hours can begin on a local day, touching so many days, in so many units of a listing at once. */
export interface Run {
  /** Days since 1970. */
  day: number;
  days: number;
  hours: number;
  units: number;
}

/** Where uses can begin in a listing's units; each unit's stretches in order. */
export function unitRuns(units: readonly (readonly FreeStretch[])[], local: LocalDays): Run[] {
  const [only = []] = units;
  return units.length > 1 ? [...togetherRuns(units, local)] : singleRuns(only, local);
}

function singleRuns(stretches: readonly FreeStretch[], local: LocalDays): Run[] {
  const longest = new Map<number, number>();
  dayRuns(stretches, local, (index, days, hours) => {
    const key = index * 4 + days;
    longest.set(key, Math.max(longest.get(key) ?? 0, hours));
  });
  return [...longest].flatMap(([key, hours]) => {
    const run = { day: local.first + Math.floor(key / 4), days: key % 4, units: 1 };
    return Array.from({ length: hours }, (_, i) => ({ ...run, hours: i + 1 }));
  });
}

/** Days that a use touches at most, where clocks make one short. */
const MOST_DAYS = 3;

function* togetherRuns(
  units: readonly (readonly FreeStretch[])[],
  { first, midnights }: LocalDays,
): Generator<Run, void> {
  const places = units.map(() => 0);
  for (let index = 0; index + MOST_DAYS < midnights.length; index++) {
    const [start = 0, end = 0] = midnights.slice(index, index + 2);
    const near = units.flatMap((stretches, unit) => {
      let at = places[unit] ?? 0;
      while ((stretches[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
      places[unit] = at;
      return stretchesUntil(stretches, at, end);
    });
    for (let hours = 1; near.length > 0 && hours <= LONGEST_HOURS; hours++) {
      let most = 0;
      for (let days = 1; days <= MOST_DAYS; days++) {
        // A use that touches more days is of interest when there are more units for it than in fewer days.
        const together = mostTogether(near, hours * 4, [start, end, midnights[index + days] ?? end]);
        if (together > most) yield { day: first + index, days, hours, units: together };
        most = Math.max(most, together);
      }
      if (most === 0) break;
    }
  }
}

function stretchesUntil(stretches: readonly FreeStretch[], from: number, end: number): FreeStretch[] {
  const found: FreeStretch[] = [];
  for (let at = from; (stretches[at]?.start ?? end) < end; at++) {
    const stretch = stretches[at];
    if (stretch) found.push(stretch);
  }
  return found;
}

/** In how many stretches at most a use of this length can begin at once from `start` to `end`, and end before `past`. */
function mostTogether(
  near: readonly FreeStretch[],
  length: number,
  [start, end, past]: readonly [number, number, number],
): number {
  const begins = near
    .map((stretch) => ({
      first: Math.max(stretch.start, start),
      last: Math.min(Math.min(stretch.end, past) - length + ROUNDING, end),
    }))
    .filter(({ first, last }) => first <= last);
  let most = 0;
  for (const { first } of begins) {
    let together = 0;
    for (const other of begins) if (other.first <= first && first <= other.last) together++;
    most = Math.max(most, together);
  }
  return most;
}
