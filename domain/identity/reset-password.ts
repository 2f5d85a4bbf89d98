import { and, eq, isNull, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, parseInput, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { lockEmailToken, spendEmailToken, voidEmailTokens } from './email-token';
import { resetPasswordInput } from './inputs';
import { hashPassword } from './password';
import { endSessions } from './sessions';
import { tellOfNewPassword } from './tell-of-new-password';

/**
 * Sets a new password by the link that was mailed, once. Every session ends, and the mailbox counts as verified:
 * its reader has just proved it. Throws `link-expired`.
 */
export async function resetPassword(ctx: CommandContext, input: unknown): Promise<{ email: string }> {
  const passwordHash = await hashPassword(parseInput(resetPasswordInput, input).password);
  return await runCommand(ctx, resetPasswordInput, input, async (tx, data) => {
    const token = await lockEmailToken(tx, ctx, data.token, 'reset-password');
    if (token.usedAt) throw new DomainError('link-expired');
    const [owner] = await tx
      .update(person)
      .set({
        passwordHash,
        passwordChangedAt: ctx.now,
        emailVerifiedAt: sql`coalesce(${person.emailVerifiedAt}, ${ctx.now})`,
        updatedAt: ctx.now,
      })
      .where(and(eq(person.id, token.userId), isNull(person.disabledAt)))
      .returning({ id: person.id, email: person.email, name: person.name, locale: person.locale });
    if (!owner) throw new DomainError('link-expired');
    await spendEmailToken(tx, ctx, token.id);
    await voidEmailTokens(tx, ctx, owner.id, 'verify-email');
    await voidEmailTokens(tx, ctx, owner.id, 'change-email');
    const sessionsEnded = await endSessions(tx, ctx, owner.id);
    await tellOfNewPassword(tx, ctx, owner);
    await recordEvent(tx, ctx, {
      action: 'person.password-reset',
      subjectType: 'person',
      subjectId: owner.id,
      after: { sessionsEnded },
    });
    return { email: owner.email };
  });
}
