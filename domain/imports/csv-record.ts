/** What stands at one place of a CSV text. `end` is where the next record begins. */
export type CsvRecord =
  | { status: 'cells'; cells: string[]; end: number }
  | { status: 'bad-quoting' | 'unclosed-quote'; value: string; end: number }
  /** The record goes on beyond the text at hand. */
  | { status: 'incomplete' };

const QUOTE = '"';

/**
 * Parses the one record that starts at `start` (RFC 4180, with any line end and a one-character delimiter). Our own
 * rather than a library's, because a badly quoted row must spoil itself only: libraries lose the rest of the file.
 * `final` says that no more text follows.
 */
export function parseCsvRecord(text: string, start: number, delimiter: string, final: boolean): CsvRecord {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const quoted = text[position] === QUOTE;
    const cell = quoted ? quotedCell(text, position) : plainCell(text, position, delimiter);
    if (cell.end >= text.length && !final) return { status: 'incomplete' };
    if (cell.value === null) {
      return { status: 'unclosed-quote', value: lineAt(text, start), end: afterLine(text, start) };
    }
    cells.push(cell.value);
    const next = text[cell.end];
    if (next === delimiter) {
      position = cell.end + 1;
      continue;
    }
    if (next === undefined) return { status: 'cells', cells, end: cell.end };
    if (next === '\n') return { status: 'cells', cells, end: cell.end + 1 };
    if (next === '\r') {
      // Whether a line feed follows decides where the next record begins.
      if (cell.end + 1 >= text.length && !final) return { status: 'incomplete' };
      return { status: 'cells', cells, end: cell.end + (text[cell.end + 1] === '\n' ? 2 : 1) };
    }
    return { status: 'bad-quoting', value: lineAt(text, start), end: afterLine(text, cell.end) };
  }
}

/** The line that begins at `start`, without its line end. */
export function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

/** Where the line after the one at `position` begins. */
export function afterLine(text: string, position: number): number {
  const end = lineEnd(text, position);
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
}

function lineEnd(text: string, start: number): number {
  LINE_END.lastIndex = start;
  return LINE_END.exec(text)?.index ?? text.length;
}

const LINE_END = /[\r\n]/g;

function plainCell(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < text.length) {
    const character = text[end];
    if (character === delimiter || character === '\n' || character === '\r') break;
    end++;
  }
  return { value: text.slice(start, end), end };
}

/** `end` is just after the closing quote; a null value: there is none. */
function quotedCell(text: string, start: number): { value: string | null; end: number } {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1) return { value: null, end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== QUOTE) return { value, end: quote + 1 };
    value += QUOTE;
    from = quote + 2;
  }
}
