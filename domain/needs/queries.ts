import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor, OrganisationKind } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { actionsFrom } from '@/core/process';
import type { Database } from '@/db/client';
import { need } from '@/db/schema/needs';
import { organisation } from '@/db/schema/organisations';
import { hasScope, requireScope } from '@/domain/identity/policy';
import type { RegionStep } from '@/domain/listings/published-queries';
import type { ListNeedsQuery, OwnNeedsQuery } from './inputs';
import { canEditNeeds, canSeeNeeds, needParties } from './policy';
import { isEditable, NEED_STATUSES, type NeedAction, type NeedStatus, needProcess } from './rules';

export interface ReadContext {
  actor: Actor;
  db: Database;
}

/** One line of a list of needs. */
export interface NeedSummary {
  id: string;
  status: NeedStatus;
  title: LocaleText;
  summary: LocaleText;
  kinds: string[];
  partnerships: string[];
  technologyKeywords: string[];
  marketKeywords: string[];
  trlMin: number | null;
  /** Whole fen, as text. */
  budgetMinor: string | null;
  currency: string;
  deadlineOn: string | null;
  region: RegionStep[];
  organisation: { id: string; slug: string; kind: OrganisationKind; name: LocaleText };
  /** ISO instants. */
  publishedAt: string | null;
  updatedAt: string;
}

/** A need as its page shows it. */
export interface NeedView extends NeedSummary {
  description: LocaleText;
  specification: LocaleText;
  ipcSymbols: string[];
  regionCode: string | null;
  version: number;
  /** What the reader may do with it; for members of its organisation. */
  own: { mayEdit: boolean; actions: NeedAction[]; privateNote: string | null } | null;
}

export interface NeedPage<Item = NeedSummary> {
  items: Item[];
  nextCursor: string | null;
}

/** Published needs that still take answers, the newest first. `today` is a calendar day. */
export async function listNeeds(db: Database, query: ListNeedsQuery, today: string): Promise<NeedPage> {
  const rows = await db
    .select(needColumns)
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.organisationId))
    .where(
      and(
        eq(need.status, 'published'),
        eq(organisation.status, 'verified'),
        or(sql`${need.deadlineOn} IS NULL`, sql`${need.deadlineOn} >= ${today}`),
        query.kind === undefined ? undefined : sql`${need.kinds} @> ARRAY[${query.kind}]`,
        query.region === undefined ? undefined : sql`starts_with(${need.regionCode}, ${query.region})`,
        before(need.publishedAt, query.cursor),
      ),
    )
    .orderBy(desc(need.publishedAt), desc(need.id))
    .limit(query.limit + 1);
  return pageOf(rows.map(summaryOf), query.limit, (item) => item.publishedAt);
}

export interface OwnNeed extends NeedSummary {
  version: number;
  actions: NeedAction[];
  mayEdit: boolean;
}

/** An organisation's own needs, drafts too, the last changed first. Throws `not-found` to everyone else. */
export async function listOwnNeeds({ actor, db }: ReadContext, organisationId: string, query: OwnNeedsQuery) {
  if (!canSeeNeeds(actor, organisationId)) throw notFound();
  requireScope(actor, 'needs:read');
  const [rows, counts] = await Promise.all([
    db
      .select(needColumns)
      .from(need)
      .innerJoin(organisation, eq(organisation.id, need.organisationId))
      .where(
        and(
          eq(need.organisationId, organisationId),
          query.status && eq(need.status, query.status),
          before(need.updatedAt, query.cursor),
        ),
      )
      .orderBy(desc(need.updatedAt), desc(need.id))
      .limit(query.limit + 1),
    db
      .select({ status: need.status, count: sql<number>`count(*)::int` })
      .from(need)
      .where(eq(need.organisationId, organisationId))
      .groupBy(need.status),
  ]);
  const parties = needParties(actor, organisationId);
  const items = rows.map((row): OwnNeed => {
    const { status, version } = row.need;
    const mayEdit = canEditNeeds(actor, organisationId) && isEditable(status);
    return { ...summaryOf(row), version, mayEdit, actions: actionsFrom(needProcess, status, parties) };
  });
  const byStatus = new Map(counts.map(({ status, count }) => [status, count]));
  return {
    ...pageOf(items, query.limit, (item) => item.updatedAt),
    counts: NEED_STATUSES.map((status) => ({ status, count: byStatus.get(status) ?? 0 })),
  };
}

/**
 * One need: published ones to everyone, others to members of its organisation. Throws `not-found` for absent and
 * foreign ones alike.
 */
export async function getNeed({ actor, db }: ReadContext, needId: string): Promise<NeedView> {
  if (!z.uuid().safeParse(needId).success) throw notFound();
  const [row] = await db
    .select(needColumns)
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.organisationId))
    .where(eq(need.id, needId));
  if (!row) throw notFound();
  const { organisationId, status, description, specification, ipcSymbols, regionCode, version } = row.need;
  const isOwn = canSeeNeeds(actor, organisationId) && hasScope(actor, 'needs:read');
  const isPublic = status === 'published' && row.organisation.status === 'verified';
  if (!isOwn && !isPublic) throw notFound();
  return {
    ...summaryOf(row),
    description,
    specification,
    ipcSymbols,
    regionCode,
    version,
    own: isOwn
      ? {
          mayEdit: canEditNeeds(actor, organisationId) && isEditable(status),
          actions: actionsFrom(needProcess, status, needParties(actor, organisationId)),
          privateNote: row.need.privateNote,
        }
      : null,
  };
}

/** A need with its organisation and its region's path, for `summaryOf`. */
export const needColumns = {
  need,
  organisation,
  region: sql<RegionStep[]>`(
    WITH RECURSIVE path AS (
      SELECT r.code, r.parent_code, r.name, 0 AS depth FROM region r WHERE r.code = ${need.regionCode}
      UNION ALL
      SELECT r.code, r.parent_code, r.name, path.depth + 1 FROM region r JOIN path ON r.code = path.parent_code
      WHERE path.depth < 5
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY depth DESC), '[]') FROM path
  )`,
};

type Row = { need: typeof need.$inferSelect; organisation: typeof organisation.$inferSelect; region: RegionStep[] };

/** A row as lists show it. */
export function summaryOf({ need: row, organisation: owner, region }: Row): NeedSummary {
  const { id, slug, kind, name } = owner;
  return {
    id: row.id,
    status: row.status,
    title: row.title,
    summary: row.summary,
    kinds: row.kinds,
    partnerships: row.partnerships,
    technologyKeywords: row.technologyKeywords,
    marketKeywords: row.marketKeywords,
    trlMin: row.trlMin,
    budgetMinor: row.budgetMinor?.toString() ?? null,
    currency: row.currency,
    deadlineOn: row.deadlineOn,
    region,
    organisation: { id, slug, kind, name },
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Rows after the cursor `<milliseconds>_<id>`, in falling order of the column. */
function before(column: typeof need.publishedAt | typeof need.updatedAt, cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [at = '', id = ''] = cursor.split('_');
  const instant = new Date(Number(at));
  if (Number.isNaN(instant.getTime()) || !z.uuid().safeParse(id).success) return undefined;
  return or(lt(column, instant), and(eq(column, instant), lt(need.id, id)));
}

function pageOf<Item extends { id: string }>(
  found: readonly Item[],
  limit: number,
  at: (item: Item) => string | null,
): NeedPage<Item> {
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? `${new Date(at(last) ?? 0).getTime()}_${last.id}` : null };
}
