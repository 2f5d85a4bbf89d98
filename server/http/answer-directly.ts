import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { reportError } from '../error-report';
import type { FoundRoute } from './direct-routes';

/** Larger bodies, and those of unknown length, are Next's to stream. */
const BODY_MAX_BYTES = 64 * 1024;
const GZIP_FROM_BYTES = 1024;
const compress = promisify(gzip);

/** True for a call that can be read whole before its route is asked. */
export function isSmall({ method, headers }: IncomingMessage): boolean {
  if (method === 'GET') return headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0);
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= BODY_MAX_BYTES;
}

/** Lets a route answer a call of Node's own server, without anything between. */
export async function answerDirectly(
  { handle, params }: FoundRoute,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  try {
    const request = await requestOf(asked);
    await send(await handle(request, { params: Promise.resolve(params) }), asked, answer);
  } catch (thrown) {
    // Routes answer for their own errors: this is a connection that broke off, or nothing foreseen.
    if (!asked.destroyed) reportError(thrown, `${asked.method} ${asked.url}`);
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(500).end();
  }
}

async function requestOf(asked: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  // As Next does: a proxy's word stands, without one the connection tells.
  if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', asked.socket.remoteAddress ?? '');
  const url = `http://localhost${asked.url}`;
  const { method } = asked;
  return new Request(url, method === 'GET' ? { method, headers } : { method, headers, body: await readAll(asked) });
}

async function readAll(asked: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function send(response: Response, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  answer.statusCode = response.status;
  for (const [name, value] of response.headers) answer.appendHeader(name, value);
  if (response.body === null) {
    answer.end();
    return;
  }
  const plain = Buffer.from(await response.arrayBuffer());
  const wantsGzip = /\bgzip\b/.test(String(asked.headers['accept-encoding'] ?? ''));
  const packed = wantsGzip && plain.length >= GZIP_FROM_BYTES ? await compress(plain) : null;
  if (packed) answer.setHeader('content-encoding', 'gzip');
  answer.appendHeader('vary', 'Accept-Encoding').setHeader('content-length', (packed ?? plain).length);
  answer.end(packed ?? plain);
}
