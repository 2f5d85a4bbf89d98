import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { localStore } from './storage';

const folder = mkdtempSync(join(tmpdir(), '文件 store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a local file is put, read, and gone after it is deleted, however often', async () => {
  const store = localStore(folder);
  const key = `${v7()}/${v7()}`;
  expect(await store.get(key)).toBeNull();
  await store.put(key, Buffer.from('共研'), 'text/plain');
  expect(await store.exists(key)).toBe(true);
  expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe('共研');
  await store.delete(key);
  await store.delete(key);
  expect(await store.exists(key)).toBe(false);
});

test('a key never leaves the folder', async () => {
  await expect(localStore(folder).get('../../etc/passwd')).rejects.toThrow('not a storage key');
});
