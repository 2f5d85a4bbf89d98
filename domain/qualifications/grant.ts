import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { holding } from '@/db/schema/qualifications';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { findPersonId } from '@/domain/identity/find-person';
import { requireScope } from '@/domain/identity/policy';
import { endLapsed, expiryOf } from './declare';
import { endHoldingInput, grantInput } from './inputs';
import { requireTrainer } from './policy';
import { lockQualification, type QualificationRow } from './save-qualification';

/**
 * A technician grants a qualification: what the person declared, or without their asking. Granting again renews it:
 * its time begins anew. Throws `not-found`, `forbidden`, and a field error where no account has the address.
 */
export async function grantQualification(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, grantInput, input, async (tx, { qualificationId, userId, email }) => {
    requireScope(ctx.actor, 'bookings:write');
    const granted = await lockQualification(tx, qualificationId);
    requireTrainer(ctx.actor, granted.organisationId);
    const to = await findPersonId(tx, { userId, email });
    const id = await grantTo(tx, ctx, granted, { userId: to, source: 'technician' });
    await recordEvent(tx, ctx, {
      organisationId: granted.organisationId,
      action: 'qualification.granted',
      subjectType: 'qualification',
      subjectId: qualificationId,
      after: { holdingId: id, userId: to, expiresAt: expiryOf(granted, ctx.now)?.toISOString() ?? null },
    });
    return { id };
  });
}

/** Writes one grant, with what led to it; the caller records the event. */
export async function grantTo(
  tx: Transaction,
  ctx: CommandContext,
  granted: QualificationRow,
  { userId, source }: { userId: string; source: 'technician' | 'training' },
): Promise<string> {
  const [declared] = await tx
    .select()
    .from(holding)
    .where(and(eq(holding.qualificationId, granted.id), eq(holding.userId, userId), isNull(holding.endedAt)))
    .for('update');
  const grant = {
    grantedAt: ctx.now,
    grantedBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
    expiresAt: expiryOf(granted, ctx.now),
  };
  if (declared?.state === 'declared') {
    await tx
      .update(holding)
      .set({ ...grant, state: 'granted' })
      .where(eq(holding.id, declared.id));
    return declared.id;
  }
  await endLapsed(tx, ctx, granted.id, userId);
  const id = v7();
  await tx.insert(holding).values({
    ...grant,
    id,
    organisationId: granted.organisationId,
    qualificationId: granted.id,
    userId,
    state: 'granted',
    source,
    createdAt: ctx.now,
  });
  return id;
}

/** Declines what was declared, or revokes what stands; either with its reason. Throws `already-decided` when it has ended. */
export async function endHolding(
  ctx: CommandContext,
  input: unknown,
): Promise<{ id: string; state: 'declined' | 'revoked' }> {
  return runCommand(ctx, endHoldingInput, input, async (tx, { id, reason }) => {
    requireScope(ctx.actor, 'bookings:write');
    const [row] = await tx.select().from(holding).where(eq(holding.id, id)).for('update');
    if (!row) throw notFound();
    requireTrainer(ctx.actor, row.organisationId);
    if (row.endedAt) throw new DomainError('already-decided');
    const state = row.state === 'declared' ? 'declined' : 'revoked';
    const endedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    await tx.update(holding).set({ state, endedAt: ctx.now, endedBy, endReason: reason }).where(eq(holding.id, id));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId ?? undefined,
      action: `qualification.${state}`,
      subjectType: 'qualification',
      subjectId: row.qualificationId,
      before: { state: row.state },
      after: { holdingId: id, userId: row.userId, note: reason },
    });
    return { id, state };
  });
}
