import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import { need } from '@/db/schema/needs';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { createNeedInput } from './inputs';
import { type NeedState, stateOf, toColumns } from './need-columns';
import { canEditNeeds, canSeeNeeds } from './policy';

/** Starts a need as a draft, with whatever is known already. A title in one language is enough. */
export async function createNeed(ctx: CommandContext, input: unknown): Promise<NeedState> {
  return runCommand(ctx, createNeedInput, input, async (tx, { organisationId, ...fields }) => {
    requireScope(ctx.actor, 'needs:write');
    if (!canSeeNeeds(ctx.actor, organisationId)) throw notFound();
    if (!canEditNeeds(ctx.actor, organisationId)) throw new DomainError('forbidden');
    const columns = await toColumns(tx, fields);
    const [row] = await tx
      .insert(need)
      .values({
        ...columns,
        id: v7(),
        organisationId,
        createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning();
    if (!row) throw new Error('the need was not inserted');
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'need.created',
      subjectType: 'need',
      subjectId: row.id,
      after: { title: row.title },
    });
    return stateOf(row);
  });
}
