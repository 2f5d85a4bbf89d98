import { eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { nextState } from '@/core/process';
import type { Transaction } from '@/db/client';
import { organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent, recordNothing } from '@/domain/events/record-event';
import { listingRef } from './inputs';
import { followVisibility } from './listing-files';
import { type ListingRow, lockListing } from './load-listing';
import { LISTING_EVENTS, type ListingAction, listingProcess } from './rules';
import { currentState, type ListingState, saveListing } from './save-listing';

/**
 * Shows a draft to everyone. Throws `incomplete-listing` with a field error for each entry that is needed and missing,
 * and `organisation-unverified` while the operator has not verified the organisation.
 */
export async function publishListing(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return transition(ctx, 'publish', input);
}

/** Takes a listing out of search and stops new bookings; those made stay. */
export async function pauseListing(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return transition(ctx, 'pause', input);
}

/** Shows a paused listing again, under the same conditions as publishing. */
export async function resumeListing(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return transition(ctx, 'resume', input);
}

/** Ends a listing for good: kept for the books, no longer changed or shown. */
export async function archiveListing(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return transition(ctx, 'archive', input);
}

function transition(ctx: CommandContext, action: ListingAction, input: unknown): Promise<ListingState> {
  return runCommand(ctx, listingRef, input, async (tx, data) => {
    const row = await lockListing(tx, ctx.actor, { ...data, right: 'publish' });
    if (row.status === listingProcess[action].to) {
      // A repeated click finds the work done: that is no refusal.
      recordNothing(tx);
      return currentState(tx, row);
    }
    const status = nextState(listingProcess, row.status, action);
    if (!status) throw new DomainError('transition-refused', { params: { status: row.status } });
    if (status === 'published') await requirePublishable(tx, row);
    const state = await saveListing(tx, ctx.now, row, {
      status,
      ...(status === 'published' && { publishedAt: row.publishedAt ?? ctx.now }),
      ...(status === 'archived' && { archivedAt: ctx.now }),
    });
    await followVisibility(tx, row.id);
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: LISTING_EVENTS[action],
      subjectType: 'listing',
      subjectId: row.id,
      before: { status: row.status },
      after: { status, slug: row.slug, kind: row.kind, title: row.title },
    });
    return state;
  });
}

async function requirePublishable(tx: Transaction, row: ListingRow): Promise<void> {
  const [owner] = await tx
    .select({ status: organisation.status })
    .from(organisation)
    .where(eq(organisation.id, row.organisationId));
  if (owner?.status !== 'verified') throw new DomainError('organisation-unverified');
  const { missingToPublish } = await currentState(tx, row);
  if (missingToPublish.length > 0) {
    throw new DomainError('incomplete-listing', {
      params: { count: missingToPublish.length },
      fields: missingToPublish.map((path) => ({ path, code: 'required' })),
    });
  }
}
