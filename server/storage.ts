import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { v7 } from 'uuid';
import { env } from './env';

/** Where the bytes of files are. Keys are made by the product: `<uuid>/<uuid>`. A key is written once and never changed. */
export interface FileStore {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Null when there is nothing under the key. */
  get(key: string): Promise<Uint8Array | null>;
  exists(key: string): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
}

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Files in a folder of this machine. */
export function localStore(folder: string): FileStore {
  const place = (key: string) => path.join(/* turbopackIgnore: true */ folder, checkedKey(key));
  return {
    async put(key, bytes) {
      const target = place(key);
      const half = `${target}.${v7()}.part`;
      await mkdir(path.dirname(target), { recursive: true });
      try {
        // Written and flushed beside its place first: a crash leaves no file that is half there.
        const handle = await open(half, 'w', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(half, target);
      } catch (thrown) {
        await rm(half, { force: true });
        throw thrown;
      }
    },
    async get(key) {
      return await readFile(place(key)).catch(absentAs(null));
    },
    async exists(key) {
      return await stat(place(key)).then(() => true, absentAs(false));
    },
    async delete(key) {
      await rm(place(key), { force: true });
    },
  };
}

/** Files in a bucket of any service that speaks the S3 API. */
export function s3Store(bucket: string, client: S3Client): FileStore {
  const at = (key: string) => ({ Bucket: bucket, Key: checkedKey(key) });
  return {
    async put(key, bytes, contentType) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentType: contentType }));
    },
    async get(key) {
      const found = await client.send(new GetObjectCommand(at(key))).catch(absentAs(null));
      return (await found?.Body?.transformToByteArray()) ?? null;
    },
    async exists(key) {
      return await client.send(new HeadObjectCommand(at(key))).then(() => true, absentAs(false));
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}

let cached: FileStore | undefined;

/** The store this process is set up with: S3 when a bucket is named, else `files/` in the data folder. */
export function fileStore(): FileStore {
  cached ??= openStore();
  return cached;
}

function openStore(): FileStore {
  const { s3, dataDir } = env();
  if (!s3) return localStore(path.resolve(/* turbopackIgnore: true */ dataDir, 'files'));
  const { bucket, region, endpoint } = s3;
  // Services that are not Amazon's know buckets by path, not by host name.
  return s3Store(bucket, new S3Client({ region, endpoint, forcePathStyle: endpoint !== undefined }));
}

function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`not a storage key: ${key}`);
  return key;
}

const ABSENT = new Set(['ENOENT', 'NoSuchKey', 'NotFound']);

function absentAs<T>(answer: T): (thrown: unknown) => T {
  return (thrown) => {
    const names = thrown instanceof Error ? [thrown.name, 'code' in thrown ? String(thrown.code) : ''] : [];
    if (names.some((name) => ABSENT.has(name))) return answer;
    throw thrown;
  };
}
