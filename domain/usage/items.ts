import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { bookingUse, listingItem, useLine, useRule } from '@/db/schema/usage';
import { partiesOf } from '@/domain/bookings/policy';
import { lockBooking } from '@/domain/bookings/take-action';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { lockListing } from '@/domain/listings/load-listing';
import { addLineInput, idInput, noteResultsInput, saveItemInput, saveUseRuleInput } from './inputs';
import { lineAmount } from './rules';

/** How checking in works on a listing from now on. */
export async function saveUseRule(ctx: CommandContext, input: unknown): Promise<{ listingId: string }> {
  return runCommand(ctx, saveUseRuleInput, input, async (tx, { listingId, ...rule }) => {
    const { organisationId } = await lockListing(tx, ctx.actor, { listingId, right: 'edit' });
    const values = { ...rule, organisationId, updatedAt: ctx.now };
    await tx
      .insert(useRule)
      .values({ ...values, listingId })
      .onConflictDoUpdate({ target: useRule.listingId, set: values });
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'listing.use-rule-saved',
      subjectType: 'listing',
      subjectId: listingId,
      after: rule,
    });
    return { listingId };
  });
}

/** Something that a listing charges beside time. Its price is copied into each use: to change it is to add it anew. */
export async function addItem(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, saveItemInput, input, async (tx, { listingId, amountMinor, ...words }) => {
    const { organisationId, currency } = await lockListing(tx, ctx.actor, { listingId, right: 'publish' });
    const id = v7();
    const row = { ...words, amountMinor: BigInt(amountMinor), currency, createdAt: ctx.now };
    await tx.insert(listingItem).values({ ...row, id, organisationId, listingId });
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'listing.item-added',
      subjectType: 'listing',
      subjectId: listingId,
      after: { itemId: id, ...words, amountMinor: String(amountMinor), currency },
    });
    return { id };
  });
}

/** The item is offered no more; what was used of it stays. */
export async function retireItem(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, idInput, input, async (tx, { id }) => {
    const item = await findItem(tx, id);
    await lockListing(tx, ctx.actor, { listingId: item.listingId, right: 'publish' });
    await tx.update(listingItem).set({ retiredAt: ctx.now }).where(eq(listingItem.id, id));
    await recordEvent(tx, ctx, {
      organisationId: item.organisationId,
      action: 'listing.item-retired',
      subjectType: 'listing',
      subjectId: item.listingId,
      before: { itemId: id, name: item.name },
    });
    return { id };
  });
}

/** Notes what a booking used, at today's price, to be charged with it. The provider's people only. */
export async function addUseLine(ctx: CommandContext, input: unknown): Promise<{ id: string; amountMinor: string }> {
  return runCommand(ctx, addLineInput, input, async (tx, { bookingId, itemId, quantity, note }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { row } = await lockBooking(tx, ctx, bookingId);
    if (!partiesOf(ctx.actor, row).includes('provider')) throw new DomainError('forbidden');
    if (row.state !== 'in-use' && row.state !== 'completed') throw new DomainError('transition-refused');
    const item = await findItem(tx, itemId);
    if (item.listingId !== row.listingId) throw notFound();
    const amount = lineAmount({ minor: item.amountMinor, currency: item.currency }, quantity);
    const id = v7();
    const by = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    await tx.insert(useLine).values({
      id,
      organisationId: row.organisationId,
      bookingId,
      itemId,
      quantity,
      unitAmountMinor: item.amountMinor,
      amountMinor: amount.minor,
      currency: amount.currency,
      note,
      staffUserId: item.kind === 'staff-hour' ? by : null,
      createdBy: by,
      createdAt: ctx.now,
    });
    const amountMinor = amount.minor.toString();
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId,
      action: 'booking.line-added',
      subjectType: 'booking',
      subjectId: bookingId,
      after: { reference: row.reference, lineId: id, itemId, kind: item.kind, quantity, amountMinor },
    });
    return { id, amountMinor };
  });
}

/** Takes a line back that was noted by mistake, while the booking is not settled. */
export async function removeUseLine(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, idInput, input, async (tx, { id }) => {
    requireScope(ctx.actor, 'bookings:write');
    const [line] = await tx
      .select()
      .from(useLine)
      .where(and(eq(useLine.id, id), isNull(useLine.removedAt)))
      .for('update');
    if (!line) throw notFound();
    const { row } = await lockBooking(tx, ctx, line.bookingId);
    if (!partiesOf(ctx.actor, row).includes('provider')) throw new DomainError('forbidden');
    if (row.state === 'settled') throw new DomainError('transition-refused');
    await tx.update(useLine).set({ removedAt: ctx.now }).where(eq(useLine.id, id));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId,
      action: 'booking.line-removed',
      subjectType: 'booking',
      subjectId: row.id,
      before: { reference: row.reference, lineId: id, amountMinor: line.amountMinor.toString() },
    });
    return { id };
  });
}

/** What came of a use, in its log: by whoever used it or the provider's people. */
export async function noteResults(ctx: CommandContext, input: unknown): Promise<{ bookingId: string }> {
  return runCommand(ctx, noteResultsInput, input, async (tx, { bookingId, results }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { row } = await lockBooking(tx, ctx, bookingId);
    if (partiesOf(ctx.actor, row).length === 0) throw new DomainError('forbidden');
    const noted = await tx
      .update(bookingUse)
      .set({ results })
      .where(eq(bookingUse.bookingId, bookingId))
      .returning({ id: bookingUse.bookingId });
    if (noted.length === 0) throw new DomainError('transition-refused');
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId,
      action: 'booking.results-noted',
      subjectType: 'booking',
      subjectId: bookingId,
      after: { reference: row.reference },
    });
    return { bookingId };
  });
}

async function findItem(tx: Transaction, id: string) {
  const [item] = await tx
    .select()
    .from(listingItem)
    .where(and(eq(listingItem.id, id), isNull(listingItem.retiredAt)));
  if (!item) throw notFound();
  return item;
}
