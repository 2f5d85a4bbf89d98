import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, type DatabaseConnection } from '@/db/client';
import { startEmbedded } from '@/db/embedded';
import { freePort } from '@/db/embedded-process';

/** The production server on a data folder and port of its own, without the demo region. */
export interface HttpSystem {
  url: string;
  port: number;
  dataDir: string;
  child: ChildProcess;
  database: DatabaseConnection;
  stop(): Promise<void>;
}

const STOP_MS = 20_000;

/** Starts it, building first when the sources have changed. `fresh`: on an empty data folder. */
export async function startHttpSystem(
  name: string,
  { fresh = true, port }: { fresh?: boolean; port?: number } = {},
): Promise<HttpSystem> {
  const dataDir = resolve(`.data/bench/${name}`);
  if (fresh) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  // The database's own user must be able to pass.
  chmodSync(dataDir, 0o711);
  const chosen = port ?? (await freePort());
  const { DATABASE_URL: _ignored, ...inherited } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      COMMONLAB_STOP_WITH: String(process.pid),
      PORT: String(chosen),
      COMMONLAB_DATA_DIR: dataDir,
      COMMONLAB_SEED: 'none',
      COMMONLAB_API_RATE_PERSON: '10000000',
    },
  });
  await untilReady(child);
  const server = await startEmbedded({ dataDir });
  const database = createDatabase(server.url, { applicationName: 'commonlab-bench', statementTimeoutMs: 0 });
  return {
    url: `http://127.0.0.1:${chosen}`,
    port: chosen,
    dataDir,
    child,
    database,
    stop: async () => {
      await database.close().catch(() => undefined);
      await stopChild(child);
    },
  };
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(STOP_MS)]);
}

async function untilReady(child: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((done, fail) => {
    const read = (chunk: Buffer) => {
      output = (output + chunk).slice(-4000);
      if (/ready on http/.test(output)) done();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => fail(new Error(`the system did not start:\n${output}`)));
  });
}

export interface HttpAnswer {
  /** 0 when the connection failed before an answer was whole. */
  status: number;
  text: string;
}

/** A client that keeps its connections. Faults of the connection are answers of status 0. */
export function httpClient(base: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    new Promise<HttpAnswer>((done) => {
      const failed = (error: Error) => done({ status: 0, text: error.message });
      const sent = request(`${base}${path}`, { method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => done({ status: response.complete ? (response.statusCode ?? 0) : 0, text }));
        response.on('error', failed);
      });
      sent.on('error', failed);
      sent.end(body);
    });
  return {
    get: (path: string, token: string) => send('GET', path, { authorization: `Bearer ${token}` }),
    post: (path: string, token: string, body: unknown, key?: string) => {
      const text = JSON.stringify(body);
      return send(
        'POST',
        path,
        {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(text)),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        text,
      );
    },
    close: () => agent.destroy(),
  };
}
