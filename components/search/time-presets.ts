import { addDays, weekdayOf } from '@/core/zoned-time';
import { DAY_FROM, DAY_TO } from './search-address';
import { AFTERNOON, EVENING, nextHalfHour, type TimeParts } from './time-choices';

export interface TimePreset {
  name: 'this-afternoon' | 'tomorrow-morning' | 'tomorrow-afternoon' | 'tomorrow' | 'this-week' | 'next-week';
  parts: TimeParts;
}

/** Later there is no afternoon left that would be worth it. */
const LAST_START = '16:00';

/**
 * Times that people ask for most, counted from a minute on the market's clock (`2026-11-26T10:20`). What has begun is
 * asked for from the next half hour on, and what is as good as over is not offered.
 */
export function timePresets(minute: string): TimePreset[] {
  const [today = '', clock = ''] = minute.split('T');
  const soon = nextHalfHour(clock);
  const tomorrow = addDays(today, 1);
  const monday = addDays(today, 8 - weekdayOf(today));
  const one = { until: '', hours: '', days: '' };
  const some = { from: DAY_FROM, to: DAY_TO, days: '' };
  const start = soon > AFTERNOON ? soon : AFTERNOON;
  const rest = soon === DAY_TO ? { date: tomorrow, from: DAY_FROM } : { date: today, from: soon };
  const presets: TimePreset[] = [];
  if (start <= LAST_START)
    presets.push({ name: 'this-afternoon', parts: { ...one, date: today, from: start, to: EVENING } });
  presets.push(
    { name: 'tomorrow-morning', parts: { ...one, date: tomorrow, from: '09:00', to: '12:00' } },
    { name: 'tomorrow-afternoon', parts: { ...one, date: tomorrow, from: AFTERNOON, to: EVENING } },
    { name: 'tomorrow', parts: { ...some, date: tomorrow, until: '', hours: '2' } },
  );
  // Of a week whose only day left is Sunday, today or tomorrow, nothing is offered.
  if (rest.date < addDays(monday, -1))
    presets.push({ name: 'this-week', parts: { ...some, ...rest, until: addDays(monday, -1), hours: '2' } });
  presets.push({
    name: 'next-week',
    parts: { ...some, date: monday, until: addDays(monday, 6), hours: '4' },
  });
  return presets;
}
