import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ERROR_STATUS } from '@/core/errors';
import { testDatabase } from '@/db/test-database';
import { createToken } from '@/domain/identity/create-token';
import { revokeToken } from '@/domain/identity/revoke-token';
import { BAD_TEXTS, BAD_VALUES, nested } from '@/e2e/support/bad-values';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { type KnownValues, pathsOf, sampleInput, withValueAt } from '@/e2e/support/sample-input';
import { writtenRows } from '@/e2e/support/written-rows';
import { canonicalName, scanEntrances } from '@/server/access/scan';
import { loadMessages } from '@/server/i18n/messages';
import { API_ROUTES } from '@/server/openapi/routes';

/*
 * Every route of the REST interface, with everything people and scripts get wrong in every field of it. The list is
 * the one OpenAPI is made of: a new route is tried by itself.
 */

const database = testDatabase();
vi.stubEnv('DATABASE_URL', database.url);
vi.stubEnv('COMMONLAB_SECRET', 'a secret of more than sixteen');
vi.stubEnv('COMMONLAB_API_RATE_ANONYMOUS', '1000000');
vi.stubEnv('COMMONLAB_API_RATE_PERSON', '1000000');
vi.stubEnv('COMMONLAB_LOG_LEVEL', 'silent');

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Route = (typeof API_ROUTES)[number];
interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as it is; anything else than text and bytes goes as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

const handlers = new Map<string, Handler>();
let lab: BuiltOrganisation;
let enterprise: BuiltOrganisation;
let tokens: Record<'lab' | 'enterprise' | 'stranger' | 'narrow' | 'expired' | 'revoked', string>;
let rows: () => Promise<string>;

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db);
  enterprise = await buildVerifiedOrganisation(database.db, { kind: 'enterprise' });
  tokens = {
    lab: (await tokenFor(lab, ['*'])).secret,
    enterprise: (await tokenFor(enterprise, ['*'])).secret,
    stranger: (await tokenFor(await buildVerifiedOrganisation(database.db, { kind: 'enterprise' }), ['*'])).secret,
    narrow: (await tokenFor(lab, ['events:read'])).secret,
    expired: (await tokenFor(lab, ['*'], new Date(Date.now() - 40 * 86_400_000))).secret,
    revoked: await revokedToken(),
  };
  for (const { kind, name, file } of scanEntrances(process.cwd())) {
    if (kind !== 'api' || !name.includes(' /api/v1/')) continue;
    const module: Record<string, Handler> = await import(/* @vite-ignore */ join(process.cwd(), file));
    const [method = ''] = name.split(' ');
    const handler = module[method];
    if (handler) handlers.set(name, handler);
  }
  rows = await writtenRows(database.db);
});

