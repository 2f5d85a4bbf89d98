import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { DAY_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { holding } from '@/db/schema/qualifications';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { insertFile, type StoredFile } from '@/domain/organisations/stored-file';
import { declareInput } from './inputs';
import { requireLearner } from './policy';
import { standingAt } from './rules';
import { lockQualification, type QualificationRow } from './save-qualification';

export type HoldingRow = typeof holding.$inferSelect;

/**
 * Somebody says that they are qualified, with a proof. It counts at once where a declaration is enough, else it waits
 * for a technician. What has run out is declared anew. Throws `already-exists` while one stands or waits.
 */
export async function declareQualification(
  ctx: CommandContext,
  input: unknown,
  proof: StoredFile | null,
): Promise<{ id: string; state: 'declared' }> {
  return runCommand(ctx, declareInput, input, async (tx, { qualificationId, statement, organisationId }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { userId, learnsFor } = requireLearner(ctx.actor, organisationId);
    const asked = await lockQualification(tx, qualificationId);
    if (await findRunning(tx, ctx, asked, userId)) throw new DomainError('already-exists');
    await endLapsed(tx, ctx, qualificationId, userId);
    // The provider's file: its technicians judge it.
    if (proof) await insertFile(tx, ctx, asked.organisationId, 'staff', proof);
    const id = v7();
    await tx.insert(holding).values({
      id,
      organisationId: asked.organisationId,
      qualificationId,
      userId,
      customerOrganisationId: learnsFor,
      state: 'declared',
      source: 'declaration',
      statement,
      proofFileId: proof?.id ?? null,
      declaredAt: ctx.now,
      expiresAt: expiryOf(asked, ctx.now),
      createdAt: ctx.now,
    });
    await recordEvent(tx, ctx, {
      organisationId: asked.organisationId,
      otherOrganisationId: learnsFor,
      action: 'qualification.declared',
      subjectType: 'qualification',
      subjectId: qualificationId,
      after: { holdingId: id, userId, evidence: asked.evidence },
    });
    return { id, state: 'declared' };
  });
}

export function expiryOf({ validDays }: QualificationRow, from: Date): Date | null {
  return validDays === null ? null : new Date(from.getTime() + validDays * DAY_MS);
}

/** What stands or waits now, locked; null when there is nothing, or when it has run out. */
async function findRunning(
  tx: Transaction,
  ctx: CommandContext,
  asked: QualificationRow,
  userId: string,
): Promise<HoldingRow | null> {
  const [row] = await tx
    .select()
    .from(holding)
    .where(and(eq(holding.qualificationId, asked.id), eq(holding.userId, userId), isNull(holding.endedAt)))
    .for('update');
  if (!row) return null;
  const standing = standingAt(asked, row, ctx.now);
  return standing === 'valid' || standing === 'waiting' ? row : null;
}

/** What ran out makes room for what comes after it. */
export async function endLapsed(
  tx: Transaction,
  ctx: CommandContext,
  qualificationId: string,
  userId: string,
): Promise<void> {
  await tx
    .update(holding)
    .set({ state: 'revoked', endedAt: ctx.now, endReason: null })
    .where(and(eq(holding.qualificationId, qualificationId), eq(holding.userId, userId), isNull(holding.endedAt)));
}
