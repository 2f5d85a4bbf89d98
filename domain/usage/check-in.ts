import { type BookingView, bookingView } from '@/domain/bookings/booking-view';
import { lockBooking } from '@/domain/bookings/take-action';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordNothing } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { beginUse, endUse } from './begin-use';
import { checkInInput, checkOutInput } from './inputs';

/**
 * Somebody is there and begins: the customer, or the provider's people for them. Checking in twice changes nothing.
 * Throws `not-found`, `booking-rules` (`check-in-too-early`, `check-in-occupied`, `check-in-over`), `transition-refused`.
 */
export async function checkIn(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, checkInInput, input, async (tx, { id, via, version }) => {
    requireScope(ctx.actor, 'bookings:write');
    const locked = await lockBooking(tx, ctx, id);
    if (locked.row.state === 'in-use') {
      recordNothing(tx);
      return bookingView(locked.row);
    }
    return bookingView(await beginUse(tx, ctx, locked, { via, version }));
  });
}

/** Somebody is done, and may say what came of it. Checking out twice changes nothing. */
export async function checkOut(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, checkOutInput, input, async (tx, { id, via, version, results }) => {
    requireScope(ctx.actor, 'bookings:write');
    const locked = await lockBooking(tx, ctx, id);
    if (locked.row.state === 'completed') {
      recordNothing(tx);
      return bookingView(locked.row);
    }
    return bookingView(await endUse(tx, ctx, locked, { via, version, results }));
  });
}
