import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@/db/embedded-process';

/** A system that one test starts for itself, so that it may break it: own data folder, port and database. */
export interface OwnSystem {
  url: string;
  /** Stops the database server where it stands: it accepts questions and answers none. */
  freezeDatabase(): void;
  thawDatabase(): void;
  /** Ends the database server as a crash does; the launcher starts it again. */
  killDatabase(): void;
  stop(): Promise<void>;
}

/** Starts the production build, without the demo region; the build must be there already. */
export async function startOwnSystem(): Promise<OwnSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'commonlab-own-'));
  // The database's own user must be able to pass.
  chmodSync(dataDir, 0o711);
  const { DATABASE_URL: _ignored, COMMONLAB_SMTP_URL: _none, ...inherited } = process.env;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      COMMONLAB_STOP_WITH: String(process.pid),
      PORT: String(port),
      COMMONLAB_DATA_DIR: dataDir,
      COMMONLAB_SEED: 'none',
      COMMONLAB_DEV_MAILBOX: '1',
      COMMONLAB_PUBLIC_URL: url,
    },
  });
  await untilReady(child);
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    const postmaster = postmasterOf(dataDir);
    for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, name);
  };
  return {
    url,
    freezeDatabase: () => signal('SIGSTOP'),
    thawDatabase: () => signal('SIGCONT'),
    killDatabase: () => process.kill(postmasterOf(dataDir), 'SIGKILL'),
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (/ready on http/.test(output)) done();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => fail(new Error(`the system did not start:\n${output.slice(-2000)}`)));
  });
}

function postmasterOf(dataDir: string): number {
  const { cluster } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
  return Number(readFileSync(join(resolve(dataDir, String(cluster)), 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Each connection is a process of its own. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(parent);
      } catch {
        return false;
      }
    });
}
