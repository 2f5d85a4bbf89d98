import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { membershipOf } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { MARKET_ZONE } from '@/core/market-zone';
import type { Period } from '@/core/period';
import { resolveMoment } from '@/core/zoned-time';
import type { Transaction } from '@/db/client';
import { closure } from '@/db/schema/availability';
import { listing, unit } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { listOverlapping, type OverlappedBooking, refuseFor } from './close-time';
import { type AddClosureInput, addClosureInput } from './inputs';
import { canClose } from './policy';

export interface AddedClosure {
  id: string;
  start: string;
  end: string;
  /** Bookings that lie in the closed time and stand all the same. */
  overlapping: OverlappedBooking[];
}

/** Times of a closure of all listings have no listing's clock to be read on. */

/**
 * Takes time out: no booking can be made in it from now on. The units are locked first, in the order that bookings
 * use, so that one made at the same moment is either seen here or sees the closure.
 * Throws `slot-taken` with a field error naming how many bookings are in the way, unless they are to be kept.
 */
export async function addClosure(ctx: CommandContext, input: unknown): Promise<AddedClosure> {
  return runCommand(ctx, addClosureInput, input, async (tx, data) => {
    requireScope(ctx.actor, 'listings:write');
    if (ctx.actor.type !== 'system' && !membershipOf(ctx.actor, data.organisationId)) throw notFound();
    if (!canClose(ctx.actor, data.organisationId)) throw new DomainError('forbidden');
    const during = await resolveClosure(tx, data);
    const unitIds = await lockClosedUnits(tx, data);
    const overlapping = await listOverlapping(tx, unitIds, [during]);
    if (overlapping.length > 0 && data.bookings === 'refuse') refuseFor(overlapping.length);
    const { organisationId, listingId = null, unitId = null, reason, note } = data;
    const id = v7();
    const createdBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    await tx
      .insert(closure)
      .values({ id, organisationId, listingId, unitId, during, reason, note, createdBy, createdAt: ctx.now });
    const span = { start: during.start.toISOString(), end: during.end.toISOString() };
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'closure.added',
      subjectType: 'closure',
      subjectId: id,
      after: { listingId, unitId, ...span, reason, overlapping: overlapping.map((each) => each.id) },
    });
    return { id, ...span, overlapping };
  });
}

async function resolveClosure(tx: Transaction, data: AddClosureInput): Promise<Period> {
  const timeZone = data.listingId ? await readTimeZone(tx, data) : MARKET_ZONE;
  const during = { start: resolveMoment(data.start, timeZone), end: resolveMoment(data.end, timeZone) };
  if (during.end > during.start) return during;
  throw new DomainError('invalid-input', { fields: [{ path: 'end', code: 'end-before-start' }] });
}

async function readTimeZone(tx: Transaction, { listingId = '', organisationId }: AddClosureInput): Promise<string> {
  const [found] = await tx
    .select({ timeZone: listing.timeZone })
    .from(listing)
    .where(and(eq(listing.id, listingId), eq(listing.organisationId, organisationId)));
  if (!found) throw notFound();
  return found.timeZone;
}

/** Every unit of the listing or the organisation, even when one alone is closed: one order of locks for all. */
async function lockClosedUnits(tx: Transaction, data: AddClosureInput): Promise<string[]> {
  const { listingId, unitId, organisationId } = data;
  const within = listingId ? eq(unit.listingId, listingId) : eq(unit.organisationId, organisationId);
  const locked = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(within, isNull(unit.retiredAt)))
    .orderBy(unit.id)
    .for('update');
  const ids = locked.map(({ id }) => id);
  if (unitId === undefined) return ids;
  if (listingId === undefined || !ids.includes(unitId)) {
    throw new DomainError('invalid-input', { fields: [{ path: 'unitId', code: 'invalid-reference' }] });
  }
  return [unitId];
}
