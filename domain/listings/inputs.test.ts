import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFieldErrors } from '@/core/field-errors';
import { saveRatesInput } from '@/domain/pricing/inputs';
import { createListingInput, saveOpeningsInput, saveUnitsInput, updateListingInput } from './inputs';

const ID = '0197f0a0-0000-7000-8000-000000000001';

function faults(schema: typeof updateListingInput, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return {};
  return Object.fromEntries(toFieldErrors(parsed.error, input).map(({ path, code }) => [path, code]));
}
const patch = (change: Record<string, unknown>) => faults(updateListingInput, { listingId: ID, ...change });

const TEN_MEGABYTES = 'x'.repeat(10_000_000);

describe('what a patch refuses, and with which word', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['an empty title', { title: {} }, { title: 'text-in-one-language' }],
    ['a title of spaces', { title: { zh: '  ' } }, { title: 'text-in-one-language' }],
    ['a title that is no text', { title: 7 }, { title: 'invalid-type' }],
    ['ten megabytes', { title: { zh: TEN_MEGABYTES } }, { 'title.zh': 'too-long' }],
    ['a control character', { summary: { en: 'a\u0007b' } }, { 'summary.en': 'control-characters' }],
    ['a text turned around', { title: { en: 'a\u202eb' } }, { 'title.en': 'control-characters' }],
    ['half an emoji', { title: { zh: '\ud83d' } }, { 'title.zh': 'control-characters' }],
    ['NUL inside an attribute', { attributes: { model: 'a\u0000' } }, { attributes: 'control-characters' }],
    ['an attribute that JSON cannot say', { attributes: { originalValue: 5n } }, { attributes: 'invalid-value' }],
    ['ten megabytes of attributes', { attributes: { model: TEN_MEGABYTES } }, { attributes: 'invalid-value' }],
    ['attributes that are a list', { attributes: [] }, { attributes: 'invalid-type' }],
    ['a third language', { title: { en: 'Good', fr: 'Bon' } }, { 'title.fr': 'unknown-field' }],
    ['an unknown entry', { status: 'published' }, { status: 'unknown-field' }],
    ['somebody else’s organisation', { organisationId: ID }, { organisationId: 'unknown-field' }],
    ['an address that is none', { contactEmail: 'a@' }, { contactEmail: 'invalid-email' }],
    ['a telephone of letters', { contactPhone: 'call me' }, { contactPhone: 'invalid-phone' }],
    ['a place beyond the pole', { latitude: 91, longitude: 0 }, { latitude: 'too-large' }],
    ['half a position', { latitude: 30.6 }, { longitude: 'required' }],
    ['a figure without end', { latitude: Number.POSITIVE_INFINITY, longitude: 1 }, { latitude: 'not-number' }],
    ['minutes below nothing', { noticeMinutes: -1 }, { noticeMinutes: 'too-small' }],
    ['half a minute', { stepMinutes: 0.5 }, { stepMinutes: 'not-integer' }],
    ['1e30 days', { horizonDays: 1e30 }, { horizonDays: 'too-large' }],
    ['a longest below the shortest', { minMinutes: 60, maxMinutes: 30 }, { maxMinutes: 'below-minimum' }],
    ['a zone nobody lives in', { timeZone: 'Mars/Olympus' }, { timeZone: 'invalid-time-zone' }],
    ['an address with a path', { slug: '../admin' }, { slug: 'invalid-format' }],
    ['a version of the future', { version: 1e30 }, { version: 'too-large' }],
  ])('%s', (_, change, expected) => expect(patch(change)).toEqual(expected));

  test.each([
    ['emoji', '电镜 🔬'],
    ['text from right to left', 'مجهر إلكتروني'],
    ['HTML', '<script>alert(1)</script>'],
    ['SQL', "'; DROP TABLE listing; --"],
    ['a formula', '=cmd|calc'],
  ])('%s is only text', (_, text) => {
    expect(updateListingInput.parse({ listingId: ID, title: { zh: text } }).title).toEqual({ zh: text });
  });

  test('whatever comes in is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true }), (anything) => {
        for (const schema of [createListingInput, updateListingInput, saveOpeningsInput, saveUnitsInput]) {
          schema.safeParse(anything);
        }
        expect(updateListingInput.safeParse({ listingId: ID, title: anything, attributes: anything })).toBeDefined();
      }),
    );
  });
});

