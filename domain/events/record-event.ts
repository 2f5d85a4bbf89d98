import { type SQL, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Actor } from '@/core/actor';
import { prepared, type Transaction } from '@/db/client';
import type { Given } from '@/db/statement';

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
  const values = eventValues(ctx, entry);
  return sql`${insertEvent((name) => values[name])} FROM (SELECT count(*) FROM ${after}) written`;
}

/** The same in a statement that is written once: its values are those of `eventValues`. */
export function eventPlaces(): SQL {
  return insertEvent((name) => sql.placeholder(name));
}

async function appendEvent(tx: Transaction, ctx: EventContext, entry: NewEvent): Promise<string> {
  const values = eventValues(ctx, entry);
  await tx.execute(sql`${prepared}${insertEvent((name) => values[name])}`);
  return values.eventId;
}

/** An event's columns by name, as a statement that is written once takes them. */
export function eventValues({ actor, now }: EventContext, entry: NewEvent) {
  const person = actor.type === 'person' ? actor : null;
  return {
    eventId: v7(),
    eventChain: entry.organisationId ?? PLATFORM_CHAIN,
    eventAt: now,
    eventActorType: actor.type,
    eventActor: person?.userId ?? null,
    eventToken: person?.token?.id ?? null,
    eventJob: actor.type === 'system' ? actor.job : null,
    eventAction: entry.action,
    eventSubjectType: entry.subjectType,
    eventSubject: entry.subjectId,
    eventOther: entry.otherOrganisationId ?? null,
    eventBefore: jsonText(entry.before),
    eventAfter: jsonText(entry.after),
  };
}

type EventColumn = keyof ReturnType<typeof eventValues>;

function insertEvent(value: (name: EventColumn) => Given<string | Date> | null): SQL {
  return sql`
    INSERT INTO event (id, chain_id, at, actor_type, actor_user_id, actor_token_id, actor_job, action, subject_type,
      subject_id, other_organisation_id, before, after)
    SELECT ${value('eventId')}::uuid, ${value('eventChain')}::uuid, ${value('eventAt')}::timestamptz,
      ${value('eventActorType')}::text, ${value('eventActor')}::uuid, ${value('eventToken')}::uuid, ${value('eventJob')}::text,
      ${value('eventAction')}::text, ${value('eventSubjectType')}::text, ${value('eventSubject')}::uuid,
      ${value('eventOther')}::uuid, ${value('eventBefore')}::text::jsonb, ${value('eventAfter')}::text::jsonb`;
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
