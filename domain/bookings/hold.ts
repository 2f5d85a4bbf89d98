import type { CommandContext } from '@/domain/events/command';
import type { BookingView } from './booking-view';
import { takeTime } from './take-time';

/** Keeps time for a few minutes while a form is filled in; `confirmHold` makes it a booking. Throws as `requestBooking`. */
export async function holdBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return takeTime(ctx, input, 'hold');
}
