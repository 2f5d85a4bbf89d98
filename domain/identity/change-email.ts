import { eq } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, parseInput, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { queueMail } from '../mail/queue-mail';
import { confirmPassword } from './confirm-password';
import { issueEmailToken } from './email-token';
import { changeEmailInput } from './inputs';
import { requirePerson } from './policy';
import { takeFromLimit } from './throttle';

const LIMIT = { max: 5, windowMs: 60 * 60 * 1000 };

/**
 * Sends a link to the new address; until it is followed the old one stays. An address that belongs to another account
 * gets a mail saying so, and the answer here is the same. Throws `invalid-input` for a wrong password.
 */
export async function changeEmail(ctx: CommandContext, input: unknown): Promise<{ email: string }> {
  const actor = requirePerson(ctx.actor);
  const { password } = parseInput(changeEmailInput, input);
  await confirmPassword(ctx, actor, password, 'password');
  await takeFromLimit(ctx.db, `change-email ${actor.userId}`, LIMIT, ctx.now);
  return await runCommand(ctx, changeEmailInput, input, async (tx, { email }) => {
    const [owner] = await tx.select().from(person).where(eq(person.id, actor.userId)).for('update');
    if (!owner) throw notFound();
    const [holder] = await tx.select().from(person).where(eq(person.email, email));
    if (holder) {
      await queueMail(tx, ctx, {
        to: holder.email,
        userId: holder.id,
        locale: holder.locale,
        template: 'already-registered',
        values: { name: holder.name },
        path: '/sign-in',
      });
    } else {
      const token = await issueEmailToken(tx, ctx, { userId: owner.id, purpose: 'change-email', email });
      await queueMail(tx, ctx, {
        to: email,
        userId: owner.id,
        locale: owner.locale,
        template: 'change-email',
        values: { name: owner.name },
        path: `/verify-email?change=${token}`,
      });
    }
    await recordEvent(tx, ctx, {
      action: 'person.email-change-requested',
      subjectType: 'person',
      subjectId: owner.id,
    });
    return { email };
  });
}
