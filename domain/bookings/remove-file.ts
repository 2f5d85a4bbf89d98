import { and, eq } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import { bookingFile } from '@/db/schema/bookings';
import { file } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { removeFileInput } from './inputs';
import { takesFiles } from './rules';
import { lockBooking } from './take-action';

/** Takes a file away from a booking, by whoever added it and while files may still be added. Answers the keys of its bytes. */
export async function removeFile(ctx: CommandContext, input: unknown): Promise<{ orphanKeys: string[] }> {
  return runCommand(ctx, removeFileInput, input, async (tx, { id, fileId }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { row } = await lockBooking(tx, ctx, id);
    const named = and(eq(bookingFile.bookingId, row.id), eq(bookingFile.fileId, fileId));
    const [found] = await tx.select({ addedBy: bookingFile.addedBy }).from(bookingFile).where(named);
    if (!found) throw notFound();
    if (ctx.actor.type !== 'person' || found.addedBy !== ctx.actor.userId) throw new DomainError('forbidden');
    if (!takesFiles(row.state)) throw new DomainError('transition-refused');
    await tx.delete(bookingFile).where(named);
    const gone = await tx.delete(file).where(eq(file.id, fileId)).returning({ key: file.storageKey, name: file.name });
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId,
      action: 'booking.file-removed',
      subjectType: 'booking',
      subjectId: row.id,
      before: { fileId, name: gone[0]?.name },
      after: { reference: row.reference },
    });
    return { orphanKeys: gone.map(({ key }) => key) };
  });
}
