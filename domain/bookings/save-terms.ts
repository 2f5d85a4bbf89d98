import { eq, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { bookingTerms } from '@/db/schema/bookings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { kindOf } from '@/domain/listings/kinds';
import { lockListing } from '@/domain/listings/load-listing';
import { saveTermsInput } from './inputs/terms';
import { sortTiers } from './rules/terms';

/** Says how a listing takes bookings from now on; bookings that exist keep what was agreed. Throws `stale-version`. */
export async function saveTerms(ctx: CommandContext, input: unknown): Promise<{ listingId: string; version: number }> {
  return runCommand(ctx, saveTermsInput, input, async (tx, { listingId, version, ...wanted }) => {
    const listing = await lockListing(tx, ctx.actor, { listingId, right: 'publish' });
    if (!kindOf(listing.kind).hasUnits) throw new DomainError('not-bookable');
    const [before] = await tx.select().from(bookingTerms).where(eq(bookingTerms.listingId, listingId));
    if (version !== undefined && version !== (before?.version ?? 1)) throw new DomainError('stale-version');
    const terms = { ...wanted, cancellation: sortTiers(wanted.cancellation), updatedAt: ctx.now };
    const { organisationId } = listing;
    await tx
      .insert(bookingTerms)
      .values({ ...terms, listingId, organisationId, version: 2 })
      .onConflictDoUpdate({
        target: bookingTerms.listingId,
        set: { ...terms, version: sql`${bookingTerms.version} + 1` },
      });
    const { updatedAt: _, ...said } = terms;
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'listing.terms-saved',
      subjectType: 'listing',
      subjectId: listingId,
      after: said,
    });
    return { listingId, version: (before?.version ?? 1) + 1 };
  });
}
