import { and, eq } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { listing } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { type BookingRow, type BookingView, bookingFacts, bookingView } from './booking-view';
import { bookingActionInput } from './inputs';
import { partiesOf, sideOf } from './policy';
import { BOOKING_EVENTS, type BookingAction, type BookingFacts, needsNote, refusalOf, stateAfter } from './rules';
import { visibleTo } from './visible-to';

export interface LockedBooking {
  row: BookingRow;
  bookingMode: BookingFacts['bookingMode'];
}

/** Takes an action that changes nothing but the booking's state and says why. One command for each row of the table. */
export function bookingAction(action: BookingAction) {
  return (ctx: CommandContext, input: unknown): Promise<BookingView> =>
    runCommand(ctx, bookingActionInput, input, async (tx, data) => {
      requireScope(ctx.actor, 'bookings:write');
      const { id, version, note = '' } = data;
      const locked = await lockBooking(tx, ctx, id);
      return bookingView(await takeAction(tx, ctx, action, locked, { note, version }));
    });
}

/** The booking, locked, if the actor may see it. Throws `not-found`. */
export async function lockBooking(tx: Transaction, ctx: CommandContext, id: string): Promise<LockedBooking> {
  const [found] = await tx
    .select({ row: booking, bookingMode: listing.bookingMode })
    .from(booking)
    .innerJoin(listing, eq(listing.id, booking.listingId))
    .where(and(eq(booking.id, id), visibleTo(ctx.actor)))
    .for('update', { of: booking });
  if (!found) throw notFound();
  return found;
}

/** Throws unless the table lets the actor take the action now. */
export function requireAction(
  ctx: CommandContext,
  action: BookingAction,
  { row, bookingMode }: LockedBooking,
  { version, note }: { version?: number; note: string },
): void {
  const facts = { state: row.state, during: row.during, heldUntil: row.heldUntil, bookingMode, now: ctx.now };
  const refusal = refusalOf(action, partiesOf(ctx.actor, row), facts);
  if (refusal) throw new DomainError(refusal);
  if (version !== undefined && version !== row.version) throw new DomainError('stale-version');
  if (needsNote(action, sideOf(ctx.actor, row)) && note === '') {
    throw new DomainError('invalid-input', { fields: [{ path: 'note', code: 'required' }] });
  }
}

/** Checks, writes and records one action; `changes` are those beyond state and note. Returns the booking after it. */
export async function takeAction(
  tx: Transaction,
  ctx: CommandContext,
  action: BookingAction,
  locked: LockedBooking,
  { note, version, changes = {} }: { note: string; version?: number; changes?: Partial<BookingRow> },
): Promise<BookingRow> {
  requireAction(ctx, action, locked, { note, version });
  const before = locked.row;
  const set: Partial<BookingRow> = {
    ...changes,
    ...recordsOf(action, ctx, before, note),
    state: stateAfter(action, before.state),
    version: before.version + 1,
    calendarSequence: before.calendarSequence + 1,
    updatedAt: ctx.now,
  };
  const after = { ...before, ...set };
  await Promise.all([
    tx.update(booking).set(set).where(eq(booking.id, before.id)),
    recordEvent(tx, ctx, {
      organisationId: before.organisationId,
      otherOrganisationId: before.customerOrganisationId,
      action: BOOKING_EVENTS[action],
      subjectType: 'booking',
      subjectId: before.id,
      before: bookingFacts(before),
      after: { ...bookingFacts(after), ...(note && { note }) },
    }),
  ]);
  return after;
}

/** Who decided or cancelled, when and why. */
function recordsOf(action: BookingAction, ctx: CommandContext, row: BookingRow, note: string): Partial<BookingRow> {
  const userId = ctx.actor.type === 'person' ? ctx.actor.userId : null;
  switch (action) {
    case 'request':
    case 'confirm':
      return { requestedAt: ctx.now, heldUntil: null };
    case 'approve':
    case 'decline':
      return { decidedAt: ctx.now, decidedBy: userId, decisionNote: note || null };
    case 'request-move':
      return { decidedAt: null, decidedBy: null, decisionNote: null };
    case 'cancel':
      return {
        cancelledAt: ctx.now,
        cancelledBy: userId,
        cancelledSide: sideOf(ctx.actor, row),
        cancellationNote: note || null,
      };
    default:
      return {};
  }
}