describe.each(API_ROUTES.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  test('has nothing to say against the sample that the others spoil', async () => {
    const answer = await send(route, await sampleCall(route));
    const problem = answer.status < 300 ? {} : await answer.json();
    expect(problem.errors ?? []).toEqual([]);
  });

  test('refuses bad values in every field, and writes nothing of them', async () => {
    const sample = await sampleCall(route);
    expect(await faultsOf(route, sample, casesOf(route, sample))).toEqual([]);
  }, 120_000);

  test('refuses broken bodies', async () => {
    const sample = await sampleCall(route);
    expect(await faultsOf(route, sample, brokenBodies(route, sample))).toEqual([]);
  });

  test('refuses tokens that are wrong, expired, revoked, foreign or too narrow', async () => {
    const sample = await sampleCall(route);
    const faults: string[] = [];
    for (const [name, authorization, codes] of badTokens(route)) {
      const answer = await send(route, { ...sample, headers: { ...sample.headers, authorization } });
      const problem: unknown = await answer.json();
      const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : '';
      if (!codes.includes(String(code))) faults.push(`${name}: ${answer.status} ${code}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('an Idempotency-Key', () => {
  const key = (value: string) => ({ 'idempotency-key': value });

  test.each(API_ROUTES.filter(({ method }) => method !== 'GET').map((route) => [nameOf(route), route] as const))(
    '%s: is bounded, replays its first answer, and stands for one request only',
    async (_, route) => {
      const sample = await sampleCall(route);
      for (const bad of ['', 'k'.repeat(256), 'two words', 'schlüssel']) {
        const refused = await send(route, { ...sample, headers: { ...sample.headers, ...key(bad) } });
        expect([bad, refused.status, await problemFaults(refused)]).toEqual([bad, 400, []]);
      }
      const same = { ...sample, headers: { ...sample.headers, ...key('k'.repeat(255)) } };
      const first = await send(route, same);
      const text = await first.text();
      const before = await rows();
      const again = await send(route, same);
      expect([again.status, withoutSecret(await again.text())]).toEqual([first.status, withoutSecret(text)]);
      if (!text.includes('"secret":')) expect(again.headers.get('idempotent-replayed')).toBe('true');
      const other = typeof sample.body === 'string' ? `${sample.body}\n` : { ...Object(sample.body), other: 1 };
      const mismatch = await send(route, { ...same, body: other });
      expect([mismatch.status, await problemFaults(mismatch)]).toEqual([422, []]);
      expect(await rows()).toBe(before);
    },
  );

  test('sent twenty times at once runs the command once', async () => {
    const route = API_ROUTES.find(({ method, path }) => method === 'POST' && path === '/listings');
    if (!route) throw new Error('POST /listings is gone');
    const call = await sampleCall(route);
    const body = { kind: 'instrument', title: { zh: '并发提交' } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(route, { ...call, body, headers: { ...call.headers, ...key('at-once') } })),
    );
    const ids = await Promise.all(answers.map(async (answer) => [answer.status, String((await answer.json()).id)]));
    expect(new Set(ids.map(String)).size).toBe(1);
    expect(ids[0]?.[0]).toBe(201);
  });
});

test('an address of any length is counted, never an error', async () => {
  const route = API_ROUTES.find(({ method, path }) => method === 'GET' && path === '/listings');
  if (!route) throw new Error('GET /listings is gone');
  const long = Array.from({ length: 9000 }, (_, i) => String.fromCharCode(33 + ((i * 7919 + i * i) % 90))).join('');
  const answer = await send(route, { headers: { 'x-forwarded-for': long } });
  expect(answer.status).toBe(200);
});

function nameOf({ method, path }: Route): string {
  return `${method} /api/v1${path}`;
}

async function tokenFor(organisation: BuiltOrganisation, scopes: string[], now = new Date()) {
  const ctx = { actor: await organisation.owner.actor(), db: database.db, now };
  const { id, secret } = await createToken(ctx, {
    organisationId: organisation.id,
    name: 'test',
    scopes,
    expiresInDays: 30,
  });
  return { id, secret: secret ?? '' };
}

async function revokedToken(): Promise<string> {
  const { id, secret } = await tokenFor(lab, ['*']);
  await revokeToken({ actor: await lab.owner.actor(), db: database.db, now: new Date() }, { tokenId: id });
  return secret;
}

/** A call of a route with every field filled in, on a listing and a booking of its own. */
async function sampleCall(route: Route): Promise<Call & { headers: Record<string, string> }> {
  const listing = await buildPublishedListing(database.db, {
    actor: await lab.owner.actor(),
    organisationId: lab.id,
    units: 3,
    listing: { bookingMode: 'approval' },
  });
  const booking = await buildBooking(database.db, {
    actor: await enterprise.owner.actor(),
    listingId: listing.id,
    start: at(24),
    end: at(26),
  });
  const ofBookings = route.path.startsWith('/bookings');
  const known: KnownValues = {
    id: ofBookings ? booking.id : listing.id,
    listingId: listing.id,
    organisationId: undefined,
    voucherGrantId: undefined,
    customerEmail: undefined,
    email: undefined,
    answers: undefined,
    rule: 'FREQ=DAILY;COUNT=2',
    ipc: 'H01M',
    ipcSymbols: ['H01M 10/0525'],
    priceMin: '1',
    holidayCalendarId: undefined,
    unitId: undefined,
    at: new Date().toISOString(),
    skip: [],
    moves: [],
    action: 'move',
    unitIds: undefined,
    start: route.path.endsWith('/maintenance') ? at(48).slice(0, 16) : at(48),
    end: at(50),
    from: at(0),
    to: at(72),
    availableFrom: at(0),
    availableTo: at(72),
    version: undefined,
    kind: 'instrument',
    category: 'analytical/electron-microscope',
    regionCode: '510104',
    region: '510100',
    timeZone: 'Asia/Shanghai',
    contactEmail: 'sem@lab.test',
    contactPhone: '028-85400000',
    expiresInDays: 30,
    reference: `REF-${Math.random().toString(36).slice(2)}`,
    // Fixed once a listing was published.
    slug: route.method === 'PATCH' ? undefined : `sample-${Math.random().toString(36).slice(2)}`,
    organisation: lab.slug,
    attributes: { model: 'X', manufacturer: { zh: '日本电子' } },
    priceMax: '900',
    facets: 'accessModes=send-in',
    weekdays: '1,2,3',
    near: '30.6,104.0',
    within: '100',
    cursor: undefined,
    mapping: undefined,
    maxMinutes: 480,
    minMinutes: 30,
    startMinute: 540,
    endMinute: 1020,
    units: route.path.endsWith('/units') ? [{ name: 'A' }] : 1,
    count: undefined,
    amountMinor: 1000,
  };
  const params = route.params ? textValues(sampleInput(route.params, known)) : {};
  const query = route.query ? textValues(sampleInput(route.query, known)) : {};
  const token = ofBookings && route.method === 'POST' && !route.path.includes('{id}') ? tokens.enterprise : tokens.lab;
  return {
    params,
    query,
    body: route.body ? sampleInput(route.body, known) : route.bodyContentTypes ? 'title\n电镜\n' : undefined,
    headers: { authorization: `Bearer ${token}` },
  };
}

function at(hours: number): string {
  return new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + hours * 3_600_000).toISOString();
}

function textValues(sample: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sample).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
}

interface Case {
  name: string;
  call: Call;
  /** Must be refused: by any schema worth the name. */
  never?: boolean;
}

function casesOf(route: Route, sample: Call): Case[] {
  const cases: Case[] = [{ name: 'everything filled in', call: sample }];
  for (const name of Object.keys(sample.params ?? {})) {
    for (const bad of BAD_TEXTS) {
      cases.push({
        name: `{${name}} = ${bad.name}`,
        call: { ...sample, params: { ...sample.params, [name]: bad.value } },
      });
    }
  }
  const queryNames = Object.keys(route.query?.shape ?? {});
  for (const name of [...queryNames, ...(route.query ? ['noSuchName'] : [])]) {
    for (const { name: what, value } of BAD_TEXTS) {
      cases.push({ name: `?${name} = ${what}`, call: { ...sample, query: { ...sample.query, [name]: value } } });
    }
    const { [name]: _, ...without } = sample.query ?? {};
    cases.push({ name: `?${name} absent`, call: { ...sample, query: without } });
  }
  if (!route.body) return cases;
  const paths = [...new Set([...pathsOf(sample.body), 'noSuchField', 'organisationId', 'version'])];
  for (const path of paths) {
    for (const { name, value, never } of BAD_VALUES) {
      cases.push({
        name: `${path} = ${name}`,
        call: { ...sample, body: withValueAt(sample.body, path, value) },
        never,
      });
    }
    cases.push({ name: `${path} absent`, call: { ...sample, body: withValueAt(sample.body, path, undefined) } });
  }
  return cases;
}

function brokenBodies(route: Route, sample: Call): Case[] {
  if (!route.body) return [];
  const text = JSON.stringify(sample.body);
  const bodies: [string, unknown][] = [
    ['not JSON', '{"a":'],
    ['a form', 'start=1&end=2'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['two documents', `${text}${text}`],
    ['NUL bytes', '\u0000\u0000\u0000'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['GBK', Buffer.from([0x22, 0xb5, 0xe7, 0xbe, 0xb5, 0x22])],
    ['2 MB of JSON', JSON.stringify({ purpose: 'x'.repeat(2_000_000) })],
    ['10 MB of text', 'x'.repeat(10_000_000)],
    ['a list', '[]'],
    ['a word', '"word"'],
    ['a number', '1e999'],
    ['null', 'null'],
    ['300 levels', JSON.stringify(nested(300))],
    ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ...pathsOf(sample.body)
      .filter((path) => ['attributes', 'purpose', 'title'].includes(path))
      .map((path): [string, unknown] => [
        `40,000 levels in ${path}`,
        JSON.stringify(withValueAt(sample.body, path, '@')).replace(
          '"@"',
          `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
        ),
      ]),
  ];
  return [
    ...bodies.map(([name, body]) => ({ name, call: { ...sample, body }, never: true })),
    { name: 'no body', call: { ...sample, body: undefined } },
    { name: 'an empty body', call: { ...sample, body: '' } },
  ];
}

