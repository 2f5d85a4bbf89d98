import { DomainError } from '@/core/errors';
import { money } from '@/core/money';
import type { CancellationCode } from '@/db/schema/bookings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { type BookingRow, type BookingView, bookingView } from './booking-view';
import { cancelBookingInput } from './inputs';
import { sideOf } from './policy';
import { cancellationFee } from './rules/terms';
import { lockBooking, takeAction } from './take-action';

/**
 * Either side calls it off before it begins; the provider owes a reason. The time is free again. What the customer
 * then owes follows from the terms that were frozen in the booking.
 */
export async function cancelBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, cancelBookingInput, input, async (tx, { id, version, note = '', reason }) => {
    requireScope(ctx.actor, 'bookings:write');
    const locked = await lockBooking(tx, ctx, id);
    const changes = cancellationOf(ctx, locked.row, reason);
    return bookingView(await takeAction(tx, ctx, 'cancel', locked, { note, version, changes }));
  });
}

/** Why it is cancelled, in code, and what stays due. Throws `invalid-input` for a reason that is not the customer's to give. */
export function cancellationOf(
  ctx: CommandContext,
  row: BookingRow,
  reason: 'force-majeure' | undefined,
): Pick<BookingRow, 'cancellationCode' | 'cancellationFeeMinor'> {
  const side = ctx.actor.type === 'system' ? 'provider' : sideOf(ctx.actor, row);
  if (reason && side !== 'provider') {
    throw new DomainError('invalid-input', { fields: [{ path: 'reason', code: 'invalid-choice' }] });
  }
  const code: CancellationCode = reason ?? side;
  const wasConfirmed = row.state === 'confirmed';
  const price = money(row.priceMinor, row.currency);
  const fee = cancellationFee({ price, during: row.during, terms: row.terms, wasConfirmed }, code, ctx.now);
  return { cancellationCode: code, cancellationFeeMinor: fee.minor };
}
