import { v7 } from 'uuid';
import type { Actor } from '@/core/actor';
import type { Transaction } from '@/db/client';
import { event } from '@/db/schema/events';

/** Events of the platform itself (people, operators) form one chain of their own. */
export const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000';

export interface NewEvent {
  /** Whose chain it joins; absent for the platform's own. */
  organisationId?: string;
  /** Another organisation that may read it, such as a booking's customer. */
  otherOrganisationId?: string;
  /** `<subject>.<past tense verb>`, such as `booking.approved`. */
  action: string;
  subjectType: string;
  subjectId: string;
  before?: Record<string, unknown>;
  /** State after, without secrets; JSON values only. */
  after?: Record<string, unknown>;
}

const recorded = new WeakMap<Transaction, number>();

/** Appends what happened, in the transaction that makes it happen. The trigger numbers and chains it. */
export async function recordEvent(tx: Transaction, ctx: { actor: Actor; now: Date }, entry: NewEvent): Promise<string> {
  const { actor } = ctx;
  const id = v7();
  await tx.insert(event).values({
    id,
    chainId: entry.organisationId ?? PLATFORM_CHAIN,
    at: ctx.now,
    actorType: actor.type,
    actorUserId: actor.type === 'person' ? actor.userId : null,
    actorTokenId: actor.type === 'person' ? (actor.token?.id ?? null) : null,
    actorJob: actor.type === 'system' ? actor.job : null,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    otherOrganisationId: entry.otherOrganisationId ?? null,
    before: entry.before ?? null,
    after: entry.after ?? null,
  });
  recorded.set(tx, eventsRecorded(tx) + 1);
  return id;
}

/** Says that a command found nothing to change (a repeated request), so that it owes no event. */
export function recordNothing(tx: Transaction): void {
  recorded.set(tx, Number.POSITIVE_INFINITY);
}

/** How many events this transaction has appended; infinite after `recordNothing`. */
export function eventsRecorded(tx: Transaction): number {
  return recorded.get(tx) ?? 0;
}
