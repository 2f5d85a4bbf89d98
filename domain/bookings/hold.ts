import { type CommandContext, runCommand } from '@/domain/events/command';
import { type BookingView, bookingView } from './booking-view';
import { requestBookingInput } from './inputs';
import { placeBooking } from './place-booking';

/** Keeps time for a few minutes while a form is filled in; `confirmHold` makes it a booking. Throws as `requestBooking`. */
export async function holdBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, requestBookingInput, input, async (tx, data) =>
    bookingView(await placeBooking(tx, ctx, data, 'hold')),
  );
}
