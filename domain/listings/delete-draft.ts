import { eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { closure, opening } from '@/db/schema/availability';
import { listing, listingFile, rate, unit } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { listingRef } from './inputs';
import { dropUnused } from './listing-files';
import { lockListing } from './load-listing';

export interface DeletedDraft {
  id: string;
  /** Keys whose bytes nothing names any more; for the server to delete after the commit. */
  orphanKeys: string[];
}

/** Deletes a draft that was never published. Throws `transition-refused` for any other: archive that. */
export async function deleteDraft(ctx: CommandContext, input: unknown): Promise<DeletedDraft> {
  return runCommand(ctx, listingRef, input, async (tx, ref) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    if (row.status !== 'draft') throw new DomainError('transition-refused', { params: { status: row.status } });
    const files = await tx.delete(listingFile).where(eq(listingFile.listingId, row.id)).returning();
    await tx.delete(rate).where(eq(rate.listingId, row.id));
    await tx.delete(opening).where(eq(opening.listingId, row.id));
    await tx.delete(closure).where(eq(closure.listingId, row.id));
    await tx.delete(unit).where(eq(unit.listingId, row.id));
    await tx.delete(listing).where(eq(listing.id, row.id));
    const orphanKeys = await dropUnused(
      tx,
      files.map((each) => each.fileId),
    );
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'listing.deleted',
      subjectType: 'listing',
      subjectId: row.id,
      before: { kind: row.kind, slug: row.slug, title: row.title },
    });
    return { id: row.id, orphanKeys };
  });
}
