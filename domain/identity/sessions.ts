import { and, eq, isNull, lt, ne, or } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import type { Database, Transaction } from '@/db/client';
import { apiToken, session } from '@/db/schema/identity';

export const SESSION_LIFE_DAYS = 30;
const SEEN_EVERY_MS = 5 * 60 * 1000;

/** Ends every browser session of a person but `keepId`; answers how many there were. */
export async function endSessions(
  tx: Transaction,
  ctx: { now: Date },
  userId: string,
  keepId?: string,
): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ revokedAt: ctx.now })
    .where(
      and(
        eq(session.userId, userId),
        isNull(session.revokedAt),
        keepId === undefined ? undefined : ne(session.id, keepId),
      ),
    )
    .returning({ id: session.id });
  return ended.length;
}

/** The actor's own session when it is a session of `userId`. */
export function ownSession(actor: Actor, userId: string): string | undefined {
  return actor.type === 'person' && actor.userId === userId ? actor.sessionId : undefined;
}

/** Notes that a session is in use, at most once in five minutes. */
export async function touchSession(db: Database, id: string, lastSeenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return;
  await db
    .update(session)
    .set({ lastSeenAt: now })
    .where(and(eq(session.id, id), lt(session.lastSeenAt, now)));
}

/** Notes that a token is in use, at most once in five minutes. */
export async function touchToken(db: Database, id: string, lastUsedAt: Date | null, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < SEEN_EVERY_MS) return;
  await db
    .update(apiToken)
    .set({ lastUsedAt: now })
    .where(and(eq(apiToken.id, id), or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, now))));
}
