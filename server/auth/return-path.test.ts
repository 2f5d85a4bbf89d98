import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path';

test.each([
  ['/org/a/bookings?state=requested#b', '/org/a/bookings?state=requested#b'],
  ['//evil.cn', '/'],
  ['/\\evil.cn', '/'],
  ['https://evil.cn', '/'],
  ['/\t/evil.cn', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
])('%s leads to %s', (given, expected) => {
  expect(safeReturnPath(given)).toBe(expected);
});
