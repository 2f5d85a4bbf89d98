import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, hasRole, isOperator, membershipOf, type OrganisationRole } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import type { Database } from '@/db/client';

/** One line of a log: what happened to what, by whom, with the names as they are today. */
export interface LogEntry {
  id: string;
  at: Date;
  /** Such as `booking.approved`. */
  action: string;
  actor: { kind: 'person'; name: string; byToken: boolean } | { kind: 'job'; name: string } | { kind: 'nobody' };
  subjectType: string;
  subjectId: string;
  /** Title of the listing, name of the organisation or person; null when it has none. */
  subject: LocaleText | null;
  /** A booking's number, an invitation's address, a token's name. */
  reference: string | null;
  organisation: LogOrganisation | null;
  otherOrganisation: LogOrganisation | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface LogOrganisation {
  slug: string;
  name: LocaleText;
}

export interface LogPage {
  items: LogEntry[];
  /** For the next page; null on the last. */
  nextCursor: string | null;
}

interface QueryContext {
  actor: Actor;
  db: Database;
}

const SUBJECT_TYPES = [
  'organisation',
  'listing',
  'booking',
  'waitlist',
  'problem',
  'qualification',
  'training',
  'suspension',
  'bundle',
  'series',
  'need',
  'closure',
  'holiday-calendar',
  'import',
  'invitation',
  'member',
  'person',
  'token',
  'mail',
  'calendar-feed',
  'external-calendar',
  'search',
  'synonym',
] as const;
export type LogSubject = (typeof SUBJECT_TYPES)[number];
export const LOG_SUBJECTS: readonly LogSubject[] = SUBJECT_TYPES;

/** What a log may be narrowed to, as it stands in the address. What makes no sense is left out, not refused. */
export const logFilter = z.object({
  subject: z.enum(SUBJECT_TYPES).optional().catch(undefined),
  /** Slug of an organisation on either side. */
  organisation: z.string().trim().max(80).optional().catch(undefined),
  /** E-mail address of the person who did it. */
  person: z.string().trim().max(254).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});
export type LogFilter = z.output<typeof logFilter>;

/** Who reads what their organisation did and had done to it. */
export const LOG_READERS: readonly OrganisationRole[] = ['owner', 'manager'];
const PAGE = 40;

/** Every event of the platform, newest first. Operators only; to others there is no such thing. */
export async function searchEvents(ctx: QueryContext, filter: LogFilter): Promise<LogPage> {
  if (!isOperator(ctx.actor)) throw notFound();
  return await readLog(ctx.db, [sql`true`], filter);
}

/**
 * What happened in an organisation, and what others did that concerns it, newest first. Throws `not-found` for
 * strangers and `forbidden` for members who do not run it.
 */
export async function listOrganisationEvents(
  ctx: QueryContext,
  organisationId: string,
  filter: Pick<LogFilter, 'subject' | 'from' | 'to' | 'cursor'>,
): Promise<LogPage> {
  if (!membershipOf(ctx.actor, organisationId)) throw notFound();
  if (!hasRole(ctx.actor, organisationId, LOG_READERS)) throw new DomainError('forbidden');
  const sides = [sql`e.chain_id = ${organisationId}`, sql`e.other_organisation_id = ${organisationId}`];
  const { subject, from, to, cursor } = filter;
  return await readLog(ctx.db, sides, { subject, from, to, cursor });
}

type Row = {
  id: string;
  at: string;
  action: string;
  actor_type: string;
  actor_name: string | null;
  actor_job: string | null;
  by_token: boolean;
  subject_type: string;
  subject_id: string;
  subject: LocaleText | null;
  reference: string | null;
  organisation: LogOrganisation | null;
  other: LogOrganisation | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Each branch is served by an index that ends in (at, id); the names are looked up for one page only. */
async function readLog(db: Database, branches: readonly SQL[], filter: LogFilter): Promise<LogPage> {
  const where = sql.join([...conditions(filter)], sql` AND `);
  const page = sql.join(
    branches.map(
      (branch) =>
        sql`(SELECT e.* FROM event e WHERE ${branch} AND ${where} ORDER BY e.at DESC, e.id DESC LIMIT ${PAGE + 1})`,
    ),
    sql` UNION `,
  );
  const rows = await db.execute<Row>(sql`
    WITH page AS (SELECT * FROM (${page}) both_sides ORDER BY at DESC, id DESC LIMIT ${PAGE + 1})
    SELECT e.id, (extract(epoch FROM e.at) * 1000)::bigint::text AS at, e.action, e.actor_type, p.name AS actor_name,
      e.actor_job, e.actor_token_id IS NOT NULL AS by_token, e.subject_type, e.subject_id,
      CASE
        WHEN l.id IS NOT NULL THEN l.title
        WHEN n.id IS NOT NULL THEN n.title
        WHEN e.subject_type = 'organisation' THEN o.name
        WHEN q.id IS NOT NULL THEN q.title
        WHEN s.id IS NOT NULL THEN jsonb_build_object('zh', s.name, 'en', s.name)
      END AS subject,
      CASE e.subject_type
        WHEN 'booking' THEN b.reference
        WHEN 'bundle' THEN e.after->>'reference'
        WHEN 'series' THEN s2.reference
        WHEN 'invitation' THEN (SELECT i.email::text FROM invitation i WHERE i.id = e.subject_id)
        WHEN 'token' THEN (SELECT t.name FROM api_token t WHERE t.id = e.subject_id)
        WHEN 'import' THEN (SELECT coalesce(nullif(r.file_name, ''), upper(r.format)) FROM import_run r WHERE r.id = e.subject_id)
        WHEN 'mail' THEN (SELECT m."to"::text FROM mail_message m WHERE m.id = e.subject_id)
      END AS reference,
      CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('slug', o.slug, 'name', o.name) END AS organisation,
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('slug', c.slug, 'name', c.name) END AS other,
      e.before, e.after
    FROM page e
    LEFT JOIN person p ON p.id = e.actor_user_id
    LEFT JOIN person s ON e.subject_type IN ('person', 'member', 'suspension') AND s.id = e.subject_id
    LEFT JOIN organisation o ON o.id = e.chain_id
    LEFT JOIN organisation c ON c.id = e.other_organisation_id
    LEFT JOIN booking b ON e.subject_type = 'booking' AND b.id = e.subject_id
    LEFT JOIN waitlist_entry w ON e.subject_type = 'waitlist' AND w.id = e.subject_id
    LEFT JOIN problem pr ON e.subject_type = 'problem' AND pr.id = e.subject_id
    LEFT JOIN booking_series s2 ON e.subject_type = 'series' AND s2.id = e.subject_id
    LEFT JOIN closure k ON e.subject_type = 'closure' AND k.id = e.subject_id
    LEFT JOIN need n ON e.subject_type = 'need' AND n.id = e.subject_id
    LEFT JOIN training_session ts ON e.subject_type = 'training' AND ts.id = e.subject_id
    LEFT JOIN qualification q ON q.id = CASE WHEN e.subject_type = 'qualification' THEN e.subject_id
      ELSE ts.qualification_id END
    LEFT JOIN listing l ON l.id = CASE WHEN e.subject_type = 'listing' THEN e.subject_id
      ELSE coalesce(b.listing_id, s2.listing_id, k.listing_id, w.listing_id, pr.listing_id) END
    ORDER BY e.at DESC, e.id DESC`);
  const items = rows.slice(0, PAGE).map(entryOf);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > PAGE && last ? `${last.at.getTime()}_${last.id}` : null };
}

function* conditions({ subject, organisation, person, from, to, cursor }: LogFilter): Generator<SQL> {
  yield sql`true`;
  if (subject) yield sql`e.subject_type = ${subject}`;
  if (organisation) {
    yield sql`EXISTS (SELECT FROM organisation f WHERE f.slug = ${organisation}
      AND f.id IN (e.chain_id, e.other_organisation_id))`;
  }
  if (person) yield sql`e.actor_user_id = (SELECT id FROM person WHERE email = ${person})`;
  if (from) yield sql`e.at >= (${from}::date)::timestamp AT TIME MARKET_ZONE ${MARKET_ZONE}`;
  if (to) yield sql`e.at < (${to}::date + 1)::timestamp AT TIME MARKET_ZONE ${MARKET_ZONE}`;
  const place = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '');
  if (place?.[1] && place[2]) yield sql`(e.at, e.id) < (${new Date(Number(place[1]))}, ${place[2]}::uuid)`;
}

function entryOf(row: Row): LogEntry {
  return {
    id: row.id,
    at: new Date(Number(row.at)),
    action: row.action,
    actor: actorOf(row),
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    subject: row.subject,
    reference: row.reference,
    organisation: row.organisation,
    otherOrganisation: row.other,
    before: row.before,
    after: row.after,
  };
}

function actorOf(row: Row): LogEntry['actor'] {
  if (row.actor_type === 'person') return { kind: 'person', name: row.actor_name ?? '', byToken: row.by_token };
  if (row.actor_type === 'system') return { kind: 'job', name: row.actor_job ?? '' };
  return { kind: 'nobody' };
}
