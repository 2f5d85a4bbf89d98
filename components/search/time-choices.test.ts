import { expect, test } from 'vitest';
import type { SearchAddress } from './search-address';
import { dayChoices, isAsked, lengthChoices, partChoices, type TimeChoice } from './time-choices';

/** A Thursday. */
const THURSDAY = '2026-11-26T10:20';
const NOTHING = { until: '', from: '', to: '', hours: '', days: '' };

const pick = <Name extends string>(choices: TimeChoice<Name>[], wanted: Name) =>
  choices.find(({ name }) => name === wanted)?.parts;
const names = (choices: TimeChoice<string>[]) => choices.map(({ name }) => name);

test.each([
  [THURSDAY, 'today', { date: '2026-11-26', hours: '2' }],
  [THURSDAY, 'tomorrow', { date: '2026-11-27', hours: '2' }],
  [THURSDAY, 'this-week', { date: '2026-11-26', until: '2026-11-29', hours: '2' }],
  [THURSDAY, 'next-week', { date: '2026-11-30', until: '2026-12-06', hours: '2' }],
  ['2026-12-31T10:00', 'tomorrow', { date: '2027-01-01', hours: '2' }],
  ['2026-11-29T10:00', 'next-week', { date: '2026-11-30', until: '2026-12-06', hours: '2' }],
  ['2026-11-28T10:00', 'this-week', undefined],
  ['2026-11-26T22:01', 'today', undefined],
] as const)('at %s, “%s” is %j', (minute, name, parts) => {
  expect(pick(dayChoices({}, minute), name)).toEqual(parts && { ...NOTHING, ...parts });
});

test.each<[string, SearchAddress, SearchAddress]>([
  [
    'another day keeps the hours and the length',
    { date: '2026-11-26', from: '14:00', to: '18:00', hours: '3' },
    { from: '14:00', to: '18:00', hours: '3' },
  ],
  [
    'all of some hours stays all of them',
    { date: '2026-11-30', from: '14:00', to: '18:00' },
    { from: '14:00', to: '18:00' },
  ],
  ['a day alone means its morning', { date: '2026-11-30' }, { from: '09:00', to: '12:00' }],
  [
    'of several days only the length stays',
    { date: '2026-11-30', until: '2026-12-06', hours: '6', days: '2' },
    { hours: '6' },
  ],
])('%s', (_, address, kept) => {
  expect(pick(dayChoices(address, THURSDAY), 'tomorrow')).toEqual({ ...NOTHING, date: '2026-11-27', ...kept });
});

test('hours that are over today are not asked for there', () => {
  const morning = { date: '2026-11-27', from: '09:00', to: '12:00' };
  expect(pick(dayChoices(morning, THURSDAY), 'today')).toEqual({ ...NOTHING, date: '2026-11-26', hours: '2' });
});

test.each([
  ['2026-11-27', THURSDAY, ['any', 'morning', 'afternoon', 'evening']],
  ['2026-11-26', THURSDAY, ['any', 'afternoon', 'evening']],
  ['2026-11-26', '2026-11-26T16:01', ['any', 'evening']],
  ['2026-11-26', '2026-11-26T21:00', ['any']],
])('of %s, at %s, there is %j', (date, minute, offered) => {
  expect(names(partChoices({ date, hours: '1' }, minute))).toEqual(offered);
});

test('a part of the day keeps the length that fits into it, and is asked for as a whole otherwise', () => {
  const parts = (hours: string) => pick(partChoices({ date: '2026-11-27', hours }, THURSDAY), 'afternoon');
  expect(parts('3')).toMatchObject({ from: '14:00', to: '18:00', hours: '3' });
  expect(parts('8')).toMatchObject({ from: '14:00', to: '18:00', hours: '' });
});

test('what has begun is asked for from the next half hour on', () => {
  const parts = pick(partChoices({ date: '2026-11-26' }, '2026-11-26T14:40'), 'afternoon');
  expect(parts).toMatchObject({ from: '15:00', to: '18:00' });
});

test('several days have no parts of a day, and no day has neither', () => {
  expect(partChoices({ date: '2026-11-27', until: '2026-11-28', hours: '2' }, THURSDAY)).toEqual([]);
  expect(partChoices({}, THURSDAY)).toEqual([]);
  expect(lengthChoices({}, THURSDAY)).toEqual([]);
});

test.each<[SearchAddress, string[]]>([
  [{ date: '2026-11-27', from: '14:00', to: '18:00' }, ['', '1', '2', '3']],
  [{ date: '2026-11-27', from: '14:00', to: '16:00', hours: '8' }, ['', '1', '8']],
  [{ date: '2026-11-27', hours: '2' }, ['', '1', '2', '3', '4', '6', '8', '12']],
  [{ date: '2026-11-27', until: '2026-11-29', hours: '2' }, ['', '1', '2', '3', '4', '8', '12', '24']],
  [{ date: '2026-11-27', until: '2026-11-29', hours: '5' }, ['', '1', '2', '3', '4', '5', '8', '12', '24']],
])('in %j there is room for %j hours', (address, offered) => {
  expect(names(lengthChoices(address, THURSDAY))).toEqual(offered);
});

test('all of a day without hours means the hours that people work', () => {
  const whole = (date: string, minute: string) => pick(lengthChoices({ date, hours: '2' }, minute), '');
  expect(whole('2026-11-27', THURSDAY)).toMatchObject({ from: '09:00', to: '18:00', hours: '' });
  expect(whole('2026-11-26', THURSDAY)).toMatchObject({ from: '10:30', to: '18:00' });
  expect(whole('2026-11-26', '2026-11-26T18:00')).toBeUndefined();
});

test('what is not said is asked as well', () => {
  const tomorrow = { ...NOTHING, date: '2026-11-27', from: '00:00', to: '24:00', hours: '2' };
  expect(isAsked({ date: '2026-11-27', hours: '2' }, tomorrow)).toBe(true);
  expect(isAsked({ date: '2026-11-27', until: '2026-11-27', hours: '2' }, tomorrow)).toBe(true);
  expect(isAsked({ date: '2026-11-27' }, tomorrow)).toBe(false);
});
