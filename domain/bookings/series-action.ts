import { DomainError } from '@/core/errors';
import { booking } from '@/db/schema/bookings';
import { findNotices } from '@/domain/availability/find-notices';
import { lockUnits } from '@/domain/availability/queries';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { type BookingView, bookingView } from './booking-view';
import { cancellationOf, requireNotice } from './cancel';
import { seriesActionInput } from './inputs';
import { peekBooking } from './peek-booking';
import { listMembers, openMembers } from './series-members';
import { changeBooking, lockBooking, requireAction } from './take-action';

/**
 * Cancels, approves or declines a booking of a series together with those after it, or with all: whichever of them the
 * process table lets the actor act on now, and it is not too late for. Throws what stands in the way of the one that
 * was named.
 */
export async function takeSeriesAction(ctx: CommandContext, input: unknown): Promise<{ bookings: BookingView[] }> {
  return runCommand(ctx, seriesActionInput, input, async (tx, { id, scope, take: action, note = '', reason }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { listingId, seriesId, competes } = await peekBooking(tx, ctx, id);
    if (!seriesId || competes) throw new DomainError('transition-refused');
    await lockUnits(tx, listingId);
    const named = await lockBooking(tx, ctx, id);
    requireAction(ctx, action, named, { note });
    if (action === 'cancel') await requireNotice(tx, ctx, named.row);
    const from = scope === 'following' ? named.row.during.start : null;
    const members = await listMembers(tx, seriesId, from).for('update', { of: booking });
    const notices = await findNotices(tx, listingId, named.row.customerOrganisationId);
    const open = openMembers(ctx, action, members, notices);
    const changed: BookingView[] = [];
    for (const row of open) {
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
