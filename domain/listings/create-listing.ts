import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { listing, unit } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { takeChosenSlug, takeSlug, toColumns } from './change-listing';
import { createListingInput } from './inputs';
import { kindOf } from './kinds';
import { canEditListings, canSeeListings } from './policy';
import { shortSlug, slugFromTitle } from './rules';
import { type ListingState, saveListing } from './save-listing';

/**
 * Starts a listing as a draft: kind, a title, and whatever else is known already. Place and contact are taken from the
 * organisation until said otherwise; a kind that is booked by time starts with one unit.
 */
export async function createListing(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, createListingInput, input, async (tx, data) => {
    const state = await insertListing(tx, ctx, data);
    const { id, organisationId, kind, slug } = state;
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'listing.created',
      subjectType: 'listing',
      subjectId: id,
      after: { kind, slug, title: data.title },
    });
    return state;
  });
}

/** The body of `createListing`, for commands that make many (imports) or copy one. Records no event. */
export async function insertListing(
  tx: Transaction,
  ctx: CommandContext,
  { organisationId, kind: kindName, ...changes }: z.output<typeof createListingInput>,
): Promise<ListingState> {
  requireScope(ctx.actor, 'listings:write');
  if (!canSeeListings(ctx.actor, organisationId)) throw notFound();
  if (!canEditListings(ctx.actor, organisationId)) throw new DomainError('forbidden');
  const [owner] = await tx.select().from(organisation).where(eq(organisation.id, organisationId));
  if (!owner) throw notFound();
  const kind = kindOf(kindName);
  const id = v7();
  const columns = await toColumns(tx, { id, organisationId, kind, current: null }, changes);
  const derived = slugFromTitle(changes.title);
  const place = kind.hasPlace ? { address: owner.address, latitude: owner.latitude, longitude: owner.longitude } : {};
  const [row] = await tx
    .insert(listing)
    .values({
      regionCode: owner.regionCode,
      ...place,
      contactEmail: owner.contactEmail,
      contactPhone: owner.contactPhone,
      bookingMode: kind.bookingModes[0] ?? 'enquiry',
      ...columns,
      title: changes.title,
      id,
      organisationId,
      kind: kind.kind,
      slug: changes.slug
        ? await takeChosenSlug(tx, changes.slug, id)
        : derived
          ? await takeSlug(tx, derived, id)
          : shortSlug(id),
      createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
      version: 0,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning();
  if (!row) throw new Error('the listing was not inserted');
  if (kind.hasUnits) {
    await tx
      .insert(unit)
      .values({ id: v7(), listingId: id, organisationId, name: '1', position: 1, createdAt: ctx.now });
  }
  return saveListing(tx, ctx.now, row);
}
