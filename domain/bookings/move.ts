import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { type BookingRow, type BookingView, bookingView, frozenLines } from './booking-view';
import { checkNotice } from './check-booking';
import { moveBookingInput } from './inputs';
import { findOverride, recordOverride } from './override';
import { peekBooking } from './peek-booking';
import { chooseUnits, readLocked, resolveDuring } from './place-booking';
import { partiesOf, sideOf } from './policy';
import { quoteFor } from './quote-booking';
import { replaceUnits, unitsOf } from './replace-units';
import { moveAction } from './rules';
import { decideBy, termsAfterMove } from './rules/terms';
import { lockBooking, requireAction, takeAction } from './take-action';

/**
 * Moves a booking to another time or number of units: the same checks and the same order of locks as booking anew. A
 * customer's move is priced at the rates of the day; one by the provider never costs more than was agreed. Terms of
 * cancelling stay as agreed, and what cancelling would have cost stays owed. A customer who moves what was approved asks again. Throws as `requestBooking` does.
 */
export async function moveBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, moveBookingInput, input, async (tx, { version, note = '', overrideReason, ...wish }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { listingId, customer } = await peekBooking(tx, ctx, wish.id);
    const during = await resolveDuring(tx, { ...wish, listingId });
    const { listing, rates, terms } = await readLocked(tx, ctx.now, listingId, during, {
      exceptBooking: wish.id,
      customer,
    });
    const locked = await lockBooking(tx, ctx, wish.id);
    const { row } = locked;
    const action = moveAction(partiesOf(ctx.actor, row), { ...row, bookingMode: locked.bookingMode, now: ctx.now });
    requireAction(ctx, action, locked, { version, note });
    const time = { during, units: wish.units ?? row.units };
    const override = findOverride(ctx.actor, row.organisationId, overrideReason);
    const late = sideOf(ctx.actor, row) === 'customer' && row.state === 'confirmed';
    const { unitIds, aside } = chooseUnits(listing, { ...time, unitIds: wish.unitIds }, ctx.now, {
      keep: await unitsOf(tx, row.id),
      broken: late ? checkNotice(listing, 'change', row.during.start, ctx.now) : [],
      override,
    });
    await replaceUnits(tx, listing, row.id, during, unitIds);
    const price = quoteFor(listing, rates, time);
    const asksAgain = action === 'request-move' || row.state === 'requested';
    const changes: Partial<BookingRow> = {
      ...time,
      ...(sideOf(ctx.actor, row) === 'customer' || price.total.minor < row.priceMinor
        ? { priceMinor: price.total.minor, currency: price.total.currency, priceLines: frozenLines(price) }
        : {}),
      ...(late && { terms: termsAfterMove(row.terms, row.during.start, ctx.now) }),
      ...(asksAgain && { decideBy: decideBy(terms, during, ctx.now) }),
      // What was approved once keeps its new time while it is looked at again.
      ...(action === 'request-move' && { competes: false }),
    };
    await recordOverride(tx, ctx, row.id, override, aside);
    const more = aside.length > 0 ? { override: { reason: overrideReason, rules: aside } } : {};
    return bookingView(await takeAction(tx, ctx, action, locked, { note, version, changes, more }));
  });
}
