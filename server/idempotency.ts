import { and, eq, gte } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Database } from '@/db/client';
import { onceKey } from '@/db/schema/events';
import { ONCE_KEY_LIFE_MS, type OnceKey } from '@/domain/events/command';

/** The answer first sent under this key, byte for byte; null when there is none. Throws `idempotency-mismatch`. */
export async function readStoredResponse(db: Database, once: OnceKey, now: Date): Promise<Response | null> {
  const [row] = await db
    .select()
    .from(onceKey)
    .where(
      and(
        eq(onceKey.scope, once.scope),
        eq(onceKey.key, once.key),
        gte(onceKey.createdAt, new Date(now.getTime() - ONCE_KEY_LIFE_MS)),
      ),
    );
  if (!row) return null;
  if (row.bodyHash !== once.bodyHash) throw new DomainError('idempotency-mismatch');
  if (row.responseStatus === null || row.responseBody === null) return null;
  const type = row.responseStatus >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(row.responseStatus === 204 ? null : row.responseBody, {
    status: row.responseStatus,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'idempotent-replayed': 'true' },
  });
}

/** Keeps an answer for its key. A refused command left no row of its own, so one is made here. */
export async function storeResponse(db: Database, once: OnceKey, now: Date, response: Response): Promise<void> {
  const answer = { responseStatus: response.status, responseBody: await response.text() };
  await db
    .insert(onceKey)
    .values({ ...once, createdAt: now, ...answer })
    .onConflictDoUpdate({ target: [onceKey.scope, onceKey.key], set: answer });
}
