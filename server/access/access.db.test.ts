import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ServerAction } from '@/core/action-result';
import { type Actor, ANONYMOUS } from '@/core/actor';
import type { Database, Transaction } from '@/db/client';
import { testDatabase } from '@/db/test-database';
import { ACTION_INPUTS, API_CALLS, type ApiCall, OWN_ORGANISATION } from '@/e2e/support/access-inputs';
import { type AccessWorld, buildAccessWorld, type Walker } from '@/e2e/support/access-world';
import type { AccessRow } from './row';
import { canonicalName, scanEntrances } from './scan';
import { ACCESS_TABLE } from './table';

/*
 * Every action and every API route of the table, tried by everybody: anonymous, a stranger, a member of another
 * organisation, each role on either side, an operator. Each try runs in a transaction that is rolled back, so that
 * every one of them finds the same world. Pages are walked in e2e/journeys/access.spec.ts.
 */
const database = testDatabase();

const here = vi.hoisted(() => {
  const holder: { actor: unknown; db: unknown; actions: Map<string, unknown> } = {
    actor: null,
    db: null,
    actions: new Map(),
  };
  return holder;
});

vi.mock('../database', () => ({ database: () => here.db, databaseIsReady: async () => true }));
vi.mock('../actor', async (original) => ({
  ...(await original<typeof import('../actor')>()),
  currentActor: async () => here.actor,
  currentContext: async () => ({ actor: here.actor, db: here.db, now: new Date() }),
}));
vi.mock('../action', async (original) => {
  const real = await original<typeof import('../action')>();
  const action: typeof real.action = (name, run) => {
    const made = real.action(name, run);
    here.actions.set(name, made);
    return made;
  };
  return { ...real, action };
});
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined, delete: () => undefined }),
  headers: async () => new Headers(),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, revalidateTag: () => undefined }));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'zh-CN' }));

const REFUSED = new Set([
  'sign-in-required',
  'forbidden',
  'not-found',
  'organisation-unverified',
  'email-unverified',
  'insufficient-scope',
]);

const root = process.cwd();
const dataDir = mkdtempSync(path.join(tmpdir(), 'commonlab-access-'));
const entrances = scanEntrances(root);
let world: AccessWorld;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('COMMONLAB_SECRET', 'a secret of sixteen');
  vi.stubEnv('COMMONLAB_DATA_DIR', dataDir);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of sixteen');
  here.db = database.db;
  const { importNames } = await import('../imports');
  const { kindOf } = await import('@/domain/listings/kinds');
  world = await buildAccessWorld(database.db, importNames(kindOf('service')));
  const files = new Set(entrances.filter(({ kind }) => kind === 'action').map(({ file }) => file));
  for (const file of files) await import(/* @vite-ignore */ path.join(root, file));
}, 120_000);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

class Undo extends Error {}

/** Runs one try and takes back whatever it did. */
async function tried(walker: Walker, attempt: () => Promise<string>): Promise<string> {
  let outcome = '';
  await database.db
    .transaction(async (tx: Transaction) => {
      here.db = tx;
      here.actor = walker.actor;
      outcome = await attempt();
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    })
    .finally(() => {
      here.db = database.db satisfies Database;
      here.actor = ANONYMOUS satisfies Actor;
    });
  return outcome;
}

function mayUse(row: AccessRow, walker: Walker): boolean {
  if (OWN_ORGANISATION.has(canonicalName(row.name))) {
    return walker.ownRole !== null && row.who.includes(walker.ownRole);
  }
  return row.who.some((who) => walker.is.includes(who));
}

/** Whom the table and the product treat differently, as `who: expected, got`. */
async function disagreements(row: AccessRow, walkers: Walker[], attempt: (walker: Walker) => Promise<string>) {
  const wrong: string[] = [];
  for (const walker of walkers) {
    const outcome = await tried(walker, () => attempt(walker));
    const allowed = mayUse(row, walker);
    if (outcome === 'unexpected') wrong.push(`${walker.name}: an unexpected error`);
    else if (allowed === REFUSED.has(outcome))
      wrong.push(`${walker.name}: ${allowed ? 'may' : 'may not'}, got ${outcome}`);
  }
  return wrong;
}

const rowsOf = (kind: AccessRow['kind']) =>
  ACCESS_TABLE.filter((row) => row.kind === kind).map((row) => [canonicalName(row.name), row] as const);

describe('actions answer whom the table says', () => {
  test.each(rowsOf('action'))('%s', async (name, row) => {
    const input = ACTION_INPUTS[name];
    if (!input) throw new Error(`give ${name} an input in e2e/support/access-inputs.ts`);
    const run = here.actions.get(name) as ServerAction<unknown> | undefined;
    if (!run) throw new Error(`no module makes ${name}`);
    const wrong = await disagreements(row, world.walkers, async (walker) => {
      const result = await run(input(world, walker), v7());
      return result.ok ? 'done' : result.error.code;
    });
    expect(wrong).toEqual([]);
  });
});

/** next-auth's own handler needs the pages API; the sign-in journey drives it. */
const ELSEWHERE = new Set(['GET /api/auth/[...nextauth]', 'POST /api/auth/[...nextauth]']);

describe('API routes answer whom the table says', () => {
  // Trying to remove a file took its bytes away: those no transaction brings back.
  beforeAll(async () => {
    const { fileStore } = await import('../storage');
    await fileStore().put(world.fileKey, new Uint8Array([1, 2, 3]), 'image/webp');
  });

  test.each(rowsOf('api').filter(([name]) => !ELSEWHERE.has(name)))('%s', async (name, row) => {
    const call = API_CALLS[name];
    if (!call) throw new Error(`give ${name} a call in e2e/support/access-inputs.ts`);
    const file = entrances.find((each) => each.kind === 'api' && canonicalName(each.name) === name)?.file ?? '';
    const [method = ''] = name.split(' ');
    const module: Record<string, (request: Request, context: unknown) => Promise<Response>> = await import(
      /* @vite-ignore */ path.join(root, file)
    );
    const handler = module[method];
    if (!handler) throw new Error(`${file} does not export ${method}`);
    const byToken = name.includes('/api/v1/');
    // A token belongs to an organisation; whoever has none comes without.
    const walkers = world.walkers.filter((walker) => !byToken || walker.token || walker.actor.type === 'anonymous');
    const wrong = await disagreements(row, walkers, async (walker) => {
      const wish = call(world, walker);
      const request = requestOf(method, name, wish, byToken ? walker.token : null);
      return await codeOf(await handler(request, { params: Promise.resolve(wish.params ?? {}) }));
    });
    expect(wrong).toEqual([]);
  });
});

function requestOf(method: string, name: string, { query, body, raw }: ApiCall, token: string | null): Request {
  const url = new URL(`http://localhost${name.split(' ')[1] ?? '/'}`);
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value);
  const text = raw?.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = new Headers();
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (text !== undefined) {
    headers.set('content-type', raw?.type ?? 'application/json');
    headers.set('content-length', String(Buffer.byteLength(text)));
  }
  return new Request(url, { method, headers, ...(method === 'GET' ? {} : { body: text }) });
}

async function codeOf(response: Response): Promise<string> {
  if (response.status < 400) return 'done';
  const body: { code?: string; error?: { code?: string } } = await response.json();
  return body.code ?? body.error?.code ?? String(response.status);
}
