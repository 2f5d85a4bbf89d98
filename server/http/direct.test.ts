import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerDirectly, isSmall } from './answer-directly';
import { directRoute, findDirectRoute } from './direct-routes';

const echo = async (request: Request, { params }: { params: Promise<Record<string, string>> }) =>
  Response.json(
    {
      params: await params,
      url: new URL(request.url).pathname + new URL(request.url).search,
      body: await request.text(),
      from: request.headers.get('x-forwarded-for'),
    },
    { status: 201, headers: { location: '/there' } },
  );

const routes = [
  directRoute(['api', 'things'], { GET: echo, POST: echo }),
  directRoute(['api', 'things', '[id]'], { GET: echo }),
  directRoute(['api', 'things', 'best'], { GET: async () => Response.json('best') }),
  directRoute(['api', 'things', '[id]', '[action]'], {
    POST: echo,
    DELETE: async () => new Response(null, { status: 204 }),
  }),
  directRoute(['api', 'broken'], {
    GET: async () => {
      throw new Error('not foreseen');
    },
  }),
];

describe('who answers', () => {
  test.each([
    ['GET', '/api/things', {}],
    ['POST', '/api/things/7/open', { id: '7', action: 'open' }],
    ['GET', '/api/things/best', {}],
  ])('%s %s: a route', (method, path, params) => {
    expect(findDirectRoute(routes, method, path)?.params).toEqual(params);
  });

  test.each([
    ['HEAD', '/api/things'],
    ['PUT', '/api/things'],
    ['GET', '/api/things/'],
    ['GET', '/api//things'],
    ['GET', '/api/things/%37'],
    ['GET', '/api/others'],
    ['GET', '/'],
  ])('%s %s: Next', (method, path) => {
    expect(findDirectRoute(routes, method, path)).toBeNull();
  });
});

describe('over a connection', () => {
  const server = createServer((asked, answer) => {
    const [path = ''] = (asked.url ?? '').split('?', 1);
    const found = isSmall(asked) ? findDirectRoute(routes, asked.method ?? '', path) : null;
    if (found) void answerDirectly(found, asked, answer);
    else answer.writeHead(418).end();
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  test('the route is given the call, and its answer arrives whole', async () => {
    const response = await fetch(`${base}/api/things/7/open?a=b%20c`, { method: 'POST', body: '{"名":"好"}' });
    expect([response.status, response.headers.get('location')]).toEqual([201, '/there']);
    expect(await response.json()).toEqual({
      params: { id: '7', action: 'open' },
      url: '/api/things/7/open?a=b%20c',
      body: '{"名":"好"}',
      from: '127.0.0.1',
    });
  });

  test('a proxy’s word about the client stands', async () => {
    const response = await fetch(`${base}/api/things`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(await response.json()).toMatchObject({ from: '203.0.113.9' });
  });

  test('an answer without a body has none', async () => {
    const response = await fetch(`${base}/api/things/7/open`, { method: 'DELETE' });
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  test('a long answer is packed for who can unpack it', async () => {
    const body = 'x'.repeat(5000);
    const response = await fetch(`${base}/api/things`, { method: 'POST', body });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toMatchObject({ body });
    const plain = await fetch(`${base}/api/things`, {
      method: 'POST',
      body,
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.json()).toMatchObject({ body });
  });

  test('a large body, or one of unknown length, is Next’s', async () => {
    expect((await fetch(`${base}/api/things`, { method: 'POST', body: 'x'.repeat(70_000) })).status).toBe(418);
    const body = new Blob(['x']).stream();
    expect((await fetch(`${base}/api/things`, { method: 'POST', body, duplex: 'half' } as RequestInit)).status).toBe(
      418,
    );
  });

  test('what nobody foresaw is a plain 500', async () => {
    expect((await fetch(`${base}/api/broken`)).status).toBe(500);
  });
});
