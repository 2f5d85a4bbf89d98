import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { isOperator } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { mailMessage } from '@/db/schema/notifications';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';

const sendAgainInput = z.strictObject({ mailId: z.uuid() });

/** An operator puts a failed mail back into the queue. Throws `transition-refused` for one that did not fail. */
export async function sendMailAgain(ctx: CommandContext, input: unknown): Promise<{ mailId: string }> {
  if (!isOperator(ctx.actor)) throw notFound();
  return await runCommand(ctx, sendAgainInput, input, async (tx, { mailId }) => {
    const [mail] = await tx.select().from(mailMessage).where(eq(mailMessage.id, mailId)).for('update');
    if (!mail) throw notFound();
    if (mail.state !== 'failed') throw new DomainError('transition-refused');
    await tx
      .update(mailMessage)
      .set({ state: 'queued', attempts: 0, nextAttemptAt: ctx.now })
      .where(eq(mailMessage.id, mailId));
    await recordEvent(tx, ctx, { action: 'mail.queued-again', subjectType: 'mail', subjectId: mailId });
    return { mailId };
  });
}
