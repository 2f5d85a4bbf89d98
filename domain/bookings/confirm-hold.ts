import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { type BookingView, bookingView } from './booking-view';
import { bookingActionInput } from './inputs';
import { lockBooking, takeAction } from './take-action';

/** Makes a held time a booking while the hold lasts: confirmed at once, or a request, as the listing says. */
export async function confirmHold(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, bookingActionInput, input, async (tx, { id, version, note = '' }) => {
    requireScope(ctx.actor, 'bookings:write');
    const locked = await lockBooking(tx, ctx, id);
    const action = locked.bookingMode === 'instant' ? 'confirm' : 'request';
    return bookingView(await takeAction(tx, ctx, action, locked, { note, version }));
  });
}
