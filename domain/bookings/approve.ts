import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { unitsFreeFor } from '@/domain/availability/free-time';
import { findSchedule, lockUnits } from '@/domain/availability/queries';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { type BookingRow, type BookingView, bookingView } from './booking-view';
import { declineOutrun } from './decline-outrun';
import { bookingActionInput } from './inputs';
import { refuseOverlap, uuidArray } from './insert-booking';
import { peekBooking } from './peek-booking';
import { unitsOf } from './replace-units';
import { lockBooking, requireAction, takeAction } from './take-action';

/**
 * The provider says yes, perhaps with a note. Of requests that compete the first approved has the time, and those that
 * it leaves no room for are declined with it. Throws `already-decided` when a colleague was quicker, `slot-taken` when
 * the time of a competing request has gone otherwise.
 */
export async function approveBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, bookingActionInput, input, async (tx, { id, version, note = '' }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { listingId, competes } = await peekBooking(tx, ctx, id);
    if (competes) await lockUnits(tx, listingId);
    const locked = await lockBooking(tx, ctx, id);
    requireAction(ctx, 'approve', locked, { note, version });
    if (locked.row.competes) await takeFreeUnits(tx, locked.row);
    const approved = await refuseOverlap(takeAction(tx, ctx, 'approve', locked, { note, version }));
    if (approved.competes) await declineOutrun(tx, ctx, { id: listingId }, approved);
    return bookingView(approved);
  });
}

/** A request that competes stands on units that others may have by now: it gets what is free. */
async function takeFreeUnits(tx: Transaction, row: BookingRow): Promise<void> {
  const schedule = await findSchedule(tx, { id: row.listingId }, row.during);
  const free = schedule ? unitsFreeFor(schedule, row.during) : [];
  const own = await unitsOf(tx, row.id);
  const kept = own.filter((id) => free.includes(id));
  const others = free.filter((id) => !own.includes(id)).slice(0, own.length - kept.length);
  if (kept.length + others.length < row.units) {
    throw new DomainError('slot-taken', { params: { free: free.length, wanted: row.units } });
  }
  if (others.length === 0) return;
  await tx.execute(sql`
    WITH gone AS (SELECT unit_id, row_number() OVER (ORDER BY unit_id) AS n FROM booking_unit
        WHERE booking_id = ${row.id} AND unit_id <> ALL (${uuidArray(kept)}::uuid[])),
      next AS (SELECT id, row_number() OVER () AS n FROM unnest(${uuidArray(others)}::uuid[]) AS id)
    UPDATE booking_unit u SET unit_id = next.id, schedule_id = NULL FROM gone JOIN next USING (n)
    WHERE u.booking_id = ${row.id} AND u.unit_id = gone.unit_id`);
}
