import { describe, expect, test } from 'vitest';
import { ORGANISATION_KINDS } from '@/core/actor';
import { cnApplicationType, isCnApplicationNumber } from '@/core/identifiers/cn-application-number';
import { isRor } from '@/core/identifiers/ror';
import { isUscc, usccRegion } from '@/core/identifiers/uscc';
import { completeness } from '@/domain/listings/completeness';
import { attributesSchema, categoryClass, kindOf } from '@/domain/listings/kinds';
import { INSTRUMENTS } from './instruments';
import { LISTINGS } from './listings';
import { ORGANISATIONS } from './organisations';
import { PATENTS } from './patents';
import { PEOPLE } from './people';
import { REGIONS } from './regions';
import { SERVICES } from './services';
import { SPACES } from './spaces';
import type { SeedListing } from './types';

const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);
const regions = new Map(REGIONS.map((region) => [region.code, region]));
const organisations = new Map(ORGANISATIONS.map((organisation) => [organisation.slug, organisation]));

function completenessOf(listing: SeedListing) {
  return completeness({
    ...listing,
    kind: kindOf(listing.kind),
    photos: 0,
    rates: listing.rates.length,
    openings: listing.openings?.length ?? 0,
  });
}

describe('regions', () => {
  test('hold every province, and all of Sichuan and Chongqing below them', () => {
    const count = (level: string, prefix = '') =>
      REGIONS.filter((region) => region.level === level && region.code.startsWith(prefix)).length;
    expect(count('province')).toBe(34);
    expect(count('city', '51')).toBe(21);
    expect(count('district', '51')).toBe(183);
    // 26 districts and 12 counties, of which two were merged into a new one.
    expect(count('district', '50')).toBe(39);
  });

  test('come once each, after their parents, with both names', () => {
    expect(repeated(REGIONS.map((region) => region.code))).toEqual([]);
    const seen = new Set<string>();
    for (const region of REGIONS) {
      if (region.parentCode) expect(seen).toContain(region.parentCode);
      expect(region.name.zh, region.code).toMatch(/^\p{Script=Han}+$/u);
      expect(region.name.en, region.code).toMatch(/^[A-Z]/);
      seen.add(region.code);
    }
  });

  test('hand over on one day when they change', () => {
    expect(regions.get('500112')?.validTo).toBe(regions.get('500157')?.validFrom);
  });
});

describe('organisations', () => {
  test('are many, of every kind, each once', () => {
    expect(ORGANISATIONS.length).toBeGreaterThanOrEqual(34);
    expect(new Set(ORGANISATIONS.map((o) => o.kind))).toEqual(new Set(ORGANISATION_KINDS));
    expect(repeated(ORGANISATIONS.flatMap((o) => [o.slug, o.uscc]))).toEqual([]);
  });

  test.each(ORGANISATIONS.map((o) => [o.slug, o] as const))('%s can be verified', (_, organisation) => {
    expect(isUscc(organisation.uscc)).toBe(true);
    expect(usccRegion(organisation.uscc)).toBe(organisation.regionCode);
    expect(regions.get(organisation.regionCode)).toMatchObject({ level: 'district' });
    expect(regions.get(organisation.regionCode)?.validTo).toBeUndefined();
    if (organisation.ror) expect(isRor(organisation.ror)).toBe(true);
    // Sichuan and Chongqing together.
    expect(organisation.latitude).toBeGreaterThan(26);
    expect(organisation.latitude).toBeLessThan(34.5);
    expect(organisation.longitude).toBeGreaterThan(97);
    expect(organisation.longitude).toBeLessThan(110.3);
  });

  test('have their people', () => {
    expect(repeated(PEOPLE.map((person) => person.email))).toEqual([]);
    for (const person of PEOPLE) {
      expect(person.email).toMatch(/@commonlab\.test$/);
      for (const membership of person.memberships)
        expect(organisations.has(membership.organisation), membership.organisation).toBe(true);
    }
  });
});

