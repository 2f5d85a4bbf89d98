import { DomainError } from '@/core/errors';
import { afterLine, type CsvRecord, lineAt, parseCsvRecord } from './csv-record';
import type { RowFault, RowSource, SourceRow } from './source-row';

const MAX_RECORD_CHARACTERS = 256_000;
const MAX_COLUMNS = 500;
const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Reads CSV (RFC 4180; comma, semicolon or tab, told by the header line). Rows that are ragged or badly quoted come
 * out as faults and the reading goes on with the next line. Throws `unreadable-file` when there is no usable header.
 */
export async function readCsv(text: AsyncIterable<string>): Promise<RowSource> {
  const records = splitRecords(text);
  const first = await records.next();
  if (first.done || first.value.status !== 'cells') throw unreadable('no-header');
  const headers = first.value.cells.map((header) => header.trim());
  checkHeaders(headers);
  return { headers, rows: dataRows(headers, records) };
}

type ReadRecord = Exclude<CsvRecord, { status: 'incomplete' }> | { status: 'record-too-long'; value: string };

async function* dataRows(headers: string[], records: AsyncIterable<ReadRecord>): AsyncGenerator<SourceRow> {
  let rowNumber = 0;
  for await (const record of records) {
    rowNumber++;
    if (record.status !== 'cells') {
      yield { rowNumber, fault: rowFault(record.status, record.value) };
    } else if (record.cells.length !== headers.length) {
      const params = { expected: headers.length, found: record.cells.length };
      yield { rowNumber, fault: rowFault('ragged-row', record.cells.join(','), params) };
    } else {
      const { cells } = record;
      yield { rowNumber, cells: Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ''])) };
    }
  }
}

function rowFault(code: string, value: string, params?: Record<string, number>): RowFault {
  return { column: '', code, value, params };
}

/** Every record with something in it. The delimiter is the one that stands most often in the first line. */
async function* splitRecords(text: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let buffer = '';
  let position = 0;
  let delimiter: string | null = null;
  const pieces = text[Symbol.asyncIterator]();
  for (let final = false; !final; ) {
    const piece = await pieces.next();
    final = piece.done === true;
    buffer = buffer.slice(position) + (piece.done ? '' : piece.value);
    position = 0;
    if (!final && delimiter === null && !/[\r\n]/.test(buffer)) continue;
    delimiter ??= commonestDelimiter(buffer);
    while (position < buffer.length) {
      const record = nextRecord(buffer, position, delimiter, final);
      if (record === null) break;
      position = record.end;
      if (record.status !== 'cells' || record.cells.some((cell) => cell.trim() !== '')) yield record;
    }
  }
}

/** The record at a position; null when more text is needed to know. */
function nextRecord(buffer: string, position: number, delimiter: string, final: boolean) {
  const record = parseCsvRecord(buffer, position, delimiter, final);
  if (record.status !== 'incomplete') return record;
  if (buffer.length - position <= MAX_RECORD_CHARACTERS) return null;
  // A quote without end swallows what follows: give up its own line only, and read on behind it.
  const status =
    buffer[position] === '"' || lineAt(buffer, position).includes('"') ? 'unclosed-quote' : 'record-too-long';
  return { status, value: lineAt(buffer, position), end: afterLine(buffer, position) } as const;
}

function commonestDelimiter(text: string): string {
  const header = lineAt(text, 0).replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function checkHeaders(headers: string[]): void {
  const named = headers.filter((header) => header !== '');
  if (named.length === 0) throw unreadable('no-header');
  if (headers.length > MAX_COLUMNS) throw unreadable('too-many-columns', { max: MAX_COLUMNS });
  const repeated = named.find((header, i) => named.indexOf(header) !== i);
  if (repeated !== undefined) throw unreadable('repeated-column', { column: repeated });
}

function unreadable(code: string, params?: Record<string, string | number>): DomainError {
  return new DomainError('unreadable-file', { fields: [{ path: 'file', code, params }] });
}
