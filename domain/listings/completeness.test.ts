import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompletenessInput, completeness, missingToPublish } from './completeness';
import { LISTING_KINDS } from './kinds';

const both = (zh: string, en: string) => ({ zh, en });

const EMPTY: CompletenessInput = {
  kind: LISTING_KINDS.instrument,
  title: {},
  summary: {},
  description: {},
  address: {},
  bookingMode: 'approval',
  attributes: {},
  photos: 0,
  rates: 0,
  openings: 0,
};

const PUBLISHABLE: CompletenessInput = {
  ...EMPTY,
  title: both('场发射扫描电镜', 'Field-emission SEM'),
  summary: { zh: '分辨率 0.8 nm' },
  category: 'analytical/electron-microscope',
  regionCode: '510107',
  address: { zh: '一环路南一段24号' },
  attributes: {
    model: 'JSM-7800F',
    manufacturer: { zh: '日本电子' },
    technicalIndicators: { zh: '0.8 nm @ 15 kV' },
    accessModes: ['operator-assisted'],
  },
  rates: 1,
  openings: 7,
};

describe('completeness', () => {
  test('an empty draft scores nothing and names everything it needs, in the order of the form', () => {
    expect(completeness(EMPTY).score).toBe(0);
    expect(missingToPublish(EMPTY)).toEqual([
      'title',
      'summary',
      'category',
      'regionCode',
      'address',
      'attributes.model',
      'attributes.manufacturer',
      'attributes.technicalIndicators',
      'attributes.accessModes',
      'rates',
      'openings',
    ]);
  });

  test('what is needed to publish is less than everything', () => {
    const result = completeness(PUBLISHABLE);
    expect(result.missingToPublish).toEqual([]);
    expect(result.score).toBeGreaterThan(40);
    expect(result.score).toBeLessThan(100);
    expect(result.missing).toContain('translation');
    expect(result.missing).toContain('photos');
  });

  test.each<[string, Partial<CompletenessInput>, string[]]>([
    ['one language is enough for a title', { title: { en: 'SEM' } }, []],
    ['spaces are no title', { title: { zh: '  ' } }, ['title']],
    [
      'an empty list is no answer',
      { attributes: { ...PUBLISHABLE.attributes, accessModes: [] } },
      ['attributes.accessModes'],
    ],
    [
      'an empty locale text is no answer',
      { attributes: { ...PUBLISHABLE.attributes, manufacturer: { zh: '' } } },
      ['attributes.manufacturer'],
    ],
    ['bookable things need a price', { rates: 0 }, ['rates']],
    ['bookable things need opening hours', { openings: 0 }, ['openings']],
    [
      'by enquiry neither price nor hours are needed',
      { bookingMode: 'enquiry', rates: 0, openings: 0, address: {} },
      [],
    ],
  ])('%s', (_, change, missing) => {
    expect(missingToPublish({ ...PUBLISHABLE, ...change })).toEqual(missing);
  });

  test('a patent is never asked for an address or opening hours', () => {
    const { missing } = completeness({ ...EMPTY, kind: LISTING_KINDS.patent, bookingMode: 'enquiry' });
    for (const path of ['address', 'position', 'openings']) expect(missing).not.toContain(path);
  });

  test('all that counts filled in makes 100, for every kind', () => {
    for (const kind of Object.values(LISTING_KINDS)) {
      const full = completeness({
        ...PUBLISHABLE,
        kind,
        summary: both('摘要', 'summary'),
        description: both('说明', 'description'),
        latitude: 30.63,
        longitude: 104.08,
        contactName: '李老师',
        photos: 1,
        attributes: Object.fromEntries(kind.fields.map((field) => [field.name, 'something'])),
      });
      expect(full).toEqual({ score: 100, missing: [], missingToPublish: [] });
    }
  });

  test('filling in one more field never lowers the score', () => {
    const names = LISTING_KINDS.instrument.fields.map((field) => field.name);
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom(...names), (filled, next) => {
        const before = Object.fromEntries(filled.map((name) => [name, 'x']));
        const scoreOf = (attributes: Record<string, unknown>) => completeness({ ...EMPTY, attributes }).score;
        expect(scoreOf({ ...before, [next]: 'x' })).toBeGreaterThanOrEqual(scoreOf(before));
      }),
    );
  });
});
