import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyDay, fromClock, sameHours, toClock, WEEKDAYS, withClock } from './weekly-hours';

const nine = { weekday: 1, startMinute: 540, endMinute: 1080 };

test.each([
  ['an end before the start is tomorrow', 'end', '02:30', 1590],
  ['midnight ends the day', 'end', '00:00', 1440],
  ['the same time as the start is a whole day', 'end', '09:00', 1980],
  ['half a time changes nothing', 'end', '', 1080],
  ['a start after the end pushes the end to tomorrow', 'start', '20:00', 2520],
] as const)('%s', (_, side, text, endMinute) => {
  expect(withClock(nine, side, text).endMinute).toBe(endMinute);
});

test('a day and night reads 00:00 to 00:00', () => {
  const [day] = sameHours([1], 0, 1440);
  expect([toClock(day?.startMinute ?? -1), toClock(day?.endMinute ?? -1)]).toEqual(['00:00', '00:00']);
});

test('a clock time is read back as it was shown, and an end always follows its start within a day', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minute, minute, (start, end) => {
      expect(fromClock(toClock(start))).toBe(start);
      const range = withClock(withClock(nine, 'start', toClock(start)), 'end', toClock(end));
      expect(range.endMinute - range.startMinute).toBeGreaterThan(0);
      expect(range.endMinute - range.startMinute).toBeLessThanOrEqual(1440);
    }),
  );
});

test('copying a day replaces the hours of the others and keeps its own', () => {
  const copied = copyDay([nine, { weekday: 6, startMinute: 0, endMinute: 60 }], 1, WEEKDAYS);
  expect(copied).toHaveLength(7);
  expect(copied.every((each) => each.startMinute === 540)).toBe(true);
});