describe('prices', () => {
  const rate = (amountMinor: unknown) =>
    saveRatesInput.safeParse({ listingId: ID, rates: [{ customerGroup: 'public', basis: 'hour', amountMinor }] });
  test.each([-1, 1e30, 0.5, Number.NaN, '300', null, true, 100_000_000_001])('%s fen is refused', (amount) => {
    expect(rate(amount).success).toBe(false);
  });
  test.each([0, 1, 100_000_000_000])('%s fen is a price', (amount) => expect(rate(amount).success).toBe(true));

  test('the same price twice is refused at the second', () => {
    const one = { customerGroup: 'public', basis: 'hour', amountMinor: 1 };
    const parsed = saveRatesInput.safeParse({ listingId: ID, rates: [one, one] });
    expect(parsed.error && toFieldErrors(parsed.error)).toEqual([{ path: 'rates.1.basis', code: 'duplicate' }]);
  });
});

describe('hours and units', () => {
  const open = (...openings: unknown[]) => {
    const parsed = saveOpeningsInput.safeParse({ listingId: ID, openings });
    return parsed.success ? [] : toFieldErrors(parsed.error).map(({ path, code }) => `${path} ${code}`);
  };
  test.each([
    ['an eighth day', { weekday: 8, startMinute: 0, endMinute: 60 }, ['openings.0.weekday too-large']],
    [
      'an end before the start',
      { weekday: 1, startMinute: 60, endMinute: 30 },
      ['openings.0.endMinute end-before-start'],
    ],
    ['no time at all', { weekday: 1, startMinute: 60, endMinute: 60 }, ['openings.0.endMinute end-before-start']],
    ['more than a day', { weekday: 1, startMinute: 0, endMinute: 1441 }, ['openings.0.endMinute longer-than-a-day']],
  ])('%s is refused', (_, range, expected) => expect(open(range)).toEqual(expected));

  test('units need a count or names, and names that differ', () => {
    const units = (input: object) => saveUnitsInput.safeParse({ listingId: ID, ...input }).success;
    expect(units({})).toBe(false);
    expect(units({ count: 2, units: [{ name: 'a' }] })).toBe(false);
    expect(units({ count: 1001 })).toBe(false);
    expect(units({ units: [{ name: 'a' }, { name: 'a ' }] })).toBe(false);
    expect(units({ units: [{ name: 'a' }, { name: 'b' }] })).toBe(true);
  });
});

describe('other hours refuse', () => {
  const week = [{ weekday: 1, startMinute: 540, endMinute: 1080 }];
  const OTHER = '0197f0a0-0000-7000-8000-000000000002';
  const check = (otherHours: unknown) => {
    const input = { listingId: ID, otherHours };
    const parsed = saveOpeningsInput.safeParse(input);
    if (parsed.success) return {};
    return Object.fromEntries(toFieldErrors(parsed.error, input).map(({ path, code }) => [path, code]));
  };
  const days = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo, openings: week });

  test.each<[string, unknown[], Record<string, string>]>([
    ['neither a unit nor a day', [{ openings: week }], { 'otherHours.0.validFrom': 'required' }],
    ['an end before the start', [days('2026-12-02', '2026-12-01')], { 'otherHours.0.validTo': 'end-before-start' }],
    ['a day that does not exist', [days('2026-02-30', null)], { 'otherHours.0.validFrom': 'invalid-date' }],
    ['the year nought', [days('0000-01-01', null)], { 'otherHours.0.validFrom': 'invalid-date' }],
    ['no hours at all', [{ unitId: ID, openings: [] }], { 'otherHours.0.openings': 'required' }],
    [
      'hours that overlap',
      [{ unitId: ID, openings: [...week, ...week] }],
      { 'otherHours.0.openings.1': 'overlapping' },
    ],
    [
      'a day in two sets',
      [days('2026-12-01', '2027-02-28'), days('2027-02-28', null)],
      { 'otherHours.1.validFrom': 'overlapping-hours' },
    ],
    [
      'two sets without dates for one unit',
      [
        { unitId: ID, openings: week },
        { unitId: ID, openings: week },
      ],
      { 'otherHours.1.unitId': 'overlapping-hours' },
    ],
  ])('%s', (_, sets, expected) => {
    expect(check(sets)).toEqual(expected);
  });

  test.each<[string, unknown[]]>([
    ['days that follow each other', [days(null, '2026-11-30'), days('2026-12-01', null)]],
    ['the same days for two units', [ID, OTHER].map((unitId) => ({ unitId, ...days('2026-12-01', null) }))],
    [
      'a unit with and without days',
      [
        { unitId: ID, openings: week },
        { unitId: ID, ...days('2026-12-01', null) },
      ],
    ],
    ['a single day', [days('2026-12-01', '2026-12-01')]],
  ])('but not %s', (_, sets) => {
    expect(check(sets)).toEqual({});
  });

  test('a call that says nothing', () => {
    expect(saveOpeningsInput.safeParse({ listingId: ID }).success).toBe(false);
  });
});
