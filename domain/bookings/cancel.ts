import type { Actor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { money } from '@/core/money';
import type { Transaction } from '@/db/client';
import type { CancellationCode } from '@/db/schema/bookings';
import { findNotices, type Notices } from '@/domain/availability/find-notices';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { type BookingRow, type BookingView, bookingView } from './booking-view';
import { assertAllowed, type BrokenRule, checkNotice } from './check-booking';
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
    await requireNotice(tx, ctx, locked.row);
    const changes = cancellationOf(ctx, locked.row, reason);
    return bookingView(await takeAction(tx, ctx, 'cancel', locked, { note, version, changes }));
  });
}

/** Throws what stands against cancelling a booking so late. */
export async function requireNotice(tx: Transaction, ctx: CommandContext, row: BookingRow): Promise<void> {
  if (!needsNotice(ctx.actor, row)) return;
  assertAllowed(lateToCancel(ctx, row, await findNotices(tx, row.listingId, row.customerOrganisationId)));
}

/** A customer who is too late to cancel what is confirmed must ask the provider, who always may. */
export function lateToCancel(
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
  row: BookingRow,
  notices: Notices,
): BrokenRule[] {
  const { start } = row.during;
  return needsNotice(actor, row) && start > now ? checkNotice(notices, 'cancel', start, now) : [];
}

function needsNotice(actor: Actor, row: BookingRow): boolean {
  return row.state === 'confirmed' && actor.type !== 'system' && sideOf(actor, row) === 'customer';
}

/** Why it is cancelled, in code, and what stays due. Throws `invalid-input` for a reason that is not the customer's to give. */
export function cancellationOf(
  ctx: Pick<CommandContext, 'actor' | 'now'>,
  row: BookingRow,
  reason?: 'force-majeure',
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
