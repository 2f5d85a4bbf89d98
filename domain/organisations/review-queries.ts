import { and, asc, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  type Actor,
  isOperator,
  ORGANISATION_STATUSES,
  type OrganisationKind,
  type OrganisationRole,
  type OrganisationStatus,
} from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { event } from '@/db/schema/events';
import { person } from '@/db/schema/identity';
import { membership, organisation } from '@/db/schema/organisations';
import { type OrganisationSettings, settingsColumns } from './queries';

interface QueryContext {
  actor: Actor;
  db: Database;
  now: Date;
}

export interface ReviewRow {
  id: string;
  slug: string;
  name: LocaleText;
  kind: OrganisationKind;
  status: OrganisationStatus;
  uscc: string | null;
  regionCode: string;
  submittedAt: Date | null;
  createdAt: Date;
}

export interface ReviewPage {
  rows: ReviewRow[];
  /** How many there are in each status. */
  counts: Record<OrganisationStatus, number>;
  /** Id to go on from, or null at the end. */
  nextCursor: string | null;
}

const PAGE = 50;

/** Organisations of one status for the operator: those waiting, longest wait first; others, newest first. */
export async function listForReview(
  ctx: QueryContext,
  query: { status: OrganisationStatus; cursor?: string },
): Promise<ReviewPage> {
  if (!isOperator(ctx.actor)) throw notFound();
  const cursor = z.uuid().safeParse(query.cursor).data;
  const waiting = query.status === 'submitted';
  // The queue of those waiting is short by nature and shown whole up to a bound; the rest is paged by id.
  const rows = await ctx.db
    .select({
      id: organisation.id,
      slug: organisation.slug,
      name: organisation.name,
      kind: organisation.kind,
      status: organisation.status,
      uscc: organisation.uscc,
      regionCode: organisation.regionCode,
      submittedAt: organisation.submittedAt,
      createdAt: organisation.createdAt,
    })
    .from(organisation)
    .where(and(eq(organisation.status, query.status), !waiting && cursor ? lt(organisation.id, cursor) : undefined))
    .orderBy(waiting ? asc(organisation.submittedAt) : desc(organisation.id))
    .limit(waiting ? 500 : PAGE + 1);
  const page = waiting ? rows : rows.slice(0, PAGE);
  const nextCursor = !waiting && rows.length > PAGE ? (page.at(-1)?.id ?? null) : null;
  return { rows: page, counts: await countByStatus(ctx.db), nextCursor };
}

async function countByStatus(db: Database): Promise<Record<OrganisationStatus, number>> {
  const rows = await db
    .select({ status: organisation.status, total: count() })
    .from(organisation)
    .groupBy(organisation.status);
  const counts = Object.fromEntries(ORGANISATION_STATUSES.map((status) => [status, 0]));
  for (const { status, total } of rows) counts[status] = Number(total);
  return counts as Record<OrganisationStatus, number>;
}

export interface ReviewView extends Omit<OrganisationSettings, 'mayManage'> {
  createdAt: Date;
  members: { userId: string; name: string; email: string; role: OrganisationRole; emailVerified: boolean }[];
  /** What was decided about it so far, newest first. */
  history: { id: string; at: Date; action: string; actor: string | null; note: string | null }[];
  /** Others with the same credit code, whatever their status. */
  sameUscc: { id: string; name: LocaleText; status: OrganisationStatus }[];
}

/** Everything an operator needs to decide about one organisation. Throws `not-found`. */
export async function getForReview(ctx: QueryContext, id: string): Promise<ReviewView> {
  if (!isOperator(ctx.actor) || !z.uuid().safeParse(id).success) throw notFound();
  const { db } = ctx;
  const [found] = await db
    .select({ ...settingsColumns, createdAt: organisation.createdAt })
    .from(organisation)
    .where(eq(organisation.id, id));
  if (!found) throw notFound();
  const members = await db
    .select({
      userId: person.id,
      name: person.name,
      email: person.email,
      role: membership.role,
      emailVerified: sql<boolean>`${person.emailVerifiedAt} IS NOT NULL`,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.userId))
    .where(and(eq(membership.organisationId, id), isNull(membership.endedAt)))
    .orderBy(asc(membership.id))
    .limit(100);
  const history = await db
    .select({
      id: event.id,
      at: event.at,
      action: event.action,
      actor: person.name,
      note: sql<string | null>`${event.after}->>'note'`,
    })
    .from(event)
    .leftJoin(person, eq(person.id, event.actorUserId))
    .where(and(eq(event.subjectType, 'organisation'), eq(event.subjectId, id)))
    .orderBy(desc(event.id))
    .limit(50);
  const sameUscc = found.uscc
    ? await db
        .select({ id: organisation.id, name: organisation.name, status: organisation.status })
        .from(organisation)
        .where(and(eq(organisation.uscc, found.uscc), sql`${organisation.id} <> ${id}`))
        .limit(10)
    : [];
  return { ...found, members, history, sameUscc };
}
