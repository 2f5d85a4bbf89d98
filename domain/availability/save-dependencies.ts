import { and, eq, inArray } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { sqlFault } from '@/db/errors';
import { listingDependency } from '@/db/schema/availability';
import { listing } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { lockListing } from '@/domain/listings/load-listing';
import { saveDependenciesInput } from './inputs';

/**
 * Says without which other listings of the organisation one cannot be used: while one of them is closed as a whole, so
 * is this. Throws `invalid-input` for a listing of somebody else's, and for a circle.
 */
export async function saveDependencies(ctx: CommandContext, input: unknown): Promise<{ dependsOn: string[] }> {
  return runCommand(ctx, saveDependenciesInput, input, async (tx, { listingId, dependsOn }) => {
    const { organisationId } = await lockListing(tx, ctx.actor, { listingId, right: 'edit' });
    const wanted = [...new Set(dependsOn)];
    const known = await tx
      .select({ id: listing.id })
      .from(listing)
      .where(and(inArray(listing.id, wanted), eq(listing.organisationId, organisationId)));
    if (known.length < wanted.length) refuse('invalid-reference');
    const before = await tx
      .delete(listingDependency)
      .where(eq(listingDependency.listingId, listingId))
      .returning({ id: listingDependency.dependsOnId });
    const rows = wanted.map((id) => ({ organisationId, listingId, dependsOnId: id, createdAt: ctx.now }));
    try {
      if (rows.length > 0) await tx.insert(listingDependency).values(rows);
    } catch (error) {
      const constraint = sqlFault(error)?.constraint;
      if (constraint === 'listing_dependency_no_cycle' || constraint === 'listing_dependency_self') refuse('circular');
      throw error;
    }
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'listing.dependencies-saved',
      subjectType: 'listing',
      subjectId: listingId,
      before: { dependsOn: before.map(({ id }) => id) },
      after: { dependsOn: wanted },
    });
    return { dependsOn: wanted };
  });
}

function refuse(code: string): never {
  throw new DomainError('invalid-input', { fields: [{ path: 'dependsOn', code }] });
}
