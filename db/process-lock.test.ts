import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAlive, lockHolder, tryLock, waitForLock } from './process-lock';

const path = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'a.lock');

test('a lock is held by one at a time and free again after its release', () => {
  const file = path();
  const lock = tryLock(file, 'first');
  expect(tryLock(file, 'second')).toMatchObject({ pid: process.pid, purpose: 'first' });
  if ('release' in lock) lock.release();
  expect(lockHolder(file)).toBeNull();
  expect(tryLock(file, 'second')).toHaveProperty('release');
});

test('a lock left behind by a killed process is replaced', async () => {
  const file = path();
  const child = spawn('sleep', ['60']);
  writeFileSync(file, JSON.stringify({ pid: child.pid, identity: 'whatever it was', purpose: 'killed' }));
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
  expect(tryLock(file, 'next')).toHaveProperty('release');
});

test.runIf(process.platform === 'linux')(
  'a process that has ended is not alive while nobody has waited for it',
  async () => {
    // The shell starts one and becomes a program that never waits for its children.
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = Number(await new Promise<Buffer>((heard) => parent.stdout.once('data', heard)));
    expect(isAlive(pid)).toBe(true);
    await expect.poll(() => isAlive(pid)).toBe(false);
    // Its entry is still there.
    expect(process.kill(pid, 0)).toBe(true);
    parent.kill();
  },
);

test('a pid that now belongs to another process does not hold the lock', () => {
  const file = path();
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'an earlier process', purpose: 'gone' }));
  expect(tryLock(file, 'next')).toHaveProperty('release');
});

test.each(['', '{', 'null', '[]'])('a damaged lock file %j does not hold', (content) => {
  const file = path();
  writeFileSync(file, content);
  expect(tryLock(file, 'next')).toHaveProperty('release');
});

test('waiting ends when the holder lets go', async () => {
  const file = path();
  const lock = tryLock(file, 'first');
  setTimeout(() => 'release' in lock && lock.release(), 100);
  expect(await waitForLock(file, 'second', 2_000)).toHaveProperty('release');
});
