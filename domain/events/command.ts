import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { toFieldErrors } from '@/core/field-errors';
import { DAY_MS } from '@/core/period';
import { type Database, prepared, type Transaction } from '@/db/client';
import { isDuplicate, isRetryable } from '@/db/errors';
import { onceKey } from '@/db/schema/events';
import { sendLast, transact } from '@/db/transact';
import { eventsRecorded } from './record-event';

/** What every command is given: who asks, where the data is, and what time it is. */
export interface CommandContext {
  actor: Actor;
  db: Database;
  now: Date;
  /** Idempotency key or form once-token: the same key runs the command at most once. */
  once?: OnceKey;
}

export interface OnceKey {
  /** Actor and route, or actor and action. */
  scope: string;
  key: string;
  /** Hash of the request; another body under the same key is refused. */
  bodyHash: string;
}

const MAX_ATTEMPTS = 6;
export const ONCE_KEY_LIFE_MS = DAY_MS;

/**
 * Runs one command: parses the input, opens the transaction, runs `body`, and proves that exactly one event was
 * appended. Serialisation failures and deadlocks are retried as a whole, and once so
 * a duplicate that another transaction made meanwhile. With `ctx.once` a repeated key returns the
 * first result (results must therefore be plain JSON values).
 * Throws DomainError `invalid-input` with field errors, `idempotency-mismatch`, and whatever `body` throws.
 */
export async function runCommand<S extends z.ZodType, R>(
  ctx: CommandContext,
  schema: S,
  input: unknown,
  body: (tx: Transaction, data: z.output<S>) => Promise<R>,
): Promise<R> {
  const data = parseInput(schema, input);
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(ctx.db, (tx) => runOnce(tx, ctx, () => runRecorded(tx, () => body(tx, data))));
    } catch (error) {
      // Two at once may both have found a name free: the later one looks again, finds it taken, and says so.
      const again = isRetryable(error) ? attempt < MAX_ATTEMPTS : attempt === 1 && isDuplicate(error);
      if (!again) throw error;
      await pause(attempt);
    }
  }
}

/**
 * What the same command answered to this key before, or null. For commands that look at something which they then
 * change (a password): a repeat must meet its first answer, not a refusal.
 */
export async function findFirstAnswer<R>({ db, once }: CommandContext): Promise<R | null> {
  if (!once) return null;
  const [first] = await db
    .select({ bodyHash: onceKey.bodyHash, result: onceKey.result })
    .from(onceKey)
    .where(and(eq(onceKey.scope, once.scope), eq(onceKey.key, once.key)));
  return first?.bodyHash === once.bodyHash ? (first.result as R | null) : null;
}

/** Parses an input or throws `invalid-input` with one field error per fault. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new DomainError('invalid-input', { fields: toFieldErrors(parsed.error) });
  return parsed.data;
}

async function runRecorded<R>(tx: Transaction, body: () => Promise<R>): Promise<R> {
  const result = await body();
  const events = eventsRecorded(tx);
  if (events !== 1 && events !== Number.POSITIVE_INFINITY) {
    throw new Error(`a command must append exactly one event, this one appended ${events}`);
  }
  return result;
}

async function runOnce<R>(tx: Transaction, ctx: CommandContext, body: () => Promise<R>): Promise<R> {
  const once = ctx.once;
  if (!once) return body();
  const mine = and(eq(onceKey.scope, once.scope), eq(onceKey.key, once.key));
  // The unique index makes a second request with the same key wait here until the first has committed.
  const claimed = await tx.execute(sql`${prepared}
    INSERT INTO once_key AS k (scope, key, body_hash, created_at)
    VALUES (${once.scope}, ${once.key}, ${once.bodyHash}, ${ctx.now})
    ON CONFLICT (scope, key) DO UPDATE
      SET body_hash = excluded.body_hash, created_at = excluded.created_at, result = NULL, response_status = NULL,
        response_body = NULL
      WHERE k.created_at < ${new Date(ctx.now.getTime() - ONCE_KEY_LIFE_MS)}
    RETURNING key`);
  if (claimed.length === 0) {
    const [first] = await tx.select().from(onceKey).where(mine);
    if (!first) throw new DomainError('request-in-progress');
    if (first.bodyHash !== once.bodyHash) throw new DomainError('idempotency-mismatch');
    return first.result as R;
  }
  const result = await body();
  sendLast(tx, async () => {
    await tx.execute(sql`${prepared}
      UPDATE once_key SET result = ${JSON.stringify(result ?? null)}::text::jsonb
      WHERE scope = ${once.scope} AND key = ${once.key}`);
  });
  return result;
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt));
}
