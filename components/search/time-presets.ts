import { addDays, type LocalDate, weekdayOf } from '@/core/zoned-time';
import { DAY_FROM, DAY_TO, type SearchAddress } from './search-address';

export interface TimePreset {
  name: 'tomorrow-morning' | 'tomorrow-afternoon' | 'days' | 'next-week';
  /** All parts that say when, so that none of an earlier choice is left. */
  parts: Required<Pick<SearchAddress, 'date' | 'until' | 'from' | 'to' | 'hours' | 'days'>>;
}

/** Times that people ask for most, counted from today. */
export function timePresets(today: LocalDate): TimePreset[] {
  const tomorrow = addDays(today, 1);
  const monday = addDays(today, 8 - weekdayOf(today));
  const one = { until: '', hours: '', days: '' };
  const some = { from: DAY_FROM, to: DAY_TO, days: '' };
  return [
    { name: 'tomorrow-morning', parts: { ...one, date: tomorrow, from: '09:00', to: '12:00' } },
    { name: 'tomorrow-afternoon', parts: { ...one, date: tomorrow, from: '13:00', to: '18:00' } },
    { name: 'days', parts: { ...some, date: tomorrow, until: addDays(today, 7), hours: '2' } },
    { name: 'next-week', parts: { ...some, date: monday, until: addDays(monday, 6), hours: '4' } },
  ];
}
