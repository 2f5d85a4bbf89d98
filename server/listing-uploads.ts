import { z } from 'zod';
import { DomainError } from '@/core/errors';
import type { CommandContext } from '@/domain/events/command';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { type AddedFile, addListingFile } from '@/domain/listings/listing-files';
import { FILE_ROLES, type FileRole } from '@/domain/listings/rules';
import { prepareDocument } from './documents';
import { prepareImage } from './images';
import { log } from './log';
import { fileStore } from './storage';
import { storeWith } from './uploads';

const PHOTO_SIDE = 2000;
/** The largest file and what a form adds around it. */
const MAX_REQUEST_BYTES = 21 * 1_048_576;

/**
 * Takes a photo or document of a listing from a multipart request (`role`, `file`): checked by content, stored, then
 * made known. What goes wrong with the file is an `invalid-input` at `file`.
 */
export async function uploadListingFile(ctx: CommandContext, listingId: string, request: Request): Promise<AddedFile> {
  // Asked before the bytes are read: a stranger must not make the server read, check and store them.
  const listing = await getListingForEdit(ctx, listingId);
  if (!listing.mayEdit) throw new DomainError('forbidden');
  const form = await readForm(request);
  const role = z.enum(FILE_ROLES).safeParse(form.get('role'));
  if (!role.success) throw new DomainError('invalid-input', { fields: [{ path: 'role', code: 'invalid-choice' }] });
  const prepared = await prepare(role.data, form.get('file'));
  return storeWith(listing.organisationId, prepared, (stored) =>
    addListingFile(ctx, { listingId, role: role.data }, stored),
  );
}

function prepare(role: FileRole, upload: FormDataEntryValue | null) {
  if (!(upload instanceof File)) {
    throw new DomainError('invalid-input', { fields: [{ path: 'file', code: 'invalid-file' }] });
  }
  return role === 'photo' ? prepareImage(upload, { longestSide: PHOTO_SIDE }) : prepareDocument(upload);
}

/** A multipart body within the bound for uploads. */
export async function readForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isFinite(length)) throw new DomainError('malformed-request');
  if (length > MAX_REQUEST_BYTES)
    throw new DomainError('payload-too-large', { params: { maxBytes: MAX_REQUEST_BYTES } });
  try {
    return await request.formData();
  } catch {
    throw new DomainError('malformed-request');
  }
}

/** After the commit, takes away the bytes that no row names any more; the answer does not tell their keys. */
export async function withoutOrphans<T extends { orphanKeys: string[] }>(
  running: Promise<T>,
): Promise<Omit<T, 'orphanKeys'>> {
  const { orphanKeys, ...answer } = await running;
  for (const key of orphanKeys) {
    await fileStore()
      .delete(key)
      // The row is gone already; bytes left behind are lost space and no more.
      .catch((err: unknown) => log.warn({ err, key }, 'orphaned file was not deleted'));
  }
  return answer;
}
