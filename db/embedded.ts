import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import {
  chooseCluster,
  makeOwnedFolder,
  ownerOf,
  type ServerUser,
  serverFiles,
  serverUser,
  setAside,
  writePasswordFile,
} from './embedded-home';
import {
  answers,
  freePort,
  isFree,
  isPostgres,
  otherClients,
  runningPid,
  serverSettings,
  stopPid,
} from './embedded-process';
import { lockHolder, waitForLock } from './process-lock';

/** A running PostgreSQL server that keeps its data in, or for, one data folder. */
export interface EmbeddedServer {
  /** Of the product's own database, with its password. */
  url: string;
  port: number;
  pid: number;
  /** Where its files are; not always inside the data folder, see `chooseCluster`. */
  cluster: string;
  /** False when it was running already. */
  startedHere: boolean;
  isRunning(): boolean;
  /** Stops it at once and cleanly: open transactions are rolled back. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Tests alone give up durability, for speed. */
  durable?: boolean;
  report?: (line: string) => void;
}

/** What the data folder remembers between starts, in `postgres.json`, readable by its owner only. */
interface Memory {
  cluster: string;
  port: number;
  password: string;
}

const DATABASE = 'commonlab';
const SUPERUSER = 'postgres';
const NEEDED_BYTES = 500 * 1024 * 1024;

/** Held by `npm start` and `npm run dev` for as long as they use a data folder. */
export function launcherLockPath(dataDir: string): string {
  return join(resolve(dataDir), 'start.lock');
}

/** Starts the server of a data folder, making it first if there is none, or joins the one that runs. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const lock = await waitForLock(join(dataDir, 'postgres.lock'), 'starting the database');
  try {
    return await startLocked(dataDir, options);
  } finally {
    lock.release();
  }
}

/**
 * Runs something that needs the database, for commands beside the server: with the running server if there is one,
 * else with one started for the purpose. The last to leave stops it, unless a launcher has taken it over.
 */
export async function withEmbedded<T>(options: EmbeddedOptions, use: (url: string) => Promise<T>): Promise<T> {
  const server = await startEmbedded(options);
  try {
    return await use(server.url);
  } finally {
    const dataDir = resolve(options.dataDir);
    const lock = await waitForLock(join(dataDir, 'postgres.lock'), 'stopping the database');
    try {
      const wanted = lockHolder(launcherLockPath(dataDir)) !== null || (await otherClients(server.url)) > 0;
      if (!wanted) await server.stop();
    } finally {
      lock.release();
    }
  }
}

async function startLocked(dataDir: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const report = options.report ?? (() => undefined);
  const memory = readMemory(dataDir) ?? (await createCluster(dataDir, report));
  const user = ownerOf(memory.cluster);
  refuseForeignOwner(memory.cluster);

  const running = runningPid(memory.cluster);
  if (running) {
    const joined = handleOf(memory, running, false);
    if (await answers(joined.url)) return joined;
    await stopPid(running);
  }
  rmSync(join(memory.cluster, 'postmaster.pid'), { force: true });

  const files = serverFiles(user);
  if (files.copiedNow) report(`the server's files were copied to ${dirname(dirname(files.postgres))}`);
  const logPath = join(dataDir, 'postgres.log');
  const durable = options.durable !== false;
  for (let attempt = 1; ; attempt++) {
    if (!(await isFree(memory.port))) writeMemory(dataDir, Object.assign(memory, { port: await freePort() }));
    const log = openSync(logPath, 'w', 0o600);
    // Tests start with little and drop databases that reading ahead would hold.
    const settings = serverSettings({ port: memory.port, durable, prewarms: durable && files.canPrewarm });
    const child = spawn(files.postgres, ['-D', memory.cluster, ...settings], {
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      cwd: '/',
      // A session of its own: Ctrl-C reaches the launcher only, which stops the server last.
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC', PGTZ: 'UTC' },
    });
    child.on('error', () => undefined);
    closeSync(log);
    child.unref();
    if (child.pid && (await accepts(child.pid, memory))) {
      await ensureDatabase(memory);
      return handleOf(memory, child.pid, true);
    }
    const reason = readFileSync(logPath, 'utf8').trim();
    if (attempt < 3 && /could not bind|Address already in use/.test(reason)) continue;
    throw new Error(explainFailure(reason, logPath));
  }
}

