import { z } from 'zod';
import type { ActionStakes } from '@/components/bookings/booking-actions';
import type { MoveSlot } from '@/components/bookings/move-dialog';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import { localMinute } from '@/core/zoned-time';
import { canSetOrganisationRules } from '@/domain/availability/policy';
import { findTerms, type ListingTerms } from '@/domain/bookings/find-terms';
import { listOverrides, type OverrideView } from '@/domain/bookings/override';
import { type BookingOwners, partiesOf, seesOnlyOwn, sideOf } from '@/domain/bookings/policy';
import { type BookingDetail, getBooking } from '@/domain/bookings/queries';
import { takesFiles } from '@/domain/bookings/rules';
import { findSeriesScopes } from '@/domain/bookings/series-scopes';
import { type BookingSibling, listSiblings } from '@/domain/bookings/sibling-query';
import { type PageContext, pageGuard } from '@/server/page-guard';

export interface BookingPage {
  booking: BookingDetail;
  move: MoveSlot;
  stakes: ActionStakes;
  overrides: OverrideView[];
  siblings: BookingSibling[];
  /** What the listing asks, while the reader may still answer: the time is held. */
  terms: ListingTerms | null;
  /** The reader may add files. */
  mayAddFiles: boolean;
}

/** A booking for its page, with what was booked together with it, what acting on it would mean, and how moving begins. */
export async function loadBookingPage({ actor, db, now }: PageContext, id: string): Promise<BookingPage> {
  return pageGuard(async () => {
    if (!z.uuid().safeParse(id).success) throw notFound();
    const booking = await getBooking(db, actor, id, now);
    const answering = booking.actions.some(({ action }) => action === 'confirm' || action === 'request');
    const [overrides, siblings, scopes, terms] = await Promise.all([
      listOverrides(db, id),
      listSiblings(db, actor, booking),
      findSeriesScopes(db, actor, booking, now),
      answering ? findTerms(db, booking.listing.id) : null,
    ]);
    const owners = ownersOf(booking);
    const side = sideOf(actor, owners);
    const stakes = { side, fee: booking.cancellation.now, scopes, losesSight: seesOnlyOwn(actor, owners) };
    const mayAddFiles = takesFiles(booking.state) && partiesOf(actor, owners).length > 0;
    return { booking, move: moveSlot(actor, booking, side), stakes, overrides, siblings, terms, mayAddFiles };
  });
}

function moveSlot(
  actor: Actor,
  { id, version, during, units, state, listing, provider }: BookingDetail,
  side: 'customer' | 'provider',
): MoveSlot {
  return {
    id,
    version,
    units,
    start: localMinute(during.start, listing.timeZone),
    end: localMinute(during.end, listing.timeZone),
    asksAgain: state === 'confirmed' && listing.bookingMode !== 'instant' && side === 'customer',
    mayOverride: canSetOrganisationRules(actor, provider.id),
  };
}

function ownersOf({ provider, customer, person }: BookingDetail): BookingOwners {
  return { organisationId: provider.id, customerOrganisationId: customer.id, customerUserId: person.id };
}
