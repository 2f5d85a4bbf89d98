import type { z } from 'zod';
import type { FieldError } from './errors';

type Issue = z.core.$ZodIssue;
type Answer = Omit<FieldError, 'path'>;

/** A refinement's message that is itself a code of `fields.json`, as in `.refine(isUscc, 'invalid-uscc')`. */
const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const FORMAT_CODES: Record<string, string> = {
  email: 'invalid-email',
  url: 'invalid-url',
  uuid: 'invalid-reference',
  guid: 'invalid-reference',
  date: 'invalid-date',
  datetime: 'invalid-date',
  time: 'invalid-time',
};

/**
 * Wrong fields of a zod error as codes with parameters, one for each path.
 * Give the parsed input as well: it tells a missing value from one of the wrong type.
 */
export function toFieldErrors(error: z.core.$ZodError, input?: unknown): FieldError[] {
  const first = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const base = issue.path.map(String);
    for (const key of issue.code === 'unrecognized_keys' ? issue.keys : [undefined]) {
      const path = (key === undefined ? base : [...base, key]).join('.');
      if (!first.has(path)) first.set(path, { path, ...wordIssue(issue, isMissing(issue, input)) });
    }
  }
  return [...first.values()];
}

function isMissing(issue: Issue, input: unknown): boolean {
  if (input === undefined) return /received (undefined|null)$/.test(issue.message);
  let value: unknown = input;
  for (const key of issue.path) value = isIndexable(value) ? value[key] : undefined;
  return value === undefined || value === null || value === '';
}

function isIndexable(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function wordIssue(issue: Issue, missing: boolean): Answer {
  if (issue.code === 'custom') return wordCustom(issue);
  if (CODE.test(issue.message)) return { code: issue.message };
  if (missing) return { code: 'required' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: wordType(issue.expected) };
    case 'invalid_format':
      return { code: FORMAT_CODES[issue.format] ?? 'invalid-format' };
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'invalid-choice' };
    case 'not_multiple_of':
      return { code: 'not-multiple', params: { step: issue.divisor } };
    case 'unrecognized_keys':
      return { code: 'unknown-field' };
    case 'too_small':
      return wordBound(issue.origin, 'small', Number(issue.minimum));
    case 'too_big':
      return wordBound(issue.origin, 'big', Number(issue.maximum));
    default:
      return { code: 'invalid-type' };
  }
}

function wordCustom(issue: z.core.$ZodIssueCustom): Answer {
  const code = CODE.test(issue.message) ? issue.message : 'invalid-value';
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(issue.params ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') params[name] = value;
  }
  return Object.keys(params).length > 0 ? { code, params } : { code };
}

function wordType(expected: string): string {
  if (expected === 'int') return 'not-integer';
  if (expected === 'number' || expected === 'bigint') return 'not-number';
  if (expected === 'date') return 'invalid-date';
  return expected === 'file' ? 'invalid-file' : 'invalid-type';
}

/** A size that is out of bounds, worded by what is measured: characters, entries, bytes, a date or an amount. */
function wordBound(origin: string, side: 'small' | 'big', bound: number): Answer {
  const small = side === 'small';
  switch (origin) {
    case 'string':
      if (small && bound === 1) return { code: 'required' };
      return small ? { code: 'too-short', params: { min: bound } } : { code: 'too-long', params: { max: bound } };
    case 'array':
    case 'set':
      if (small && bound === 1) return { code: 'choose-one' };
      return small ? { code: 'too-few', params: { min: bound } } : { code: 'too-many', params: { max: bound } };
    case 'file':
      return small ? { code: 'file-empty' } : { code: 'file-too-large', params: { max: toMegabytes(bound) } };
    case 'date':
      return { code: small ? 'date-too-early' : 'date-too-late' };
    default:
      return small ? { code: 'too-small', params: { min: bound } } : { code: 'too-large', params: { max: bound } };
  }
}

function toMegabytes(bytes: number): number {
  return Math.round((bytes / 1_048_576) * 10) / 10;
}
