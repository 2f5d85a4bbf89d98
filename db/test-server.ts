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
    /** Of the server's maintenance database, from which each test file makes its own. */
    testServerUrl: string;
    testTemplate: string;
  }
}

const PREFIX = `commonlab-test-${userInfo().username}-`;

/** One server for a whole test run, and one migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.COMMONLAB_TEST_DATABASE_URL;
  const server = given ? null : await startTestServer();
  const url = given ?? server?.url ?? '';
  const template = `commonlab_template_${migrationsHash(readMigrations())}`;
  await ensureTemplate(url, template);
  project.provide('testServerUrl', url);
  project.provide('testTemplate', template);
  return async () => await server?.stop();
}

/** Starts a server in a temporary folder of this process; folders of killed runs are cleared first. */
export async function startTestServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  await clearAbandoned();
  const dataDir = join(tmpdir(), `${PREFIX}${process.pid}`);
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

async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : Number.NaN;
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
