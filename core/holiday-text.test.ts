import { expect, it, test } from 'vitest';
import { formatHolidays, parseHolidays } from './holiday-text';

test('a calendar’s text says days, spans and swapped working days', () => {
  const text = '# 2026\n2026-05-01..2026-05-03 off 劳动节 / Labour Day\n\n2026-05-09 班=5 调休\n2026-06-19 休';
  const { days, wrong } = parseHolidays(text);
  expect(wrong).toEqual([]);
  expect(days.map(({ day, kind, follows }) => [day, kind, follows])).toEqual([
    ['2026-05-01', 'off', null],
    ['2026-05-02', 'off', null],
    ['2026-05-03', 'off', null],
    ['2026-05-09', 'work', 5],
    ['2026-06-19', 'off', null],
  ]);
  expect(days[0]?.name).toEqual({ zh: '劳动节', en: 'Labour Day' });
  expect(formatHolidays(days)).toBe(
    '2026-05-01..2026-05-03 off 劳动节 / Labour Day\n2026-05-09 work=5 调休\n2026-06-19 off',
  );
  expect(parseHolidays(formatHolidays(days)).days).toEqual(days);
});

it.each([
  ['2026-05-01', 'holiday-line'],
  ['2026-05-01 maybe', 'holiday-line'],
  ['2026-05-01 off=3', 'holiday-line'],
  ['2026-02-30 off', 'holiday-date'],
  ['2026-05-03..2026-05-01 off', 'holiday-span'],
  ['2026-01-01..2027-01-01 off', 'holiday-span'],
])('%s is refused', (text, code) => {
  expect(parseHolidays(text).wrong).toEqual([{ line: 1, code }]);
});

test('a day is said once', () => {
  expect(parseHolidays('2026-05-01 off\n2026-05-01 work').wrong).toEqual([{ line: 2, code: 'holiday-twice' }]);
});
