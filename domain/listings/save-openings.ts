import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { opening } from '@/db/schema/availability';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { saveOpeningsInput } from './inputs';
import { kindOf } from './kinds';
import { lockListing } from './load-listing';
import { tidyRanges, type WeeklyRange } from './rules';
import { type ListingState, saveListing } from './save-listing';

/** Replaces a listing's weekly hours, local to its time zone. Bookings already made stay as they are. */
export async function saveOpenings(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, saveOpeningsInput, input, async (tx, { openings, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    if (!kindOf(row.kind).hasUnits) throw new DomainError('not-bookable');
    const after = await replaceOpenings(tx, row.id, openings);
    const state = await saveListing(tx, ctx.now, row);
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'listing.openings-saved',
      subjectType: 'listing',
      subjectId: row.id,
      after: { openings: after },
    });
    return state;
  });
}

/** The body of `saveOpenings`, for commands that write more than the hours. Answers the hours as kept. */
export async function replaceOpenings(
  tx: Transaction,
  listingId: string,
  ranges: readonly WeeklyRange[],
): Promise<WeeklyRange[]> {
  const tidy = tidyRanges(ranges);
  await tx.delete(opening).where(and(eq(opening.listingId, listingId), isNull(opening.unitId)));
  if (tidy.length > 0) await tx.insert(opening).values(tidy.map((range) => ({ ...range, id: v7(), listingId })));
  return tidy;
}
