import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { money } from '@/core/money';
import { durationMinutes } from '@/core/period';
import type { Transaction } from '@/db/client';
import { bookingFile } from '@/db/schema/bookings';
import { lockUnits } from '@/domain/availability/queries';
import { groupOf } from '@/domain/availability/quota-sql';
import type { CustomerGroup } from '@/domain/availability/rules';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { type BookingRow, type BookingView, bookingView } from './booking-view';
import { declineOutrun } from './decline-outrun';
import { findTerms, type ListingTerms } from './find-terms';
import { confirmHoldInput } from './inputs';
import { answersTo } from './new-booking';
import { peekBooking } from './peek-booking';
import { autoApproves, decideBy } from './rules/terms';
import { lockBooking, requireAction, takeAction } from './take-action';

/**
 * Makes a held time a booking while the hold lasts: confirmed at once, or a request, as the listing says. Takes the
 * answers to the listing's questions; throws `invalid-input` for each that is wrong or missing.
 */
export async function confirmHold(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, confirmHoldInput, input, async (tx, { id, version, note = '', ...details }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { listingId, customer } = await peekBooking(tx, ctx, id);
    const terms = await findTerms(tx, listingId);
    // Everybody locks units before bookings.
    if (terms.requests === 'compete') await lockUnits(tx, listingId);
    const found = await lockBooking(tx, ctx, id);
    const { row } = found;
    const locked = {
      row,
      bookingMode: needsNoWord(terms, row, await findGroup(tx, listingId, customer)) ? 'instant' : found.bookingMode,
    };
    const action = locked.bookingMode === 'instant' ? 'confirm' : 'request';
    requireAction(ctx, action, locked, { note, version });
    const changes = {
      ...answersTo(terms, details, await questionsAnsweredByFile(tx, id)),
      project: details.project ?? row.project,
      guests: details.guests ?? row.guests,
      purpose: details.purpose ?? row.purpose,
      ...(action === 'request' && {
        competes: terms.requests === 'compete',
        decideBy: decideBy(terms, row.during, ctx.now),
      }),
    };
    const booked = await takeAction(tx, ctx, action, locked, { note, version, changes });
    if (action === 'confirm' && terms.requests === 'compete') await declineOutrun(tx, ctx, { id: listingId }, booked);
    return bookingView(booked);
  });
}

/** True when the listing's limits for confirming at once hold for what was reserved. */
function needsNoWord(terms: ListingTerms, row: BookingRow, group: CustomerGroup): boolean {
  return autoApproves(terms.autoApprove, {
    minutes: durationMinutes(row.during),
    price: money(row.priceMinor, row.currency),
    group,
  });
}

async function findGroup(
  tx: Transaction,
  listingId: string,
  { organisationId }: { organisationId: string },
): Promise<CustomerGroup> {
  const [row] = await tx.execute<{ name: CustomerGroup }>(
    sql`SELECT ${groupOf(organisationId)} AS name FROM listing l WHERE l.id = ${listingId}`,
  );
  return row?.name ?? 'public';
}

async function questionsAnsweredByFile(tx: Transaction, bookingId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ questionId: bookingFile.questionId })
    .from(bookingFile)
    .where(and(eq(bookingFile.bookingId, bookingId), isNotNull(bookingFile.questionId)));
  return new Set(rows.flatMap(({ questionId }) => questionId ?? []));
}
