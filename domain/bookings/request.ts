import type { CommandContext } from '@/domain/events/command';
import type { BookingView } from './booking-view';
import { takeTime } from './take-time';

/**
 * Books time: confirmed at once or waiting for the provider, as the listing says. The price is frozen.
 * Throws `slot-taken`, `closed`, `booking-rules` (every broken rule in `fields`), `not-bookable`, `not-found`,
 * `organisation-unverified`, `email-unverified`.
 */
export async function requestBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return takeTime(ctx, input, 'book');
}
