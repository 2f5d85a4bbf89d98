import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Actor, membershipOf } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { membership, organisation } from '@/db/schema/organisations';
import { mayDecide } from './policy';

export type OrganisationRow = typeof organisation.$inferSelect;

/**
 * The organisation, locked, if the actor belongs to it or decides about it; anyone else finds nothing. Whoever changes
 * its people or its standing takes this lock first, so that two such changes never pass each other.
 */
export async function lockOrganisation(tx: Transaction, actor: Actor, id: string): Promise<OrganisationRow> {
  const visible = mayDecide(actor) || membershipOf(actor, id) !== undefined;
  const [found] = visible ? await tx.select().from(organisation).where(eq(organisation.id, id)).for('update') : [];
  if (!found) throw notFound();
  return found;
}

/** A current member, locked after its organisation. Throws `not-found`. */
export async function lockMember(tx: Transaction, organisationId: string, userId: string) {
  const [member] = await tx
    .select()
    .from(membership)
    .where(
      and(eq(membership.organisationId, organisationId), eq(membership.userId, userId), isNull(membership.endedAt)),
    )
    .for('update');
  if (!member) throw notFound();
  return member;
}

/** How many owners an organisation has; ask under its lock. */
export async function countOwners(tx: Transaction, organisationId: string): Promise<number> {
  return await tx.$count(
    membership,
    and(eq(membership.organisationId, organisationId), inArray(membership.role, ['owner']), isNull(membership.endedAt)),
  );
}
