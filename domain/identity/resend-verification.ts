import { eq } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { queueMail } from '../mail/queue-mail';
import { issueEmailToken } from './email-token';
import { nothingInput } from './inputs';
import { requirePerson } from './policy';
import { takeFromLimit } from './throttle';

const LIMIT = { max: 3, windowMs: 60 * 60 * 1000 };

/** Sends the signed-in person a new verification link; the earlier ones stop working. Throws `too-many-requests`. */
export async function resendVerification(ctx: CommandContext, input: unknown): Promise<{ email: string }> {
  const { userId } = requirePerson(ctx.actor);
  await takeFromLimit(ctx.db, `resend-verification ${userId}`, LIMIT, ctx.now);
  return await runCommand(ctx, nothingInput, input, async (tx) => {
    const [owner] = await tx.select().from(person).where(eq(person.id, userId)).for('update');
    if (!owner) throw notFound();
    if (owner.emailVerifiedAt) {
      recordNothing(tx);
      return { email: owner.email };
    }
    const token = await issueEmailToken(tx, ctx, { userId, purpose: 'verify-email' });
    await queueMail(tx, ctx, {
      to: owner.email,
      userId,
      locale: owner.locale,
      template: 'verify-email',
      values: { name: owner.name },
      path: `/verify-email?token=${token}`,
    });
    await recordEvent(tx, ctx, { action: 'person.verification-sent', subjectType: 'person', subjectId: userId });
    return { email: owner.email };
  });
}
