import { eq } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, findFirstAnswer, parseInput, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { confirmPassword } from './confirm-password';
import { voidEmailTokens } from './email-token';
import { changePasswordInput } from './inputs';
import { hashPassword } from './password';
import { requirePerson } from './policy';
import { endSessions } from './sessions';
import { tellOfNewPassword } from './tell-of-new-password';

/** Changes the signed-in person's password; every other session ends. Throws `invalid-input` for a wrong current one. */
export async function changePassword(ctx: CommandContext, input: unknown): Promise<{ sessionsEnded: number }> {
  const actor = requirePerson(ctx.actor);
  const { currentPassword, newPassword } = parseInput(changePasswordInput, input);
  const first = await findFirstAnswer<{ sessionsEnded: number }>(ctx);
  if (first) return first;
  await confirmPassword(ctx, actor, currentPassword, 'currentPassword');
  const passwordHash = await hashPassword(newPassword);
  return await runCommand(ctx, changePasswordInput, input, async (tx) => {
    const [owner] = await tx
      .update(person)
      .set({ passwordHash, passwordChangedAt: ctx.now, updatedAt: ctx.now })
      .where(eq(person.id, actor.userId))
      .returning({ id: person.id, email: person.email, name: person.name, locale: person.locale });
    if (!owner) throw notFound();
    await voidEmailTokens(tx, ctx, actor.userId, 'reset-password');
    const sessionsEnded = await endSessions(tx, ctx, actor.userId, actor.sessionId);
    await tellOfNewPassword(tx, ctx, owner);
    await recordEvent(tx, ctx, {
      action: 'person.password-changed',
      subjectType: 'person',
      subjectId: actor.userId,
      after: { sessionsEnded },
    });
    return { sessionsEnded };
  });
}
