import { eq } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { emailInput } from './inputs';

/** Makes an account an operator's. Only who runs the machine may: there is no page for it. */
export async function appointOperator(ctx: CommandContext, input: unknown): Promise<{ personId: string }> {
  if (ctx.actor.type !== 'system') throw notFound();
  return await runCommand(ctx, emailInput, input, async (tx, { email }) => {
    const [found] = await tx.select().from(person).where(eq(person.email, email)).for('update');
    if (!found) throw notFound();
    if (found.isOperator) recordNothing(tx);
    else {
      await tx.update(person).set({ isOperator: true, updatedAt: ctx.now }).where(eq(person.id, found.id));
      await recordEvent(tx, ctx, {
        action: 'person.operator-appointed',
        subjectType: 'person',
        subjectId: found.id,
      });
    }
    return { personId: found.id };
  });
}
