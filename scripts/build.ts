import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from '@/db/process-lock';
import { exitCode, startNode, stopChild } from './children';

const SOURCES = ['app', 'components', 'core', 'db', 'domain', 'messages', 'public', 'server'];
const FILES = ['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'proxy.ts'];
const STAMP = join('.next', 'commonlab-build.json');
const CACHE = join('node_modules', '.cache', 'commonlab');
const LOG = join(CACHE, 'build.log');
const LOCK = join(CACHE, 'build.lock');

/** What this production build was made of, when it is complete. */
function builtFrom(): string | null {
  try {
    const { hash } = JSON.parse(readFileSync(STAMP, 'utf8'));
    return existsSync(join('.next', 'BUILD_ID')) ? String(hash) : null;
  } catch {
    return null;
  }
}

/** A hash of everything that a build depends on. */
export function sourceHash(): string {
  const hash = createHash('sha256').update(process.version);
  const inlined = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  hash.update(JSON.stringify(inlined.sort()));
  const paths = SOURCES.flatMap(filesUnder).concat(FILES.filter((file) => existsSync(file)));
  for (const path of paths.sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

export function buildIsStale(): boolean {
  return builtFrom() !== sourceHash();
}

/** Builds for production. The stamp is written last, so that a killed build counts as none. */
export async function build(signal?: AbortSignal): Promise<void> {
  const lock = await waitForLock(LOCK, 'building', 600_000);
  try {
    const hash = sourceHash();
    if (builtFrom() === hash) return;
    mkdirSync(CACHE, { recursive: true });
    rmSync(STAMP, { force: true });
    const child = startNode({
      args: [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      // A build must not depend on a database: it is told of none.
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: '' },
      logFile: LOG,
    });
    const abort = () => void stopChild(child, 2_000);
    signal?.addEventListener('abort', abort, { once: true });
    const code = await exitCode(child);
    signal?.removeEventListener('abort', abort);
    signal?.throwIfAborted();
    if (code !== 0) {
      const log = readFileSync(LOG, 'utf8');
      if (/ENOSPC|No space left/.test(log)) throw new Error('no disk space left for the build in .next');
      throw new Error(`the build failed (${LOG}):\n${log.trim().split('\n').slice(-40).join('\n')}`);
    }
    writeFileSync(STAMP, JSON.stringify({ hash, node: process.version }));
  } finally {
    lock.release();
  }
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
