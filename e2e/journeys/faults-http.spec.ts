import { request as openRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import { bearerToken } from '../support/bearer-token';
import { BASE_URL } from '../support/server-address';

/* What only a real server shows: bodies, addresses and headers as they come over the wire. Fields: app/api/bad-input.db.test.ts. */

let token: string;
test.beforeAll(() => {
  token = bearerToken('founder@commonlab.test', 'tianfu-sensors');
});

const json = { 'content-type': 'application/json' };
const CASES: [string, string, string, Record<string, string>, string | Uint8Array<ArrayBuffer> | undefined, number][] =
  [
    ['10 MB of JSON', 'POST', '/api/v1/bookings', json, JSON.stringify({ purpose: 'x'.repeat(10_000_000) }), 413],
    ['no JSON', 'POST', '/api/v1/bookings', json, '{"listingId":', 400],
    ['bytes of no encoding', 'POST', '/api/v1/bookings', json, new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['100,000 levels', 'POST', '/api/v1/bookings', json, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
    ['an empty object', 'POST', '/api/v1/bookings', json, '{}', 422],
    ['a compressed body that is none', 'POST', '/api/v1/bookings', { ...json, 'content-encoding': 'gzip' }, '{}', 422],
    [
      'an import of 30 MB',
      'POST',
      '/api/v1/imports?kind=service&format=csv',
      {},
      new Uint8Array(30_000_000).fill(97),
      413,
    ],
    ['counts of another kind', 'GET', '/api/v1/listings?counts=some', {}, undefined, 422],
    ['a page of minus one', 'GET', '/api/v1/listings?limit=-1', {}, undefined, 422],
    ['an id that is none', 'GET', '/api/v1/listings/%00%F0%9F%94%AC', {}, undefined, 404],
    ['a key of 256 characters', 'POST', '/api/v1/bookings', { ...json, 'idempotency-key': 'k'.repeat(256) }, '{}', 400],
  ];

for (const [name, method, path, headers, body, status] of CASES) {
  for (const [language, words] of [
    ['zh-CN', /\p{Script=Han}/u],
    ['en', /^[^\p{Script=Han}]+$/u],
  ] as const) {
    test(`${name}: ${status} in ${language}`, async () => {
      const answer = await fetch(`${BASE_URL}${path}`, {
        method,
        headers: { ...headers, authorization: `Bearer ${token}`, 'accept-language': language },
        body,
      });
      const problem = await answer.json();
      expect([answer.status, problem.status]).toEqual([status, status]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(problem.title).toMatch(words);
    });
  }
}

test('an address that cannot be decoded, and a header that never ends, are refused and nothing else suffers', async () => {
  expect(await rawStatus('/en/listings/%E0%A4%A', {})).toBeGreaterThanOrEqual(400);
  expect(await rawStatus('/api/v1/listings/%E0%A4%A', {})).toBeGreaterThanOrEqual(400);
  expect(await rawStatus('/api/v1/listings', { 'x-long': 'x'.repeat(60_000) })).toBe(431);
  expect((await fetch(`${BASE_URL}/api/health/ready`)).status).toBe(200);
});

test('a method that a route does not know is refused', async () => {
  expect((await fetch(`${BASE_URL}/api/v1/listings`, { method: 'DELETE' })).status).toBe(405);
});

/** `fetch` mends addresses; this sends them as they are. */
async function rawStatus(path: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(BASE_URL);
  return await new Promise((done, fail) => {
    const sent = openRequest({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    sent.on('error', fail).end();
  });
}
