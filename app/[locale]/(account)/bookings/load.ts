import { z } from 'zod';
import type { MoveSlot } from '@/components/bookings/move-dialog';
import type { PersonActor } from '@/core/actor';
import { notFound } from '@/core/errors';
import { localMinute } from '@/core/zoned-time';
import { listOverrides, type OverrideView } from '@/domain/bookings/override';
import { sideOf } from '@/domain/bookings/policy';
import { type BookingDetail, getBooking } from '@/domain/bookings/queries';
import { type PageContext, pageGuard } from '@/server/page-guard';

/** A booking for its page, with the time that moving begins with. */
export async function loadBookingPage(
  { actor, db, now }: PageContext,
  id: string,
): Promise<{ booking: BookingDetail; move: MoveSlot; overrides: OverrideView[] }> {
  return pageGuard(async () => {
    if (!z.uuid().safeParse(id).success) throw notFound();
    const booking = await getBooking(db, actor, id, now);
    return { booking, move: moveSlot(actor, booking), overrides: await listOverrides(db, id) };
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
