import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ServerAction } from '@/core/action-result';
import { ERROR_STATUS } from '@/core/errors';
import { LOCALES } from '@/core/locale-text';
import { testDatabase } from '@/db/test-database';
import { ACTION_INPUTS } from '@/e2e/support/access-inputs';
import { type AccessWorld, buildAccessWorld, type Walker } from '@/e2e/support/access-world';
import { BAD_VALUES, nested } from '@/e2e/support/bad-values';
import { pathsOf, withValueAt } from '@/e2e/support/sample-input';
import { writtenRows } from '@/e2e/support/written-rows';
import { scanEntrances } from '@/server/access/scan';
import { ACCESS_TABLE } from '@/server/access/table';
import { loadMessages } from '@/server/i18n/messages';
import { fieldSentence } from '@/server/i18n/sentences';

/*
 * Every server action of the access table, with everything people and scripts get wrong in every field of it: an
 * answer with a sentence in both languages, never an exception, and nothing written. A new action is tried by itself.
 */

const database = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'commonlab-bad-input-'));
vi.stubEnv('DATABASE_URL', database.url);
vi.stubEnv('COMMONLAB_SECRET', 'a secret of more than sixteen');
vi.stubEnv('COMMONLAB_DATA_DIR', dataDir);
vi.stubEnv('COMMONLAB_LOG_LEVEL', 'silent');

const here = vi.hoisted(() => {
  const holder: { actor: unknown; actions: Map<string, unknown> } = { actor: null, actions: new Map() };
  return holder;
});
vi.mock('@/server/actor', async (original) => ({
  ...(await original<typeof import('@/server/actor')>()),
  currentActor: async () => here.actor,
}));
vi.mock('@/server/action', async (original) => {
  const real = await original<typeof import('@/server/action')>();
  const action: typeof real.action = (name, run) => {
    const made = real.action(name, run);
    here.actions.set(name, made);
    return made;
  };
  return { ...real, action };
});
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined, delete: () => undefined }),
  headers: async () =>
    new Headers({ 'user-agent': `${'Mozilla/5.0 '.repeat(1000)}<b>`, 'x-forwarded-for': 'x'.repeat(9000) }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, revalidateTag: () => undefined }));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'zh-CN' }));

const ROWS = ACCESS_TABLE.filter(({ kind }) => kind === 'action').map((row) => [row.name, row] as const);
/** Any text may be a password; how it is hashed, nobody sees. */
const SECRETS = /password$/i;
const AT_ONCE = 16;

let world: AccessWorld;
let rows: () => Promise<string>;

