import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, isOperator, type Membership } from '@/core/actor';
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

/** `staff`: for those who run the organisation's desk, and for whoever sent it. */
export type FileVisibility = 'public' | 'organisation' | 'staff';

/** Makes a stored file known to an organisation, within the command that uses it. */
export async function insertFile(
  tx: Transaction,
  ctx: { actor: Actor; now: Date },
  organisationId: string,
  visibility: FileVisibility,
  stored: StoredFile,
): Promise<void> {
  const uploadedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
  await tx.insert(file).values({ ...stored, organisationId, visibility, uploadedBy, createdAt: ctx.now });
}

export interface FileView extends StoredFile {
  visibility: FileVisibility;
}

/** A file the actor may fetch: a public one, one that they sent, or one of an organisation of theirs as far as their role reaches. Throws `not-found`. */
export async function getFile(ctx: { actor: Actor; db: Database }, id: string): Promise<FileView> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const { actor, db } = ctx;
  const visible = isOperator(actor)
    ? undefined
    : or(
        eq(file.visibility, 'public'),
        actor.type === 'person' ? and(eq(file.visibility, 'staff'), eq(file.uploadedBy, actor.userId)) : undefined,
        ofOrganisations('organisation', membershipsOf(actor)),
        ofOrganisations(
          'staff',
          membershipsOf(actor).filter(({ role }) => STAFF.has(role)),
        ),
      );
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

const STAFF: ReadonlySet<string> = new Set(['owner', 'manager', 'technician']);

function membershipsOf(actor: Actor): readonly Membership[] {
  return actor.type === 'person' ? actor.memberships : [];
}

function ofOrganisations(visibility: FileVisibility, memberships: readonly Membership[]): SQL | undefined {
  if (memberships.length === 0) return undefined;
  const ids = memberships.map(({ organisationId }) => organisationId);
  return and(eq(file.visibility, visibility), inArray(file.organisationId, ids));
}
