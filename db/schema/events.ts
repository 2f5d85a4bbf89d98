import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';

/**
 * What happened, who did it, when. Append-only (a trigger refuses UPDATE and DELETE) and hash-chained per
 * organisation by a BEFORE INSERT trigger; `chain_id` is the organisation, or the zero uuid for the platform.
 */
export const event = pgTable(
  'event',
  {
    id: id(),
    chainId: uuid().notNull(),
    /** Position in the chain from 1, set by the trigger. */
    seq: bigint({ mode: 'bigint' }).notNull().default(sql`0`),
    at: instant().notNull(),
    actorType: text().notNull(),
    actorUserId: uuid(),
    actorTokenId: uuid(),
    /** The job or script, where no person acted. */
    actorJob: text(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    /** The other organisation that may read this event, such as a booking's customer. */
    otherOrganisationId: uuid(),
    before: jsonb().$type<Record<string, unknown> | null>(),
    after: jsonb().$type<Record<string, unknown> | null>(),
    /** The writing transaction, so that readers follow commit order without gaps. */
    xid: bigint({ mode: 'bigint' }).notNull().default(sql`0`),
    prevHash: text().notNull().default(''),
    hash: text().notNull().default(''),
  },
  (t) => [
    unique('event_chain_seq').on(t.chainId, t.seq),
    index('event_subject').on(t.subjectType, t.subjectId, t.id),
    index('event_commit_order').on(t.xid, t.id),
    // Logs as people read them: newest first, of all, of one organisation, and of those it deals with.
    index('event_recent').on(t.at, t.id),
    index('event_chain_recent').on(t.chainId, t.at, t.id),
    index('event_other_recent').on(t.otherOrganisationId, t.at, t.id),
    index('event_actor_recent').on(t.actorUserId, t.at, t.id),
  ],
);

/** Head of each chain: the row that a new event locks. */
export const eventChain = pgTable('event_chain', {
  chainId: uuid().primaryKey(),
  seq: bigint({ mode: 'bigint' }).notNull(),
  hash: text().notNull(),
});

/** How far each reader (mail, search index, webhooks) has come. */
export const eventReader = pgTable('event_reader', {
  name: text().primaryKey(),
  xid: bigint({ mode: 'bigint' }).notNull().default(sql`0`),
  eventId: uuid(),
});

/** One row per idempotency key or form once-token; kept for 24 hours. */
export const onceKey = pgTable(
  'once_key',
  {
    /** Who and which route or action. */
    scope: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    /** The command's returned view, written in the command's own transaction. */
    result: jsonb(),
    /** The answer as sent, so that a replay is the same to the byte. */
    responseStatus: bigint({ mode: 'number' }),
    responseBody: text(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('once_key_scope_key').on(t.scope, t.key), index('once_key_created').on(t.createdAt)],
);

/** Fixed-window counters of rate limits and throttles. */
export const rateWindow = pgTable(
  'rate_window',
  {
    key: text().notNull(),
    windowStart: instant().notNull(),
    count: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [unique('rate_window_key_start').on(t.key, t.windowStart), index('rate_window_start').on(t.windowStart)],
);

/** Facts about this database itself, such as that the demo seed is complete. */
export const setting = pgTable('setting', { name: text().primaryKey(), value: jsonb().notNull() });
