import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { booking } from '@/db/schema/bookings';
import { listing } from '@/db/schema/listings';
import { lockUnits } from '@/domain/availability/queries';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { type BookingView, bookingView } from './booking-view';
import { cancellationOf } from './cancel';
import { seriesActionInput } from './inputs';
import { peekBooking } from './peek-booking';
import { partiesOf } from './policy';
import { refusalOf } from './rules';
import { changeBooking, lockBooking, requireAction } from './take-action';

/**
 * Cancels, approves or declines a booking of a series together with those after it, or with all: whichever of them the
 * process table lets the actor act on now. Throws what stands in the way of the one that was named.
 */
export async function takeSeriesAction(ctx: CommandContext, input: unknown): Promise<{ bookings: BookingView[] }> {
  return runCommand(ctx, seriesActionInput, input, async (tx, { id, scope, take: action, note = '', reason }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { listingId, seriesId, competes } = await peekBooking(tx, ctx, id);
    if (!seriesId || competes) throw new DomainError('transition-refused');
    await lockUnits(tx, listingId);
    const named = await lockBooking(tx, ctx, id);
    requireAction(ctx, action, named, { note });
    const from = scope === 'following' ? named.row.during.start : null;
    const members = await tx
      .select({ row: booking, bookingMode: listing.bookingMode })
      .from(booking)
      .innerJoin(listing, eq(listing.id, booking.listingId))
      .where(
        and(eq(booking.seriesId, seriesId), from ? gte(sql`lower(${booking.during})`, from.toISOString()) : undefined),
      )
      .orderBy(asc(booking.id))
      .for('update', { of: booking });
    const open = members.filter(
      ({ row, bookingMode }) =>
        refusalOf(action, partiesOf(ctx.actor, row), { ...row, bookingMode, now: ctx.now }) === null,
    );
    const changed: BookingView[] = [];
    for (const { row } of open) {
      const changes = action === 'cancel' ? cancellationOf(ctx, row, reason) : {};
      changed.push(bookingView(await changeBooking(tx, ctx, action, row, { note, changes, as: 'part-of-series' })));
    }
    await recordEvent(tx, ctx, {
      organisationId: named.row.organisationId,
      otherOrganisationId: named.row.customerOrganisationId,
      action: SERIES_EVENTS[action],
      subjectType: 'series',
      subjectId: seriesId,
      after: { scope, bookings: changed.map((each) => each.id), ...(note && { note }) },
    });
    return { bookings: changed };
  });
}

const SERIES_EVENTS = { cancel: 'series.cancelled', approve: 'series.approved', decline: 'series.declined' } as const;
