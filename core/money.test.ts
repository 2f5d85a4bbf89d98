import { describe, expect, test } from 'vitest';
import { formatDecimal, formatMoney, money } from './money';

describe('an amount for people', () => {
  test.each([
    [1_200n, '¥12'],
    [1_250n, '¥12.50'],
    [123_456_789n, '¥1,234,567.89'],
    [0n, '¥0'],
  ])('%s fen reads %s in either language', (minor, text) => {
    expect([formatMoney(money(minor), 'zh-CN'), formatMoney(money(minor), 'en')]).toEqual([text, text]);
  });

  test.each([
    ['12', '¥12'],
    ['12.00', '¥12'],
    ['12.5', '¥12.50'],
    ['9999999999', '¥9,999,999,999'],
    ['about 12', 'about 12'],
    ['12.345', '12.345'],
  ])('typed as %s it reads %s', (typed, text) => {
    expect(formatDecimal(typed, 'en')).toBe(text);
  });
});
