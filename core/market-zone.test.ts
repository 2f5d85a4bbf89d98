import { expect, test } from 'vitest';
import { marketZone } from './market-zone';

test.each([
  [undefined, 'Asia/Shanghai'],
  ['', 'Asia/Shanghai'],
  ['Europe/Berlin', 'Europe/Berlin'],
])('%s: %s', (given, zone) => {
  expect(marketZone(given)).toBe(zone);
});

test('a zone that does not exist is refused', () => {
  expect(() => marketZone('Asia/Chengdu')).toThrow(RangeError);
});
