import { expect, test } from 'vitest';
import { laterTimes } from './later-times';

const now = new Date('2027-03-01T10:00:00Z');
const partsOf = (address: Parameters<typeof laterTimes>[0]) =>
  laterTimes(address, now).map(({ address: { date, until, from, to } }) => ({ date, until, from, to }));

test('a day is asked for on each of the seven behind it, at the same hours', () => {
  const parts = partsOf({ kind: 'instrument', date: '2027-03-02', from: '14:00', to: '18:00' });
  expect(parts.map(({ date }) => date)).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `2027-03-0${day}`));
  expect(new Set(parts.map(({ from, to }) => `${from}–${to}`))).toEqual(new Set(['14:00–18:00']));
});

test('hours somewhere in several days are asked for a week later, the whole of those days', () => {
  expect(partsOf({ date: '2027-03-01', until: '2027-03-07', from: '18:30', to: '24:00', hours: '2' })).toEqual([
    { date: '2027-03-08', until: '2027-03-14', from: '00:00', to: '24:00' },
  ]);
});

test('nothing is asked for without a day, or beyond the last', () => {
  expect(partsOf({ kind: 'instrument' })).toEqual([]);
  expect(partsOf({ date: '2028-03-03', from: '09:00', to: '10:00' })).toHaveLength(2);
});
