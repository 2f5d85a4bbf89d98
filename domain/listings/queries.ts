import { and, asc, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { actionsFrom } from '@/core/process';
import type { Database } from '@/db/client';
import { listing, listingFile, rate, unit } from '@/db/schema/listings';
import { file, organisation } from '@/db/schema/organisations';
import { listingSignal } from '@/db/schema/search';
import { hasScope, requireScope } from '@/domain/identity/policy';
import { completeness } from './completeness';
import type { BookingMode, RateBasis } from './kind';
import { kindOf, LISTING_KIND_NAMES, type ListingAttributes } from './kinds';
import { getOwnListing, type ListingRow } from './load-listing';
import { canEditListings, canPublishListings, canSeeListings, listingParties } from './policy';
import { getListingView, type ListingView } from './published-queries';
import {
  FILE_ROLES,
  LISTING_STATUSES,
  type ListingAction,
  type ListingStatus,
  listingProcess,
  type OtherHours,
  type WeeklyRange,
} from './rules';
import { readHours } from './save-openings';

export interface ReadContext {
  actor: Actor;
  db: Database;
}

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

export interface EditorFile {
  id: string;
  fileId: string;
  name: string;
  contentType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  caption: LocaleText;
}

/** A listing with all that its provider may change, as the editor and the API show it. Plain JSON values. */
export interface ListingForEdit {
  id: string;
  slug: string;
  organisationId: string;
  organisationVerified: boolean;
  kind: string;
  status: ListingStatus;
  version: number;
  reference: string | null;
  title: LocaleText;
  summary: LocaleText;
  description: LocaleText;
  category: string | null;
  attributes: ListingAttributes;
  regionCode: string | null;
  address: LocaleText;
  latitude: number | null;
  longitude: number | null;
  timeZone: string;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  bookingMode: BookingMode;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  noticeMinutes: number;
  horizonDays: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  currency: string;
  units: { id: string; name: string }[];
  /** The usual hours of the week. */
  openings: WeeklyRange[];
  otherHours: OtherHours[];
  rates: { customerGroup: 'public' | 'partner' | 'internal'; basis: RateBasis; amountMinor: number }[];
  photos: EditorFile[];
  documents: EditorFile[];
  completeness: number;
  missing: string[];
  missingToPublish: string[];
  actions: ListingAction[];
  mayEdit: boolean;
  mayPublish: boolean;
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
}

/**
 * One listing for a caller of the API: all of it, in any status, for its provider; for everyone else what its page
 * shows, while it is published. Throws `not-found`.
 */
export async function getListing(ctx: ReadContext, listingId: string): Promise<ListingForEdit | ListingView> {
  const { actor, db } = ctx;
  if (!z.uuid().safeParse(listingId).success) throw notFound();
  const [found] = await db
    .select({ organisationId: listing.organisationId })
    .from(listing)
    .where(eq(listing.id, listingId));
  if (!found) throw notFound();
  if (canSeeListings(actor, found.organisationId) && hasScope(actor, 'listings:read')) {
    return getListingForEdit(ctx, listingId);
  }
  const view = await getListingView(db, listingId);
  if (view.status !== 'published' || !view.organisation.verified) throw notFound();
  return view;
}

/** A listing of the actor's own organisation with all its parts. Throws `not-found`. */
export async function getListingForEdit({ actor, db }: ReadContext, listingId: string): Promise<ListingForEdit> {
  requireScope(actor, 'listings:read');
  if (!z.uuid().safeParse(listingId).success) throw notFound();
  const row = await getOwnListing(db, actor, listingId);
  const [units, hours, rates, files, owners] = await Promise.all([
    db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(and(eq(unit.listingId, row.id), sql`${unit.retiredAt} IS NULL`))
      .orderBy(asc(unit.position)),
    readHours(db, row.id),
    db.select().from(rate).where(eq(rate.listingId, row.id)).orderBy(asc(rate.id)),
    db
      .select({ link: listingFile, file })
      .from(listingFile)
      .innerJoin(file, eq(file.id, listingFile.fileId))
      .where(eq(listingFile.listingId, row.id))
      .orderBy(asc(listingFile.position)),
    db.select({ status: organisation.status }).from(organisation).where(eq(organisation.id, row.organisationId)),
  ]);
  const [photos = [], documents = []] = FILE_ROLES.map((role) =>
    files
      .filter(({ link }) => link.role === role)
      .map(({ link, file: { id: fileId, name, contentType, bytes, width, height } }) => {
        return { id: link.id, fileId, name, contentType, bytes, width, height, caption: link.caption };
      }),
  );
  const measured = completeness({
    ...row,
    kind: kindOf(row.kind),
    photos: photos.length,
    rates: rates.length,
    openings: hours.openings.length + hours.otherHours.length,
  });
  const { createdBy: _, archivedAt: __, completeness: ___, ...plain } = row;
  return {
    ...plain,
    organisationVerified: owners[0]?.status === 'verified',
    units,
    ...hours,
    rates: rates.map(({ customerGroup, basis, amountMinor }) => {
      return { customerGroup, basis, amountMinor: Number(amountMinor) };
    }),
    photos,
    documents,
    completeness: measured.score,
    missing: measured.missing,
    missingToPublish: measured.missingToPublish,
    actions: actionsFrom(listingProcess, row.status, listingParties(actor, row.organisationId)),
    mayEdit: canEditListings(actor, row.organisationId) && row.status !== 'archived',
    mayPublish: canPublishListings(actor, row.organisationId),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}