async function createCluster(dataDir: string, report: (line: string) => void): Promise<Memory> {
  const user = serverUser();
  const cluster = chooseCluster(dataDir, user);
  const files = serverFiles(user);
  if (files.copiedNow) report(`the server's files were copied to ${dirname(dirname(files.postgres))}`);
  if (user) report(`PostgreSQL does not run as root: it runs as the user ${user.name}, with its data in ${cluster}`);
  if (existsSync(cluster)) report(`an earlier database of this folder was set aside as ${setAside(cluster)}`);
  requireSpace(cluster);

  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeOwnedFolder(draft, user);
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(draft, '..', 'initdb.password');
  writePasswordFile(passwordFile, password, user);
  try {
    await initialise(files.initdb, draft, passwordFile, user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  // Renaming makes the cluster appear whole: a start killed during initdb leaves only the draft.
  renameSync(draft, cluster);
  const memory = { cluster, port: await freePort(), password };
  writeMemory(dataDir, memory);
  return memory;
}

/** Unicode-aware letters with a byte order for sorting, the same on every machine; C is the last resort. */
async function initialise(initdb: string, folder: string, passwordFile: string, user: ServerUser | null) {
  let output = '';
  for (const characters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${characters}`];
    const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
    const child = spawn(initdb, [`--pgdata=${folder}`, '--encoding=UTF8', ...locale, ...access], {
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C', TZ: 'UTC' },
    });
    output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const code = await new Promise((done) => child.on('close', done).on('error', (error) => done(error.message)));
    if (code === 0) return;
    if (!/invalid locale|locale name/i.test(output)) break;
  }
  throw new Error(explainFailure(output, folder));
}

/** The product's own role and database; the superuser only makes them. Repeated until both are there. */
async function ensureDatabase(memory: Memory): Promise<void> {
  if (await answers(urlOf(memory))) return;
  const sql = postgres(urlOf(memory, SUPERUSER, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    const [role] = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${DATABASE}`;
    if (!role) await sql.unsafe(`CREATE ROLE ${DATABASE} LOGIN CREATEDB PASSWORD '${memory.password}'`);
    const [database] = await sql`SELECT 1 FROM pg_database WHERE datname = ${DATABASE}`;
    if (!database) await sql.unsafe(`CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`);
  } finally {
    await sql.end();
  }
}

function handleOf(memory: Memory, pid: number, startedHere: boolean): EmbeddedServer {
  return {
    url: urlOf(memory),
    port: memory.port,
    pid,
    cluster: memory.cluster,
    startedHere,
    isRunning: () => runningPid(memory.cluster) === pid,
    stop: () => stopPid(pid),
  };
}

function urlOf({ port, password }: Memory, user = DATABASE, database = DATABASE): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

async function accepts(pid: number, memory: Memory): Promise<boolean> {
  const url = urlOf(memory, SUPERUSER, 'postgres');
  // Crash recovery may take its time, so as long as the process lives it is waited for.
  while (isPostgres(pid)) {
    if (await answers(url)) return true;
    await sleep(50);
  }
  return false;
}

function readMemory(dataDir: string): Memory | null {
  try {
    const { cluster, port, password } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
    // Kept relative when inside, so that a data folder may be moved or renamed.
    const memory = { cluster: resolve(dataDir, String(cluster)), port: Number(port), password: String(password) };
    return existsSync(join(memory.cluster, 'PG_VERSION')) ? memory : null;
  } catch {
    return null;
  }
}

function writeMemory(dataDir: string, memory: Memory): void {
  const path = join(dataDir, 'postgres.json');
  const inside = relative(dataDir, memory.cluster);
  const cluster = inside.startsWith('..') ? memory.cluster : inside;
  writeFileSync(`${path}.new`, JSON.stringify({ ...memory, cluster }, null, 2), { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
}

function refuseForeignOwner(cluster: string): void {
  const uid = process.getuid?.();
  if (uid !== undefined && uid !== 0 && statSync(cluster).uid !== uid) {
    throw new Error(`the database in ${cluster} belongs to another user: start as that user, or choose another folder`);
  }
}

/** Fails before anything is written when the disk cannot hold a new database. */
function requireSpace(cluster: string): void {
  let folder = dirname(cluster);
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < NEEDED_BYTES) {
    const free = Math.floor((bavail * bsize) / 2 ** 20);
    throw new Error(
      `no disk space: ${folder} has ${free} MB free, and a new database needs ${NEEDED_BYTES / 2 ** 20} MB`,
    );
  }
}

function explainFailure(output: string, where: string): string {
  if (/No space left on device/.test(output)) return `no disk space left for the database (${where})`;
  const line = output.split('\n').findLast((text) => /FATAL|PANIC|error:|could not/.test(text));
  return `the database did not start: ${(line ?? output).trim().slice(0, 300)} (see ${where})`;
}
