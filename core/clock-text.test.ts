import { expect, test } from 'vitest';
import { clockMinute, clockText, HALF_HOURS } from './clock-text';

test.each([
  [0, '00:00'],
  [545, '09:05'],
  [1350, '22:30'],
  [1440, '24:00'],
])('%i minutes are %s, and back', (minute, text) => {
  expect(clockText(minute)).toBe(text);
  expect(clockMinute(text)).toBe(minute);
});

test('half hours run from midnight to midnight', () => {
  expect(HALF_HOURS.slice(0, 3)).toEqual(['00:00', '00:30', '01:00']);
  expect(HALF_HOURS.slice(-2)).toEqual(['23:30', '24:00']);
});
