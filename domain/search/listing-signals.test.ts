import fc from 'fast-check';
import { expect, test } from 'vitest';
import { availabilitySignal, listingQuality, type QualitySignals, responseRate, signalFactor } from './listing-signals';

test.each([
  ['a full listing near by loses nothing', 1, 0, 1],
  ['one without any quality loses 8 %', 0, null, 0.92],
  ['a far one loses 15 %', 1, 10_000_000, 0.85],
  ['where the search is made is not known', 1, null, 1],
])('%s', (_, quality, metres, expected) => {
  expect(signalFactor({ quality, metres })).toBeCloseTo(expected);
});

test('farther is never better', () => {
  fc.assert(
    fc.property(fc.nat(20_000_000), fc.nat(1_000_000), (metres, more) => {
      const at = (distance: number) => signalFactor({ quality: 0.5, metres: distance });
      expect(at(metres + more)).toBeLessThanOrEqual(at(metres));
    }),
  );
});

test.each([
  ['nobody asked', 0, 0, 0.9],
  ['one was left without an answer', 1, 0, 0.75],
  ['one was answered', 1, 1, 0.917],
  ['half of many were answered', 1000, 500, 0.502],
  ['all of many were answered', 1000, 1000, 1],
])('response rate: %s', (_, asked, answered, expected) => {
  expect(responseRate(asked, answered)).toBeCloseTo(expected, 2);
});

test.each([
  ['has no hours', 0, 0, null],
  ['is fully booked', 100, 0, 0],
  ['an eighth is free', 800, 100, 0.5],
  ['a quarter is free', 100, 25, 1],
  ['all is free', 100, 100, 1],
])('availability: %s', (_, open, free, expected) => {
  expect(availabilitySignal(open, free)).toBe(expected);
});

test.each<[string, Partial<QualitySignals>, number]>([
  ['nothing is known beyond its completeness', {}, 0.8],
  ['it has no hours', { availability: null }, 0.8],
  ['all of many requests were answered', { asked: 1000, answered: 1000 }, 0.83],
  ['one request was not answered', { asked: 1 }, 0.76],
  ['none of many requests was answered', { asked: 1000 }, 0.53],
  ['it is fully booked', { availability: 0 }, 0.5],
  ['an empty one is not less than nothing', { completeness: 0, availability: 0, asked: 1000 }, 0],
])('quality: %s', (_, signals, expected) => {
  expect(listingQuality({ completeness: 0.8, asked: 0, answered: 0, availability: 1, ...signals })).toBe(expected);
});

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const requests = fc.nat(500).chain((asked) => fc.record({ asked: fc.constant(asked), answered: fc.nat(asked) }));
const signals = fc
  .record({ completeness: share, requests, availability: fc.option(share) })
  .map(({ requests: counted, ...others }): QualitySignals => ({ ...others, ...counted }));

test('quality stays within its bounds, and a search with it within 8 % and a quarter', () => {
  fc.assert(
    fc.property(signals, (each) => {
      const quality = listingQuality(each);
      expect(quality).toBeGreaterThanOrEqual(0);
      expect(quality).toBeLessThanOrEqual(1.03);
      const factor = signalFactor({ quality, metres: null });
      expect(factor).toBeGreaterThanOrEqual(0.92);
      expect(factor).toBeLessThanOrEqual(1.0025);
    }),
  );
});

test('more of any signal is never worse', () => {
  fc.assert(
    fc.property(signals, share, fc.nat(50), (each, better, more) => {
      const quality = listingQuality(each);
      const completeness = Math.max(each.completeness, better);
      expect(listingQuality({ ...each, completeness })).toBeGreaterThanOrEqual(quality);
      const answered = Math.min(each.asked, each.answered + more);
      expect(listingQuality({ ...each, answered })).toBeGreaterThanOrEqual(quality);
      expect(listingQuality({ ...each, asked: each.asked + more })).toBeLessThanOrEqual(quality);
      expect(
        listingQuality({ ...each, asked: each.asked + more, answered: each.answered + more }),
      ).toBeGreaterThanOrEqual(quality);
      const availability = each.availability === null ? null : Math.max(each.availability, better);
      expect(listingQuality({ ...each, availability })).toBeGreaterThanOrEqual(quality);
    }),
  );
});

test('without requests and without hours quality is completeness', () => {
  fc.assert(
    fc.property(share, (completeness) => {
      expect(listingQuality({ completeness, asked: 0, answered: 0, availability: null })).toBe(completeness);
    }),
  );
});

test('more free time is never worse, and no open time is unlike none free', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1344 }), fc.nat(1344), fc.nat(100), (open, some, more) => {
      const free = Math.min(open, some);
      const signal = availabilitySignal(open, free) ?? -1;
      expect(signal).toBeGreaterThanOrEqual(0);
      expect(availabilitySignal(open, Math.min(open, free + more))).toBeGreaterThanOrEqual(signal);
    }),
  );
});
