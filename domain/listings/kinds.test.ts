import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { completeness } from './completeness';
import type { ListingKind } from './kind';
import {
  attributesSchema,
  categoryBranches,
  categoryClass,
  categoryClasses,
  categoryWithin,
  findKind,
  kindOf,
  LISTING_KIND_NAMES,
  LISTING_KINDS,
  publicAttributes,
} from './kinds';

const Messages = z.record(z.string(), z.unknown());

/** The message at a path, or undefined. */
function messageAt(locale: string, ...path: string[]): unknown {
  const text = readFileSync(new URL(`../../messages/${locale}/kinds.json`, import.meta.url), 'utf8');
  let here: unknown = JSON.parse(text);
  for (const step of path) here = Messages.safeParse(here).data?.[step];
  return here;
}

/** Every message that a kind's module calls for. */
function messagePaths({ kind, sections, fields, categories }: ListingKind): string[][] {
  return [
    ...['name', 'plural', 'description'].map((key) => [kind, key]),
    ...sections.map((section) => [kind, 'sections', section]),
    ...categories.map((category) => [kind, 'categories', category]),
    ...fields.map((field) => [kind, 'fields', field.name, 'label']),
    ...fields.flatMap((field) => (field.options ?? []).map((code) => [kind, 'options', field.name, code])),
    ...fields.flatMap((field) => (field.unit ? [['units', field.unit]] : [])),
  ];
}

describe.each(Object.values(LISTING_KINDS))('the kind $kind', (kind: ListingKind) => {
  test('is registered under its own name', () => {
    expect(findKind(kind.kind)).toBe(kind);
  });

  test('names each field once, in one of its sections', () => {
    const names = kind.fields.map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
    for (const field of kind.fields) expect(kind.sections).toContain(field.section);
  });

  test('lists codes for every choice', () => {
    for (const field of kind.fields) {
      const closed = ['choice', 'choices', 'dated-events'].includes(field.input);
      expect(Boolean(field.options?.length), field.name).toBe(closed);
    }
  });

  test('recognises an imported column as one field only', () => {
    const aliases = kind.fields.flatMap((field) => field.importAliases ?? []);
    expect(aliases.filter((alias, i) => aliases.indexOf(alias) !== i)).toEqual([]);
    for (const alias of aliases) expect(alias).toBe(alias.toLowerCase());
  });

  test('has a large class for every branch of its categories', () => {
    expect(new Set(kind.categories).size).toBe(kind.categories.length);
    for (const category of kind.categories) expect(categoryClasses(kind)).toContain(categoryClass(category));
  });

  test.each(['zh-CN', 'en'])('has all its words in %s', (locale) => {
    const missing = messagePaths(kind).filter((path) => typeof messageAt(locale, ...path) !== 'string');
    expect(missing).toEqual([]);
  });
});

describe('the registry', () => {
  test('knows four kinds and no inherited names', () => {
    expect(LISTING_KIND_NAMES).toEqual(['instrument', 'space', 'patent', 'service']);
    expect(findKind('toString')).toBeUndefined();
    expect(() => kindOf('boat')).toThrow(RangeError);
  });

  test('both languages have the same messages', () => {
    const paths = (value: unknown, at = ''): string[] => {
      const inner = Messages.safeParse(value).data;
      return inner ? Object.entries(inner).flatMap(([key, child]) => paths(child, `${at}.${key}`)) : [at];
    };
    expect(paths(messageAt('en'))).toEqual(paths(messageAt('zh-CN')));
  });

  test('categories form a tree', () => {
    expect(categoryBranches(LISTING_KINDS.instrument, 'laser')).toEqual([
      'laser/ultrafast',
      'laser/continuous',
      'laser/tunable',
    ]);
    expect(categoryWithin('laser/ultrafast', 'laser')).toBe(true);
    expect(categoryWithin('laser-cutting', 'laser')).toBe(false);
  });
});

