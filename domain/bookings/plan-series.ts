import { DomainError } from '@/core/errors';
import { expandRecurrence } from '@/core/expand-recurrence';
import { HOUR_MS, type Period } from '@/core/period';
import { parseRule } from '@/core/recurrence';
import { localMinute } from '@/core/zoned-time';
import { freeTime, unitsFreeFor } from '@/domain/availability/free-time';
import type { BookableListing } from '@/domain/availability/queries';
import type { QuotaUse } from '@/domain/availability/rules';
import { amountIn, type BrokenRule, checkBooking, LONGEST_MS, type WishedTime } from './check-booking';
import { SERIES_MAX } from './inputs';

/** One time of a series: where the rule puts it, and where it is held when it was moved. */
export interface Occurrence {
  /** The start that the rule gives, by which it is skipped or moved. */
  from: Date;
  during: Period;
}

/** What stands in the way of one time of a series, and what is free near it. */
export interface PlannedOccurrence extends Occurrence {
  broken: BrokenRule[];
  freeUnits: number;
  /** The units it would get; empty when it cannot be had. */
  unitIds: string[];
  /** It could be had if a manager of the provider set the rules aside that it breaks. */
  settable: boolean;
  /** Free times of the same length, the nearest first; only where it cannot be had. */
  alternatives: Period[];
}

export interface SeriesWish {
  rule: string;
  first: Period;
  units: number;
  unitIds?: readonly string[];
  skip: readonly Date[];
  moves: readonly { from: Date; during: Period }[];
}

const ALTERNATIVES = 3;
const LOOK_AROUND_MS = 24 * HOUR_MS;

/**
 * The times of a series, from its first on. Throws `invalid-input` at `rule` for what is no rule, names no time or
 * more than `SERIES_MAX`, and at `skip` and `moves` for times that are not of the series.
 */
export function occurrencesOf(wish: SeriesWish, timeZone: string): Occurrence[] {
  const rule = parseRule(wish.rule);
  if (!rule) throw wrong('rule', 'invalid-format');
  const { first, skip, moves } = wish;
  const within = { start: first.start, end: new Date(first.start.getTime() + LONGEST_MS) };
  const starts = expandRecurrence(
    { rule, start: localMinute(first.start, timeZone), timeZone },
    within,
    SERIES_MAX + 1,
  );
  if (starts.length === 0) throw wrong('rule', 'no-occurrence');
  if (starts.length > SERIES_MAX) throw wrong('rule', 'too-many', { max: SERIES_MAX });
  const known = new Set(starts.map((at) => at.getTime()));
  for (const [path, ats] of [['skip', skip] as const, ['moves', moves.map(({ from }) => from)] as const]) {
    if (ats.some((at) => !known.has(at.getTime()))) throw wrong(path, 'invalid-reference');
  }
  const skipped = new Set(skip.map((at) => at.getTime()));
  const moved = new Map(moves.map((move) => [move.from.getTime(), move.during]));
  const length = first.end.getTime() - first.start.getTime();
  return starts
    .filter((at) => !skipped.has(at.getTime()))
    .map((from) => ({
      from,
      during: moved.get(from.getTime()) ?? { start: from, end: new Date(from.getTime() + length) },
    }));
}

/**
 * Looks at every time of a series at once; each takes its units from those after it. With `manager` the rules are set
 * aside that a manager may.
 */
export function planSeries(
  listing: BookableListing,
  occurrences: readonly Occurrence[],
  { units, unitIds }: Pick<SeriesWish, 'units' | 'unitIds'>,
  now: Date,
  override: 'none' | 'manager' = 'none',
): PlannedOccurrence[] {
  const taken = [...listing.taken];
  let { quotas } = listing;
  return occurrences.map((occurrence) => {
    const { during } = occurrence;
    const schedule = { ...listing, taken, quotas };
    const broken = checkBooking(schedule, { during, units }, now);
    const settable = broken.length > 0 && broken.every(({ overridable }) => overridable);
    const among = (ids: string[]) => ids.filter((id) => unitIds?.includes(id) ?? true);
    const possible = among(
      broken.length === 0 || settable ? unitsFreeFor(schedule, during, settable ? 'any-hours' : 'in-hours') : [],
    );
    const free = settable && override === 'none' ? [] : possible;
    if (free.length < units) {
      const alternatives = nearestFree(schedule, during, units, now);
      const way = { settable: settable && possible.length >= units, alternatives };
      return { ...occurrence, ...way, broken, freeUnits: free.length, unitIds: [] };
    }
    const chosen = free.slice(0, units);
    taken.push(...chosen.map((unitId) => ({ unitId, during })));
    quotas = quotas.map((quota) => withUse(quota, { during, units }));
    return { ...occurrence, broken, freeUnits: free.length, unitIds: chosen, settable, alternatives: [] };
  });
}

/** A quota after one more booking. */
function withUse(quota: QuotaUse, wish: WishedTime): QuotaUse {
  return {
    ...quota,
    periods: quota.periods.map((each) => ({ ...each, used: each.used + amountIn(quota, each, wish) })),
  };
}

function nearestFree(schedule: BookableListing, { start, end }: Period, units: number, now: Date): Period[] {
  const length = end.getTime() - start.getTime();
  const within = {
    start: new Date(Math.max(start.getTime() - LOOK_AROUND_MS, now.getTime())),
    end: new Date(end.getTime() + LOOK_AROUND_MS),
  };
  if (within.start >= within.end) return [];
  const candidates = freeTime(schedule, within)
    .filter((span) => span.units >= units && span.end.getTime() - span.start.getTime() >= length)
    .flatMap((span) => {
      const last = span.end.getTime() - length;
      const nearest = Math.min(Math.max(start.getTime(), span.start.getTime()), last);
      return [nearest, span.start.getTime()].map((at) => ({ start: new Date(at), end: new Date(at + length) }));
    })
    .filter((during) => checkBooking(schedule, { during, units }, now).length === 0)
    .filter((during) => unitsFreeFor(schedule, during).length >= units)
    .sort((a, b) => distance(a, start) - distance(b, start));
  const distinct = new Map(candidates.map((each) => [each.start.getTime(), each]));
  return [...distinct.values()].slice(0, ALTERNATIVES);
}

function distance(during: Period, start: Date): number {
  return Math.abs(during.start.getTime() - start.getTime());
}

function wrong(path: string, code: string, params?: Record<string, number>): DomainError {
  return new DomainError('invalid-input', { fields: [{ path, code, params }] });
}
