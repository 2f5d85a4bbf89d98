import { and, eq, isNull } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import { conductRule, suspension, violation } from '@/db/schema/qualifications';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { excuseInput, saveConductInput } from './inputs';
import { requireDefiner } from './policy';

/** From how many violations in how many days people are suspended, and for how long. */
export async function saveConductRule(ctx: CommandContext, input: unknown): Promise<{ organisationId: string }> {
  return runCommand(ctx, saveConductInput, input, async (tx, { organisationId, ...rule }) => {
    requireScope(ctx.actor, 'listings:write');
    requireDefiner(ctx.actor, organisationId);
    const values = { ...rule, updatedAt: ctx.now };
    await tx
      .insert(conductRule)
      .values({ organisationId, ...values })
      .onConflictDoUpdate({ target: conductRule.organisationId, set: values });
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'organisation.conduct-saved',
      subjectType: 'organisation',
      subjectId: organisationId,
      after: rule,
    });
    return { organisationId };
  });
}

/** Lets somebody book again before their suspension is over. Throws `already-decided` when it was lifted or has ended. */
export async function liftSuspension(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, excuseInput, input, async (tx, { id, reason }) => {
    requireScope(ctx.actor, 'bookings:write');
    const [row] = await tx.select().from(suspension).where(eq(suspension.id, id)).for('update');
    if (!row) throw notFound();
    requireDefiner(ctx.actor, row.organisationId);
    if (row.liftedAt || row.untilAt <= ctx.now) throw new DomainError('already-decided');
    const liftedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    await tx.update(suspension).set({ liftedAt: ctx.now, liftedBy, liftReason: reason }).where(eq(suspension.id, id));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'suspension.lifted',
      subjectType: 'suspension',
      subjectId: row.userId,
      before: { untilAt: row.untilAt.toISOString() },
      after: { note: reason },
    });
    return { id };
  });
}

/** Forgives one violation: it counts no more. A suspension that it led to is lifted apart. */
export async function excuseViolation(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, excuseInput, input, async (tx, { id, reason }) => {
    requireScope(ctx.actor, 'bookings:write');
    const [row] = await tx
      .select()
      .from(violation)
      .where(and(eq(violation.id, id), isNull(violation.excusedAt)))
      .for('update');
    if (!row) throw notFound();
    requireDefiner(ctx.actor, row.organisationId);
    const excusedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    await tx.update(violation).set({ excusedAt: ctx.now, excusedBy, excuse: reason }).where(eq(violation.id, id));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'suspension.violation-excused',
      subjectType: 'suspension',
      subjectId: row.userId,
      after: { bookingId: row.bookingId, note: reason },
    });
    return { id };
  });
}
