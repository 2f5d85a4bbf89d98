import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, isOperator } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { file } from '@/db/schema/organisations';

/** A file whose bytes are in the store already; `server/uploads.ts` makes these, never a request. */
export interface StoredFile {
  id: string;
  storageKey: string;
  name: string;
  contentType: string;
  bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
}

/** Makes a stored file known to an organisation, within the command that uses it. */
export async function insertFile(
  tx: Transaction,
  ctx: { actor: Actor; now: Date },
  organisationId: string,
  visibility: 'public' | 'organisation',
  stored: StoredFile,
): Promise<void> {
  const uploadedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
  await tx.insert(file).values({ ...stored, organisationId, visibility, uploadedBy, createdAt: ctx.now });
}

export interface FileView extends StoredFile {
  visibility: 'public' | 'organisation';
}

/** A file the actor may fetch: a public one, or one of an organisation of theirs. Throws `not-found`. */
export async function getFile(ctx: { actor: Actor; db: Database }, id: string): Promise<FileView> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const { actor, db } = ctx;
  const mine = actor.type === 'person' ? actor.memberships.map((membership) => membership.organisationId) : [];
  const visible = isOperator(actor)
    ? undefined
    : or(eq(file.visibility, 'public'), mine.length > 0 ? inArray(file.organisationId, mine) : undefined);
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
    .from(file)
    .where(and(eq(file.id, id), visible));
  if (!found) throw notFound();
  return found;
}
