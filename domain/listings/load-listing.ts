import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { listing } from '@/db/schema/listings';
import { requirePerson, requireScope } from '@/domain/identity/policy';
import { canEditListings, canPublishListings } from './policy';
import { isEditable } from './rules';

export type ListingRow = typeof listing.$inferSelect;

/** Listings of the organisations that the actor belongs to; every listing for the platform's own jobs. */
export function ownListings(actor: Actor): SQL | undefined {
  if (actor.type === 'system') return undefined;
  const person = requirePerson(actor);
  const ids = person.token ? [person.token.organisationId] : person.memberships.map((each) => each.organisationId);
  return inArray(listing.organisationId, ids);
}

/** One listing of the actor's own organisations, or throws `not-found`. */
export async function getOwnListing(db: Database | Transaction, actor: Actor, listingId: string): Promise<ListingRow> {
  const [row] = await db
    .select()
    .from(listing)
    .where(and(eq(listing.id, listingId), ownListings(actor)));
  if (!row) throw notFound();
  return row;
}

export interface LockOptions {
  listingId: string;
  /** What the writer saw. */
  version?: number;
  right: 'edit' | 'publish';
}

/**
 * Locks a listing for a change. Throws `not-found` outside the actor's organisations, `forbidden` where the role may
 * look only, `stale-version` when somebody saved in between, `transition-refused` when it is archived.
 */
export async function lockListing(tx: Transaction, actor: Actor, options: LockOptions): Promise<ListingRow> {
  requireScope(actor, 'listings:write');
  const [row] = await tx
    .select()
    .from(listing)
    .where(and(eq(listing.id, options.listingId), ownListings(actor)))
    .for('update');
  if (!row) throw notFound();
  const may = options.right === 'edit' ? canEditListings : canPublishListings;
  if (!may(actor, row.organisationId)) throw new DomainError('forbidden');
  if (options.version !== undefined && options.version !== row.version) throw new DomainError('stale-version');
  if (!isEditable(row.status)) throw new DomainError('transition-refused', { params: { status: row.status } });
  return row;
}
