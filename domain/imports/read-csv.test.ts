import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '@/core/errors';
import { decodeText, detectEncoding } from './decode-text';
import { readCsv } from './read-csv';
import type { SourceRow } from './source-row';

const SPECTRUM = path.resolve('../shared/data/csv-spectrum');

function bytesOf(content: string | Uint8Array, step = 7) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return async function* () {
    for (let i = 0; i < bytes.length; i += step) yield bytes.subarray(i, i + step);
  };
}

async function read(content: string | Uint8Array) {
  const open = bytesOf(content);
  const { headers, rows } = await readCsv(decodeText(open, await detectEncoding(open)));
  const all: SourceRow[] = [];
  for await (const row of rows) all.push(row);
  return { headers, rows: all };
}

async function refusal(content: string | Uint8Array): Promise<string | undefined> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof DomainError) return error.fields[0]?.code;
    throw error;
  }
  return undefined;
}

describe.skipIf(!existsSync(SPECTRUM))('csv-spectrum', () => {
  for (const file of existsSync(SPECTRUM) ? readdirSync(path.join(SPECTRUM, 'csvs')) : []) {
    test(`reads ${file} to the published JSON`, async () => {
      const stored = readFileSync(path.join(SPECTRUM, 'csvs', file), 'utf8');
      // The stored copies of the _crlf files have lost their carriage returns.
      const { rows } = await read(file.includes('_crlf') ? stored.replaceAll(/\r?\n/g, '\r\n') : stored);
      const expected = JSON.parse(readFileSync(path.join(SPECTRUM, 'json', file.replace('.csv', '.json')), 'utf8'));
      const cells = rows.map((row) => ('cells' in row ? row.cells : row.fault));
      // location_coordinates.json is one object, and its telephone number was masked after the CSV was made.
      const masked = file.startsWith('location')
        ? cells.map((c) => ({ ...c, 'Contact Phone Number': '1234567890' }))
        : cells;
      expect(masked).toEqual([expected].flat());
    });
  }
});

describe('encodings', () => {
  const text = 'name,place\n扫描电镜,成都\n质谱仪,重庆\n';
  const utf16 = Buffer.from(text, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const gbk = Buffer.concat([
    Buffer.from('name,place\n'),
    // 扫描电镜,成都 in GBK
    Buffer.from([0xc9, 0xa8, 0xc3, 0xe8, 0xb5, 0xe7, 0xbe, 0xb5, 0x2c, 0xb3, 0xc9, 0xb6, 0xbc, 0x0a]),
  ]);
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['UTF-16LE', utf16],
    ['UTF-16BE', swapped],
    ['GBK', gbk],
  ])('%s', async (_name, bytes) => {
    const { headers, rows } = await read(bytes);
    expect(headers).toEqual(['name', 'place']);
    expect(rows[0]).toEqual({ rowNumber: 1, cells: { name: '扫描电镜', place: '成都' } });
  });

  test.each([
    ['an empty file', '', 'empty-file'],
    ['a ZIP archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 0xff, 0x12, 0, 9]), 'not-text'],
    ['bytes of no encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0xff, 0x0a]), 'unknown-encoding'],
    ['only line ends', '\n\n\n', 'no-header'],
    ['a repeated column', 'a,b,a\n1,2,3\n', 'repeated-column'],
  ])('refuses %s', async (_name, content, code) => {
    expect(await refusal(content)).toBe(code);
  });
});

describe('rows that are wrong', () => {
  test('ragged rows are reported where they stand and the others survive', async () => {
    const { rows } = await read('a,b\n1,2\n3\n4,5,6\n7,8\n');
    expect(rows.map((row) => ('fault' in row ? `${row.rowNumber} ${row.fault.code}` : row.rowNumber))).toEqual([
      1,
      '2 ragged-row',
      '3 ragged-row',
      4,
    ]);
  });

  test('a stray quote spoils its own row only', async () => {
    const { rows } = await read('a,b\n1,2\n"x"y,3\n4,5\n');
    expect(rows.map((row) => ('fault' in row ? row.fault.code : row.cells.a))).toEqual(['1', 'bad-quoting', '4']);
  });

  test('a file that ends inside a quoted cell reports its last row', async () => {
    const { rows } = await read('a,b\n1,2\n3,"cut off');
    expect(rows.map((row) => ('fault' in row ? row.fault.code : row.cells.a))).toEqual(['1', 'unclosed-quote']);
  });

  test('a quote that is never closed gives up its own line, and the lines behind it survive', async () => {
    const { rows } = await read('a,b\n1,"open\n3,4\n5,6\n');
    expect(rows.map((row) => ('fault' in row ? row.fault.code : row.cells.a))).toEqual(['unclosed-quote', '3', '5']);
  });

  test('whatever is written by RFC 4180 is read back, however the file is cut into pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', '共', '=', "'") });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (cells, step) => {
        const headers = (cells[0] ?? []).map((_, i) => `h${i}`);
        const text = [headers, ...cells]
          .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const open = bytesOf(text, step);
        const { rows } = await readCsv(decodeText(open, 'utf-8'));
        const read: string[][] = [];
        for await (const row of rows) if ('cells' in row) read.push(headers.map((h) => row.cells[h] ?? ''));
        expect(read).toEqual(cells.filter((row) => row.some((c) => c.trim() !== '')));
      }),
    );
  });

  test('semicolons and tabs are told by the header', async () => {
    expect((await read('a;b\n1;"2,5"\n')).rows[0]).toEqual({ rowNumber: 1, cells: { a: '1', b: '2,5' } });
    expect((await read('a\tb\n1\t2\n')).rows[0]).toEqual({ rowNumber: 1, cells: { a: '1', b: '2' } });
  });
});
