import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { type Database, prepared } from '@/db/client';
import { ONCE_KEY_LIFE_MS, type OnceKey } from '@/domain/events/command';

/** The answer first sent under this key, byte for byte; null when there is none. Throws `idempotency-mismatch`. */
export async function readStoredResponse(db: Database, once: OnceKey, now: Date): Promise<Response | null> {
  const [row] = await db.execute<{ bodyHash: string; responseStatus: bigint | null; responseBody: string | null }>(
    sql`${prepared}
      SELECT body_hash AS "bodyHash", response_status AS "responseStatus", response_body AS "responseBody"
      FROM once_key WHERE scope = ${once.scope} AND key = ${once.key}
        AND created_at >= ${new Date(now.getTime() - ONCE_KEY_LIFE_MS)}`,
  );
  if (!row) return null;
  if (row.bodyHash !== once.bodyHash) throw new DomainError('idempotency-mismatch');
  if (row.responseStatus === null || row.responseBody === null) return null;
  const status = Number(row.responseStatus);
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(status === 204 ? null : row.responseBody, {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'idempotent-replayed': 'true' },
  });
}

/**
 * Keeps an answer for its key. A refused command left no row of its own, so one is made here. It does not wait for the
 * disk: what the command itself wrote is durable, and answers alike should this be lost in a crash.
 */
export async function storeResponse(db: Database, once: OnceKey, now: Date, response: Response): Promise<void> {
  const body = await response.text();
  await db.execute(sql`${prepared}
    WITH unhurried AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
    INSERT INTO once_key AS k (scope, key, body_hash, created_at, response_status, response_body)
    SELECT ${once.scope}, ${once.key}, ${once.bodyHash}, ${now}::timestamptz, ${response.status}::bigint, ${body}
    FROM unhurried
    ON CONFLICT (scope, key) DO UPDATE
      SET response_status = excluded.response_status, response_body = excluded.response_body`);
}
