import { and, eq } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import { session } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { nothingInput, revokeSessionInput } from './inputs';
import { requirePerson } from './policy';
import { endSessions } from './sessions';

/** Ends one session of the signed-in person's own. Ending it twice is no fault. */
export async function revokeSession(ctx: CommandContext, input: unknown): Promise<{ sessionId: string }> {
  const actor = requirePerson(ctx.actor);
  if (actor.token) throw new DomainError('forbidden');
  return await runCommand(ctx, revokeSessionInput, input, async (tx, { sessionId }) => {
    const [mine] = await tx
      .select({ revokedAt: session.revokedAt })
      .from(session)
      .where(and(eq(session.id, sessionId), eq(session.userId, actor.userId)))
      .for('update');
    if (!mine) throw notFound();
    if (mine.revokedAt) recordNothing(tx);
    else {
      await tx.update(session).set({ revokedAt: ctx.now }).where(eq(session.id, sessionId));
      await recordEvent(tx, ctx, {
        action: 'person.session-revoked',
        subjectType: 'person',
        subjectId: actor.userId,
        after: { sessionId },
      });
    }
    return { sessionId };
  });
}

/** Ends every session of the signed-in person's but the one that asks. */
export async function revokeOtherSessions(ctx: CommandContext, input: unknown): Promise<{ ended: number }> {
  const actor = requirePerson(ctx.actor);
  if (actor.token) throw new DomainError('forbidden');
  return await runCommand(ctx, nothingInput, input, async (tx) => {
    const ended = await endSessions(tx, ctx, actor.userId, actor.sessionId);
    if (ended === 0) recordNothing(tx);
    else {
      await recordEvent(tx, ctx, {
        action: 'person.sessions-revoked',
        subjectType: 'person',
        subjectId: actor.userId,
        after: { ended },
      });
    }
    return { ended };
  });
}
