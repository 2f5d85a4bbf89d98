import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { actionsFrom } from '@/core/process';
import type { Database } from '@/db/client';
import { listing, listingFile, rate, unit } from '@/db/schema/listings';
import { file, organisation } from '@/db/schema/organisations';
import { hasScope, requireScope } from '@/domain/identity/policy';
import { completeness } from './completeness';
import type { BookingMode, RateBasis } from './kind';
import { kindOf, type ListingAttributes } from './kinds';
import { getOwnListing } from './load-listing';
import { canEditListings, canPublishListings, canSeeListings, listingParties } from './policy';
import { getListingView, type ListingView } from './published-queries';
import {
  FILE_ROLES,
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
