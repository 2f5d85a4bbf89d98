import { expect, test } from 'vitest';
import { readAddress } from './read-address';

/** Half past three in the afternoon of a Thursday, on the market's clock. */
const NOW = new Date('2026-11-26T07:30:00Z');

test.each([
  [{ priceMin: '-5' }, 'priceMin', 'not-money'],
  [{ priceMin: '500', priceMax: '10' }, 'priceMax', 'too-small'],
  [{ date: '2026-02-30' }, 'date', 'invalid-date'],
  [{ date: '2026-11-25' }, 'date', 'in-the-past'],
  [{ date: '2026-11-20', until: '2026-11-25', hours: '2' }, 'until', 'in-the-past'],
  [{ date: '2099-01-01' }, 'date', 'date-too-late'],
  [{ date: '2026-11-26', from: '09:00', to: '12:00' }, 'from', 'in-the-past'],
  [{ date: '2026-11-26', from: '09:00', to: '12:00', hours: '2' }, 'to', 'in-the-past'],
  [{ date: '2026-11-27', from: '18:00', to: '09:00' }, 'to', 'end-before-start'],
  [{ date: '2026-11-27', from: '9 o’clock', to: '12:00' }, 'from', 'invalid-time'],
  [{ date: '2026-11-27', until: '2026-11-26' }, 'until', 'end-before-start'],
  [{ date: '2026-11-27', until: '2027-01-27' }, 'until', 'date-too-late'],
  [{ date: '2026-11-27', units: '0' }, 'units', 'too-small'],
])('%j is not searched by, and its field says why', (typed, part, code) => {
  const { address, fields, wrong, hasNonsense } = readAddress({ q: '电镜', ...typed }, NOW);
  expect(wrong).toEqual({ [part]: expect.objectContaining({ code }) });
  expect(address).not.toHaveProperty(part);
  expect(fields).toEqual({ q: '电镜', ...typed });
  expect(hasNonsense).toBe(false);
});

test('of a day that has begun, hours may still be free', () => {
  const asked = { date: '2026-11-26', from: '00:00', to: '24:00', hours: '2' };
  const { input, address, wrong } = readAddress(asked, NOW);
  expect(wrong).toEqual({});
  expect(address).toEqual(asked);
  expect(input).toMatchObject({ freeHours: 2, availableTo: new Date('2026-11-26T16:00:00Z') });
});

test('a day is read as people write it, also where no script has written it out', () => {
  const { address, wrong } = readAddress({ date: '12月3日', until: '2026/12/4', hours: '2' }, NOW);
  expect(wrong).toEqual({});
  expect(address).toEqual({ date: '2026-12-03', until: '2026-12-04', hours: '2' });
});

test('what no field shows is told as nonsense', () => {
  const { input, address, fields, wrong, hasNonsense } = readAddress({ kind: 'rocket', hours: 'x', cursor: '!' }, NOW);
  expect([input, address, fields, wrong, hasNonsense]).toEqual([{}, {}, {}, {}, true]);
});

test('a page further on is asked for by its cursor, which no link keeps', () => {
  const { input, address } = readAddress({ kind: 'space', cursor: 'abc' }, NOW);
  expect(input).toEqual({ kind: 'space', cursor: 'abc' });
  expect(address).toEqual({ kind: 'space' });
});
