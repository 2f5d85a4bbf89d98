import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { violatesUnique } from '@/db/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { lockEmailToken, spendEmailToken, voidEmailTokens } from './email-token';
import { linkInput } from './inputs';

/** Makes the new address the account's. Throws `link-expired`, and `already-exists` when another account took it. */
export async function confirmEmailChange(ctx: CommandContext, input: unknown): Promise<{ email: string }> {
  try {
    return await runCommand(ctx, linkInput, input, async (tx, { token: secret }) => {
      const token = await lockEmailToken(tx, ctx, secret, 'change-email');
      const [owner] = await tx
        .select({ id: person.id, email: person.email })
        .from(person)
        .where(and(eq(person.id, token.userId), isNull(person.disabledAt)))
        .for('update');
      if (!owner || !token.email) throw new DomainError('link-expired');
      if (token.usedAt) {
        if (owner.email.toLowerCase() !== token.email.toLowerCase()) throw new DomainError('link-expired');
        recordNothing(tx);
        return { email: owner.email };
      }
      await spendEmailToken(tx, ctx, token.id);
      await tx
        .update(person)
        .set({ email: token.email, emailVerifiedAt: ctx.now, updatedAt: ctx.now })
        .where(eq(person.id, owner.id));
      // A link sent to the old mailbox must not open the account any more.
      await voidEmailTokens(tx, ctx, owner.id, 'reset-password');
      await voidEmailTokens(tx, ctx, owner.id, 'verify-email');
      await recordEvent(tx, ctx, { action: 'person.email-changed', subjectType: 'person', subjectId: owner.id });
      return { email: token.email };
    });
  } catch (thrown) {
    if (violatesUnique(thrown, 'person_email')) throw new DomainError('already-exists');
    throw thrown;
  }
}
