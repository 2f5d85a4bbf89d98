import { formatRule, type RecurrenceRule, WEEKDAY_CODES, type WeekdayCode } from '@/core/recurrence';

/** How often, as people choose it. */
export const SERIES_RHYTHMS = ['daily', 'weekly', 'biweekly', 'monthly'] as const;
export type SeriesRhythm = (typeof SERIES_RHYTHMS)[number];

export interface SeriesChoice {
  rhythm: SeriesRhythm;
  /** Of `weekly` and `biweekly`; none: the weekday of the first time. */
  weekdays: readonly WeekdayCode[];
  /** How many times in all. */
  times: number;
}

const FREQUENCY = { daily: 'DAILY', weekly: 'WEEKLY', biweekly: 'WEEKLY', monthly: 'MONTHLY' } as const;

/** The RFC 5545 rule of a choice. */
export function ruleOfChoice({ rhythm, weekdays, times }: SeriesChoice): string {
  const byWeek = rhythm === 'weekly' || rhythm === 'biweekly';
  const rule: RecurrenceRule = {
    freq: FREQUENCY[rhythm],
    interval: rhythm === 'biweekly' ? 2 : 1,
    count: times,
    byDay: byWeek ? WEEKDAY_CODES.filter((day) => weekdays.includes(day)).map((weekday) => ({ weekday })) : [],
    byMonthDay: [],
    byMonth: [],
    bySetPos: [],
  };
  return formatRule(rule);
}
