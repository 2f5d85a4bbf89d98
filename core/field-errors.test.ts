import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ERROR_STATUS } from './errors';
import { toFieldErrors } from './field-errors';
import { LOCALES, type Locale } from './locale-text';

function readMessages(locale: Locale, namespace: string): Record<string, string> {
  const text = readFileSync(new URL(`../messages/${locale}/${namespace}.json`, import.meta.url), 'utf8');
  return z.record(z.string(), z.string().min(1)).parse(JSON.parse(text));
}

function errorsOf(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input);
  return error ? toFieldErrors(error, input) : [];
}

it.each(LOCALES)('every error code has a sentence in %s, and no sentence is left over', (locale) => {
  expect(Object.keys(readMessages(locale, 'errors')).sort()).toEqual(Object.keys(ERROR_STATUS).sort());
});

it('both languages word the same field codes', () => {
  expect(Object.keys(readMessages('en', 'fields'))).toEqual(Object.keys(readMessages('zh-CN', 'fields')));
});

const file = (size: number) => new File([new Uint8Array(size)], 'photo.png');

it.each<[string, z.ZodType, unknown, { code: string; params?: object }]>([
  ['a missing text', z.string(), undefined, { code: 'required' }],
  ['an empty text that must not be', z.string().min(1), '', { code: 'required' }],
  ['a missing choice', z.enum(['a', 'b']), null, { code: 'required' }],
  ['an unknown choice', z.enum(['a', 'b']), 'c', { code: 'invalid-choice' }],
  ['a short text', z.string().min(8), 'abc', { code: 'too-short', params: { min: 8 } }],
  ['a long text', z.string().max(2), 'abc', { code: 'too-long', params: { max: 2 } }],
  ['a small number', z.number().min(1), 0, { code: 'too-small', params: { min: 1 } }],
  ['a large number', z.number().max(9), 10, { code: 'too-large', params: { max: 9 } }],
  ['a fraction', z.int(), 1.5, { code: 'not-integer' }],
  ['a text for a number', z.number(), 'x', { code: 'not-number' }],
  ['an object for a text', z.string(), {}, { code: 'invalid-type' }],
  ['no entry', z.array(z.string()).min(1), [], { code: 'choose-one' }],
  ['too many entries', z.array(z.string()).max(1), ['a', 'b'], { code: 'too-many', params: { max: 1 } }],
  ['a wrong e-mail', z.email(), 'nobody', { code: 'invalid-email' }],
  ['a wrong address', z.url(), 'nowhere', { code: 'invalid-url' }],
  ['a day that is not', z.iso.date(), '2027-02-30', { code: 'invalid-date' }],
  ['a step', z.number().multipleOf(15), 20, { code: 'not-multiple', params: { step: 15 } }],
  ['a wrong id', z.uuid(), 'x', { code: 'invalid-reference' }],
  ['a large file', z.file().max(1_048_576), file(1_048_577), { code: 'file-too-large', params: { max: 1 } }],
  ['a rule of our own', z.string().refine(() => false, 'invalid-uscc'), 'x', { code: 'invalid-uscc' }],
  ['a pattern with a code', z.string().regex(/^a$/, 'control-characters'), 'b', { code: 'control-characters' }],
  ['a rule without a code', z.string().refine(() => false), 'x', { code: 'invalid-value' }],
])('%s', (_name, schema, input, expected) => {
  const [error] = errorsOf(schema, input);
  expect(error).toEqual({ path: '', ...expected });
  expect(readMessages('en', 'fields')).toHaveProperty([error?.code ?? '']);
});

it('names the path of each wrong field once, and those that are not known', () => {
  const schema = z.strictObject({ title: z.object({ zh: z.string().min(3).max(1) }), units: z.array(z.int()) });
  const input = { title: { zh: 'ab' }, units: [1, 'x'], extra: 1 };
  expect(errorsOf(schema, input).map(({ path, code }) => `${path} ${code}`)).toEqual([
    'title.zh too-short',
    'units.1 not-number',
    'extra unknown-field',
  ]);
});
