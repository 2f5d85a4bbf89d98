import { expect, test } from 'vitest';
import { timePresets } from './time-presets';

const namesAt = (minute: string) => timePresets(minute).map(({ name }) => name);
const partsAt = (minute: string, wanted: string) => timePresets(minute).find(({ name }) => name === wanted)?.parts;

test.each([
  ['2026-11-26T08:12', '14:00'],
  ['2026-11-26T14:00', '14:00'],
  ['2026-11-26T14:01', '14:30'],
  ['2026-11-26T16:00', '16:00'],
])('at %s this afternoon begins at %s', (minute, from) => {
  const parts = { date: '2026-11-26', until: '', from, to: '18:00', hours: '', days: '' };
  expect(partsAt(minute, 'this-afternoon')).toEqual(parts);
});

test('an afternoon that is nearly over is not offered', () => {
  expect(namesAt('2026-11-26T16:01')).not.toContain('this-afternoon');
});

test('this week is what is left of it, and next week follows on Monday', () => {
  const thursday = '2026-11-26T10:20';
  expect(partsAt(thursday, 'this-week')).toMatchObject({ date: '2026-11-26', from: '10:30', until: '2026-11-29' });
  expect(partsAt(thursday, 'next-week')).toMatchObject({ date: '2026-11-30', until: '2026-12-06' });
  expect(partsAt('2026-11-26T23:40', 'this-week')).toMatchObject({ date: '2026-11-27', from: '00:00' });
});

test.each(['2026-11-29T09:00', '2026-11-28T23:31'])('at %s there is no week left worth a search', (minute) => {
  expect(namesAt(minute)).not.toContain('this-week');
});

test('tomorrow may be in the next year', () => {
  expect(partsAt('2026-12-31T20:00', 'tomorrow')).toMatchObject({ date: '2027-01-01', until: '', hours: '2' });
});
