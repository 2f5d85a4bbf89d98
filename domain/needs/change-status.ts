import { eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { nextState } from '@/core/process';
import { need } from '@/db/schema/needs';
import { organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent, recordNothing } from '@/domain/events/record-event';
import { needRef } from './inputs';
import { lockNeed } from './load-need';
import { type NeedState, stateOf } from './need-columns';
import { NEED_EVENTS, type NeedAction, needProcess } from './rules';
import { requireComplete } from './update-need';

/**
 * Shows a draft to everyone. Throws `incomplete-need` with a field error for each entry that is needed and missing, and
 * `organisation-unverified` while the operator has not verified the organisation.
 */
export async function publishNeed(ctx: CommandContext, input: unknown): Promise<NeedState> {
  return transition(ctx, 'publish', input);
}

/** Says that a need was answered. It is kept, and no longer listed or matched. */
export async function closeNeed(ctx: CommandContext, input: unknown): Promise<NeedState> {
  return transition(ctx, 'close', input);
}

/** Takes back a need that is no longer sought, published or not. */
export async function withdrawNeed(ctx: CommandContext, input: unknown): Promise<NeedState> {
  return transition(ctx, 'withdraw', input);
}

function transition(ctx: CommandContext, action: NeedAction, input: unknown): Promise<NeedState> {
  return runCommand(ctx, needRef, input, async (tx, data) => {
    const row = await lockNeed(tx, ctx.actor, { ...data, right: 'publish' });
    if (row.status === needProcess[action].to) {
      // A repeated click finds the work done: that is no refusal.
      recordNothing(tx);
      return stateOf(row);
    }
    const status = nextState(needProcess, row.status, action);
    if (!status) throw new DomainError('transition-refused', { params: { status: row.status } });
    if (status === 'published') {
      const [owner] = await tx
        .select({ status: organisation.status })
        .from(organisation)
        .where(eq(organisation.id, row.organisationId));
      if (owner?.status !== 'verified') throw new DomainError('organisation-unverified');
      requireComplete(row);
    }
    const next = {
      status,
      version: row.version + 1,
      updatedAt: ctx.now,
      ...(status === 'published' ? { publishedAt: ctx.now } : { endedAt: ctx.now }),
    };
    await tx.update(need).set(next).where(eq(need.id, row.id));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: NEED_EVENTS[action],
      subjectType: 'need',
      subjectId: row.id,
      before: { status: row.status },
      after: { status, title: row.title },
    });
    return stateOf({ ...row, ...next });
  });
}
