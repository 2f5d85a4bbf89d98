import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launcherLockPath, startEmbedded } from '@/db/embedded';
import { type ProcessLock, tryLock } from '@/db/process-lock';
import { seconds } from './bootstrap.mjs';
import { build, buildIsStale } from './build';
import { type Supervised, supervise } from './children';
import { printLogIns } from './demo-log-ins';
import { explain, Fault } from './fault';
import { type LaunchedDatabase, migrate, openDatabase, type SeedState, seed, seedState } from './launch-database';
import { onStarterGone } from './starter';

export type Mode = 'production' | 'development';

const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next');

/** Everything that is up, in the order in which it must go down. */
interface Running {
  lock: ProcessLock | null;
  database: LaunchedDatabase | null;
  children: Supervised[];
  watch: NodeJS.Timeout | null;
}

/** `npm start` and `npm run dev`: brings the whole system up, keeps it up, and takes it down again on a signal. */
export async function launch(mode: Mode): Promise<void> {
  const running: Running = { lock: null, database: null, children: [], watch: null };
  const abort = new AbortController();
  const stop = once(async (exit: number, reason: string) => {
    console.log(`\n• stopping (${reason}) …`);
    abort.abort(new Fault('stopped'));
    await takeDown(running);
    console.log('  stopped');
    process.exit(exit);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0, signal));
  onStarterGone(() => void stop(0, 'what started this has ended'));

  try {
    await bringUp(mode, running, abort.signal, (reason) => void stop(1, reason));
  } catch (error) {
    if (abort.signal.aborted) return;
    abort.abort(new Fault('failed'));
    console.error(`\n✗ ${explain(error)}`);
    await takeDown(running);
    process.exit(1);
  }
}

async function bringUp(mode: Mode, running: Running, signal: AbortSignal, giveUp: (reason: string) => void) {
  const dataDir = resolve(process.env.COMMONLAB_DATA_DIR || '.data');
  const port = readPort();
  const kind = readSeedKind();
  mkdirSync(dataDir, { recursive: true });
  running.lock = await lockDataDir(dataDir);
  await requireFreePort(port);

  const built = mode === 'production' ? timed('building for production', buildStep(signal)) : Promise.resolve();
  const filled = timed('database', databaseStep(mode, dataDir, port, kind, running, signal));
  // The first failure speaks at once; whatever still runs is aborted by the caller.
  const [, seeded] = await Promise.all([built, filled]);
  signal.throwIfAborted();

  const url = running.database?.url ?? '';
  const env = { ...environment(mode, dataDir, port, url), ...mailbox(seeded) };
  const serve = mode === 'production' ? ['--import', 'tsx', 'scripts/serve.ts'] : [NEXT, 'dev'];
  running.children = [
    supervise('web server', { args: [...serve, '--port', String(port)], env }, giveUp),
    supervise('job worker', { args: ['--import', 'tsx', 'server/jobs/worker.ts'], env }, giveUp),
  ];
  if (running.database?.server) running.watch = watchDatabase(dataDir, running);
  await untilReady(port, signal);
  if (seeded === 'demo') printLogIns();
  console.log(`\nready on http://localhost:${port}  (${seconds(performance.timeOrigin)} after the command)`);
}

function buildStep(signal: AbortSignal) {
  return async () => {
    if (!buildIsStale()) return 'up to date';
    await build(signal);
    return 'built';
  };
}

function databaseStep(
  mode: Mode,
  dataDir: string,
  port: number,
  kind: SeedState,
  running: Running,
  signal: AbortSignal,
) {
  return async (report: (line: string) => void) => {
    const database = await openDatabase(dataDir, report);
    running.database = database;
    report(
      database.server
        ? `PostgreSQL on 127.0.0.1:${database.server.port}, in ${database.server.cluster}`
        : 'DATABASE_URL',
    );
    report(await migrate(database.url));
    signal.throwIfAborted();
    const present = await seedState(database.url);
    if (present) return present;
    if (kind === 'demo') report('writing the demo region (first run only) …');
    await seed(environment(mode, dataDir, port, database.url), kind, signal);
    return kind;
  };
}

