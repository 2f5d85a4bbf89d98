import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { need } from '@/db/schema/needs';
import { requirePerson, requireScope } from '@/domain/identity/policy';
import { canEditNeeds, canPublishNeeds } from './policy';
import { isEditable } from './rules';

export type NeedRow = typeof need.$inferSelect;

/** Needs of the organisations that the actor belongs to; every need for the platform's own jobs. */
export function ownNeeds(actor: Actor): SQL | undefined {
  if (actor.type === 'system') return undefined;
  const person = requirePerson(actor);
  const ids = person.token ? [person.token.organisationId] : person.memberships.map((each) => each.organisationId);
  return inArray(need.organisationId, ids);
}

export interface LockOptions {
  needId: string;
  /** What the writer saw. */
  version?: number;
  right: 'edit' | 'publish';
}

/**
 * Locks a need for a change. Throws `not-found` outside the actor's organisations, `forbidden` where the role may look
 * only, `stale-version` when somebody saved in between.
 */
export async function lockNeed(tx: Transaction, actor: Actor, { needId, version, right }: LockOptions) {
  requireScope(actor, 'needs:write');
  const [row] = await tx
    .select()
    .from(need)
    .where(and(eq(need.id, needId), ownNeeds(actor)))
    .for('update');
  if (!row) throw notFound();
  const may = right === 'edit' ? canEditNeeds : canPublishNeeds;
  if (!may(actor, row.organisationId)) throw new DomainError('forbidden');
  if (version !== undefined && version !== row.version) throw new DomainError('stale-version');
  return row;
}

/** The row, or throws `transition-refused` when the need has ended. */
export function requireEditable(row: NeedRow): NeedRow {
  if (!isEditable(row.status)) throw new DomainError('transition-refused', { params: { status: row.status } });
  return row;
}
