import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { DomainError } from '@/core/errors';
import { bookingFile } from '@/db/schema/bookings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { insertFile, type StoredFile } from '@/domain/organisations/stored-file';
import { findTerms } from './find-terms';
import { questionId } from './inputs';
import { partiesOf } from './policy';
import { takesFiles } from './rules';
import { lockBooking } from './take-action';

const FILES_MAX = 20;
const attachInput = z.strictObject({ id: z.uuid(), questionId: questionId.optional() });

export interface AttachedFile {
  fileId: string;
  name: string;
  contentType: string;
  bytes: number;
  questionId: string | null;
  /** Who added it, and may take it away again. */
  addedBy: string | null;
}

/**
 * Makes a stored file known to a booking, perhaps as the answer to one of its questions: while it is held, asked for,
 * confirmed or in use. Throws `too-many-files`, `invalid-reference` for a question that takes no file.
 */
export async function attachFile(ctx: CommandContext, input: unknown, stored: StoredFile): Promise<AttachedFile> {
  return runCommand(ctx, attachInput, input, async (tx, data) => {
    requireScope(ctx.actor, 'bookings:write');
    const { row } = await lockBooking(tx, ctx, data.id);
    if (partiesOf(ctx.actor, row).length === 0) throw new DomainError('forbidden');
    if (!takesFiles(row.state)) throw new DomainError('transition-refused');
    const { form } = await findTerms(tx, row.listingId);
    if (data.questionId && !form?.questions.some(({ id, type }) => id === data.questionId && type === 'file')) {
      throw new DomainError('invalid-input', { fields: [{ path: 'questionId', code: 'invalid-reference' }] });
    }
    const [{ files } = { files: 0 }] = await tx
      .select({ files: count() })
      .from(bookingFile)
      .where(eq(bookingFile.bookingId, row.id));
    if (files >= FILES_MAX) {
      throw new DomainError('invalid-input', {
        fields: [{ path: 'file', code: 'too-many-files', params: { max: FILES_MAX } }],
      });
    }
    await insertFile(tx, ctx, row.customerOrganisationId, 'staff', stored);
    const addedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    const answers = data.questionId ?? null;
    await tx
      .insert(bookingFile)
      .values({ bookingId: row.id, fileId: stored.id, questionId: answers, addedBy, addedAt: ctx.now });
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      otherOrganisationId: row.customerOrganisationId,
      action: 'booking.file-attached',
      subjectType: 'booking',
      subjectId: row.id,
      after: { fileId: stored.id, name: stored.name, reference: row.reference },
    });
    const { name, contentType, bytes } = stored;
    return { fileId: stored.id, name, contentType, bytes, questionId: answers, addedBy };
  });
}
