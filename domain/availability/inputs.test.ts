import { expect, test } from 'vitest';
import { moment } from './inputs';

test.each([
  ['2027-03-01T09:00', '2027-03-01T09:00'],
  ['2027-03-01 09:00', '2027-03-01T09:00'],
  ['2027-03-01T09:00+08:00', '2027-03-01T09:00+08:00'],
])('%s is read as %s', (typed, read) => {
  expect(moment.parse(typed)).toBe(read);
});

test.each(['2027-03-01', '2027-02-30 09:00', '2027-03-01  09:00', 'tomorrow 09:00'])('%s is no moment', (typed) => {
  expect(moment.safeParse(typed).success).toBe(false);
});
