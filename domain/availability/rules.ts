import type { Period } from '@/core/period';
import type { LocalDate } from '@/core/zoned-time';

/**
 * Weekly hours on the listing's wall clock. `endMinute` beyond 1440 runs past midnight. Which of them hold on a day:
 * `openSpans`.
 */
export interface Opening {
  /** Null: every unit that has no hours of its own then. */
  unitId: string | null;
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: number;
  startMinute: number;
  endMinute: number;
  /** First and last day on which it begins; null: without bound, both null: the hours without dates. */
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

export const CLOSURE_REASONS = ['maintenance', 'holiday', 'outage', 'own-use', 'other'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** Whom prices and rules are for: everyone, organisations with an agreement, the provider's own people. */
export const CUSTOMER_GROUPS = ['public', 'partner', 'internal'] as const;
export type CustomerGroup = (typeof CUSTOMER_GROUPS)[number];

/** Time taken out of one unit, or of all when `unitId` is null. */
export interface ClosedTime {
  unitId: string | null;
  during: Period;
  reason: ClosureReason;
  /** True when another listing is closed, without which this one cannot be used. */
  inherited: boolean;
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

/** A day that is not like its weekday: off, or worked although a weekend (调休). */
export interface Holiday {
  day: LocalDate;
  kind: 'off' | 'work';
  /** Of a working day: the weekday whose hours hold; null: those of an ordinary working day. */
  follows: number | null;
}

/** What holidays do to a listing's hours. */
export interface HolidayRules {
  holidays: readonly Holiday[];
  /** False: days off are hours as ever. */
  holidaysClose: boolean;
  /** False: a swapped weekend day keeps the weekend's hours. */
  swapsOpen: boolean;
}

/** Hours of the week, without unit or validity: within them a customer group may book. */
export type WeeklyWindow = Pick<Opening, 'weekday' | 'startMinute' | 'endMinute'>;

/** What differs for one customer group; whatever is absent is as for everyone. */
export interface GroupRule {
  /** False: the group may not book at all. */
  mayBook?: boolean;
  noticeMinutes?: number;
  changeNoticeMinutes?: number;
  cancelNoticeMinutes?: number;
  horizonDays?: number;
  maxMinutes?: number;
  windows?: WeeklyWindow[];
}
export type GroupRules = Partial<Record<CustomerGroup, GroupRule>>;

export const QUOTA_SUBJECTS = ['person', 'organisation', 'group'] as const;
export const QUOTA_PERIODS = ['day', 'week', 'month', 'year'] as const;
export const QUOTA_MEASURES = ['minutes', 'count'] as const;

/** How much may be booked in a period of the listing's calendar. */
export interface Quota {
  id: string;
  /** Null: all listings of the provider together. */
  listingId: string | null;
  /** Null: holds for everyone. */
  customerGroup: CustomerGroup | null;
  /** Whose bookings are counted together. */
  per: (typeof QUOTA_SUBJECTS)[number];
  period: (typeof QUOTA_PERIODS)[number];
  /** `minutes`: each unit's minutes added up. */
  measure: (typeof QUOTA_MEASURES)[number];
  amount: number;
}

/** A quota that holds for a customer, with what is booked already in each period that a wished time touches. */
export interface QuotaUse extends Quota {
  periods: (Period & { used: number })[];
}

/** By which rules a listing's time is given away, as they are for one customer. */
export interface TimeRules extends HolidayRules {
  timeZone: string;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  /** How long ahead a booking must be made, may be moved, and may be cancelled by its customer. */
  noticeMinutes: number;
  changeNoticeMinutes: number;
  cancelNoticeMinutes: number;
  /** How far ahead it may lie. */
  horizonDays: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** A booking may begin in one opening and end in another. */
  spanClosed: boolean;
  /** All units at once or none. */
  wholeOnly: boolean;
  /** False for a customer group that may not book. */
  mayBook: boolean;
  /** Within these hours the customer may book; null: whenever it is open. */
  windows: readonly WeeklyWindow[] | null;
}

/** All that decides whether a time is free, for one listing, one customer and one span. */
export interface Schedule extends TimeRules {
  /** In the order in which they are given away. */
  units: readonly Unit[];
  openings: readonly Opening[];
  closures: readonly ClosedTime[];
  taken: readonly TakenTime[];
  quotas: readonly QuotaUse[];
}

/** Free time with the number of units that are free throughout it. */
export interface FreeSpan extends Period {
  units: number;
}

type GroupTerms = Pick<
  TimeRules,
  'noticeMinutes' | 'changeNoticeMinutes' | 'cancelNoticeMinutes' | 'horizonDays' | 'maxMinutes'
>;

/** The listing's terms as they are for a customer group. */
export function termsFor<T extends GroupTerms>(
  terms: T,
  rules: GroupRules,
  group: CustomerGroup,
): T & Pick<TimeRules, 'mayBook' | 'windows'> {
  const { mayBook = true, windows = null, ...own } = rules[group] ?? {};
  return { ...terms, ...own, mayBook, windows };
}

/**
 * Every rule that a booking can break. `override`: a manager of the provider may set it aside for one booking and
 * says why. Never what would take away somebody's time, or give out what is not there.
 */
export const BOOKING_RULES = {
  'booking-in-the-past': { override: false },
  'booking-too-soon': { override: true },
  'booking-beyond-horizon': { override: true },
  'booking-too-short': { override: true },
  'booking-too-long': { override: true },
  'booking-off-step': { override: true },
  'booking-closed': { override: true },
  'booking-holiday': { override: true },
  'booking-outside-window': { override: true },
  'booking-closure': { override: false },
  'booking-dependency-closed': { override: false },
  'booking-too-many-units': { override: false },
  'booking-whole-only': { override: true },
  'booking-group-refused': { override: true },
  'booking-over-quota': { override: true },
  'booking-change-too-late': { override: true },
  'booking-cancel-too-late': { override: true },
  // What its provider asks of the person: `domain/qualifications`.
  qualification: { override: true },
  suspended: { override: true },
} as const satisfies Record<string, { override: boolean }>;
export type BookingRule = keyof typeof BOOKING_RULES;

/** True for the code of `fields.json` that says which rule a booking breaks. */
export function isBookingRule(code: string): code is BookingRule {
  return Object.hasOwn(BOOKING_RULES, code);
}

/** True for the code of a rule that a manager of the provider may set aside. */
export function isOverridable(code: string): boolean {
  return isBookingRule(code) && BOOKING_RULES[code].override;
}
