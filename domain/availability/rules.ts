import type { Period } from '@/core/period';
import type { LocalDate } from '@/core/zoned-time';

/** Weekly hours on the listing's wall clock. `endMinute` beyond 1440 runs past midnight. */
export interface Opening {
  /** Null: every unit that has no hours of its own. */
  unitId: string | null;
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: number;
  startMinute: number;
  endMinute: number;
  /** First and last day on which it begins; null: without bound. */
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

export const CLOSURE_REASONS = ['maintenance', 'holiday', 'outage', 'own-use', 'other'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** Time taken out of one unit, or of all when `unitId` is null. */
export interface ClosedTime {
  unitId: string | null;
  during: Period;
  reason: ClosureReason;
}

/** Time that a booking holds on a unit, its buffers included. */
export interface TakenTime {
  unitId: string;
  during: Period;
}

export interface Unit {
  id: string;
  name: string;
}

/** By which rules a listing's time is given away. */
export interface TimeRules {
  timeZone: string;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  /** How long ahead a booking must be made. */
  noticeMinutes: number;
  /** How far ahead it may lie. */
  horizonDays: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
}

/** All that decides whether a time is free, for one listing and one span. */
export interface Schedule extends TimeRules {
  /** In the order in which they are given away. */
  units: readonly Unit[];
  openings: readonly Opening[];
  closures: readonly ClosedTime[];
  taken: readonly TakenTime[];
}

/** Free time with the number of units that are free throughout it. */
export interface FreeSpan extends Period {
  units: number;
}