describe('listings', () => {
  test('are as many as promised', () => {
    expect(INSTRUMENTS.length).toBeGreaterThanOrEqual(150);
    expect(SPACES.length).toBeGreaterThanOrEqual(40);
    expect(PATENTS.length).toBeGreaterThanOrEqual(80);
    expect(SERVICES.length).toBeGreaterThanOrEqual(40);
  });

  test('have their own address and their own words', () => {
    expect(repeated(LISTINGS.map((listing) => listing.slug))).toEqual([]);
    expect(repeated(LISTINGS.flatMap((listing) => listing.summary.zh ?? []))).toEqual([]);
    expect(repeated(LISTINGS.flatMap((listing) => listing.title.en ?? []))).toEqual([]);
  });

  test('show now and then what a missing language looks like', () => {
    const halves = LISTINGS.filter((listing) => !listing.summary.zh || !listing.summary.en);
    expect(halves.length).toBeGreaterThanOrEqual(3);
    expect(halves.length).toBeLessThan(12);
  });

  test('cover every class of instrument but the leftover one', () => {
    const owned = new Set(INSTRUMENTS.map((listing) => categoryClass(listing.category)));
    const classes = new Set(kindOf('instrument').categories.map(categoryClass));
    expect([...classes].filter((code) => !owned.has(code))).toEqual(['other']);
  });

  test.each(LISTINGS.map((listing) => [listing.slug, listing] as const))('%s can be published', (_, listing) => {
    const kind = kindOf(listing.kind);
    expect(listing.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(attributesSchema(kind).parse(listing.attributes)).toEqual(listing.attributes);
    expect(kind.categories).toContain(listing.category);
    expect(kind.bookingModes).toContain(listing.bookingMode);
    expect(organisations.has(listing.organisation), listing.organisation).toBe(true);
    expect(regions.has(listing.regionCode), listing.regionCode).toBe(true);
    expect(completenessOf(listing).missingToPublish).toEqual([]);
    expect(repeated(listing.rates.map((rate) => rate.basis + rate.customerGroup))).toEqual([]);
    for (const rate of listing.rates) {
      expect(kind.rateBases).toContain(rate.basis);
      expect(Number.isSafeInteger(rate.amountMinor)).toBe(true);
    }
    expect(JSON.stringify(listing)).not.toMatch(/undefined|NaN|null/);
  });

  test('whatever is booked by time has a price for time', () => {
    const priceless = LISTINGS.filter((listing) => listing.bookingMode !== 'enquiry').filter(
      (listing) => !listing.rates.some((rate) => rate.basis === 'hour' || rate.basis === 'day'),
    );
    expect(priceless.map((listing) => listing.slug)).toEqual([]);
  });

  test('patents carry valid numbers that nobody was given', () => {
    expect(repeated(PATENTS.map((listing) => String(listing.attributes.applicationNumber)))).toEqual([]);
    for (const { attributes } of PATENTS) {
      const number = String(attributes.applicationNumber);
      expect(isCnApplicationNumber(number)).toBe(true);
      expect(number.slice(5, 7)).toBe('99');
      expect(cnApplicationType(number)).not.toBeNull();
    }
  });

  test('partners and the own organisation never pay more than everyone', () => {
    for (const listing of LISTINGS) {
      for (const rate of listing.rates) {
        const everyone = listing.rates.find((r) => r.basis === rate.basis && r.customerGroup === 'public');
        expect(rate.amountMinor, listing.slug).toBeLessThanOrEqual(everyone?.amountMinor ?? 0);
      }
    }
  });
});

describe('the fixed points', () => {
  const listing = (slug: string) => LISTINGS.find((l) => l.slug === slug);

  test('an instrument that anyone can book at once, at any time', () => {
    const sem = listing('demo-sem');
    expect(sem).toMatchObject({
      organisation: 'sichuan-university',
      bookingMode: 'instant',
      stepMinutes: 15,
      noticeMinutes: 0,
    });
    expect(sem?.units).toHaveLength(1);
    expect(sem?.openings?.map((o) => [o.weekday, o.start, o.end])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, '00:00', '24:00']),
    );
  });

  test('forty desks and an instrument that needs approval', () => {
    expect(listing('demo-desks')).toMatchObject({
      organisation: 'liangjiang-maker-park',
      bookingMode: 'instant',
      units: 40,
    });
    expect(listing('demo-nmr')).toMatchObject({ organisation: 'sichuan-university', bookingMode: 'approval' });
  });

  test.each([
    ['operator', [], true],
    ['lab', [['sichuan-university', 'manager']], undefined],
    ['technician', [['sichuan-university', 'technician']], undefined],
    ['finance', [['sichuan-university', 'finance']], undefined],
    ['founder', [['tianfu-sensors', 'owner']], undefined],
    ['member', [['tianfu-sensors', 'member']], undefined],
    ['rival', [['liangjiang-optics', 'owner']], undefined],
    ['transfer', [['chongqing-transfer-centre', 'manager']], undefined],
    ['government', [['sichuan-science-department', 'manager']], undefined],
    ['space', [['liangjiang-maker-park', 'manager']], undefined],
  ])('%s@commonlab.test is who the log-ins say', (name, memberships, isOperator) => {
    const person = PEOPLE.find((p) => p.email === `${name}@commonlab.test`);
    expect(person?.memberships.map((m) => [m.organisation, m.role])).toEqual(memberships);
    expect(person?.isOperator).toBe(isOperator);
  });
});
