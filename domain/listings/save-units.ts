import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { closure, opening } from '@/db/schema/availability';
import { bookingUnit } from '@/db/schema/bookings';
import { unit } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { saveUnitsInput } from './inputs';
import { kindOf } from './kinds';
import { type ListingRow, lockListing } from './load-listing';
import { countedUnits, type WantedUnit } from './rules';
import { type ListingState, saveListing } from './save-listing';

/** Says which things of a listing can be booked. One that was ever booked is retired when it goes, never deleted. */
export async function saveUnits(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, saveUnitsInput, input, async (tx, { units, count, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    if (!kindOf(row.kind).hasUnits) throw new DomainError('not-bookable');
    const present = await activeUnits(tx, row.id);
    const wanted = units ?? countedUnits(present, count ?? present.length);
    await replaceUnits(tx, ctx.now, row, wanted);
    const state = await saveListing(tx, ctx.now, row);
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'listing.units-saved',
      subjectType: 'listing',
      subjectId: row.id,
      before: { units: present.map(({ name }) => name) },
      after: { units: wanted.map(({ name }) => name) },
    });
    return state;
  });
}

/** Units in use, in their order. */
export function activeUnits(tx: Transaction, listingId: string) {
  return tx
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(and(eq(unit.listingId, listingId), isNull(unit.retiredAt)))
    .orderBy(asc(unit.position));
}

/** The body of `saveUnits`, for commands that write more than the units. */
export async function replaceUnits(
  tx: Transaction,
  now: Date,
  { id: listingId, organisationId }: Pick<ListingRow, 'id' | 'organisationId'>,
  wanted: readonly WantedUnit[],
): Promise<void> {
  const present = await activeUnits(tx, listingId);
  const presentIds = new Set(present.map(({ id }) => id));
  wanted.forEach(({ id }, at) => {
    if (id === undefined || presentIds.has(id)) return;
    throw new DomainError('invalid-input', { fields: [{ path: `units.${at}.id`, code: 'invalid-reference' }] });
  });
  const keptIds = new Set(wanted.map(({ id }) => id));
  const gone = present.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id);
  if (gone.length > 0) await removeUnits(tx, now, gone);
  // Out of the way first: no two units may share a place, not even for a moment.
  await tx
    .update(unit)
    .set({ position: sql`-${unit.position} - 1` })
    .where(and(eq(unit.listingId, listingId), isNull(unit.retiredAt)));
  const rows = wanted.map(({ id, name }, at) => {
    return { id: id ?? v7(), listingId, organisationId, name, position: at + 1, createdAt: now };
  });
  await tx
    .insert(unit)
    .values(rows)
    .onConflictDoUpdate({ target: unit.id, set: { name: sql`excluded.name`, position: sql`excluded.position` } });
}

async function removeUnits(tx: Transaction, now: Date, ids: string[]): Promise<void> {
  const used = await tx
    .selectDistinct({ id: bookingUnit.unitId })
    .from(bookingUnit)
    .where(inArray(bookingUnit.unitId, ids))
    .union(
      tx
        .selectDistinct({ id: sql<string>`${closure.unitId}` })
        .from(closure)
        .where(inArray(closure.unitId, ids)),
    );
  const usedIds = new Set(used.map(({ id }) => id));
  const unused = ids.filter((id) => !usedIds.has(id));
  if (usedIds.size > 0) {
    await tx
      .update(unit)
      .set({ retiredAt: now })
      .where(inArray(unit.id, [...usedIds]));
  }
  await tx.delete(opening).where(inArray(opening.unitId, ids));
  if (unused.length > 0) {
    await tx.delete(unit).where(inArray(unit.id, unused));
  }
}
