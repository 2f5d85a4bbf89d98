import { DomainError } from '@/core/errors';
import type { RowSource, SourceRow } from './source-row';

const MAX_LINE_CHARACTERS = 1_000_000;
const HEADER_LINES = 100;

type Line = { rowNumber: number; text: string };

/**
 * Reads JSON Lines: one object a line. Nested objects become dotted names (`title.zh`), lists are joined with `; `.
 * The headers are the names seen in the first lines; a name that first appears later is added when it comes.
 * Throws `unreadable-file` when no line is an object.
 */
export async function readJsonLines(text: AsyncIterable<string>): Promise<RowSource> {
  const rows = parsedRows(text);
  const head: SourceRow[] = [];
  const headers = new Set<string>();
  for (let step = await rows.next(); !step.done; step = await rows.next()) {
    head.push(step.value);
    if ('cells' in step.value) for (const name of Object.keys(step.value.cells)) headers.add(name);
    if (head.length >= HEADER_LINES) break;
  }
  if (headers.size === 0) {
    throw new DomainError('unreadable-file', { fields: [{ path: 'file', code: 'no-json-objects' }] });
  }
  async function* all() {
    yield* head;
    yield* rows;
  }
  return { headers: [...headers], rows: all() };
}

async function* parsedRows(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  for await (const line of lines(text)) yield parseLine(line);
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let rowNumber = 0;
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      if (part.trim() !== '') yield { rowNumber: ++rowNumber, text: part };
    }
    if (rest.length > MAX_LINE_CHARACTERS) {
      throw new DomainError('unreadable-file', {
        fields: [{ path: 'file', code: 'record-too-long', params: { line: rowNumber + 1 } }],
      });
    }
  }
  if (rest.trim() !== '') yield { rowNumber: ++rowNumber, text: rest };
}

function parseLine({ rowNumber, text }: Line): SourceRow {
  const refused = (code: string): SourceRow => ({ rowNumber, fault: { column: '', code, value: text } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('not-an-object');
  const cells: Record<string, string> = {};
  flatten('', value, cells);
  return { rowNumber, cells };
}

function flatten(prefix: string, value: object, cells: Record<string, string>): void {
  for (const [name, member] of Object.entries(value)) {
    const path = prefix ? `${prefix}.${name}` : name;
    if (member === null || member === undefined) cells[path] = '';
    else if (Array.isArray(member)) cells[path] = member.map(scalarText).join('; ');
    else if (typeof member === 'object') flatten(path, member, cells);
    else cells[path] = scalarText(member);
  }
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