describe('attributes', () => {
  const { instrument, patent, space } = LISTING_KINDS;

  test.each<[string, ListingKind, Record<string, unknown>, string[]]>([
    ['a draft may be empty', instrument, {}, []],
    ['unknown keys are refused', instrument, { colour: 'red' }, ['']],
    ['a locale text needs one language', instrument, { manufacturer: {} }, ['manufacturer']],
    ['one language is enough', instrument, { manufacturer: { en: 'JEOL' } }, []],
    ['a code from outside the list', instrument, { accessModes: ['by-force'] }, ['accessModes.0']],
    ['a code twice', instrument, { accessModes: ['remote', 'remote'] }, ['accessModes']],
    ['a day that does not exist', instrument, { commissionedOn: '2027-02-30' }, ['commissionedOn']],
    ['money with fractions of a fen', instrument, { originalValue: 1.5 }, ['originalValue']],
    ['negative money', instrument, { originalValue: -1 }, ['originalValue']],
    ['more hours than a year has', instrument, { effectiveHours: 8785 }, ['effectiveHours']],
    ['no room for anybody', space, { capacity: 0 }, ['capacity']],
    ['an area without end', space, { areaM2: Number.POSITIVE_INFINITY }, ['areaM2']],
    ['a wrong check digit', patent, { applicationNumber: '201710601862.4' }, ['applicationNumber']],
    ['six keywords', patent, { marketKeywords: { zh: ['一', '二', '三', '四', '五', '六'] } }, ['marketKeywords.zh']],
    ['a symbol that is none', patent, { ipcSymbols: ['H01M 10/0525', 'battery'] }, ['ipcSymbols.1']],
    [
      'events out of order',
      patent,
      {
        legalEvents: [
          { on: '2022-01-01', event: 'granted' },
          { on: '2021-01-01', event: 'filed' },
        ],
      },
      ['legalEvents'],
    ],
    ['advantages of a book', patent, { advantages: { zh: '优'.repeat(2001) } }, ['advantages.zh']],
  ])('%s', (_, kind, attributes, wrong) => {
    const result = attributesSchema(kind).safeParse(attributes);
    expect((result.error?.issues ?? []).map((issue) => issue.path.join('.'))).toEqual(wrong);
  });

  test('identifiers are stored in one form', () => {
    const parsed = attributesSchema(patent).parse({
      applicationNumber: 'ZL 2017 1 0601862.3',
      publicationNumber: 'cn114081026a',
      ipcSymbols: ['h01m10/0525'],
    });
    expect(parsed).toEqual({
      applicationNumber: '201710601862.3',
      publicationNumber: 'CN114081026A',
      ipcSymbols: ['H01M 10/0525'],
    });
  });

  test('what is private stays with the provider', () => {
    expect(publicAttributes(instrument, { model: 'X', inventoryNumber: '1', externalIncome: 5 })).toEqual({
      model: 'X',
    });
  });

  test('can be described as JSON Schema', () => {
    for (const kind of Object.values(LISTING_KINDS)) {
      expect(z.toJSONSchema(attributesSchema(kind), { io: 'input' })).toMatchObject({ type: 'object' });
    }
  });
});

test('a fifth kind needs nothing but its own module', () => {
  const dataset: ListingKind = {
    kind: 'dataset',
    process: 'order',
    hasUnits: false,
    hasPlace: false,
    bookingModes: ['enquiry'],
    rateBases: ['item'],
    categories: ['imagery', 'imagery/satellite'],
    sections: ['data'],
    fields: [
      { name: 'rows', section: 'data', input: 'integer', schema: z.int().min(1), requiredToPublish: true },
      { name: 'source', section: 'data', input: 'text', schema: z.string(), private: true },
    ],
  };
  expect(attributesSchema(dataset).safeParse({ rows: 10 }).success).toBe(true);
  expect(attributesSchema(dataset).safeParse({ rows: 0 }).success).toBe(false);
  expect(publicAttributes(dataset, { rows: 1, source: 'x' })).toEqual({ rows: 1 });
  expect(categoryBranches(dataset, 'imagery')).toEqual(['imagery/satellite']);
  expect(
    completeness({
      kind: dataset,
      title: { zh: '影像' },
      summary: { zh: '影像' },
      description: {},
      address: {},
      category: 'imagery/satellite',
      regionCode: '510107',
      bookingMode: 'enquiry',
      attributes: {},
      photos: 0,
      rates: 0,
      openings: 0,
    }).missingToPublish,
  ).toEqual(['attributes.rows']);
});
