import { and, eq, isNull } from 'drizzle-orm';
import { session } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { nothingInput } from './inputs';

/** Ends the session that asks. Signing out twice is no fault. */
export async function signOut(ctx: CommandContext, input: unknown): Promise<{ signedOut: true }> {
  return await runCommand(ctx, nothingInput, input, async (tx) => {
    const { actor } = ctx;
    const sessionId = actor.type === 'person' ? actor.sessionId : undefined;
    const ended = sessionId
      ? await tx
          .update(session)
          .set({ revokedAt: ctx.now })
          .where(and(eq(session.id, sessionId), isNull(session.revokedAt)))
          .returning({ userId: session.userId })
      : [];
    const [mine] = ended;
    if (mine) {
      await recordEvent(tx, ctx, {
        action: 'person.signed-out',
        subjectType: 'person',
        subjectId: mine.userId,
        after: { sessionId },
      });
    } else recordNothing(tx);
    return { signedOut: true };
  });
}
