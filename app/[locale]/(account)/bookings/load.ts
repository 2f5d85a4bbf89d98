import { z } from 'zod';
import type { MoveSlot } from '@/components/bookings/move-dialog';
import type { PersonActor } from '@/core/actor';
import { notFound } from '@/core/errors';
import { localMinute } from '@/core/zoned-time';
import { listOverrides, type OverrideView } from '@/domain/bookings/override';
import { sideOf } from '@/domain/bookings/policy';
import { type BookingDetail, getBooking } from '@/domain/bookings/queries';
import { type BookingSibling, listSiblings } from '@/domain/bookings/sibling-query';
import { type PageContext, pageGuard } from '@/server/page-guard';

/** A booking for its page, with what was booked together with it and the time that moving begins with. */
export async function loadBookingPage(
  { actor, db, now }: PageContext,
  id: string,
): Promise<{ booking: BookingDetail; move: MoveSlot; overrides: OverrideView[]; siblings: BookingSibling[] }> {
  return pageGuard(async () => {
    if (!z.uuid().safeParse(id).success) throw notFound();
    const booking = await getBooking(db, actor, id, now);
    const [overrides, siblings] = await Promise.all([listOverrides(db, id), listSiblings(db, actor, booking)]);
    return { booking, move: moveSlot(actor, booking), overrides, siblings };
  });
}

function moveSlot(
  actor: PersonActor,
  { id, version, during, units, state, listing, ...booking }: BookingDetail,
): MoveSlot {
  const owners = {
    organisationId: booking.provider.id,
    customerOrganisationId: booking.customer.id,
    customerUserId: booking.person.id,
  };
  return {
    id,
    version,
    units,
    start: localMinute(during.start, listing.timeZone),
    end: localMinute(during.end, listing.timeZone),
    asksAgain: state === 'confirmed' && listing.bookingMode !== 'instant' && sideOf(actor, owners) === 'customer',
  };
}
