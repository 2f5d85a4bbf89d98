import { type CommandContext, runCommand } from '@/domain/events/command';
import { type BookingView, bookingView } from './booking-view';
import { requestBookingInput } from './inputs';
import { placeBooking } from './place-booking';

/**
 * Books time: confirmed at once or waiting for the provider, as the listing says. The price is frozen.
 * Throws `slot-taken`, `closed`, `booking-rules` (every broken rule in `fields`), `not-bookable`, `not-found`,
 * `organisation-unverified`, `email-unverified`.
 */
export async function requestBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, requestBookingInput, input, async (tx, data) =>
    bookingView(await placeBooking(tx, ctx, data, 'book')),
  );
}
