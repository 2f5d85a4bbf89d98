import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import { MINUTE_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { accessEvent } from '@/db/schema/usage';
import { canRunDesk } from '@/domain/bookings/policy';
import { lockBooking } from '@/domain/bookings/take-action';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { getOwnListing } from '@/domain/listings/load-listing';
import { beginUse, endUse } from './begin-use';
import { accessEventInput } from './inputs';

export interface AccessAnswer {
  bookingId: string;
  state: string;
  /** What the door led to; `noted` when the use went on: people step out and come back. */
  effect: 'checked-in' | 'checked-out' | 'noted';
}

/** Who goes out this long before the end, or later, is done; before that they may be back. */
const LEAVING_MINUTES = 15;
/** A controller may report this late; a clock may be this far ahead. */
const OLDEST_MINUTES = 24 * 60;
const AHEAD_MINUTES = 5;

/**
 * A door controller reports who came or went: the entry for a booking that is due begins its use, going out towards
 * its end ends it, and all else is noted beside it. Throws `no-booking-now` when the card has no business here now,
 * so that the door may stay shut.
 */
export async function reportAccess(ctx: CommandContext, input: unknown): Promise<AccessAnswer> {
  return runCommand(ctx, accessEventInput, input, async (tx, { listingId, direction, card, bookingId, at }) => {
    requireScope(ctx.actor, 'access:write');
    const { organisationId } = await getOwnListing(tx, ctx.actor, listingId);
    if (!canRunDesk(ctx.actor, organisationId)) throw new DomainError('forbidden');
    const then = at === undefined ? ctx.now : plausible(new Date(at), ctx.now);
    const id = bookingId ?? (await findByCard(tx, { listingId, organisationId, card: card ?? '', then }));
    if (!id) throw new DomainError('no-booking-now');
    const locked = await lockBooking(tx, ctx, id);
    const { row } = locked;
    if (row.listingId !== listingId) throw notFound();
    await tx
      .insert(accessEvent)
      .values({ id: v7(), organisationId, listingId, bookingId: id, direction, at: then, createdAt: ctx.now });
    if (direction === 'entry' && row.state === 'confirmed') {
      const begun = await beginUse(tx, { ...ctx, now: then }, locked, { via: 'door' });
      return { bookingId: id, state: begun.state, effect: 'checked-in' };
    }
    if (direction === 'exit' && row.state === 'in-use' && isLeaving(row.during.end, then)) {
      const ended = await endUse(tx, { ...ctx, now: then }, locked, { via: 'door' });
      return { bookingId: id, state: ended.state, effect: 'checked-out' };
    }
    if (row.state !== 'in-use' && row.state !== 'completed') throw new DomainError('no-booking-now');
    await recordEvent(tx, ctx, {
      organisationId,
      action: direction === 'entry' ? 'booking.came-in' : 'booking.went-out',
      subjectType: 'booking',
      subjectId: id,
      after: { reference: row.reference, at: then.toISOString() },
    });
    return { bookingId: id, state: row.state, effect: 'noted' };
  });
}

function isLeaving(end: Date, at: Date): boolean {
  return at.getTime() >= end.getTime() - LEAVING_MINUTES * MINUTE_MS;
}

function plausible(at: Date, now: Date): Date {
  const minutes = (now.getTime() - at.getTime()) / MINUTE_MS;
  if (minutes > OLDEST_MINUTES || minutes < -AHEAD_MINUTES) {
    throw new DomainError('invalid-input', { fields: [{ path: 'at', code: 'invalid-date' }] });
  }
  return at;
}

/** The booking on the listing for which this card's holder comes or is there, the running one first. */
async function findByCard(
  tx: Transaction,
  wish: { listingId: string; organisationId: string; card: string; then: Date },
): Promise<string | null> {
  const soon = new Date(wish.then.getTime() + 30 * MINUTE_MS);
  const [found] = await tx.execute<{ id: string }>(sql`
    SELECT b.id FROM access_card c
    JOIN booking b ON b.listing_id = ${wish.listingId} AND b.customer_user_id = c.user_id
      AND (b.state = 'in-use' OR (b.state IN ('confirmed', 'completed')
        AND b.during && tstzrange(${wish.then}, ${soon}, '[]')))
    WHERE c.organisation_id = ${wish.organisationId} AND c.number = ${wish.card} AND c.removed_at IS NULL
    ORDER BY b.state = 'in-use' DESC, b.state = 'confirmed' DESC, lower(b.during), b.id LIMIT 1`);
  return found?.id ?? null;
}
