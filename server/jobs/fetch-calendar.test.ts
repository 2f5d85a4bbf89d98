import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchCalendar, isPublic } from './fetch-calendar';
import { readBusyApart } from './read-busy-apart';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A calendar server on this machine; the test lets connections go to it alone. */
async function serve(
  answer: RequestListener,
): Promise<{ url: string; mayConnect: (address: string, port: string) => boolean }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  const port = String(address && typeof address === 'object' ? address.port : 0);
  return { url: `http://localhost:${port}/busy.ics`, mayConnect: (_, asked) => asked === port };
}

const NOTHING = { etag: null, lastModified: null };
const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const send: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/calendar', etag: '"1"' }).end(CALENDAR);
};

describe('addresses', () => {
  test.each([
    ['8.8.8.8', '443', true],
    ['2001:4860:4860::8888', '', true],
    ['8.8.8.8', '25', false],
    ['127.0.0.1', '443', false],
    ['10.1.2.3', '443', false],
    ['172.16.0.1', '443', false],
    ['192.168.1.1', '443', false],
    ['169.254.169.254', '80', false],
    ['100.100.100.200', '80', false],
    ['168.63.129.16', '80', false],
    ['0.0.0.0', '80', false],
    ['224.0.0.1', '80', false],
    ['255.255.255.255', '80', false],
    ['::1', '80', false],
    ['::', '80', false],
    ['fe80::1', '80', false],
    ['fd00:ec2::254', '80', false],
    ['::ffff:127.0.0.1', '80', false],
    ['::ffff:a9fe:a9fe', '80', false],
    ['64:ff9b::7f00:1', '80', false],
    ['2002:7f00:1::', '80', false],
    ['not an address', '80', false],
  ])('%s, port %s, may be asked: %s', (address, port, expected) => {
    expect(isPublic(address, port)).toBe(expected);
  });

  test.each([
    'http://127.0.0.1/x.ics',
    'http://2130706433/x.ics',
    'http://0x7f.1/x.ics',
    'http://[::ffff:127.0.0.1]/x.ics',
    'http://localhost/x.ics',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'ftp://calendar.test/x.ics',
    'gopher://127.0.0.1/',
    'https://user:secret@calendar.test/x.ics',
    'no address',
  ])('%s is refused before anything is sent', async (url) => {
    await expect(fetchCalendar(url, NOTHING)).rejects.toMatchObject({ code: 'address-refused' });
  });
});

describe('a calendar server', () => {
  test('is asked once for what has not changed', async () => {
    const asked: (string | undefined)[] = [];
    const { url, mayConnect } = await serve((request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else send(request, response);
    });
    const first = await fetchCalendar(url, NOTHING, { mayConnect });
    expect(first).toEqual({ changed: true, text: CALENDAR, etag: '"1"', lastModified: null });
    expect(await fetchCalendar(url, { etag: '"1"', lastModified: null }, { mayConnect })).toEqual({ changed: false });
    expect(asked).toEqual([undefined, '"1"']);
  });

  test('that sends us into our own network is not followed', async () => {
    let inside = 0;
    const { url: secret } = await serve((_, response) => {
      inside += 1;
      response.end(CALENDAR);
    });
    const { url, mayConnect } = await serve((_, response) => response.writeHead(302, { location: secret }).end());
    await expect(fetchCalendar(url, NOTHING, { mayConnect })).rejects.toMatchObject({ code: 'address-refused' });
    for (const location of ['http://127.0.0.1:1/', 'http://169.254.169.254/', 'file:///etc/passwd']) {
      const { url: evil, mayConnect: allowed } = await serve((_, response) =>
        response.writeHead(301, { location }).end(),
      );
      await expect(fetchCalendar(evil, NOTHING, { mayConnect: allowed })).rejects.toMatchObject({
        code: 'address-refused',
      });
    }
    expect(inside).toBe(0);
  });

  test.each<[string, RequestListener, string]>([
    [
      'sends us round in circles',
      (_, response) => response.writeHead(302, { location: '/again.ics' }).end(),
      'too-many-redirects',
    ],
    [
      'sends a page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
      'wrong-type',
    ],
    [
      'sends something packed',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'text/calendar', 'content-encoding': 'gzip' }).end('x'),
      'wrong-type',
    ],
    ['has it no more', (_, response) => response.writeHead(410).end(), 'gone'],
    ['is ill', (_, response) => response.writeHead(500).end(), 'unreachable'],
    [
      'announces too much',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'text/calendar', 'content-length': '9000000000' }).end(),
      'too-large',
    ],
    [
      'sends without end',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/calendar' });
        const more = () => response.writable && response.write('x'.repeat(200_000), () => setImmediate(more));
        more();
      },
      'too-large',
    ],
    [
      'sends a word now and then',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/calendar' });
        const drip = setInterval(() => response.write('B'), 50);
        response.on('close', () => clearInterval(drip));
      },
      'too-slow',
    ],
    ['never answers', () => undefined, 'too-slow'],
    ['hangs up', (request) => request.socket.destroy(), 'unreachable'],
  ])('that %s is left', async (_, answer, code) => {
    const { url, mayConnect } = await serve(answer);
    await expect(fetchCalendar(url, NOTHING, { mayConnect, patienceMs: 800 })).rejects.toMatchObject({ code });
  });
});

describe('reading apart', () => {
  const within = { start: new Date('2026-03-01T00:00:00Z'), end: new Date('2026-04-30T00:00:00Z') };
  const event = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

  test('gives the busy time', async () => {
    const text = event('DTSTART:20260302T010000Z', 'DURATION:PT1H');
    expect(await readBusyApart(text, within, 'Asia/Shanghai')).toEqual([
      { start: new Date('2026-03-02T01:00:00Z'), end: new Date('2026-03-02T02:00:00Z') },
    ]);
  });

  test('is ended when it takes too long', async () => {
    const text = event('DTSTART:20260302T010000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
    await expect(readBusyApart(text, within, 'Asia/Shanghai', 1)).rejects.toMatchObject({ code: 'too-complex' });
  });

  test('tells why a text is no calendar', async () => {
    await expect(readBusyApart('<p>', within, 'Asia/Shanghai')).rejects.toMatchObject({ code: 'not-a-calendar' });
  });
});
