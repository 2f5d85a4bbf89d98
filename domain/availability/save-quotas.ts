import { and, asc, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { membershipOf } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { quota } from '@/db/schema/availability';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { lockListing } from '@/domain/listings/load-listing';
import { saveQuotasInput } from './inputs';
import { canSetOrganisationRules } from './policy';
import type { Quota } from './rules';

/**
 * Replaces the quotas of one listing, or those over all of an organisation's listings together. They hold from now on,
 * for what is booked already too; no booking is taken back.
 */
export async function saveQuotas(ctx: CommandContext, input: unknown): Promise<{ quotas: Quota[] }> {
  return runCommand(ctx, saveQuotasInput, input, async (tx, { organisationId, listingId = null, quotas }) => {
    if (listingId === null) requireOrganisationRules(ctx, organisationId);
    else {
      const row = await lockListing(tx, ctx.actor, { listingId, right: 'edit' });
      if (row.organisationId !== organisationId) throw notFound();
    }
    const before = await tx.delete(quota).where(quotasOf(organisationId, listingId)).returning();
    const rows = quotas.map((each) => ({ ...each, id: v7(), organisationId, listingId, createdAt: ctx.now }));
    if (rows.length > 0) await tx.insert(quota).values(rows);
    const kept = await readQuotas(tx, organisationId, listingId);
    await recordEvent(tx, ctx, {
      organisationId,
      action: listingId === null ? 'organisation.quotas-saved' : 'listing.quotas-saved',
      subjectType: listingId === null ? 'organisation' : 'listing',
      subjectId: listingId ?? organisationId,
      before: { quotas: before.map(({ createdAt: _, ...each }) => each) },
      after: { quotas: kept },
    });
    return { quotas: kept };
  });
}

/** Throws unless the actor may make rules for all listings of the organisation. */
export function requireOrganisationRules({ actor }: Pick<CommandContext, 'actor'>, organisationId: string): void {
  requireScope(actor, 'listings:write');
  if (actor.type !== 'system' && !membershipOf(actor, organisationId)) throw notFound();
  if (!canSetOrganisationRules(actor, organisationId)) throw new DomainError('forbidden');
}

function quotasOf(organisationId: string, listingId: string | null) {
  const which = listingId === null ? isNull(quota.listingId) : eq(quota.listingId, listingId);
  return and(eq(quota.organisationId, organisationId), which);
}

/** Quotas of one listing, or with null those over all listings; at most `QUOTAS_MAX`. */
export async function readQuotas(
  db: Pick<Transaction, 'select'>,
  organisationId: string,
  listingId: string | null,
): Promise<Quota[]> {
  const { id, customerGroup, per, period, measure, amount } = quota;
  return await db
    .select({ id, listingId: quota.listingId, customerGroup, per, period, measure, amount })
    .from(quota)
    .where(quotasOf(organisationId, listingId))
    .orderBy(asc(quota.id));
}
