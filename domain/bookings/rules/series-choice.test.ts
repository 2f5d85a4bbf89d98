import { expect, test } from 'vitest';
import { parseRule } from '@/core/recurrence';
import { ruleOfChoice, SERIES_RHYTHMS, type SeriesChoice } from './series-choice';

test.each<[SeriesChoice, string]>([
  [{ rhythm: 'daily', weekdays: ['MO'], times: 5 }, 'FREQ=DAILY;COUNT=5'],
  [{ rhythm: 'weekly', weekdays: [], times: 10 }, 'FREQ=WEEKLY;COUNT=10'],
  [{ rhythm: 'weekly', weekdays: ['TH', 'MO'], times: 4 }, 'FREQ=WEEKLY;COUNT=4;BYDAY=MO,TH'],
  [{ rhythm: 'biweekly', weekdays: ['FR'], times: 3 }, 'FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=FR'],
  [{ rhythm: 'monthly', weekdays: ['FR'], times: 12 }, 'FREQ=MONTHLY;COUNT=12'],
])('%j is %s', (choice, rule) => {
  expect(ruleOfChoice(choice)).toBe(rule);
});

test('every choice is a rule that the series accepts', () => {
  for (const rhythm of SERIES_RHYTHMS)
    expect(parseRule(ruleOfChoice({ rhythm, weekdays: [], times: 2 }))).not.toBeNull();
});
