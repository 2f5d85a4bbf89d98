import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from './embedded';
import { migrateDatabase, migrationsHash, readMigrations } from './migrate';
import { isAlive } from './process-lock';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the maintenance databases, from which each test file makes its own: a server for each that runs at once. */
    testServerUrls: string[];
    testTemplate: string;
  }
}

const PREFIX = `commonlab-test-${userInfo().username}-`;

/**
 * The servers of a whole test run, and on each a migrated template that its test files copy. Files that run at once have
 * a server each: who reads events in their order waits for every transaction of the server, in whichever database.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.COMMONLAB_TEST_DATABASE_URL;
  if (!given) await clearAbandoned();
  const { maxWorkers } = project.vitest.config;
  const servers = given ? [] : await Promise.all(Array.from({ length: maxWorkers }, (_, i) => startTestServer(i)));
  const urls = given ? [given] : servers.map(({ url }) => url);
  const template = `commonlab_template_${migrationsHash(readMigrations())}`;
  await Promise.all(urls.map((url) => ensureTemplate(url, template)));
  project.provide('testServerUrls', urls);
  project.provide('testTemplate', template);
  return async () => void (await Promise.all(servers.map(({ stop }) => stop())));
}

/** Starts a server in a temporary folder of this process. */
async function startTestServer(number: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = join(tmpdir(), `${PREFIX}${process.pid}-${number}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const server = await startEmbedded({ dataDir, durable: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Folders of killed runs. */
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    const { stop } = await startEmbedded({ dataDir, durable: false });
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function ensureTemplate(url: string, template: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${template} AND datistemplate`;
    if (found) return;
    await sql.unsafe(`DROP DATABASE IF EXISTS ${template}`);
    await sql.unsafe(`CREATE DATABASE ${template}`);
    const own = new URL(url);
    own.pathname = `/${template}`;
    await migrateDatabase(own.href);
    await sql.unsafe(`ALTER DATABASE ${template} IS_TEMPLATE true`);
  } finally {
    await sql.end();
  }
}
