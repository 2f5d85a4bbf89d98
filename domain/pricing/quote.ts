import { Temporal } from 'temporal-polyfill';
import { type Money, money, multiplyRounded, sum } from '@/core/money';
import { durationMinutes, type Period } from '@/core/period';
import type { CustomerGroup } from '@/domain/availability/rules';
import { type Rate, ratesFor } from './rules';

/** Bases that price time; the others price what is made or sent in. */
export type TimeBasis = 'hour' | 'day' | 'month';

/** A part of a booking's time that is priced by one basis. */
interface PricedPart {
  basis: TimeBasis;
  /** Whole days or months; minutes for `hour`. */
  quantity: number;
}

export interface QuoteLine extends PricedPart {
  units: number;
  unitAmount: Money;
  amount: Money;
}

export interface Quote {
  total: Money;
  lines: QuoteLine[];
  /** The listing also charges by sample, item or term, which time alone does not tell. */
  chargedOtherwise: boolean;
}

export interface QuoteRequest {
  rates: readonly Rate[];
  currency: string;
  group: CustomerGroup;
  during: Period;
  /** Days and months are those of the listing's calendar. */
  timeZone: string;
  units: number;
}

/**
 * What a time costs: the cheapest mixture of months, days and hours that covers it. A started day or month costs a
 * whole one, hours are counted to the minute; 26 hours are one day and two hours, or two days, whichever is less.
 * Each line is rounded once, half up. Without a rate for time the total is zero.
 */
export function quote(request: QuoteRequest): Quote {
  const { currency, units } = request;
  const rates = timeRates(request);
  const chargedOtherwise = request.rates.some(({ basis }) => !isTimeBasis(basis));
  let best: Omit<Quote, 'chargedOtherwise'> = { total: money(0, currency), lines: [] };
  for (const parts of waysToPrice(request, rates)) {
    const lines = parts.flatMap((part) => {
      const unitAmount = rates.get(part.basis);
      return unitAmount ? [{ ...part, units, unitAmount, amount: amountOf(part, unitAmount, units) }] : [];
    });
    // A part without a rate leaves time that nobody pays for.
    if (lines.length < parts.length) continue;
    const amounts = lines.map(({ amount }) => amount);
    const total = sum(amounts, currency);
    if (best.lines.length === 0 || isBetter({ total, lines }, best)) best = { total, lines };
  }
  return { ...best, chargedOtherwise };
}

/** By the hour alone there is one way, and no calendar to ask. */
function waysToPrice({ during, timeZone }: QuoteRequest, rates: ReadonlyMap<TimeBasis, Money>): PricedPart[][] {
  if (rates.size === 0) return [];
  if (rates.size === 1 && rates.has('hour')) return [[{ basis: 'hour', quantity: durationMinutes(during) }]];
  return mixturesOf(during, timeZone);
}

/** Of equal prices the one with fewer lines: it is easier to read. */
function isBetter(a: Omit<Quote, 'chargedOtherwise'>, b: Omit<Quote, 'chargedOtherwise'>): boolean {
  if (a.total.minor !== b.total.minor) return a.total.minor < b.total.minor;
  return a.lines.length < b.lines.length;
}

function timeRates({ rates, group, currency }: QuoteRequest): Map<TimeBasis, Money> {
  const found = new Map<TimeBasis, Money>();
  for (const { basis, amountMinor } of ratesFor(rates, group)) {
    if (isTimeBasis(basis)) found.set(basis, money(amountMinor, currency));
  }
  return found;
}

function isTimeBasis(basis: string): basis is TimeBasis {
  return basis === 'hour' || basis === 'day' || basis === 'month';
}

/** `rate × quantity × units`, rounded half up, once. Hours are counted to the minute. */
function amountOf({ basis, quantity }: PricedPart, rate: Money, units: number): Money {
  return multiplyRounded(rate, BigInt(quantity) * BigInt(units), basis === 'hour' ? 60n : 1n);
}

/**
 * Ways to make up a span: each number of whole months from none to one more than fit, then no days, all full days,
 * or one more, then the minutes left. Others cannot be cheaper, as each price is a straight line between these.
 */
function mixturesOf(during: Period, timeZone: string): PricedPart[][] {
  const start = zoned(during.start, timeZone);
  const end = zoned(during.end, timeZone);
  const mixtures: PricedPart[][] = [];
  const fullMonths = start.until(end, { largestUnit: 'months' }).months;
  for (let months = 0; months <= fullMonths + 1; months++) {
    const afterMonths = start.add({ months });
    const fullDays = Math.max(0, afterMonths.until(end, { largestUnit: 'days' }).days);
    for (const days of new Set([0, fullDays, fullDays + 1])) {
      const minutes = minutesBetween(afterMonths.add({ days }), end);
      const parts: PricedPart[] = [
        { basis: 'month', quantity: months },
        { basis: 'day', quantity: days },
        { basis: 'hour', quantity: minutes },
      ];
      mixtures.push(parts.filter(({ quantity }) => quantity > 0));
    }
  }
  return mixtures;
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function minutesBetween(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number {
  const span = { start: new Date(from.epochMilliseconds), end: new Date(to.epochMilliseconds) };
  return span.end <= span.start ? 0 : durationMinutes(span);
}
