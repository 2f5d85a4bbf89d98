import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { sql as query } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { isConnectionLost } from './errors';

export interface DatabaseOptions {
  /** Connections kept at most. */
  poolSize?: number;
  /** False behind PgBouncer in transaction mode, which cannot keep prepared statements or session settings. */
  prepare?: boolean;
  /** A statement that runs longer is cancelled by the server; 0 lets it run. */
  statementTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
}

/** What queries and commands take: the pool, or a transaction on one of its connections. */
export type Database = PostgresJsDatabase<Record<string, never>> & { $client?: Client };
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A database and the pool behind it. */
export interface DatabaseConnection {
  db: Database;
  sql: postgres.Sql<{ bigint: bigint }>;
  /** Open transactions have so many seconds to end; 0 ends them at once. */
  close(patienceSeconds?: number): Promise<void>;
}

const TIMESTAMPTZ = 1184;
const PREPARED = '/* prepared */';

/**
 * Begins a statement that each connection keeps parsed and planned: sql`${prepared} SELECT …`. For the few on which
 * throughput hangs: one round trip instead of two, no planning, and statements sent together go out together. Only
 * where one plan serves every value; its text must not vary.
 */
export const prepared = query.raw(PREPARED);

/** The driver beneath a pool. Throws TypeError for a transaction. */
export function poolOf(db: Database): Client {
  const { $client } = db;
  if (!$client) throw new TypeError('a pool is needed, not a transaction');
  return $client;
}

/** Opens a pool. Columns are snake_case in SQL and camelCase in TypeScript; bigint is a JS bigint both ways. */
export function createDatabase(url: string, options: DatabaseOptions = {}): DatabaseConnection {
  const { poolSize = 10, prepare = true, statementTimeoutMs = 30_000, applicationName = 'commonlab' } = options;
  const sql = postgres(url, {
    max: poolSize,
    prepare,
    connect_timeout: 5,
    // However often connecting failed before: a question fails now rather than wait, and succeeds as soon as it can.
    backoff: () => 0.1,
    idle_timeout: 300,
    max_lifetime: 3600,
    onnotice: () => undefined,
    types: { bigint: postgres.BigInt },
    connection: {
      application_name: applicationName,
      ...(prepare ? { statement_timeout: statementTimeoutMs, TimeZone: 'UTC' } : {}),
    },
  });
  const db = drizzle(prepareMarked(sql), { casing: 'snake_case' });
  // Drizzle hands dates to the driver untouched, which then cannot send a Date inside a raw sql`` fragment.
  sql.options.serializers[TIMESTAMPTZ] = (value: unknown) => (value instanceof Date ? value.toISOString() : value);
  return { db, sql, close: (patienceSeconds = 5) => sql.end({ timeout: patienceSeconds }) };
}

type Client = postgres.Sql<{ bigint: bigint }>;
type TransactionClient = postgres.TransactionSql<{ bigint: bigint }>;

/** Drizzle asks the driver to prepare nothing that it did not name; here the statement itself says so. */
function prepareMarked(client: Client): Client {
  const begin = client.begin.bind(client);
  const ownBegin = (run: (tx: TransactionClient) => Promise<unknown>) => begin((tx) => unlessLost(run(heedMark(tx))));
  return Object.assign(heedMark(client), { begin: ownBegin });
}

/**
 * The driver ends a transaction by itself when its connection is gone. Told of it by the statement too, it would send a
 * rollback after it, into nothing, and the process would end by that.
 */
function unlessLost<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (isConnectionLost(error)) return new Promise<never>(() => undefined);
    throw error;
  });
}

function heedMark<C extends Client | TransactionClient>(client: C): C {
  const unsafe: Client['unsafe'] = client.unsafe;
  return Object.assign(client, {
    unsafe: (...[text, values, options]: Parameters<Client['unsafe']>) =>
      unsafe(text, values, text.startsWith(PREPARED) ? { ...options, prepare: true } : options),
  });
}

/**
 * `COPY … FROM STDIN` on a connection of the pool, in a transaction of its own. `db` is a pool, not a transaction. Lines
 * are in COPY's text format, without their ends. Throws when the server refuses them; its log says why.
 */
export async function copyInto(db: Database, copy: string, lines: Iterable<string>): Promise<void> {
  await poolOf(db).begin(async (tx) => {
    const stream = await tx.unsafe(copy).writable();
    const refused = new Promise<never>((_, reject) => stream.once('error', reject));
    await Promise.race([writeAll(stream, lines), refused]);
    // The driver never tells of an error after the last line; the next statement does.
    await tx`SELECT 1`;
  });
}

async function writeAll(stream: Writable, lines: Iterable<string>): Promise<void> {
  for (const chunk of chunksOf(lines)) {
    await new Promise<void>((done, fail) => stream.write(chunk, (error) => (error ? fail(error) : done())));
  }
  stream.end();
  // By then the end of the data is on its way.
  await setImmediate();
}

const CHUNK = 1 << 20;

function* chunksOf(lines: Iterable<string>): Generator<Buffer> {
  let parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    parts.push(line, '\n');
    length += line.length;
    if (length < CHUNK) continue;
    yield Buffer.from(parts.join(''));
    parts = [];
    length = 0;
  }
  if (parts.length > 0) yield Buffer.from(parts.join(''));
}
