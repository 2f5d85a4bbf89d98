import postgres from 'postgres';
import { type EmbeddedServer, startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';
import { exitCode, startNode, stopChild } from './children';
import { Fault } from './fault';

/** The database of this run: the one given, or the data folder's own. */
export interface LaunchedDatabase {
  url: string;
  /** Null when `DATABASE_URL` named it: then it is not ours to stop. */
  server: EmbeddedServer | null;
}

/** How the database was first filled; written when that is complete. */
export type SeedState = 'demo' | 'none';

/** Opens the given database, or starts the embedded one. */
export async function openDatabase(dataDir: string, report: (line: string) => void): Promise<LaunchedDatabase> {
  const given = process.env.DATABASE_URL;
  if (!given) {
    const server = await startEmbedded({ dataDir, report });
    return { url: server.url, server };
  }
  await reach(given);
  return { url: given, server: null };
}

/** Applies the migrations, with the reason in one sentence when the database refuses. */
export async function migrate(url: string): Promise<string> {
  const { applied, total } = await migrateDatabase(url);
  return applied.length === 0 ? `up to date (${total} migrations)` : `${applied.length} of ${total} migrations applied`;
}

/** What is in the database already; null before the first run has finished. */
export async function seedState(url: string): Promise<SeedState | null> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql<{ value: { kind: SeedState } }[]>`SELECT value FROM setting WHERE name = 'seed'`;
    return row?.value.kind ?? null;
  } finally {
    await sql.end();
  }
}

/** Fills a new database in a process of its own, whose memory is given back when it is done. */
export async function seed(env: Record<string, string>, kind: SeedState, signal: AbortSignal): Promise<void> {
  const child = startNode({ args: ['--import', 'tsx', 'scripts/seed.ts', kind], env });
  const abort = () => void stopChild(child, 1_000);
  signal.addEventListener('abort', abort, { once: true });
  const code = await exitCode(child);
  signal.removeEventListener('abort', abort);
  signal.throwIfAborted();
  if (code !== 0)
    throw new Fault(
      'The demo region could not be written whole; the next start goes on where this one stopped. See the lines above.',
    );
}

async function reach(url: string): Promise<void> {
  const where = describeUrl(url);
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [row] = await sql<{ version: number }[]>`SELECT current_setting('server_version_num')::int AS version`;
    if (row && row.version < 150_000)
      throw new Fault(`The database at ${where} is too old: PostgreSQL 15 or newer is needed.`);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message || String('code' in error ? error.code : error.name) : error;
    throw new Fault(`The database at ${where} cannot be reached (${reason}): check DATABASE_URL and that it runs.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Host and name only: a URL may hold a password. */
function describeUrl(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    throw new Fault('DATABASE_URL is not a URL such as postgres://user:password@host:5432/name.');
  }
}
