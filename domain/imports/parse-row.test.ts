import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kindOf } from '@/domain/listings/kinds';
import { importColumns, suggestMapping } from './columns';
import { formatOpenings, parseOpenings } from './opening-text';
import { type OptionNames, parseCell } from './parse-cell';
import { parseRow } from './parse-row';

const NAMES: OptionNames = new Map([
  ['granted', 'granted'],
  ['已授权', 'granted'],
  ['cn', 'CN'],
  ['中国', 'CN'],
]);

describe('one cell', () => {
  test.each([
    ['1,600', 'integer', 1600],
    ['-3', 'integer', -3],
    ['0.1', 'number', 0.1],
    ['¥1,200.50', 'money', 120050],
    ['300元', 'money', 30000],
    ['2024年2月29日', 'date', '2024-02-29'],
    ['2005-02-23 00:00:00', 'date', '2005-02-23'],
    ['是', 'boolean', true],
    ['No', 'boolean', false],
    ['已授权', 'choice', 'granted'],
    ['中国', 'country', 'CN'],
    ['GB/T 228；ISO 6892', 'keywords', ['GB/T 228', 'ISO 6892']],
    ['扫描电镜', 'either-language', { zh: '扫描电镜' }],
    ['SEM', 'either-language', { en: 'SEM' }],
    ['2020-01-02 Granted', 'dated-events', [{ on: '2020-01-02', event: 'granted' }]],
    ['3', 'units', ['1', '2', '3']],
    ['A 座; B 座', 'units', ['A 座', 'B 座']],
    ["'=SUM(A1)", 'text', '=SUM(A1)'],
    ['-80 °C freezer', 'text', '-80 °C freezer'],
  ] as const)('%s as %s', (text, input, value) => {
    expect(parseCell(text, { input }, NAMES)).toEqual({ value });
  });

  test.each([
    ['=cmd|/C calc!A0', 'text', 'formula'],
    ['@SUM(1+1)', 'text', 'formula'],
    ['+HYPERLINK("x")', 'text', 'formula'],
    ['1e30', 'number', 'not-number'],
    ['12.5', 'integer', 'not-integer'],
    ['1.234', 'money', 'not-money'],
    ['soon', 'date', 'invalid-date'],
    ['maybe', 'boolean', 'not-boolean'],
    ['unknown', 'choice', 'invalid-choice'],
    ['0', 'units', 'too-small'],
    ['always', 'openings', 'opening-hours'],
    ['1 25:00-26:00', 'openings', 'opening-hours'],
  ] as const)('%s as %s is refused', (text, input, code) => {
    expect(parseCell(text, { input }, NAMES)).toMatchObject({ code });
  });

  test('no text makes a cell throw', () => {
    const inputs = [
      'integer',
      'money',
      'date',
      'choices',
      'units',
      'openings',
      'dated-events',
      'either-keywords',
    ] as const;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...inputs), (text, input) => {
        const result = parseCell(text, { input }, NAMES);
        expect('code' in result || 'value' in result).toBe(true);
      }),
    );
  });

  test('opening hours read back as they were written', () => {
    const hours = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      startMinute: fc.integer({ min: 0, max: 1439 }),
      length: fc.integer({ min: 1, max: 1440 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(hours, { minLength: 1, maxLength: 7, selector: (h) => h.weekday }), (list) => {
        const openings = list
          .map(({ weekday, startMinute, length }) => ({ weekday, startMinute, endMinute: startMinute + length }))
          // An end at or before the start is told from the next day's by nothing but being later.
          .filter(({ startMinute, endMinute }) => endMinute <= 1440 || endMinute - 1440 <= startMinute);
        if (openings.length === 0) return;
        const read = parseOpenings(formatOpenings(openings));
        const sorted = (items: unknown) => [...(items as typeof openings)].sort((a, b) => a.weekday - b.weekday);
        expect('value' in read && sorted(read.value)).toEqual(sorted(openings));
      }),
    );
  });
});

describe('columns', () => {
  test('the headers of a Chinese register find their columns', () => {
    const headers = ['仪器编号', '仪器名称', '英文名称', '规格型号', '生产厂商', '原值', '启用日期', '备注'];
    const mapping = suggestMapping(headers, importColumns(kindOf('instrument')));
    expect(mapping).toMatchObject({
      仪器名称: 'title',
      英文名称: 'title.en',
      规格型号: 'attributes.model',
      原值: 'attributes.originalValue',
      启用日期: 'attributes.commissionedOn',
    });
    expect(mapping).not.toHaveProperty('备注');
  });

  test("the export's own headers map to themselves, for every kind", () => {
    for (const kind of ['instrument', 'space', 'patent', 'service']) {
      const columns = importColumns(kindOf(kind));
      const keys = columns.map((column) => column.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(suggestMapping(keys, columns)).toEqual(Object.fromEntries(keys.map((key) => [key, key])));
    }
  });
});

describe('one row', () => {
  const columns = importColumns(kindOf('instrument'));
  const plan = {
    columns: [
      { header: 'Name', column: columns.find((c) => c.key === 'title') },
      { header: 'Hours', column: columns.find((c) => c.key === 'attributes.effectiveHours') },
      { header: 'Started', column: columns.find((c) => c.key === 'attributes.commissionedOn') },
    ].flatMap(({ header, column }) => (column ? [{ header, column }] : [])),
    names: new Map(),
    schema: z.object({
      title: z.object({ en: z.string().max(10) }),
      attributes: z.object({ commissionedOn: z.iso.date().optional() }).optional(),
    }),
  };

  test('every wrong cell is told once, at its own column', () => {
    const result = parseRow({ Name: 'much too long a name', Started: '2027-02-30' }, plan);
    expect(result).toEqual({
      faults: [
        expect.objectContaining({ column: 'Name', code: 'too-long', value: 'much too long a name' }),
        expect.objectContaining({ column: 'Started', code: 'invalid-date', value: '2027-02-30' }),
      ],
    });
  });

  test('a missing required cell is told at its column', () => {
    expect(parseRow({ Name: '' }, plan)).toEqual({
      faults: [expect.objectContaining({ column: 'Name', code: 'required' })],
    });
  });
});
