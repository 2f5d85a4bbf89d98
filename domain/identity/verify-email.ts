import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { lockEmailToken, spendEmailToken } from './email-token';
import { linkInput } from './inputs';
import { endSessions, ownSession } from './sessions';

/**
 * Confirms that the mailbox is the person's. Sessions begun before, other than the one asking, end: they may belong
 * to somebody who signed up with a foreign address. A second visit finds it done. Throws `link-expired`.
 */
export async function verifyEmail(ctx: CommandContext, input: unknown): Promise<{ email: string }> {
  return await runCommand(ctx, linkInput, input, async (tx, { token: secret }) => {
    const token = await lockEmailToken(tx, ctx, secret, 'verify-email');
    const [owner] = await tx
      .select({ email: person.email, verifiedAt: person.emailVerifiedAt })
      .from(person)
      .where(and(eq(person.id, token.userId), isNull(person.disabledAt)))
      .for('update');
    if (!owner || (token.usedAt && !owner.verifiedAt)) throw new DomainError('link-expired');
    if (owner.verifiedAt) {
      recordNothing(tx);
      return { email: owner.email };
    }
    await spendEmailToken(tx, ctx, token.id);
    await tx.update(person).set({ emailVerifiedAt: ctx.now, updatedAt: ctx.now }).where(eq(person.id, token.userId));
    await endSessions(tx, ctx, token.userId, ownSession(ctx.actor, token.userId));
    await recordEvent(tx, ctx, { action: 'person.email-verified', subjectType: 'person', subjectId: token.userId });
    return { email: owner.email };
  });
}
