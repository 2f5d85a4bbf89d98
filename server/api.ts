import { z } from 'zod';
import { type Actor, ANONYMOUS } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { nestsDeeperThan } from '@/core/json-depth';
import type { Locale } from '@/core/locale-text';
import type { CommandContext } from '@/domain/events/command';
import { loadTokenActor } from '@/domain/identity/load-actor';
import { requireScope, type TokenScope } from '@/domain/identity/policy';
import { actorKey, bodyHash } from './action';
import { addressOf } from './actor';
import { database } from './database';
import { readStoredResponse, storeResponse } from './idempotency';
import { problemResponse } from './problem';
import { takeFromRateLimit } from './rate-limit';

const MAX_JSON_BYTES = 1_000_000;
/** Deeper than anything that the interface takes. */
const MAX_JSON_LEVELS = 32;
const jsonObject = z.record(z.string(), z.unknown());
const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/);

export interface ApiRequest<P> {
  ctx: CommandContext;
  params: P;
  /** Query string as plain values; a repeated name keeps its last value. */
  query: Record<string, string>;
  /** The JSON object that was sent; empty for a call without a body. */
  body: Record<string, unknown>;
  request: Request;
  locale: Locale;
}

export interface ApiAnswer {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface ApiRoute<P> {
  /** The route's row in the access table and in OpenAPI, such as `POST /bookings/{id}/{action}`. */
  name: string;
  /** `public` answers without a token; a token's rights still apply when one is sent. */
  access: 'public' | TokenScope;
  /** `raw` leaves the body unread for the handler (imports, files). */
  bodyType?: 'json' | 'raw';
  /** False: a good answer holds a secret and is not kept for a replay; the command's own stored result answers then. */
  keepsAnswer?: boolean;
  handle: (call: ApiRequest<P>) => Promise<ApiAnswer>;
}

type RouteContext<P> = { params: Promise<P> };

/**
 * The one way to make an API route: language, token, scope, rate limit, body, idempotency, handler, and every error
 * as RFC 9457 problem details.
 */
export function apiRoute<P extends Record<string, string> = Record<string, never>>(route: ApiRoute<P>) {
  return async (request: Request, { params }: RouteContext<P>): Promise<Response> => {
    const locale = preferredLocale(request.headers.get('accept-language'));
    try {
      const now = new Date();
      const actor = await bearerActor(request, now);
      await takeFromRateLimit(actor, addressOf(request.headers), now);
      if (route.access !== 'public') {
        if (actor.type === 'anonymous') throw new DomainError('sign-in-required');
        requireScope(actor, route.access);
      }
      const mutates = request.method !== 'GET' && request.method !== 'HEAD';
      const body = mutates && route.bodyType !== 'raw' ? await readJson(request) : {};
      const ctx: CommandContext = { actor, db: database(), now };
      const call: ApiRequest<P> = {
        ctx,
        params: await params,
        query: Object.fromEntries(new URL(request.url).searchParams),
        body,
        request,
        locale,
      };
      return mutates ? await answerOnce(route, call) : jsonResponse(await route.handle(call));
    } catch (thrown) {
      return problemResponse(thrown, locale, route.name);
    }
  };
}

/** With an Idempotency-Key the first answer is kept and sent again; without one the call simply runs. */
async function answerOnce<P>(route: ApiRoute<P>, call: ApiRequest<P>): Promise<Response> {
  const header = call.request.headers.get('idempotency-key');
  if (header === null) return jsonResponse(await route.handle(call));
  const key = idempotencyKey.safeParse(header);
  if (!key.success) {
    throw new DomainError('malformed-request', { fields: [{ path: 'Idempotency-Key', code: 'invalid-format' }] });
  }
  const { pathname, search } = new URL(call.request.url);
  // A raw body (a file) is told apart by its length: hashing it would mean reading it twice.
  const body = route.bodyType === 'raw' ? `${call.request.headers.get('content-length')}${search}` : call.body;
  const once = {
    scope: `${actorKey(call.ctx.actor)} ${call.request.method} ${pathname}`,
    key: key.data,
    bodyHash: bodyHash(body),
  };
  const { db, now } = call.ctx;
  const stored = await readStoredResponse(db, once, now);
  if (stored) return stored;
  let response: Response;
  try {
    response = jsonResponse(await route.handle({ ...call, ctx: { ...call.ctx, once } }));
  } catch (thrown) {
    response = problemResponse(thrown, call.locale, route.name);
  }
  // A fault of the server's, or of timing, is worth another try under the same key.
  const tooSecret = response.ok && route.keepsAnswer === false;
  if (response.status < 500 && response.status !== 429 && !tooSecret)
    await storeResponse(db, once, now, response.clone());
  return response;
}

function jsonResponse(answer: ApiAnswer): Response {
  const status = answer.status ?? 200;
  const headers = { 'cache-control': 'no-store', ...answer.headers };
  return status === 204 ? new Response(null, { status, headers }) : Response.json(answer.body, { status, headers });
}

async function bearerActor(request: Request, now: Date): Promise<Actor> {
  const header = request.headers.get('authorization');
  if (!header) return ANONYMOUS;
  const secret = /^Bearer ([\x21-\x7e]+)$/i.exec(header)?.[1];
  const actor = secret ? await loadTokenActor(database(), secret, now) : null;
  if (!actor) throw new DomainError('invalid-token');
  return actor;
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await readText(request, MAX_JSON_BYTES);
  if (text === '') return {};
  const value = parseJson(text);
  if (nestsDeeperThan(value, MAX_JSON_LEVELS)) throw malformed('too-deep');
  const object = jsonObject.safeParse(value);
  if (!object.success) throw malformed('not-json-object');
  return object.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('not-json');
  }
}

function malformed(code: string): DomainError {
  return new DomainError('malformed-request', { fields: [{ path: '', code }] });
}

/** Reads a body of UTF-8 text, refusing more than `maxBytes` before it is all in memory. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  const reader = request.body?.getReader();
  if (!reader) return text;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      if (bytes > maxBytes) throw new DomainError('payload-too-large', { params: { maxBytes } });
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (thrown) {
    if (thrown instanceof DomainError) throw thrown;
    throw malformed('not-utf8');
  }
}

/** zh-CN unless the caller prefers English. */
export function preferredLocale(header: string | null): Locale {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const quality = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
