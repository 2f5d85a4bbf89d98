import { and, eq, inArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DAY_MS, type Period } from '@/core/period';
import type { Transaction } from '@/db/client';
import { waitlistEntry, waitlistOffer } from '@/db/schema/waitlists';
import { type BookableListing, findSchedule, isOnMarket, lockUnits } from '@/domain/availability/queries';
import { bookingFacts } from '@/domain/bookings/booking-view';
import { findTerms } from '@/domain/bookings/find-terms';
import { firstEvent, insertBooking, refuseOverlap } from '@/domain/bookings/insert-booking';
import { newBooking } from '@/domain/bookings/new-booking';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent, recordNothing } from '@/domain/events/record-event';
import { listRates } from '@/domain/pricing/queries';
import { findStanding } from '@/domain/qualifications/find-standing';
import { type Fit, findFit } from './find-fit';
import { offerNextInput } from './inputs';
import type { WaitlistEntryRow } from './join';

/** So many of a queue are looked at; beyond them it is too long to be honest anyway. */
const QUEUE_MAX = 500;

/**
 * Offers a listing's free time to the first in its queue whom some of it suits: a hold in their name until the
 * deadline, so that nobody can take it away. One offer a call, in one transaction under the units' locks; call it
 * until it answers null. Time that was kept for the queue and suits nobody is open to all again.
 */
export async function offerNext(
  ctx: CommandContext,
  input: unknown,
): Promise<{ entryId: string; bookingId: string } | null> {
  return runCommand(ctx, offerNextInput, input, async (tx, { listingId }) => {
    await lockUnits(tx, listingId);
    for (const entry of await readQueue(tx, listingId)) {
      const listing = await readListing(tx, ctx, entry);
      if (!listing) break;
      const fit = await fitFor(tx, ctx, listing, entry);
      if (fit) return await offer(tx, ctx, listing, entry, fit);
    }
    await tx.execute(sql`DELETE FROM waitlist_guard WHERE listing_id = ${listingId}`);
    recordNothing(tx);
    return null;
  });
}

async function readQueue(tx: Transaction, listingId: string): Promise<WaitlistEntryRow[]> {
  return await tx
    .select()
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.listingId, listingId), eq(waitlistEntry.state, 'waiting')))
    .orderBy(waitlistEntry.id)
    .limit(QUEUE_MAX)
    .for('update');
}

/** The listing's schedule as it is for somebody who waits; null while it takes no bookings. */
async function readListing(
  tx: Transaction,
  { now }: CommandContext,
  { listingId, within, customerOrganisationId: organisationId, userId }: WaitlistEntryRow,
): Promise<BookableListing | null> {
  const last = Math.max(within.end.getTime(), now.getTime() + DAY_MS);
  const span = { start: now, end: new Date(last) };
  const listing = await findSchedule(tx, { id: listingId }, span, { customer: { organisationId, userId } });
  const open = listing && isOnMarket(listing) && listing.status === 'published' && listing.bookingMode !== 'enquiry';
  return open ? listing : null;
}

async function fitFor(
  tx: Transaction,
  { now }: CommandContext,
  listing: BookableListing,
  entry: WaitlistEntryRow,
): Promise<Fit | null> {
  const fit = findFit(listing, entry, await readDeclined(tx, entry.id), now);
  if (!fit) return null;
  const { listingId, userId, accessMode } = entry;
  const standing = await findStanding(tx, { listingId, userId, accessMode, at: fit.during.start }, now);
  return standing.missing.length > 0 || standing.suspendedUntil ? null : fit;
}

async function readDeclined(tx: Transaction, entryId: string): Promise<Period[]> {
  const rows = await tx
    .select({ during: waitlistOffer.during })
    .from(waitlistOffer)
    .where(and(eq(waitlistOffer.entryId, entryId), inArray(waitlistOffer.state, ['declined', 'lapsed'])));
  return rows.map(({ during }) => during);
}

async function offer(
  tx: Transaction,
  ctx: CommandContext,
  listing: BookableListing,
  entry: WaitlistEntryRow,
  { during, unitIds, deadline }: Fit,
): Promise<{ entryId: string; bookingId: string }> {
  const customer = { userId: entry.userId, organisationId: entry.customerOrganisationId };
  const [rates, terms] = await Promise.all([listRates(tx, listing.id), findTerms(tx, listing.id)]);
  const row = newBooking({ listing, rates, terms }, { ...entry, during }, customer, {
    manner: 'hold',
    now: ctx.now,
    heldUntil: deadline,
  });
  await tx.execute(
    sql`DELETE FROM waitlist_guard WHERE listing_id = ${listing.id} AND unit_id = ANY(${`{${unitIds.join(',')}}`}::uuid[])`,
  );
  await tx.update(waitlistEntry).set({ state: 'offered' }).where(eq(waitlistEntry.id, entry.id));
  await refuseOverlap(insertBooking(tx, { row, listing, unitIds }));
  const facts = { waitlistEntryId: entry.id, deadline: deadline.toISOString() };
  await recordEvent(tx, ctx, { ...firstEvent(row), after: { ...bookingFacts(row), ...facts } });
  await tx.insert(waitlistOffer).values({
    id: v7(),
    entryId: entry.id,
    listingId: listing.id,
    bookingId: row.id,
    during,
    state: 'open',
    offeredAt: ctx.now,
    deadlineAt: deadline,
  });
  return { entryId: entry.id, bookingId: row.id };
}
