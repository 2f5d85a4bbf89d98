import { type SQL, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Actor } from '@/core/actor';
import { prepared, type Transaction } from '@/db/client';

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

interface EventContext {
  actor: Actor;
  now: Date;
}

/** Appends what happened, in the transaction that makes it happen. The trigger numbers and chains it. */
export async function recordEvent(tx: Transaction, ctx: EventContext, entry: NewEvent): Promise<string> {
  recorded.set(tx, eventsRecorded(tx) + 1);
  return await appendEvent(tx, ctx, entry);
}

/**
 * What a command's one event brought about elsewhere: each booking of a bundle, each request that was outrun. Each
 * stands in the log of its own subject. Chains are locked until the commit: append in the order of their ids.
 */
export async function recordConsequence(tx: Transaction, ctx: EventContext, entry: NewEvent): Promise<string> {
  return await appendEvent(tx, ctx, entry);
}

/**
 * A command's one event as a statement, for a command that writes all it has to in one round trip: `WITH … ` before
 * it, and it runs once everything in `after` (a relation of that WITH) is written, so that its chain is locked last.
 */
export function eventStatement(tx: Transaction, ctx: EventContext, entry: NewEvent, after: SQL): SQL {
  recorded.set(tx, eventsRecorded(tx) + 1);
  return sql`${eventColumns(v7(), ctx, entry)} FROM (SELECT count(*) FROM ${after}) written`;
}

async function appendEvent(tx: Transaction, ctx: EventContext, entry: NewEvent): Promise<string> {
  const id = v7();
  await tx.execute(sql`${prepared}${eventColumns(id, ctx, entry)}`);
  return id;
}

function eventColumns(id: string, { actor, now }: EventContext, entry: NewEvent): SQL {
  const person = actor.type === 'person' ? actor : null;
  return sql`
    INSERT INTO event (id, chain_id, at, actor_type, actor_user_id, actor_token_id, actor_job, action, subject_type,
      subject_id, other_organisation_id, before, after)
    SELECT ${id}::uuid, ${entry.organisationId ?? PLATFORM_CHAIN}::uuid, ${now}::timestamptz, ${actor.type}::text,
      ${person?.userId ?? null}::uuid, ${person?.token?.id ?? null}::uuid,
      ${actor.type === 'system' ? actor.job : null}::text, ${entry.action}::text, ${entry.subjectType}::text,
      ${entry.subjectId}::uuid, ${entry.otherOrganisationId ?? null}::uuid, ${jsonText(entry.before)}::text::jsonb,
      ${jsonText(entry.after)}::text::jsonb`;
}

/** Says that a command found nothing to change (a repeated request), so that it owes no event. */
export function recordNothing(tx: Transaction): void {
  recorded.set(tx, Number.POSITIVE_INFINITY);
}

/** How many events this transaction has appended; infinite after `recordNothing`. */
export function eventsRecorded(tx: Transaction): number {
  return recorded.get(tx) ?? 0;
}

function jsonText(value: Record<string, unknown> | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
