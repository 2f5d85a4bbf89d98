import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { listing, listingFile } from '@/db/schema/listings';
import { file } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { insertFile, type StoredFile } from '@/domain/organisations/stored-file';
import { addFileInput, captionFileInput, orderFilesInput, removeFileInput } from './inputs';
import { type ListingRow, lockListing } from './load-listing';
import { FILES_MAX, type FileRole } from './rules';
import { type ListingState, saveListing } from './save-listing';

export interface AddedFile extends ListingState {
  listingFileId: string;
  fileId: string;
}

/** Adds a photo or document whose bytes are stored already. Throws `invalid-input` when the listing has enough. */
export async function addListingFile(ctx: CommandContext, input: unknown, stored: StoredFile): Promise<AddedFile> {
  return runCommand(ctx, addFileInput, input, async (tx, { role, caption, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    const present = await filesOf(tx, row.id, role);
    if (present.length >= FILES_MAX[role]) {
      throw new DomainError('invalid-input', {
        fields: [{ path: 'file', code: 'too-many-files', params: { max: FILES_MAX[role] } }],
      });
    }
    await insertFile(tx, ctx, row.organisationId, row.status === 'published' ? 'public' : 'organisation', stored);
    const position = Math.max(0, ...present.map((each) => each.position)) + 1;
    const added = { id: v7(), listingId: row.id, fileId: stored.id, role, caption, position, createdAt: ctx.now };
    await tx.insert(listingFile).values(added);
    const state = await saveListing(tx, ctx.now, row);
    await recordFileEvent(tx, ctx, row, 'listing.file-added', { role, fileId: stored.id, name: stored.name });
    return { ...state, listingFileId: added.id, fileId: stored.id };
  });
}

/** Gives a photo its alternative text, a document its title. */
export async function captionListingFile(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, captionFileInput, input, async (tx, { listingFileId, caption, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    const [changed] = await tx
      .update(listingFile)
      .set({ caption })
      .where(and(eq(listingFile.id, listingFileId), eq(listingFile.listingId, row.id)))
      .returning({ fileId: listingFile.fileId });
    if (!changed) throw notFound();
    const state = await saveListing(tx, ctx.now, row);
    await recordFileEvent(tx, ctx, row, 'listing.file-captioned', { fileId: changed.fileId, caption });
    return state;
  });
}

/** Puts the files of one role into an order; the first photo is the listing's face. */
export async function orderListingFiles(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, orderFilesInput, input, async (tx, { role, listingFileIds, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    const present = new Set((await filesOf(tx, row.id, role)).map((each) => each.id));
    const wanted = new Set(listingFileIds);
    if (
      present.size !== wanted.size ||
      listingFileIds.length !== wanted.size ||
      listingFileIds.some((id) => !present.has(id))
    ) {
      throw new DomainError('invalid-input', { fields: [{ path: 'listingFileIds', code: 'invalid-reference' }] });
    }
    for (const [at, id] of listingFileIds.entries()) {
      await tx
        .update(listingFile)
        .set({ position: at + 1 })
        .where(eq(listingFile.id, id));
    }
    const state = await saveListing(tx, ctx.now, row);
    await recordFileEvent(tx, ctx, row, 'listing.files-ordered', { role, listingFileIds });
    return state;
  });
}

export interface RemovedFile extends ListingState {
  /** Keys whose bytes nothing names any more; for the server to delete after the commit. */
  orphanKeys: string[];
}

/** Takes a photo or document away; its bytes go too unless a copy of the listing still shows them. */
export async function removeListingFile(ctx: CommandContext, input: unknown): Promise<RemovedFile> {
  return runCommand(ctx, removeFileInput, input, async (tx, { listingFileId, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'edit' });
    const [gone] = await tx
      .delete(listingFile)
      .where(and(eq(listingFile.id, listingFileId), eq(listingFile.listingId, row.id)))
      .returning();
    if (!gone) throw notFound();
    const orphanKeys = await dropUnused(tx, [gone.fileId]);
    const state = await saveListing(tx, ctx.now, row);
    await recordFileEvent(tx, ctx, row, 'listing.file-removed', { role: gone.role, fileId: gone.fileId });
    return { ...state, orphanKeys };
  });
}

/** Forgets the files that no listing shows any more; answers their storage keys. */
export async function dropUnused(tx: Transaction, fileIds: readonly string[]): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const dropped = await tx
    .delete(file)
    .where(
      and(inArray(file.id, [...fileIds]), sql`NOT EXISTS (SELECT FROM listing_file lf WHERE lf.file_id = ${file.id})`),
    )
    .returning({ storageKey: file.storageKey });
  return dropped.map((each) => each.storageKey);
}

/** Anyone may fetch a file while a published listing shows it; otherwise the organisation only. */
export async function followVisibility(tx: Transaction, listingIdToFollow: string): Promise<void> {
  await tx.execute(sql`
    UPDATE ${file} SET visibility = CASE WHEN EXISTS (
      SELECT FROM ${listingFile} lf JOIN ${listing} l ON l.id = lf.listing_id
      WHERE lf.file_id = ${file}.id AND l.status = 'published'
    ) THEN 'public' ELSE 'organisation' END
    WHERE id IN (SELECT file_id FROM ${listingFile} WHERE listing_id = ${listingIdToFollow})`);
}

function filesOf(tx: Transaction, id: string, role: FileRole) {
  return tx
    .select({ id: listingFile.id, position: listingFile.position })
    .from(listingFile)
    .where(and(eq(listingFile.listingId, id), eq(listingFile.role, role)))
    .orderBy(asc(listingFile.position));
}

function recordFileEvent(
  tx: Transaction,
  ctx: CommandContext,
  row: ListingRow,
  action: string,
  after: Record<string, unknown>,
) {
  return recordEvent(tx, ctx, {
    organisationId: row.organisationId,
    action,
    subjectType: 'listing',
    subjectId: row.id,
    after,
  });
}
