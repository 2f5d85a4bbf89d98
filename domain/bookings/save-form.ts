import { desc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { bookingForm, bookingTerms } from '@/db/schema/bookings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { kindOf } from '@/domain/listings/kinds';
import { lockListing } from '@/domain/listings/load-listing';
import { saveFormInput } from './inputs/terms';

/** Asks other questions from now on: a new version of the form. One without questions and declarations asks nothing. */
export async function saveForm(ctx: CommandContext, input: unknown): Promise<{ listingId: string; version: number }> {
  return runCommand(ctx, saveFormInput, input, async (tx, { listingId, questions, declarations }) => {
    const listing = await lockListing(tx, ctx.actor, { listingId, right: 'edit' });
    if (!kindOf(listing.kind).hasUnits) throw new DomainError('not-bookable');
    const [last] = await tx
      .select({ version: bookingForm.version })
      .from(bookingForm)
      .where(eq(bookingForm.listingId, listingId))
      .orderBy(desc(bookingForm.version))
      .limit(1);
    const version = (last?.version ?? 0) + 1;
    const id = v7();
    const { organisationId } = listing;
    const createdBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    await tx
      .insert(bookingForm)
      .values({ id, listingId, organisationId, version, questions, declarations, createdBy, createdAt: ctx.now });
    await tx
      .insert(bookingTerms)
      .values({ listingId, organisationId, formId: id, updatedAt: ctx.now })
      .onConflictDoUpdate({ target: bookingTerms.listingId, set: { formId: id, updatedAt: ctx.now } });
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'listing.form-saved',
      subjectType: 'listing',
      subjectId: listingId,
      after: { version, questions: questions.length, declarations: declarations.length },
    });
    return { listingId, version };
  });
}
