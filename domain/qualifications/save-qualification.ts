import { and, eq, inArray, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { listing } from '@/db/schema/listings';
import { qualification, qualificationListing } from '@/db/schema/qualifications';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { qualificationRef, saveQualificationInput } from './inputs';
import { requireDefiner } from './policy';

export type QualificationRow = typeof qualification.$inferSelect;

/** Says what must be learnt before people use some listings alone, or says it anew. Throws `forbidden`, `not-found`. */
export async function saveQualification(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, saveQualificationInput, input, async (tx, data) => {
    requireScope(ctx.actor, 'listings:write');
    requireDefiner(ctx.actor, data.organisationId);
    const { organisationId, listingIds, accessModes, id: known, ...words } = data;
    const before = known === undefined ? null : await lockQualification(tx, known);
    if (before && before.organisationId !== organisationId) throw notFound();
    const id = before?.id ?? v7();
    const values = { ...words, validDays: words.validDays ?? null, disuseDays: words.disuseDays ?? null };
    if (before) {
      const set = { ...values, version: before.version + 1, updatedAt: ctx.now };
      await tx.update(qualification).set(set).where(eq(qualification.id, id));
    } else {
      await tx.insert(qualification).values({ ...values, id, organisationId, createdAt: ctx.now, updatedAt: ctx.now });
    }
    await replaceListings(tx, { qualificationId: id, organisationId, listingIds, accessModes });
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'qualification.saved',
      subjectType: 'qualification',
      subjectId: id,
      before: before ? { title: before.title, evidence: before.evidence } : undefined,
      after: { ...values, listingIds, accessModes },
    });
    return { id };
  });
}

/** Asks for it nowhere any more. What people hold stays in the record. */
export async function retireQualification(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, qualificationRef, input, async (tx, { id }) => {
    requireScope(ctx.actor, 'listings:write');
    const row = await lockQualification(tx, id);
    requireDefiner(ctx.actor, row.organisationId);
    await tx.delete(qualificationListing).where(eq(qualificationListing.qualificationId, id));
    await tx.update(qualification).set({ retiredAt: ctx.now, updatedAt: ctx.now }).where(eq(qualification.id, id));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'qualification.retired',
      subjectType: 'qualification',
      subjectId: id,
      before: { title: row.title },
    });
    return { id };
  });
}

/** A qualification in force, locked. Throws `not-found`. */
export async function lockQualification(tx: Transaction, id: string): Promise<QualificationRow> {
  const [row] = await tx
    .select()
    .from(qualification)
    .where(and(eq(qualification.id, id), isNull(qualification.retiredAt)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

async function replaceListings(
  tx: Transaction,
  wish: { qualificationId: string; organisationId: string; listingIds: string[]; accessModes: string[] },
): Promise<void> {
  const { qualificationId, organisationId, accessModes } = wish;
  const listingIds = [...new Set(wish.listingIds)];
  await tx.delete(qualificationListing).where(eq(qualificationListing.qualificationId, qualificationId));
  if (listingIds.length === 0) return;
  const own = await tx
    .select({ id: listing.id })
    .from(listing)
    .where(and(inArray(listing.id, listingIds), eq(listing.organisationId, organisationId)));
  if (own.length !== listingIds.length) {
    throw new DomainError('invalid-input', { fields: [{ path: 'listingIds', code: 'invalid-reference' }] });
  }
  await tx
    .insert(qualificationListing)
    .values(listingIds.map((listingId) => ({ listingId, qualificationId, organisationId, accessModes })));
}
