import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { opening } from '@/db/schema/availability';
import { unit } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { saveOpeningsInput } from './inputs';
import { kindOf } from './kinds';
import { lockListing } from './load-listing';
import { groupHours, type OtherHours, tidyRanges, type WeeklyRange } from './rules';
import { type ListingState, saveListing } from './save-listing';
import { activeUnits } from './save-units';

/** The listing's hours without dates: what its editor, imports and exports know. */
export const usualHours = sql`${opening.unitId} IS NULL AND ${opening.validFrom} IS NULL AND ${opening.validTo} IS NULL`;

/**
 * Replaces a listing's usual weekly hours, or its other hours (of single units, of some days), or both; what is absent
 * stays. All are local to its time zone. Bookings already made stay as they are. Which hours hold on a day is said by
 * `openSpans` in `domain/availability/open-hours.ts`.
 */
export async function saveOpenings(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, saveOpeningsInput, input, async (tx, { openings, otherHours, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    if (!kindOf(row.kind).hasUnits) throw new DomainError('not-bookable');
    const before = await readHours(tx, row.id);
    const after = {
      ...(openings && { openings: await replaceOpenings(tx, row.id, openings) }),
      ...(otherHours && { otherHours: await replaceOtherHours(tx, row.id, otherHours) }),
    };
    const state = await saveListing(tx, ctx.now, row);
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'listing.openings-saved',
      subjectType: 'listing',
      subjectId: row.id,
      before: { ...(openings && { openings: before.openings }), ...(otherHours && { otherHours: before.otherHours }) },
      after,
    });
    return state;
  });
}

/** A listing's hours as people write them; those of units that were taken away are left out. */
export async function readHours(db: Database | Transaction, listingId: string) {
  const { unitId, weekday, startMinute, endMinute, validFrom, validTo } = opening;
  const rows = await db
    .select({ unitId, weekday, startMinute, endMinute, validFrom, validTo })
    .from(opening)
    .leftJoin(unit, eq(unit.id, opening.unitId))
    .where(and(eq(opening.listingId, listingId), isNull(unit.retiredAt)))
    .orderBy(sql`${unit.position} NULLS FIRST`, sql`${validFrom} NULLS FIRST`, asc(weekday), asc(startMinute));
  return groupHours(rows);
}

/** Replaces the usual hours, for commands that write more than the hours. Answers the hours as kept. */
export async function replaceOpenings(
  tx: Transaction,
  listingId: string,
  ranges: readonly WeeklyRange[],
): Promise<WeeklyRange[]> {
  const tidy = tidyRanges(ranges);
  await tx.delete(opening).where(and(eq(opening.listingId, listingId), usualHours));
  if (tidy.length > 0) await tx.insert(opening).values(tidy.map((range) => ({ ...range, id: v7(), listingId })));
  return tidy;
}

async function replaceOtherHours(
  tx: Transaction,
  listingId: string,
  sets: readonly OtherHours[],
): Promise<OtherHours[]> {
  const known = new Set((await activeUnits(tx, listingId)).map(({ id }) => id));
  const unknown = sets.flatMap(({ unitId }, at) => (unitId === null || known.has(unitId) ? [] : [at]));
  if (unknown.length > 0) {
    const fields = unknown.map((at) => ({ path: `otherHours.${at}.unitId`, code: 'invalid-reference' }));
    throw new DomainError('invalid-input', { fields });
  }
  const tidy = sets.map((set) => ({ ...set, openings: tidyRanges(set.openings) }));
  const rows = tidy.flatMap(({ openings, ...set }) =>
    openings.map((range) => ({ ...set, ...range, id: v7(), listingId })),
  );
  await tx.delete(opening).where(and(eq(opening.listingId, listingId), sql`NOT (${usualHours})`));
  if (rows.length > 0) await tx.insert(opening).values(rows);
  return tidy;
}
