import { eq } from 'drizzle-orm';
import { isOperator } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { personInput } from './inputs';
import { endSessions } from './sessions';

/** An operator closes an account: its sessions end, its tokens and links stop working. Not one's own. */
export async function disablePerson(ctx: CommandContext, input: unknown): Promise<{ personId: string }> {
  return await setDisabled(ctx, input, ctx.now);
}

/** An operator opens a closed account again. */
export async function enablePerson(ctx: CommandContext, input: unknown): Promise<{ personId: string }> {
  return await setDisabled(ctx, input, null);
}

async function setDisabled(ctx: CommandContext, input: unknown, disabledAt: Date | null) {
  if (!isOperator(ctx.actor)) throw notFound();
  return await runCommand(ctx, personInput, input, async (tx, { personId }) => {
    if (ctx.actor.type === 'person' && ctx.actor.userId === personId) throw new DomainError('forbidden');
    const [found] = await tx.select().from(person).where(eq(person.id, personId)).for('update');
    if (!found) throw notFound();
    if ((found.disabledAt === null) === (disabledAt === null)) recordNothing(tx);
    else {
      await tx.update(person).set({ disabledAt, updatedAt: ctx.now }).where(eq(person.id, personId));
      if (disabledAt) await endSessions(tx, ctx, personId);
      await recordEvent(tx, ctx, {
        action: disabledAt ? 'person.disabled' : 'person.enabled',
        subjectType: 'person',
        subjectId: personId,
      });
    }
    return { personId };
  });
}
