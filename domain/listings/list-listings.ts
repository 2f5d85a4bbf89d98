import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { actionsFrom } from '@/core/process';
import { listing, listingFile, unit } from '@/db/schema/listings';
import { listingSignal } from '@/db/schema/search';
import { requireScope } from '@/domain/identity/policy';
import type { ReadContext } from './get-listing';
import type { BookingMode } from './kind';
import { LISTING_KIND_NAMES } from './kinds';
import type { ListingRow } from './load-listing';
import { canEditListings, canSeeListings, listingParties } from './policy';
import { LISTING_STATUSES, type ListingAction, type ListingStatus, listingProcess } from './rules';

/** One line of the workbench's list. */
export interface ListingSummary {
  id: string;
  slug: string;
  kind: string;
  status: ListingStatus;
  title: LocaleText;
  category: string | null;
  reference: string | null;
  bookingMode: BookingMode;
  completeness: number;
  /** Booking requests of the last 90 days that waited for an answer, as counted last night; null: none. */
  requests: { asked: number; answered: number } | null;
  version: number;
  units: number;
  photoFileId: string | null;
  /** ISO instant. */
  updatedAt: string;
  /** What this person may do with it from here. */
  actions: ListingAction[];
  editable: boolean;
}

export interface ListingPage {
  items: ListingSummary[];
  /** In each status, under the same kind and text. */
  counts: Record<ListingStatus, number>;
  nextCursor: string | null;
}

/** What the list's address may say. Anything that is no filter is left out rather than refused. */
export const listListingsQuery = z.object({
  status: z.enum(LISTING_STATUSES).optional().catch(undefined),
  kind: z.enum(LISTING_KIND_NAMES).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,16}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).default(25).catch(25),
});
export type ListListingsQuery = z.output<typeof listListingsQuery>;

/** An organisation's own listings, drafts too, the last changed first. Throws `not-found` to everyone else. */
export async function listListings(
  { actor, db }: ReadContext,
  organisationId: string,
  query: ListListingsQuery,
): Promise<ListingPage> {
  if (!canSeeListings(actor, organisationId)) throw notFound();
  requireScope(actor, 'listings:read');
  const matching = and(
    eq(listing.organisationId, organisationId),
    query.kind && eq(listing.kind, query.kind),
    query.q ? containsText(query.q) : undefined,
  );
  const [rows, counts] = await Promise.all([
    db
      .select({
        row: listing,
        units: sql<number>`(SELECT count(*)::int FROM ${unit} u WHERE u.listing_id = ${listing.id} AND u.retired_at IS NULL)`,
        photoFileId: sql<string | null>`(SELECT lf.file_id FROM ${listingFile} lf
          WHERE lf.listing_id = ${listing.id} AND lf.role = 'photo' ORDER BY lf.position LIMIT 1)`,
        asked: listingSignal.asked,
        answered: listingSignal.answered,
      })
      .from(listing)
      .leftJoin(listingSignal, eq(listingSignal.listingId, listing.id))
      .where(and(matching, query.status && eq(listing.status, query.status), after(query.cursor)))
      .orderBy(desc(listing.updatedAt), desc(listing.id))
      .limit(query.limit + 1),
    db
      .select({ status: listing.status, count: sql<number>`count(*)::int` })
      .from(listing)
      .where(matching)
      .groupBy(listing.status),
  ]);
  const items = rows
    .slice(0, query.limit)
    .map(({ row, asked, answered, ...counted }) =>
      summaryOf(actor, row, { ...counted, requests: asked && answered !== null ? { asked, answered } : null }),
    );
  const last = rows.length > query.limit ? rows[query.limit - 1]?.row : undefined;
  return {
    items,
    counts: {
      draft: 0,
      published: 0,
      paused: 0,
      archived: 0,
      ...Object.fromEntries(counts.map((c) => [c.status, c.count])),
    },
    nextCursor: last ? `${last.updatedAt.getTime()}_${last.id}` : null,
  };
}

function containsText(q: string): SQL | undefined {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    sql`${listing.title}->>'zh' ILIKE ${pattern}`,
    sql`${listing.title}->>'en' ILIKE ${pattern}`,
    sql`${listing.reference} ILIKE ${pattern}`,
    sql`${listing.attributes}->>'model' ILIKE ${pattern}`,
  );
}

function after(cursor: string | undefined): SQL | undefined {
  const [time, id] = cursor?.split('_') ?? [];
  if (!time || !id) return undefined;
  const at = new Date(Number(time));
  return or(lt(listing.updatedAt, at), and(eq(listing.updatedAt, at), lt(listing.id, id)));
}

function summaryOf(
  actor: Actor,
  row: ListingRow,
  { units, photoFileId, requests }: Pick<ListingSummary, 'units' | 'photoFileId' | 'requests'>,
): ListingSummary {
  const { id, slug, kind, status, title, category, reference, bookingMode, version } = row;
  return {
    id,
    slug,
    kind,
    status,
    title,
    category,
    reference,
    bookingMode,
    completeness: row.completeness,
    requests,
    version,
    units,
    photoFileId,
    updatedAt: row.updatedAt.toISOString(),
    actions: actionsFrom(listingProcess, status, listingParties(actor, row.organisationId)),
    editable: canEditListings(actor, row.organisationId) && status !== 'archived',
  };
}