beforeAll(async () => {
  const { importNames } = await import('@/server/imports');
  const { kindOf } = await import('@/domain/listings/kinds');
  world = await buildAccessWorld(database.db, importNames(kindOf('service')));
  for (const file of new Set(
    scanEntrances(process.cwd()).flatMap(({ kind, file }) => (kind === 'action' ? [file] : [])),
  )) {
    await import(/* @vite-ignore */ join(process.cwd(), file));
  }
  rows = await writtenRows(database.db);
}, 120_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('two at once', () => {
  test('a booking approved in one tab and declined in another is decided once, and the other is told so', async () => {
    const walker = walkerFor(['owner']);
    here.actor = walker.actor;
    const fresh = world.bookings.requested;
    const [approved, declined] = await Promise.all([
      runOf('bookings.approve')({ id: fresh }, v7()),
      runOf('bookings.decline')({ id: fresh, note: '已满' }, v7()),
    ]);
    expect([codeOf(approved), codeOf(declined)].sort()).toEqual(['already-decided', 'done']);
    here.actor = walkerFor(['member']).actor;
    expect(['forbidden', 'not-found']).toContain(codeOf(await runOf('bookings.approve')({ id: fresh }, v7())));
  });

  test('a draft saved from two tabs keeps the first and tells the second', async () => {
    const walker = walkerFor(['owner']);
    here.actor = walker.actor;
    const made = await runOf('listings.create')(
      { ...sampleOf('listings.create', walker), title: { zh: '两个标签页' } },
      v7(),
    );
    const { id, version } = Object(made.ok && made.value);
    const saved = await Promise.all(
      ['甲', '乙'].map((zh) => runOf('listings.update')({ listingId: id, version, title: { zh } }, v7())),
    );
    expect(saved.map(codeOf).sort()).toEqual(['done', 'stale-version']);
  });
});

describe('a once-token', () => {
  test.each(ROWS)('%s: that is malformed is refused', async (name, row) => {
    const walker = walkerFor(row.who);
    here.actor = walker.actor;
    const tokens: unknown[] = [
      undefined,
      null,
      '',
      'short',
      'x'.repeat(101),
      'abcdefgh\u0000i',
      'wörter mit ö',
      12345678,
      {},
      ['abcdefgh'],
    ];
    const codes = await Promise.all(
      tokens.map(async (token) => codeOf(await runOf(name)(sampleOf(name, walker), token as string))),
    );
    expect(codes).toEqual(tokens.map(() => 'malformed-request'));
  });

  test.each(ROWS)('%s: sent four times at once, and once more, acts once', async (name, row) => {
    const walker = walkerFor(row.who);
    here.actor = walker.actor;
    const input = sampleOf(name, walker);
    const token = v7();
    const run = runOf(name);
    const answers = await Promise.all([1, 2, 3, 4].map(() => run(input, token)));
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'unexpected')).toEqual([]);
    const done = answers.filter(({ ok }) => ok).map(answerOf);
    expect(new Set(done).size).toBeLessThanOrEqual(1);
    const before = await countEvents();
    const again = await run(input, token);
    expect(codeOf(again)).not.toBe('unexpected');
    // Sending mails is counted before anything else: a repeat may be one too many, and sends none either.
    expect(await countEvents()).toBe(before);
    if (done.length > 0 && codeOf(again) !== 'too-many-requests') {
      expect([again.ok, answerOf(again)]).toEqual([true, done[0]]);
    }
  });

  test('stands for one input only', async () => {
    const walker = walkerFor(['owner']);
    here.actor = walker.actor;
    const token = v7();
    const create = runOf('listings.create');
    expect(codeOf(await create(sampleOf('listings.create', walker), token))).toBe('done');
    const other = { ...sampleOf('listings.create', walker), title: { zh: '另一个' } };
    expect(codeOf(await create(other, token))).toBe('idempotency-mismatch');
  });
});

describe('bad input', () => {
  test.each(ROWS)(
    '%s',
    async (name, row) => {
      const walker = walkerFor(row.who);
      const sample = sampleOf(name, walker);
      const values = [...pathsOf(sample).filter((path) => !path.startsWith('file.')), 'noSuchField'].flatMap((path) =>
        [
          ...BAD_VALUES,
          { name: 'nothing', value: undefined, never: undefined },
          { name: 'deep', value: nested(5000), never: true as const },
        ].map(({ name: what, value, never }) => ({
          what: `${path} = ${what}`,
          input: withValueAt(sample, path, value),
          never: never && !SECRETS.test(path),
        })),
      );
      expect(await faultsOf(name, walker, [...values, ...strangeInputs(sample)])).toEqual([]);
    },
    60_000,
  );
});

function runOf(name: string): ServerAction<unknown> {
  const run = here.actions.get(name);
  if (!run) throw new Error(`no module makes ${name}`);
  return run as ServerAction<unknown>;
}

/** Somebody who may: what is refused is the input then, not the person. */
function walkerFor(who: readonly string[]): Walker {
  const found = world.walkers.find(({ is, name }) => name !== 'anonymous' && is.some((each) => who.includes(each)));
  const anyone = world.walkers.find(({ name }) => name === 'owner');
  if (!found && !anyone) throw new Error('nobody is there');
  return found ?? (anyone as Walker);
}

