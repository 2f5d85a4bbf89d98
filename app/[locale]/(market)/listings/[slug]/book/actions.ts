'use server';

import { DomainError } from '@/core/errors';
import { holdBooking } from '@/domain/bookings/hold';
import { priceWishInput } from '@/domain/bookings/inputs';
import { getWishedBooking, panelPrice } from '@/domain/bookings/panel-query';
import { resolveDuring } from '@/domain/bookings/place-booking';
import { requestBooking } from '@/domain/bookings/request';
import { parseInput } from '@/domain/events/command';
import { action } from '@/server/action';

const request = action('bookings.request', requestBooking);
const hold = action('bookings.hold', holdBooking);

const priceTime = action('bookings.quote', async ({ db, actor, now }, input) => {
  const { listingId, units, ...time } = parseInput(priceWishInput, input);
  const during = await resolveDuring(db, { listingId, ...time });
  const wished = await getWishedBooking(db, actor, { listing: { id: listingId }, during, units }, now);
  if (!wished) throw new DomainError('not-bookable');
  return panelPrice(wished.quote);
});

export async function requestBookingAction(input: unknown, token: string) {
  return request(input, token);
}

/** Keeps the time for a few minutes, for a form that takes longer. */
export async function holdBookingAction(input: unknown, token: string) {
  return hold(input, token);
}

/** What a time would cost; nothing is booked. */
export async function quoteAction(input: unknown, token: string) {
  return priceTime(input, token);
}
