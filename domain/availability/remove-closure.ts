import { and, eq, isNull } from 'drizzle-orm';
import { membershipOf } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { closure } from '@/db/schema/availability';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { removeClosureInput } from './inputs';
import { canClose } from './policy';

/** Opens the time again. Kept in the record, no longer in force. */
export async function removeClosure(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, removeClosureInput, input, async (tx, { id }) => {
    requireScope(ctx.actor, 'listings:write');
    const [found] = await tx
      .select()
      .from(closure)
      .where(and(eq(closure.id, id), isNull(closure.removedAt)))
      .for('update');
    if (!found) throw notFound();
    if (ctx.actor.type !== 'system' && !membershipOf(ctx.actor, found.organisationId)) throw notFound();
    if (!canClose(ctx.actor, found.organisationId)) throw new DomainError('forbidden');
    await tx.update(closure).set({ removedAt: ctx.now }).where(eq(closure.id, id));
    await recordEvent(tx, ctx, {
      organisationId: found.organisationId,
      action: 'closure.removed',
      subjectType: 'closure',
      subjectId: id,
      before: {
        listingId: found.listingId,
        unitId: found.unitId,
        start: found.during.start.toISOString(),
        end: found.during.end.toISOString(),
        reason: found.reason,
      },
    });
    return { id };
  });
}
