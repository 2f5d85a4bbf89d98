import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '@/core/period';
import { DEFAULT_CONDUCT, type HeldFacts, isAsked, standingAt, suspendedUntil, type Terms, validUntil } from './rules';

const granted = new Date('2026-06-01T00:00:00Z');
const held: HeldFacts = { state: 'granted', declaredAt: null, grantedAt: granted, expiresAt: null, lastUsedAt: null };
const strict: Terms = { evidence: 'grant', disuseDays: 180 };
const days = (count: number) => new Date(granted.getTime() + count * DAY_MS);

describe('a qualification', () => {
  test.each([
    ['is missing without any word of it', strict, null, 1, 'missing'],
    ['waits for the technician where one must grant it', strict, { ...held, state: 'declared' }, 1, 'waiting'],
    [
      'counts when declared, where that is enough',
      { ...strict, evidence: 'declaration' },
      { ...held, state: 'declared' },
      1,
      'valid',
    ],
    ['is gone once revoked', strict, { ...held, state: 'revoked' }, 1, 'missing'],
    ['ends on its date', strict, { ...held, expiresAt: days(30) }, 30, 'expired'],
    ['holds until its date', strict, { ...held, expiresAt: days(30) }, 29.99, 'valid'],
    ['ends after so many days without use', strict, held, 180, 'disused'],
    ['lasts longer with every use', strict, { ...held, lastUsedAt: days(100) }, 180, 'valid'],
    ['asks for practice only where that is said', { ...strict, disuseDays: null }, held, 5000, 'valid'],
  ] as const)('%s', (_, terms, facts, day, standing) => {
    expect(standingAt(terms, facts, days(day))).toBe(standing);
  });

  test('is valid before the moment that ends it and not from then on', () => {
    const instant = fc.integer({ min: -400, max: 400 }).map(days);
    const maybe = fc.option(instant);
    fc.assert(
      fc.property(
        maybe,
        maybe,
        fc.option(fc.integer({ min: 1, max: 400 })),
        instant,
        (expiresAt, lastUsedAt, disuseDays, at) => {
          const terms: Terms = { evidence: 'grant', disuseDays };
          const facts = { ...held, expiresAt, lastUsedAt };
          const until = validUntil(terms, facts);
          expect(standingAt(terms, facts, at) === 'valid').toBe(until === null || at < until);
        },
      ),
    );
  });
});

test.each([
  [[], 'remote', ['remote'], true],
  [['self-use'], 'operator-assisted', ['self-use', 'operator-assisted'], false],
  [['self-use'], 'self-use', ['self-use', 'operator-assisted'], true],
  [['self-use'], null, ['self-use', 'operator-assisted'], true],
  [['self-use'], null, ['operator-assisted'], false],
  [['self-use'], null, [], true],
] as const)('a requirement for %j is asked of %j where %j is offered: %s', (requirement, mode, offered, asked) => {
  expect(isAsked(requirement, mode, offered)).toBe(asked);
});

describe('conduct', () => {
  const now = days(100);
  test('the third violation in the window suspends', () => {
    expect(suspendedUntil([days(20), days(50)], DEFAULT_CONDUCT, now)).toBeNull();
    expect(suspendedUntil([days(20), days(50), days(100)], DEFAULT_CONDUCT, now)).toEqual(days(130));
    expect(suspendedUntil([days(9), days(50), days(100)], DEFAULT_CONDUCT, now)).toBeNull();
  });
});