function badTokens({ access, params }: Route): [string, string, string[]][] {
  const anywhere: [string, string, string[]][] = [
    ['of nobody', 'Bearer clb_0000000000000000000000000000000000000000000', ['invalid-token']],
    ['without its prefix', 'Bearer abc', ['invalid-token']],
    ['of another scheme', 'Basic YTpi', ['invalid-token']],
    ['without a word', 'Bearer', ['invalid-token']],
    ['10 kB long', `Bearer clb_${'x'.repeat(10_000)}`, ['invalid-token']],
    ['in other letters', 'Bearer clb_ÿþé', ['invalid-token']],
    ['expired', `Bearer ${tokens.expired}`, ['invalid-token']],
    ['revoked', `Bearer ${tokens.revoked}`, ['invalid-token']],
  ];
  if (access === 'public') return anywhere;
  anywhere.push(['none', '', ['sign-in-required']], ['too narrow', `Bearer ${tokens.narrow}`, ['insufficient-scope']]);
  if (params && access.endsWith(':write')) {
    anywhere.push(['of another organisation', `Bearer ${tokens.stranger}`, ['not-found', 'forbidden']]);
  }
  return anywhere;
}

async function send(route: Route, call: Call): Promise<Response> {
  const handler = handlers.get(nameOf(route)) ?? handlers.get(canonicalName(nameOf(route)));
  if (!handler) throw new Error(`${nameOf(route)} has no handler`);
  const path = route.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(wellFormed(call.params?.[name] ?? '')));
  const url = new URL(`http://localhost/api/v1${path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const headers: Record<string, string> = { 'content-type': route.bodyContentTypes?.[0] ?? 'application/json' };
  const init: RequestInit = { method: route.method };
  if (route.method !== 'GET' && call.body !== undefined) {
    const body = bodyOf(call.body);
    init.body = body;
    headers['content-length'] = String(Buffer.byteLength(body));
  }
  const request = new Request(url, { ...init, headers: { ...headers, ...call.headers } });
  return await handler(request, { params: Promise.resolve(call.params ?? {}) });
}

/** What an address can carry; the handler is given the value as it is. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** A secret is told once: an answer that holds one is made anew without it, by the command. */
function withoutSecret(text: string): unknown {
  const { secret: _, ...told } = text === '' ? {} : JSON.parse(text);
  return told;
}

const AT_ONCE = 16;

/** Sends every case, in Chinese and in English by turns; what went wrong, in words. */
async function faultsOf(route: Route, sample: Call, cases: readonly Case[]): Promise<string[]> {
  const faults: string[] = [];
  for (let first = 0; first < cases.length; first += AT_ONCE) {
    const before = await rows();
    const tried = cases.slice(first, first + AT_ONCE).map(async ({ name, call, never }, i) => {
      const locale = i % 2 ? 'en' : 'zh-CN';
      const language = i % 2 ? 'en-GB,en;q=0.9,zh;q=0.1' : 'zh-CN,zh;q=0.9,en;q=0.8';
      const answer = await send(route, { ...call, headers: { ...sample.headers, 'accept-language': language } });
      if (answer.status < 300) {
        await answer.body?.cancel();
        if (never) faults.push(`${name}: accepted with ${answer.status}`);
        return 'accepted';
      }
      for (const fault of await problemFaults(answer, locale)) faults.push(`${name}: ${answer.status} ${fault}`);
      return 'refused';
    });
    const outcomes = await Promise.all(tried);
    const after = outcomes.includes('accepted') ? before : await rows();
    if (after !== before) {
      faults.push(`${cases[first]?.name} and those after it: refused, yet ${changedTables(before, after)} was written`);
    }
  }
  return faults.slice(0, 20);
}

function changedTables(before: string, after: string): string {
  const tables: { name: string }[] = JSON.parse(after);
  return tables
    .filter((table) => !before.includes(JSON.stringify(table)))
    .map(({ name }) => name)
    .join(', ');
}

const HAN = /\p{Script=Han}/u;

/** What a refusal lacks of RFC 9457 problem details in the reader's language. */
async function problemFaults(answer: Response, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<string[]> {
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) return [`is ${type}: ${text.slice(0, 100)}`];
  const problem = JSON.parse(text);
  const faults: string[] = [];
  const need = (condition: boolean, what: string) => {
    if (!condition) faults.push(`${what}: ${text.slice(0, 400)}`);
  };
  need(answer.status >= 400 && answer.status < 500, 'is no refusal of the client');
  need(problem.status === answer.status, 'status differs');
  need(problem.code in ERROR_STATUS, 'unknown code');
  need(problem.type === `/problems/${problem.code}`, 'type');
  need(HAN.test(problem.title) === (locale === 'zh-CN'), 'title in the wrong language');
  need(typeof problem.detail === 'string' && problem.detail.length > 0 && problem.detail.length < 4000, 'detail');
  need(problem.code !== 'invalid-input' || problem.errors?.length > 0, 'no errors named');
  for (const error of problem.errors ?? []) {
    const sentences = Object(loadMessages(locale).fields);
    need(typeof error.path === 'string' && error.path.length < 300, 'path');
    need(error.code in sentences, `no sentence for ${error.code}`);
    need(HAN.test(error.message) === (locale === 'zh-CN'), `message in the wrong language`);
    need(!/[{}]/.test(error.message), 'message has holes');
  }
  need(!/node_modules|SELECT|INSERT|\bat \w+ \(/.test(text), 'tells of the inside');
  return faults;
}
