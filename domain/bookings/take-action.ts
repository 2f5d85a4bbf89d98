import { and, eq } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { listing } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordConsequence, recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { type BookingRow, type BookingView, bookingFacts, bookingView } from './booking-view';
import { bookingActionInput } from './inputs';
import { partiesOf, sideOf } from './policy';
import { BOOKING_EVENTS, type BookingAction, type BookingFacts, needsNote, refusalOf, stateAfter } from './rules';
import { nextTimer } from './rules/timers';
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
  const refusal = refusalOf(action, partiesOf(ctx.actor, row), { ...row, bookingMode, now: ctx.now });
  if (refusal) throw new DomainError(refusal);
  if (version !== undefined && version !== row.version) throw new DomainError('stale-version');
  if (needsNote(action, sideOf(ctx.actor, row)) && note === '') {
    throw new DomainError('invalid-input', { fields: [{ path: 'note', code: 'required' }] });
  }
}

interface Change {
  note?: string;
  /** What changes beyond state and note. */
  changes?: Partial<BookingRow>;
  /** `consequence`: the command's own event is another one. */
  as?: 'event' | 'consequence' | 'part-of-series';
  /** What the event says beside the booking. */
  more?: Record<string, unknown>;
}

/** Checks, writes and records one action. Returns the booking after it. */
export async function takeAction(
  tx: Transaction,
  ctx: CommandContext,
  action: BookingAction,
  locked: LockedBooking,
  { version, ...change }: Change & { note: string; version?: number },
): Promise<BookingRow> {
  requireAction(ctx, action, locked, { note: change.note, version });
  return await changeBooking(tx, ctx, action, locked.row, change);
}

/** Writes and records an action that was found to be allowed, on a locked booking. */
export async function changeBooking(
  tx: Transaction,
  ctx: CommandContext,
  action: BookingAction,
  before: BookingRow,
  { note = '', changes = {}, as = 'event', more }: Change,
): Promise<BookingRow> {
  const set: Partial<BookingRow> = {
    ...changes,
    ...recordsOf(action, ctx, before, note),
    state: stateAfter(action, before.state),
    version: before.version + 1,
    calendarSequence: before.calendarSequence + 1,
    updatedAt: ctx.now,
  };
  const after = { ...before, ...set };
  after.timerAt = nextTimer(after)?.at ?? null;
  const record = as === 'event' ? recordEvent : recordConsequence;
  await Promise.all([
    tx
      .update(booking)
      .set({ ...set, timerAt: after.timerAt })
      .where(eq(booking.id, before.id)),
    record(tx, ctx, {
      organisationId: before.organisationId,
      otherOrganisationId: before.customerOrganisationId,
      action: BOOKING_EVENTS[action],
      subjectType: 'booking',
      subjectId: before.id,
      before: bookingFacts(before),
      after: {
        ...bookingFacts(after),
        ...reasonsOf(after, before),
        ...(as === 'part-of-series' && { partOf: 'series' }),
        ...(note && { note }),
        ...more,
      },
    }),
  ]);
  return after;
}

/** Coded reasons that this change gave, for whoever tells people of it. */
function reasonsOf(after: BookingRow, before: BookingRow): Record<string, string> {
  const { decisionCode, cancellationCode, cancellationFeeMinor } = after;
  return {
    ...(decisionCode && decisionCode !== before.decisionCode && { decisionCode }),
    ...(cancellationCode && { cancellationCode }),
    ...(cancellationFeeMinor !== null && { cancellationFeeMinor: cancellationFeeMinor.toString() }),
  };
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
    case 'time-out':
    case 'outrun':
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
