import { DomainError } from '@/core/errors';
import { type AttachedFile, attachFile } from '@/domain/bookings/attach-file';
import { customerToAttachFor } from '@/domain/bookings/find-files';
import type { CommandContext } from '@/domain/events/command';
import { prepareDocument } from './documents';
import { prepareImage } from './images';
import { pathId } from './listing-api';
import { readForm } from './listing-uploads';
import { storeWith } from './uploads';

const PICTURE_SIDE = 3000;

/** Takes a document or picture for a booking from a multipart request: checked by content, stored, then made known. */
export async function uploadBookingFile(ctx: CommandContext, id: string, request: Request): Promise<AttachedFile> {
  // Asked before the bytes are read: a stranger must not make the server read, check and store them.
  const customerId = await customerToAttachFor(ctx, pathId(id));
  const form = await readForm(request);
  const upload = form.get('file');
  if (!(upload instanceof File)) {
    throw new DomainError('invalid-input', { fields: [{ path: 'file', code: 'invalid-file' }] });
  }
  const prepared = upload.type.startsWith('image/')
    ? await prepareImage(upload, { longestSide: PICTURE_SIDE })
    : await prepareDocument(upload);
  const questionId = form.get('questionId') ?? undefined;
  return await storeWith(customerId, prepared, (stored) => attachFile(ctx, { id, questionId }, stored));
}
