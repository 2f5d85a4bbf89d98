import { readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { isAlive } from './process-lock';

/** What one server is started with. */
export interface ServerOptions {
  port: number;
  durable: boolean;
  /** It notes what it has in memory, and reads that again when it starts. */
  prewarms: boolean;
}

export function serverSettings({ port, durable, prewarms }: ServerOptions): string[] {
  const memory = process.constrainedMemory?.() || totalmem();
  const megabytes = (bytes: number, least: number, most: number) =>
    `${Math.round(Math.min(Math.max(bytes / 2 ** 20, least), most))}MB`;
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // TCP only: a socket's path may have at most 107 bytes, and folders here may be deep.
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: megabytes(Math.min(memory, totalmem()) / 8, 128, 4_096),
    effective_cache_size: megabytes(Math.min(memory, totalmem()) / 2, 512, 16_384),
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    max_parallel_workers_per_gather: Math.min(2, availableParallelism()),
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...sharedMemory(),
    ...(prewarms ? { shared_preload_libraries: 'pg_prewarm' } : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Containers often give /dev/shm 64 MB, too little for parallel queries. */
function sharedMemory(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < 256 * 2 ** 20 ? { dynamic_shared_memory_type: 'mmap' } : {};
  } catch {
    return { dynamic_shared_memory_type: 'mmap' };
  }
}

/** The pid of the postmaster that serves this cluster now, or null: its pid file outlives `kill -9`. */
export function runningPid(cluster: string): number | null {
  try {
    const [pidLine, folder] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(pidLine);
    return folder && resolve(folder) === cluster && isPostgres(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** True while a PostgreSQL of this pid runs: after a restart of the machine or container it may be something else. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes('(postgres)');
  } catch {
    return false;
  }
}

export async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => undefined });
  try {
    await sql`SELECT 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export async function otherClients(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, connect_timeout: 3 });
  try {
    const [row] = await sql<{ clients: number }[]>`
      SELECT count(*)::int AS clients FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
    return row?.clients ?? 0;
  } catch {
    return 0;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export async function stopPid(pid: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown; SIGQUIT, its immediate one, is safe too but recovers at the next start.
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isPostgres(pid)) return;
      await sleep(25);
    }
  }
}

export async function freePort(): Promise<number> {
  return await new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port')),
      );
    });
  });
}

export async function isFree(port: number): Promise<boolean> {
  return await new Promise((done) => {
    const probe = createServer();
    probe.on('error', () => done(false)).listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
