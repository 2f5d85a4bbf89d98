import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Who holds a lock file. `identity` tells a process from a later one that was given the same pid. */
export interface LockHolder {
  pid: number;
  identity: string;
  purpose: string;
}

export interface ProcessLock {
  release(): void;
}

/** True while a process of this pid runs, whoever owns it. One that has ended and was not yet waited for does not run. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  return process.platform !== 'linux' || processFacts(pid)?.[0] !== 'Z';
}

/** The holder of a lock file, or null when it is free or its holder has died. */
export function lockHolder(path: string): LockHolder | null {
  const holder = readHolder(path);
  if (!holder || !isAlive(holder.pid) || processIdentity(holder.pid) !== holder.identity) return null;
  return holder;
}

/** Takes a lock file, or returns the live process that has it. A file left behind by `kill -9` is replaced. */
export function tryLock(path: string, purpose: string): ProcessLock | LockHolder {
  mkdirSync(dirname(path), { recursive: true });
  const mine: LockHolder = { pid: process.pid, identity: processIdentity(process.pid), purpose };
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (;;) {
      try {
        // Linking is atomic and the file is complete from the start, so nobody ever reads a half-written holder.
        linkSync(draft, path);
        return { release: () => releaseOwn(path) };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = lockHolder(path);
      if (holder) return holder;
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a lock file, waiting for its holder to finish. */
export async function waitForLock(path: string, purpose: string, timeoutMs = 120_000): Promise<ProcessLock> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const lock = tryLock(path, purpose);
    if ('release' in lock) return lock;
    if (Date.now() > deadline) throw new Error(`${path} is still held by process ${lock.pid} (${lock.purpose})`);
    await sleep(50);
  }
}

function releaseOwn(path: string): void {
  const holder = readHolder(path);
  if (holder?.pid === process.pid) rmSync(path, { force: true });
}

function readHolder(path: string): LockHolder | null {
  try {
    const { pid, identity, purpose } = JSON.parse(readFileSync(path, 'utf8'));
    return { pid: Number(pid), identity: String(identity), purpose: String(purpose) };
  } catch {
    return null;
  }
}

function processIdentity(pid: number): string {
  if (process.platform === 'linux') {
    const startTime = processFacts(pid)?.[19];
    return startTime ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${startTime}` : '';
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** What Linux says of a process behind its name, which may itself hold spaces and parentheses: its state first. */
function processFacts(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
