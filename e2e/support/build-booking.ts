import type { Actor } from '@/core/actor';
import type { Database } from '@/db/client';
import type { BookingView } from '@/domain/bookings/booking-view';
import type { RequestBookingInput } from '@/domain/bookings/inputs';
import { requestBooking } from '@/domain/bookings/request';

export interface BookingWish {
  /** Somebody of a verified organisation. */
  actor: Actor;
  listingId: string;
  /** Local to the listing, or with an offset. */
  start: string;
  end: string;
  booking?: Partial<RequestBookingInput>;
  now?: Date;
}

/** A booking made as a customer makes it: confirmed or requested, as the listing says. */
export async function buildBooking(db: Database, wish: BookingWish): Promise<BookingView> {
  const { actor, listingId, start, end, now = new Date() } = wish;
  return requestBooking({ actor, db, now }, {
    listingId,
    start,
    end,
    purpose: '断口形貌观察',
    ...wish.booking,
  } satisfies RequestBookingInput);
}
