import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '@/core/period';
import { type QuoteRequest, quote } from './quote';
import type { Rate } from './rules';

const hour = (amountMinor: number, customerGroup: Rate['customerGroup'] = 'public'): Rate => ({
  customerGroup,
  basis: 'hour',
  amountMinor,
});
const day = (amountMinor: number): Rate => ({ customerGroup: 'public', basis: 'day', amountMinor });
const month = (amountMinor: number): Rate => ({ customerGroup: 'public', basis: 'month', amountMinor });

function request(rates: Rate[], start: string, end: string, more: Partial<QuoteRequest> = {}): QuoteRequest {
  const during = { start: new Date(start), end: new Date(end) };
  return { rates, currency: 'CNY', group: 'public', during, timeZone: 'Asia/Shanghai', units: 1, ...more };
}
const lines = (asked: QuoteRequest) =>
  quote(asked).lines.map(({ basis, quantity, amount }) => `${quantity} ${basis} ${amount.minor}`);

it.each<[string, QuoteRequest, string[]]>([
  ['hours to the minute', request([hour(30_000)], '2026-03-01T01:00Z', '2026-03-01T02:45Z'), ['105 hour 52500']],
  ['half a fen up', request([hour(1)], '2026-03-01T01:00Z', '2026-03-01T01:30Z'), ['30 hour 1']],
  ['units before rounding', request([hour(1)], '2026-03-01T01:00Z', '2026-03-01T01:30Z', { units: 2 }), ['30 hour 1']],
  [
    'a day where hours would cost more',
    request([hour(1000), day(6000)], '2026-03-01T01:00Z', '2026-03-01T09:00Z'),
    ['1 day 6000'],
  ],
  [
    'a day and two hours',
    request([hour(1000), day(6000)], '2026-03-01T01:00Z', '2026-03-02T03:00Z'),
    ['1 day 6000', '120 hour 2000'],
  ],
  [
    'two days where that is less',
    request([hour(1000), day(6000)], '2026-03-01T01:00Z', '2026-03-02T09:00Z'),
    ['2 day 12000'],
  ],
  ['a started day whole', request([day(6000)], '2026-03-01T01:00Z', '2026-03-02T02:00Z'), ['2 day 12000']],
  [
    'a month and days',
    request([day(1000), month(9000)], '2026-03-01T01:00Z', '2026-04-04T01:00Z'),
    ['1 month 9000', '3 day 3000'],
  ],
  ['February as a month', request([month(9000)], '2026-01-31T16:00Z', '2026-02-28T16:00Z'), ['1 month 9000']],
  ['a started month whole', request([month(9000)], '2026-03-01T01:00Z', '2026-03-02T01:00Z'), ['1 month 9000']],
  [
    'the customer’s own price',
    request([hour(1000), hour(200, 'internal')], '2026-03-01T01:00Z', '2026-03-01T02:00Z', { group: 'internal' }),
    ['60 hour 200'],
  ],
  [
    'everyone’s price where the group has none',
    request([hour(1000)], '2026-03-01T01:00Z', '2026-03-01T02:00Z', { group: 'internal' }),
    ['60 hour 1000'],
  ],
  ['nothing without a rate', request([], '2026-03-01T01:00Z', '2026-03-01T02:00Z'), []],
  [
    'a day of 25 hours as one',
    request([day(6000)], '2026-10-24T22:00Z', '2026-10-25T23:00Z', { timeZone: 'Europe/Berlin' }),
    ['1 day 6000'],
  ],
])('charges %s', (_name, asked, expected) => {
  expect(lines(asked)).toEqual(expected);
});

it('says when the listing also charges by the sample', () => {
  const rates: Rate[] = [{ customerGroup: 'public', basis: 'sample', amountMinor: 5000 }];
  expect(quote(request(rates, '2026-03-01T01:00Z', '2026-03-01T02:00Z'))).toMatchObject({
    chargedOtherwise: true,
    lines: [],
  });
});

test('is never dearer than any one basis alone, and its lines add up', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.integer({ min: 1, max: 90 * 96 }),
      fc.integer({ min: 1, max: 50 }),
      (perHour, perDay, quarters, units) => {
        const start = new Date('2026-03-01T01:00Z');
        const minutes = quarters * 15;
        const during = { start, end: new Date(start.getTime() + minutes * MINUTE_MS) };
        const { total, lines: parts } = quote({
          ...request([hour(perHour), day(perDay)], '2026-01-01', '2026-01-02'),
          during,
          units,
        });
        const byHour = (perHour * units * minutes) / 60;
        const byDay = perDay * units * Math.ceil((minutes * MINUTE_MS) / DAY_MS);
        expect(Number(total.minor)).toBeLessThanOrEqual(Math.min(Math.ceil(byHour), byDay));
        expect(parts.reduce((all, part) => all + part.amount.minor, 0n)).toBe(total.minor);
      },
    ),
  );
});
