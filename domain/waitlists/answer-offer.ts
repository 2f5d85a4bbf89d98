import { and, desc, eq } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { waitlistEntry, waitlistOffer } from '@/db/schema/waitlists';
import { type BookingView, bookingView } from '@/domain/bookings/booking-view';
import { lockBooking, takeAction } from '@/domain/bookings/take-action';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requirePerson, requireScope } from '@/domain/identity/policy';
import { waitlistRef } from './inputs';
import type { WaitlistEntryRow } from './join';

/**
 * Takes what was offered to an entry: the hold becomes a booking, or a request where the listing asks for approval.
 * Throws `not-found` without an offer, `transition-refused` after its deadline, `already-decided` the second time.
 */
export async function acceptOffer(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, waitlistRef, input, async (tx, { id }) => {
    const locked = await lockOffered(tx, ctx, id);
    const action = locked.bookingMode === 'instant' ? 'confirm' : 'request';
    return bookingView(await takeAction(tx, ctx, action, locked, { note: '' }));
  });
}

/** Lets an offer go to the next. Who waits for any time in a span keeps their place, and is not offered this again. */
export async function declineOffer(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, waitlistRef, input, async (tx, { id }) => {
    const locked = await lockOffered(tx, ctx, id);
    return bookingView(await takeAction(tx, ctx, 'cancel', locked, { note: '' }));
  });
}

/** Waits no longer. Throws `not-found` when one does not wait, or has an offer to answer. */
export async function leaveWaitlist(ctx: CommandContext, input: unknown): Promise<{ id: string; state: 'left' }> {
  return runCommand(ctx, waitlistRef, input, async (tx, { id }) => {
    const entry = await findOwn(tx, ctx, id);
    const [gone] = await tx
      .update(waitlistEntry)
      .set({ state: 'left', endedAt: ctx.now })
      .where(and(eq(waitlistEntry.id, id), eq(waitlistEntry.state, 'waiting')))
      .returning({ id: waitlistEntry.id });
    if (!gone) throw notFound();
    await recordEnd(tx, ctx, entry, 'waitlist.left');
    return { id, state: 'left' };
  });
}

/** The wished time is past: nobody can be offered it any more. By the platform's clock. */
export async function endPassed(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, waitlistRef, input, async (tx, { id }) => {
    const [entry] = await tx.select().from(waitlistEntry).where(eq(waitlistEntry.id, id)).for('update');
    if (ctx.actor.type !== 'system' || entry?.state !== 'waiting' || entry.within.end > ctx.now) throw notFound();
    await tx.update(waitlistEntry).set({ state: 'over', endedAt: ctx.now }).where(eq(waitlistEntry.id, id));
    await recordEnd(tx, ctx, entry, 'waitlist.passed');
    return { id };
  });
}

/** The booking held for an entry of the actor's, locked. The last offer, so that a second answer is told from none. */
async function lockOffered(tx: Transaction, ctx: CommandContext, entryId: string) {
  requireScope(ctx.actor, 'bookings:write');
  await findOwn(tx, ctx, entryId);
  const [offered] = await tx
    .select({ bookingId: waitlistOffer.bookingId })
    .from(waitlistOffer)
    .where(eq(waitlistOffer.entryId, entryId))
    .orderBy(desc(waitlistOffer.id))
    .limit(1);
  if (!offered) throw notFound();
  return lockBooking(tx, ctx, offered.bookingId);
}

async function findOwn(tx: Transaction, ctx: CommandContext, id: string): Promise<WaitlistEntryRow> {
  requireScope(ctx.actor, 'bookings:write');
  const { userId } = requirePerson(ctx.actor);
  const [entry] = await tx
    .select()
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.id, id), eq(waitlistEntry.userId, userId)));
  if (!entry) throw notFound();
  return entry;
}

async function recordEnd(tx: Transaction, ctx: CommandContext, entry: WaitlistEntryRow, action: string): Promise<void> {
  await recordEvent(tx, ctx, {
    organisationId: entry.organisationId,
    otherOrganisationId: entry.customerOrganisationId,
    action,
    subjectType: 'waitlist',
    subjectId: entry.id,
    before: { state: entry.state },
    after: { listingId: entry.listingId, userId: entry.userId },
  });
}
