import { DEFAULT_CURRENCY, fromDecimal } from '@/core/money';
import type { CellInput } from './columns';
import { parseOpenings } from './opening-text';

/** A cell's value, or the code of `messages/<locale>/fields.json` that says why it has none. */
export type CellResult = { value: unknown } | { code: string; params?: Record<string, string | number> };

/** The code of a choice by the names that people use for it, lower case. */
export type OptionNames = ReadonlyMap<string, string>;

const TRUE = new Set(['true', 'yes', 'y', '1', '是', '有', '√']);
const FALSE = new Set(['false', 'no', 'n', '0', '否', '无', '×']);
/** A cell that a spreadsheet would run: `=cmd|…`, `@SUM(…)`, `+HYPERLINK(…)`. */
const FORMULA = /^\s*(?:=|[+\-@][A-Za-z]+\s*[(|!])/;
/** How the export disarms text that begins like a formula. */
const DISARMED = /^'(?=[=+\-@\t\r])/;

/** What a cell is to be: its input, and the codes of a choice. */
export interface CellKind {
  input: CellInput;
  options?: readonly string[];
}

/** Reads one non-empty cell. Formulas are refused; an apostrophe that the export put before one is taken off. */
export function parseCell(text: string, { input, options = [] }: CellKind, names: OptionNames): CellResult {
  const trimmed = text.trim();
  if (FORMULA.test(trimmed)) return { code: 'formula' };
  const cell = trimmed.replace(DISARMED, '');
  const choose = (name: string) => parseChoice(name, options, names);
  switch (input) {
    case 'integer':
    case 'year':
      return /^[+-]?\d{1,15}$/.test(ungrouped(cell)) ? { value: Number(ungrouped(cell)) } : { code: 'not-integer' };
    case 'number':
      return /^[+-]?\d{1,15}(\.\d+)?$/.test(ungrouped(cell))
        ? { value: Number(ungrouped(cell)) }
        : { code: 'not-number' };
    case 'money':
      return parseMoney(cell);
    case 'date':
      return parseDate(cell);
    case 'boolean':
      if (TRUE.has(cell.toLowerCase())) return { value: true };
      return FALSE.has(cell.toLowerCase()) ? { value: false } : { code: 'not-boolean' };
    case 'choice':
      return choose(cell);
    case 'choices':
      return parseList(cell, (item) => choose(item));
    case 'keywords':
      return { value: listItems(cell) };
    case 'dated-events':
      return parseList(cell, (item) => parseDatedEvent(item, choose));
    case 'country':
      return { value: names.get(cell.toLowerCase()) ?? cell };
    case 'units':
      return parseUnits(cell);
    case 'openings':
      return parseOpenings(cell);
    case 'either-language':
      return { value: isChinese(cell) ? { zh: cell } : { en: cell } };
    case 'either-keywords':
      return { value: isChinese(cell) ? { zh: listItems(cell) } : { en: listItems(cell) } };
    default:
      return { value: cell };
  }
}

/** The parts of a list cell: `a; b`, `a；b`, `a|b`, `甲、乙`. */
export function listItems(cell: string): string[] {
  return cell
    .split(/[;；|、\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function ungrouped(number: string): string {
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(number) ? number.replaceAll(',', '') : number;
}

/** Yuan (or another main unit) as people write it, to minor units: `¥1,200.50`, `300元`. */
function parseMoney(cell: string): CellResult {
  const amount = fromDecimal(
    ungrouped(cell.replace(/^[¥￥]\s*|\s*元$/g, '').replace(/^(CNY|RMB)\s*/i, '')),
    DEFAULT_CURRENCY,
  );
  return amount ? { value: Number(amount.minor) } : { code: 'not-money' };
}

/** `2024-02-29`, `2024/2/29`, `2024年2月29日`, each with or without a time of day, to ISO. */
function parseDate(cell: string): CellResult {
  const match = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T\s]\d{1,2}:\d{2}.*)?$/.exec(cell);
  if (!match) return { code: 'invalid-date' };
  const [, year = '', month = '', day = ''] = match;
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function parseChoice(cell: string, options: readonly string[], names: OptionNames): CellResult {
  const code = options.find((option) => option === cell.toLowerCase()) ?? names.get(cell.toLowerCase());
  return code === undefined ? { code: 'invalid-choice' } : { value: code };
}

/** `2020-01-02 filed`. */
function parseDatedEvent(item: string, choose: (name: string) => CellResult): CellResult {
  const [on = '', ...name] = item.split(/\s+/);
  const date = parseDate(on);
  if ('code' in date) return date;
  const event = choose(name.join(' '));
  return 'code' in event ? event : { value: { on: date.value, event: event.value } };
}

function parseList(cell: string, parse: (item: string) => CellResult): CellResult {
  const values: unknown[] = [];
  for (const item of listItems(cell)) {
    const result = parse(item);
    if ('code' in result) return result;
    values.push(result.value);
  }
  return { value: values };
}

/** A number of units, or their names. */
function parseUnits(cell: string): CellResult {
  if (!/^\d+$/.test(cell)) return { value: listItems(cell) };
  const count = Number(cell);
  if (count < 1 || count > 1000) return { code: count < 1 ? 'too-small' : 'too-large', params: { min: 1, max: 1000 } };
  return { value: Array.from({ length: count }, (_, i) => String(i + 1)) };
}
