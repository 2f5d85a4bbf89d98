import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type FetchedCalendar, UnreachableCalendar } from '@/domain/calendars/refresh-external';

const MOST_BYTES = 5_000_000;
const MOST_REDIRECTS = 3;
const PATIENCE_MS = 15_000;
const PORTS = new Set(['', '80', '443', '8080', '8443']);
/** Public by its number, and yet the inside of a cloud: Azure's host. */
const INSIDE = new Set(['168.63.129.16']);

export interface FetchLimits {
  /** Whether a connection may go to an address; tests let it go to their own machine. */
  mayConnect?: (address: string, port: string) => boolean;
  patienceMs?: number;
}

/**
 * True for addresses of the public internet. Everything that ipaddr.js has another name for (private, loopback,
 * link-local with the clouds' metadata, carrier-grade NAT, NAT64, 6to4 …) is refused, as IPv4 inside IPv6 is.
 */
export function isPublic(address: string, port: string): boolean {
  if (!ipaddr.isValid(address) || !PORTS.has(port)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !INSIDE.has(parsed.toString());
}

/**
 * Fetches a calendar from wherever somebody said it is. Every address that the name has is looked at, the connection
 * goes to the one that was looked at (so that a name that changes in between gains nothing), each redirect is treated
 * like a new address; size, time, and the number of redirects are limited. Throws `UnreachableCalendar`.
 */
export async function fetchCalendar(
  url: string,
  known: { etag: string | null; lastModified: string | null },
  { mayConnect = isPublic, patienceMs = PATIENCE_MS }: FetchLimits = {},
): Promise<FetchedCalendar> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    let target = parseUrl(url);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await send(target, known, mayConnect, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && headers.location) {
        response.destroy();
        target = parseUrl(new URL(headers.location, target).href);
        continue;
      }
      return await read(response);
    }
    throw new UnreachableCalendar('too-many-redirects');
  } catch (thrown) {
    if (thrown instanceof UnreachableCalendar) throw thrown;
    throw new UnreachableCalendar(signal.aborted ? 'too-slow' : 'unreachable');
  }
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) {
    throw new UnreachableCalendar('address-refused');
  }
  return url;
}

/** One address, looked up and looked at: the only one that the connection may go to. */
async function resolveChecked(url: URL, mayConnect: NonNullable<FetchLimits['mayConnect']>) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  const [first] = found;
  if (!first || !found.every(({ address }) => mayConnect(address, url.port))) {
    throw new UnreachableCalendar('address-refused');
  }
  return first;
}

async function send(
  url: URL,
  { etag, lastModified }: { etag: string | null; lastModified: string | null },
  mayConnect: NonNullable<FetchLimits['mayConnect']>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const pinned = await resolveChecked(url, mayConnect);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        signal,
        agent: false,
        // Whatever is asked, the answer is the address that was looked at.
        lookup: (_host, options, done) =>
          options.all ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
        headers: {
          accept: 'text/calendar, text/plain;q=0.5',
          'accept-encoding': 'identity',
          'user-agent': 'Commonlab-Calendar/1.0',
          ...(etag && { 'if-none-match': etag }),
          ...(lastModified && { 'if-modified-since': lastModified }),
        },
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
}

const TYPES = /^(?:text\/(?:calendar|plain|x-vcalendar)|application\/(?:octet-stream|ics|calendar\+?\w*))\b/i;

async function read(response: IncomingMessage): Promise<FetchedCalendar> {
  const { statusCode, headers } = response;
  if (statusCode === 304) {
    response.destroy();
    return { changed: false };
  }
  const refuse = (code: UnreachableCalendar['code']) => {
    response.destroy();
    return new UnreachableCalendar(code);
  };
  if (statusCode === 404 || statusCode === 410) throw refuse('gone');
  if (statusCode !== 200) throw refuse('unreachable');
  if (!TYPES.test(headers['content-type'] ?? 'text/calendar') || headers['content-encoding'])
    throw refuse('wrong-type');
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) throw refuse('too-large');
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    const chunk: Buffer = part;
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw refuse('too-large');
    parts.push(chunk);
  }
  return {
    changed: true,
    text: Buffer.concat(parts).toString('utf8'),
    etag: headers.etag?.slice(0, 300) ?? null,
    lastModified: headers['last-modified']?.slice(0, 100) ?? null,
  };
}
