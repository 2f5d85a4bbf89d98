import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { resolveMoment } from '@/core/zoned-time';
import type { Transaction } from '@/db/client';
import { maintenance } from '@/db/schema/availability';
import { unit } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { kindOf } from '@/domain/listings/kinds';
import { lockListing } from '@/domain/listings/load-listing';
import { listOverlapping, type OverlappedBooking, refuseFor } from './close-time';
import { addMaintenanceInput } from './inputs';
import { AHEAD_MS, closeTimes, type MaintenanceRow, maintenanceTimes } from './maintenance-time';
import { lockUnits } from './queries';

export interface AddedMaintenance {
  id: string;
  /** ISO instants of the first occurrences from now on. */
  next: string[];
  /** Bookings that lie in the closed time and stand all the same. */
  overlapping: OverlappedBooking[];
}

const SHOWN = 5;

/**
 * Closes a listing or one of its units again and again, by a rule on the listing's wall clock. Each occurrence is a
 * closure of its own that may be opened again. Throws `slot-taken` with a field error when bookings are in the way,
 * unless they are to be kept; `invalid-input` when the rule has no day ahead.
 */
export async function addMaintenance(ctx: CommandContext, input: unknown): Promise<AddedMaintenance> {
  return runCommand(ctx, addMaintenanceInput, input, async (tx, data) => {
    const { listingId, unitId = null, rule, durationMinutes, note } = data;
    const listing = await lockListing(tx, ctx.actor, { listingId, right: 'edit' });
    if (!kindOf(listing.kind).hasUnits) throw new DomainError('not-bookable');
    // Those that book lock the units first too: each either is seen here or sees the closures.
    await lockUnits(tx, listingId);
    const units = await tx.select({ id: unit.id }).from(unit).where(eq(unit.listingId, listingId));
    if (unitId && !units.some(({ id }) => id === unitId)) refuse('unitId', 'invalid-reference');
    const until = new Date(ctx.now.getTime() + AHEAD_MS);
    const row: MaintenanceRow = {
      id: v7(),
      organisationId: listing.organisationId,
      listingId,
      unitId,
      rule,
      startsOn: data.start,
      timeZone: listing.timeZone,
      durationMinutes,
      note,
      expandedUntil: until,
      createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
      createdAt: ctx.now,
      removedAt: null,
    };
    const begins = resolveMoment(data.start, listing.timeZone);
    const times = maintenanceTimes(row, { start: begins > ctx.now ? begins : ctx.now, end: until });
    if (times.length === 0) refuse('rule', 'recurrence-without-days');
    const overlapping = await listOverlapping(tx, unitId ? [unitId] : units.map(({ id }) => id), times);
    if (overlapping.length > 0 && data.bookings === 'refuse') refuseFor(overlapping.length);
    await tx.insert(maintenance).values(row);
    await closeTimes(tx, row, times, ctx.now);
    await recordMaintenance(tx, ctx, row, 'listing.maintenance-added', {
      overlapping: overlapping.map((each) => each.id),
    });
    return { id: row.id, next: times.slice(0, SHOWN).map(({ start }) => start.toISOString()), overlapping };
  });
}

/** The event of a plan that was made or ended; its subject is the listing, whose free time changed. */
export async function recordMaintenance(
  tx: Transaction,
  ctx: CommandContext,
  { id, organisationId, listingId, unitId, rule, startsOn, durationMinutes }: MaintenanceRow,
  action: 'listing.maintenance-added' | 'listing.maintenance-removed',
  more: Record<string, unknown> = {},
): Promise<void> {
  await recordEvent(tx, ctx, {
    organisationId,
    action,
    subjectType: 'listing',
    subjectId: listingId,
    after: { maintenanceId: id, unitId, rule, startsOn, durationMinutes, ...more },
  });
}

function refuse(path: string, code: string): never {
  throw new DomainError('invalid-input', { fields: [{ path, code }] });
}
