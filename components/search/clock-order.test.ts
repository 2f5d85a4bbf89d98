import { expect, test } from 'vitest';
import { orderClock } from './clock-order';

test.each([
  ['09:00', '12:00', 'from', '09:00', '12:00'],
  ['14:00', '12:00', 'from', '14:00', '15:00'],
  ['12:00', '12:00', 'from', '12:00', '13:00'],
  ['23:30', '12:00', 'from', '23:30', '24:00'],
  ['09:00', '08:00', 'to', '07:00', '08:00'],
  ['09:00', '00:30', 'to', '00:00', '00:30'],
] as const)('%s–%s, of which “%s” was moved, is %s–%s', (from, to, moved, start, end) => {
  expect(orderClock({ from, to }, moved)).toEqual({ from: start, to: end });
});
