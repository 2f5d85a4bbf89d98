import { type CommandContext, parseInput, runCommand } from '@/domain/events/command';
import { bookAtOnce } from './book-at-once';
import { type BookingView, bookingView } from './booking-view';
import { requestBookingInput } from './inputs';
import type { Manner } from './new-booking';
import { placeBooking } from './place-booking';

/** Takes time on a listing: at once where that is possible, as nearly always, else the long way under a lock. */
export async function takeTime(ctx: CommandContext, input: unknown, manner: Manner): Promise<BookingView> {
  const atOnce = await bookAtOnce(ctx, parseInput(requestBookingInput, input), manner);
  if (atOnce) return bookingView(atOnce);
  return runCommand(ctx, requestBookingInput, input, async (tx, data) =>
    bookingView(await placeBooking(tx, ctx, data, manner)),
  );
}