function sampleOf(name: string, walker: Walker): Record<string, unknown> {
  const input = ACTION_INPUTS[name];
  if (!input) throw new Error(`give ${name} an input in e2e/support/access-inputs.ts`);
  return input(world, walker);
}

/** A browser may send anything that React can carry. */
function strangeInputs(sample: Record<string, unknown>) {
  const self: Record<string, unknown> = { ...sample };
  self.self = self;
  const form = new FormData();
  form.set('id', 'x');
  const inputs: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'text'],
    ['a number', Number.NaN],
    ['a bigint', 12n],
    ['a list', [sample]],
    ['a map', new Map([['id', 'x']])],
    ['a date', new Date(Number.NaN)],
    ['a form', form],
    ['a file', new File(['x'], 'x.png')],
    ['a promise', Promise.resolve(sample)],
    ['a function', () => sample],
    ['itself', self],
    ['a bigint in a field', { ...sample, version: 12n }],
    ['too many levels', nested(20_000)],
  ];
  return inputs.map(([what, input]) => ({ what, input, never: false }));
}

async function faultsOf(name: string, walker: Walker, cases: { what: string; input: unknown; never?: boolean }[]) {
  here.actor = walker.actor;
  const run = runOf(name);
  const faults: string[] = [];
  for (let first = 0; first < cases.length; first += AT_ONCE) {
    const before = await rows();
    const results = await Promise.all(
      cases.slice(first, first + AT_ONCE).map(async ({ what, input, never }) => {
        const result = await run(input, v7()).catch((error: unknown) => `threw ${error}`);
        if (typeof result === 'string') faults.push(`${what}: ${result}`);
        else if (!result.ok) faults.push(...wordFaults(result.error).map((fault) => `${what}: ${fault}`));
        else if (never) faults.push(`${what}: accepted`);
        return typeof result === 'object' && result.ok;
      }),
    );
    if (!results.includes(true) && (await rows()) !== before) {
      faults.push(`${cases[first]?.what} and those after it: refused, yet something was written`);
    }
  }
  return faults.slice(0, 20);
}

/** What a refusal lacks for people of either language. */
function wordFaults({
  code,
  fields,
}: {
  code: string;
  fields: { path: string; code: string; params?: Record<string, string | number> }[];
}) {
  const faults: string[] = [];
  if (!(code in ERROR_STATUS) || code === 'unexpected' || code === 'service-unavailable') faults.push(code);
  if (code === 'invalid-input' && fields.length === 0) faults.push('names no field');
  for (const locale of LOCALES) {
    const messages = loadMessages(locale);
    if (!(code in Object(messages.errors))) faults.push(`no ${locale} sentence for ${code}`);
    for (const field of fields) {
      if (!(field.code in Object(messages.fields))) faults.push(`no ${locale} sentence for ${field.code}`);
      const sentence = fieldSentence(locale, field);
      if (/[{}]|fields\./.test(sentence)) faults.push(`${field.code} in ${locale}: ${sentence}`);
      if (/\p{Script=Han}/u.test(sentence) !== (locale === 'zh-CN')) faults.push(`${field.code} is not ${locale}`);
    }
  }
  return faults;
}

function codeOf(result: Awaited<ReturnType<ServerAction<unknown>>>): string {
  return result.ok ? 'done' : result.error.code;
}

/** What was answered, without what is told only once and what an import has counted so far. */
function answerOf(result: Awaited<ReturnType<ServerAction<unknown>>>): string {
  const told = new Set(['secret', 'rows', 'errors', 'state']);
  return JSON.stringify(result, (key, value) => {
    if (told.has(key)) return undefined;
    const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
    return plain ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}

async function countEvents(): Promise<number> {
  const [row] = await database.db.execute<{ count: number }>(sql`SELECT count(*)::int AS count FROM event`);
  return row?.count ?? 0;
}
