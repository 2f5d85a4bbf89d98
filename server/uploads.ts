import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import type { StoredFile } from '@/domain/organisations/stored-file';
import { fileStore } from './storage';

/** A file that was checked and is fit to be stored. */
export interface PreparedFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
  /** Of a picture. */
  width?: number;
  height?: number;
}

/** Codes of `fields.json` for what is too much. */
export const TooLarge = { bytes: 'file-too-large', pixels: 'image-too-large' } as const;

/** The bytes of an upload within a bound, and what it was called. Throws `invalid-input` at `path` when it is empty, too large, or no file. */
export async function readUpload(upload: unknown, maxMegabytes: number, path: string) {
  if (!(upload instanceof File)) throw fileRefused(path, 'invalid-file');
  if (upload.size === 0) throw fileRefused(path, 'file-empty');
  if (upload.size > maxMegabytes * 1_048_576) throw fileRefused(path, TooLarge.bytes, { max: maxMegabytes });
  return { bytes: Buffer.from(await upload.arrayBuffer()), name: upload.name };
}

export function fileRefused(path: string, code: string, params?: Record<string, string | number>): DomainError {
  return new DomainError('invalid-input', { fields: [{ path, code, params }] });
}

/**
 * Puts a file into the store, then runs the command that makes it known. A refused command takes the bytes away again,
 * so that nothing lies in the store that no row names.
 */
export async function storeWith<T>(
  organisationId: string,
  prepared: PreparedFile,
  run: (stored: StoredFile) => Promise<T>,
): Promise<T> {
  const { bytes, name, contentType, width, height } = prepared;
  const id = v7();
  const storageKey = `${organisationId}/${id}`;
  const store = fileStore();
  await store.put(storageKey, bytes, contentType);
  try {
    return await run({
      id,
      storageKey,
      name:
        name
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Cs}/\\]/gu, ' ')
          .trim()
          .slice(0, 200) || 'file',
      contentType,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      width: width ?? null,
      height: height ?? null,
    });
  } catch (thrown) {
    await store.delete(storageKey);
    throw thrown;
  }
}
