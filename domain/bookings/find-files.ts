import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { Database } from '@/db/client';
import { booking, bookingFile } from '@/db/schema/bookings';
import { file } from '@/db/schema/organisations';
import { requireScope } from '@/domain/identity/policy';
import type { FileView } from '@/domain/organisations/stored-file';
import type { AttachedFile } from './attach-file';
import { partiesOf } from './policy';
import { visibleTo } from './visible-to';

/** The files of a booking that the caller was found to be allowed to see, in the order in which they were added. */
export async function listBookingFiles(db: Database, bookingId: string): Promise<AttachedFile[]> {
  return await db
    .select({
      fileId: file.id,
      name: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      questionId: bookingFile.questionId,
      addedBy: bookingFile.addedBy,
    })
    .from(bookingFile)
    .innerJoin(file, eq(file.id, bookingFile.fileId))
    .where(eq(bookingFile.bookingId, bookingId))
    .orderBy(asc(bookingFile.addedAt), asc(file.id))
    .limit(100);
}

/** Whose a file of a booking would be, if the actor may add one. Throws `not-found`, or `forbidden` to who may look only. */
export async function customerToAttachFor({ actor, db }: { actor: Actor; db: Database }, id: string): Promise<string> {
  requireScope(actor, 'bookings:write');
  const [found] = await db
    .select({
      organisationId: booking.organisationId,
      customerOrganisationId: booking.customerOrganisationId,
      customerUserId: booking.customerUserId,
    })
    .from(booking)
    .where(and(eq(booking.id, id), visibleTo(actor)));
  if (!found) throw notFound();
  if (partiesOf(actor, found).length === 0) throw new DomainError('forbidden');
  return found.customerOrganisationId;
}

/** One file of a booking for either side of it. Throws `not-found`. */
export async function getBookingFile(
  { actor, db }: { actor: Actor; db: Database },
  bookingId: string,
  fileId: string,
): Promise<FileView> {
  if (![bookingId, fileId].every((id) => z.uuid().safeParse(id).success)) throw notFound();
  const [found] = await db
    .select({
      id: file.id,
      storageKey: file.storageKey,
      name: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      sha256: file.sha256,
      width: file.width,
      height: file.height,
      visibility: file.visibility,
    })
    .from(bookingFile)
    .innerJoin(file, eq(file.id, bookingFile.fileId))
    .innerJoin(booking, eq(booking.id, bookingFile.bookingId))
    .where(and(eq(booking.id, bookingId), eq(file.id, fileId), visibleTo(actor)));
  if (!found) throw notFound();
  return found;
}