/** Prints when a step begins, what it says meanwhile, and how long it took. */
async function timed<T>(name: string, step: (report: (line: string) => void) => Promise<T>): Promise<T> {
  const started = Date.now();
  console.log(`• ${name} …`);
  const result = await step((line) => console.log(`  ${name}: ${line}`));
  console.log(`  ${name}: done in ${seconds(started)}`);
  return result;
}

async function takeDown(running: Running): Promise<void> {
  if (running.watch) clearInterval(running.watch);
  await Promise.all(running.children.map((child) => child.stop()));
  await running.database?.server?.stop();
  running.lock?.release();
}

/** A killed launcher's lock is free at once; one that is just stopping is given a moment. */
async function lockDataDir(dataDir: string): Promise<ProcessLock> {
  const deadline = Date.now() + 3_000;
  for (;;) {
    const lock = tryLock(launcherLockPath(dataDir), 'npm start');
    if ('release' in lock) return lock;
    if (Date.now() > deadline) {
      throw new Fault(
        `Another start (process ${lock.pid}) already runs on the data folder ${dataDir}: stop it, or set COMMONLAB_DATA_DIR to another folder.`,
      );
    }
    await sleep(100);
  }
}

async function requireFreePort(port: number): Promise<void> {
  const deadline = Date.now() + 3_000;
  for (;;) {
    const code = await listenError(port);
    if (!code) return;
    if (code !== 'EADDRINUSE') throw new Fault(`Port ${port} cannot be opened (${code}): set PORT to another one.`);
    if (Date.now() > deadline) {
      throw new Fault(
        `Port ${port} is taken by another program: stop it, or set PORT, for example PORT=${port + 1} npm start.`,
      );
    }
    await sleep(100);
  }
}

async function listenError(port: number): Promise<string | null> {
  return await new Promise((done) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen(port, () => probe.close(() => done(null)));
  });
}

function readPort(): number {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Fault(`PORT is not a port number: ${process.env.PORT}`);
  return port;
}

function readSeedKind(): SeedState {
  const kind = process.env.COMMONLAB_SEED || 'demo';
  if (kind !== 'demo' && kind !== 'none') throw new Fault(`COMMONLAB_SEED is demo or none, not "${kind}".`);
  return kind;
}

function environment(mode: Mode, dataDir: string, port: number, databaseUrl: string): Record<string, string> {
  const publicUrl = process.env.COMMONLAB_PUBLIC_URL || `http://localhost:${port}`;
  const secret = process.env.COMMONLAB_SECRET || keptSecret(dataDir);
  return {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    COMMONLAB_DATA_DIR: dataDir,
    COMMONLAB_PUBLIC_URL: publicUrl,
    COMMONLAB_SECRET: secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || publicUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secret,
  };
}

/** A demo without a mail server shows its mails at /dev/mailbox, for everyone who can reach the site. */
function mailbox(seeded: SeedState): Record<string, string> {
  const open = seeded === 'demo' && !process.env.COMMONLAB_SMTP_URL;
  return { COMMONLAB_DEV_MAILBOX: process.env.COMMONLAB_DEV_MAILBOX || (open ? '1' : '0') };
}

/** Signs sessions and links: made once, and kept so that they outlive a restart. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/** PostgreSQL mends itself when one of its processes dies; when all of it is gone, it is started again. */
function watchDatabase(dataDir: string, running: Running): NodeJS.Timeout {
  let mending = false;
  return setInterval(async () => {
    if (mending || running.database?.server?.isRunning()) return;
    mending = true;
    console.error('! the database ended; starting it again');
    try {
      const server = await startEmbedded({ dataDir });
      running.database = { url: server.url, server };
      console.error('  the database runs again');
    } catch (error) {
      console.error(`! ${explain(error)}`);
      await sleep(5_000);
    } finally {
      mending = false;
    }
  }, 1_000);
}

async function untilReady(port: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(30_000) });
      if (answer.status === 200) return;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new Fault(`The web server did not become ready within two minutes on port ${port}.`);
}

function once<A extends unknown[]>(action: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  let called: Promise<void> | undefined;
  return (...args) => {
    called ??= action(...args);
    return called;
  };
}
