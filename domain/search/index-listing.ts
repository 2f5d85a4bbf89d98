import { inArray, sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { listing } from '@/db/schema/listings';
import type { EventRow } from '@/domain/events/read-events';
import type { BookingMode, RateBasis } from '@/domain/listings/kind';
import { kindOf, type ListingAttributes } from '@/domain/listings/kinds';
import { categoryFacetsOf, facetsOf, ipcFacetsOf, searchFieldsOf } from './document-of';
import { listingQuality } from './listing-signals';
import { lockIndex, removeDocuments, type SearchDocument, type WriteMode, writeDocuments } from './write-documents';

type Rate = { basis: RateBasis; amountMinor: string };

/** A published listing as the index reads it. */
export interface Source extends Record<string, unknown> {
  id: string;
  organisationId: string;
  kind: string;
  category: string | null;
  regionCode: string | null;
  title: LocaleText;
  summary: LocaleText;
  description: LocaleText;
  address: LocaleText;
  attributes: ListingAttributes;
  latitude: number | null;
  longitude: number | null;
  bookingMode: BookingMode;
  completeness: number;
  asked: number;
  answered: number;
  availability: number | null;
  /** Milliseconds since 1970. */
  publishedAt: number;
  organisationSlug: string;
  organisationName: LocaleText;
  rates: Rate[];
  regions: { code: string; name: LocaleText }[];
}

/**
 * Brings the search documents of these listings up to date: published listings of verified organisations are written,
 * all others removed. Returns how many are findable now.
 */
export async function indexListings(
  tx: Transaction,
  listingIds: readonly string[],
  mode: WriteMode = 'now',
): Promise<number> {
  const ids = [...new Set(listingIds)];
  if (ids.length === 0) return 0;
  // Before it is read, so that nobody writes what was read before another wrote.
  await lockIndex(tx);
  const sources = await loadSources(tx, ids);
  const found = new Set(sources.map(({ id }) => id));
  await removeDocuments(
    tx,
    ids.filter((id) => !found.has(id)),
  );
  await writeDocuments(tx, sources.map(documentOf), mode);
  return sources.length;
}

/** Events about anything else leave the index as it is. */
export const INDEXED_SUBJECTS = ['listing', 'import', 'organisation'] as const;

/** The event log's reader that keeps the index: whatever happened to a listing or its provider is read again. */
export async function indexFromEvents(tx: Transaction, events: readonly EventRow[]): Promise<void> {
  const touched = (subjectType: string) =>
    events.filter((event) => event.subjectType === subjectType).map(({ subjectId }) => subjectId);
  const organisations = [...new Set(touched('organisation'))];
  const owned =
    organisations.length === 0
      ? []
      : await tx
          .select({ id: listing.id })
          .from(listing)
          .where(sql`${inArray(listing.organisationId, organisations)} AND ${listing.status} = 'published'`);
  // An import tells all that it touched in one event.
  const imported = events.flatMap(({ subjectType, after }) =>
    subjectType === 'import' && Array.isArray(after?.listingIds) ? after.listingIds.map(String) : [],
  );
  const ids = [...new Set([...touched('listing'), ...imported, ...owned.map(({ id }) => id)])];
  for (let from = 0; from < ids.length; from += BATCH) await indexListings(tx, ids.slice(from, from + BATCH));
}

const BATCH = 200;

/** What is found of a listing. */
export function documentOf(source: Source): SearchDocument {
  const kind = kindOf(source.kind);
  const price = publicPrice(kind.rateBases, source.rates);
  const regionPath = source.regions.map(({ code }) => code);
  return {
    id: source.id,
    organisationId: source.organisationId,
    kind: source.kind,
    category: source.category,
    regionCode: source.regionCode,
    regionPath,
    title: source.title,
    latitude: source.latitude,
    longitude: source.longitude,
    bookingMode: source.bookingMode,
    priceMinor: price ? BigInt(price.amountMinor) : null,
    priceBasis: price?.basis ?? null,
    facets: [
      ...categoryFacetsOf(source.category),
      ...regionPath.map((code) => `region=${code}`),
      `organisation=${source.organisationSlug}`,
      `bookingMode=${source.bookingMode}`,
      ...ipcFacetsOf(source.attributes),
      ...facetsOf(kind, source.attributes),
    ],
    quality: listingQuality({ ...source, completeness: source.completeness / 100 }),
    publishedAt: new Date(source.publishedAt),
    fields: searchFieldsOf({ ...source, regionNames: source.regions.map(({ name }) => name) }),
  };
}

/** The public rate by the basis that the kind is first sold by: an instrument's hour, a service's item. */
function publicPrice(bases: readonly RateBasis[], rates: readonly Rate[]): Rate | undefined {
  return bases.map((basis) => rates.find((rate) => rate.basis === basis)).find((rate) => rate !== undefined);
}

/** The published listings of verified organisations among these. */
export async function loadSources(tx: Transaction, ids: readonly string[]): Promise<Source[]> {
  return await tx.execute<Source>(sql`
    SELECT l.id, l.organisation_id AS "organisationId", l.kind, l.category, l.region_code AS "regionCode", l.title,
      l.summary, l.description, l.address, l.attributes, l.latitude, l.longitude, l.booking_mode AS "bookingMode",
      l.completeness, coalesce(s.asked, 0) AS asked, coalesce(s.answered, 0) AS answered, s.availability,
      (extract(epoch FROM coalesce(l.published_at, l.created_at)) * 1000)::float8 AS "publishedAt", o.slug AS "organisationSlug", o.name AS "organisationName",
      (
        SELECT coalesce(jsonb_agg(jsonb_build_object('basis', r.basis, 'amountMinor', r.amount_minor::text)), '[]')
        FROM rate r WHERE r.listing_id = l.id AND r.customer_group = 'public'
      ) AS rates,
      (
        WITH RECURSIVE path AS (
          SELECT r.code, r.parent_code, r.name, 0 AS depth FROM region r WHERE r.code = l.region_code
          UNION ALL
          SELECT r.code, r.parent_code, r.name, path.depth + 1 FROM region r JOIN path ON r.code = path.parent_code
          WHERE path.depth < 5
        )
        SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY depth DESC), '[]') FROM path
      ) AS regions
    FROM listing l JOIN organisation o ON o.id = l.organisation_id LEFT JOIN listing_signal s ON s.listing_id = l.id AND l.booking_mode <> 'enquiry'
    WHERE ${inArray(sql`l.id`, [...ids])} AND l.status = 'published' AND o.status = 'verified'
  `);
}
