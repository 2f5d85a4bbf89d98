import type { z } from 'zod';
import { toFieldErrors } from '@/core/field-errors';
import type { ImportColumn } from './columns';
import { type OptionNames, parseCell } from './parse-cell';
import type { RowFault } from './source-row';

/** Names of choices that a cell may use besides their codes, by column key. */
export type NamesByColumn = ReadonlyMap<string, OptionNames>;

/** How the rows of one import are read. */
export interface RowPlan<T> {
  /** Mapped columns with the header that each is under. */
  columns: readonly { header: string; column: ImportColumn }[];
  names: NamesByColumn;
  /** What a whole row must be; refusals are told at the column they belong to. */
  schema: z.ZodType<T>;
}

export type ParsedRow<T> = { row: T } | { faults: RowFault[] };

const NO_NAMES: OptionNames = new Map();

/** Reads a row's cells into the schema's shape, or says everything that is wrong with it at once. */
export function parseRow<T>(cells: Readonly<Record<string, string>>, plan: RowPlan<T>): ParsedRow<T> {
  const faults: RowFault[] = [];
  const draft: Record<string, unknown> = {};
  for (const { header, column } of plan.columns) {
    const text = cells[header] ?? '';
    if (text.trim() === '') continue;
    const result = parseCell(text, column, plan.names.get(column.key) ?? NO_NAMES);
    if ('code' in result) faults.push({ column: header, code: result.code, params: result.params, value: text });
    else place(draft, column.path, result.value);
  }
  const parsed = plan.schema.safeParse(draft);
  if (!parsed.success) {
    for (const error of toFieldErrors(parsed.error)) {
      const header = headerOf(error.path, plan.columns);
      // A cell that could not be read is absent from the draft: one fault for it is enough.
      if (faults.some((fault) => fault.column === header)) continue;
      faults.push({ column: header, code: error.code, params: error.params, value: cells[header] ?? '' });
    }
  }
  return parsed.success && faults.length === 0 ? { row: parsed.data } : { faults };
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const known = target[name];
    target[name] = isRecord(known) && isRecord(value) ? { ...value, ...known } : value;
    return;
  }
  const known = target[name];
  const inner = isRecord(known) ? known : {};
  target[name] = inner;
  place(inner, rest, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The header of the column nearest to a path of the schema; empty when the row as a whole is meant. */
function headerOf(path: string, columns: RowPlan<unknown>['columns']): string {
  const within = (a: string, b: string) => a === b || a.startsWith(`${b}.`);
  const found =
    columns.find(({ column }) => within(path, column.path.join('.'))) ??
    columns.find(({ column }) => path !== '' && within(column.path.join('.'), path));
  return found?.header ?? '';
}
