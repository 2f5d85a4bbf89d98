import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Transaction } from '@/db/client';
import { opening } from '@/db/schema/availability';
import { importRun, listing, rate, unit } from '@/db/schema/listings';
import type { organisation } from '@/db/schema/organisations';
import { completeness } from '@/domain/listings/completeness';
import type { ListingKind } from '@/domain/listings/kind';
import type { ListingRow } from '@/domain/listings/load-listing';
import { shortSlug, slugFromTitle, tidyRanges } from '@/domain/listings/rules';
import type { ImportRow } from './import-row';
import { changesOf, rateRows, updateImported } from './update-imported';

export interface ImportTarget {
  runId: string;
  kind: ListingKind;
  organisation: typeof organisation.$inferSelect;
  /** Who imports; null for a script of the platform. */
  userId: string | null;
  dryRun: boolean;
  /** Publish what is complete. */
  publish: boolean;
  now: Date;
}

export interface BatchCounts {
  created: number;
  updated: number;
  unchanged: number;
  published: number;
}

/**
 * Writes parsed rows: those whose reference the organisation already has change that listing, the others become new
 * ones, all in a few statements. A dry run counts what would happen. Returns the counts and the listings touched.
 */
export async function saveImportBatch(
  tx: Transaction,
  target: ImportTarget,
  rows: readonly ImportRow[],
): Promise<{ counts: BatchCounts; listingIds: string[] }> {
  const known = await knownListings(tx, target, rows);
  const counts: BatchCounts = { created: 0, updated: 0, unchanged: 0, published: 0 };
  const listingIds: string[] = [];
  const fresh: ImportRow[] = [];
  for (const row of rows) {
    const existing = row.reference ? known.get(row.reference) : undefined;
    if (!existing) {
      fresh.push(row);
      continue;
    }
    const changes = await changesOf(tx, existing, row);
    if (changes === null) {
      counts.unchanged++;
      continue;
    }
    counts.updated++;
    listingIds.push(existing.id);
    if (!target.dryRun) await updateImported(tx, target, existing, changes);
  }
  const created = await insertNew(tx, target, fresh);
  counts.created = created.length;
  counts.published = created.filter(({ status }) => status === 'published').length;
  return { counts, listingIds: [...listingIds, ...created.map(({ id }) => id)] };
}

/** Adds a batch's figures to its run. */
export async function addToRun(tx: Transaction, runId: string, read: number, failed: number, counts: BatchCounts) {
  await tx
    .update(importRun)
    .set({
      rowsRead: sql`${importRun.rowsRead} + ${read}`,
      rowsFailed: sql`${importRun.rowsFailed} + ${failed}`,
      rowsCreated: sql`${importRun.rowsCreated} + ${counts.created}`,
      rowsUpdated: sql`${importRun.rowsUpdated} + ${counts.updated}`,
      rowsUnchanged: sql`${importRun.rowsUnchanged} + ${counts.unchanged}`,
      rowsPublished: sql`${importRun.rowsPublished} + ${counts.published}`,
    })
    .where(eq(importRun.id, runId));
}

async function knownListings(tx: Transaction, target: ImportTarget, rows: readonly ImportRow[]) {
  const references = rows.flatMap(({ reference }) => (reference ? [reference] : []));
  if (references.length === 0) return new Map<string, ListingRow>();
  const found = await tx
    .select()
    .from(listing)
    .where(
      and(
        eq(listing.organisationId, target.organisation.id),
        eq(listing.kind, target.kind.kind),
        // An export gives the address for a listing without a reference of its own.
        or(inArray(listing.reference, references), and(isNull(listing.reference), inArray(listing.slug, references))),
      ),
    )
    .orderBy(listing.id)
    .for('update');
  return new Map(found.map((row) => [row.reference ?? row.slug, row]));
}

async function insertNew(tx: Transaction, target: ImportTarget, rows: readonly ImportRow[]) {
  const slugs = target.dryRun ? new Set<string>() : await lockSlugs(tx, rows);
  const listings = rows.map((row) => newListing(target, row, slugs));
  if (target.dryRun || rows.length === 0) return listings;
  await tx.insert(listing).values(listings);
  const { now, organisation } = target;
  const children = listings.map(({ id }, at) => ({ listingId: id, row: rows[at] }));
  const units = target.kind.hasUnits
    ? children.flatMap(({ listingId, row }) =>
        (row?.units ?? ['1']).map((name, i) => {
          return { id: v7(), listingId, organisationId: organisation.id, name, position: i + 1, createdAt: now };
        }),
      )
    : [];
  if (units.length > 0) await tx.insert(unit).values(units);
  const openings = children.flatMap(({ listingId, row }) =>
    tidyRanges(row?.openings ?? []).map((range) => ({ ...range, id: v7(), listingId })),
  );
  if (openings.length > 0) await tx.insert(opening).values(openings);
  const rates = children.flatMap(({ listingId, row }) => rateRows({ listingId, currency: 'CNY', now }, row?.rates));
  if (rates.length > 0) await tx.insert(rate).values(rates);
  return listings;
}

/** Addresses that are taken, of all that the titles ask for; locked, so that they stay free until commit. */
async function lockSlugs(tx: Transaction, rows: readonly ImportRow[]): Promise<Set<string>> {
  const bases = [...new Set(rows.flatMap(({ title }) => slugFromTitle(title) ?? []))];
  if (bases.length === 0) return new Set();
  await tx.execute(sql`
    SELECT pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT hashtextextended('listing-slug ' || base, 0) AS key
      FROM jsonb_array_elements_text(${JSON.stringify(bases)}::jsonb) AS base ORDER BY key
    ) keys`);
  const taken = await tx.select({ slug: listing.slug }).from(listing).where(inArray(listing.slug, bases));
  return new Set(taken.map(({ slug }) => slug));
}

function newListing(
  target: ImportTarget,
  { units: _units, openings = [], rates, ...row }: ImportRow,
  slugs: Set<string>,
) {
  const { kind, organisation, now } = target;
  const id = v7();
  const base = slugFromTitle(row.title);
  const slug = base === null ? shortSlug(id) : slugs.has(base) ? `${base}-${shortSlug(id).slice(-10)}` : base;
  slugs.add(slug);
  const place = kind.hasPlace
    ? { address: organisation.address, latitude: organisation.latitude, longitude: organisation.longitude }
    : {};
  const columns = {
    regionCode: organisation.regionCode,
    contactEmail: organisation.contactEmail,
    contactPhone: organisation.contactPhone,
    bookingMode: kind.bookingModes[0] ?? ('enquiry' as const),
    ...place,
    summary: {},
    description: {},
    address: {},
    attributes: {},
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
    title: row.title,
    reference: row.reference,
  };
  const measured = completeness({
    ...columns,
    kind,
    photos: 0,
    rates: Object.values(rates ?? {}).flatMap((group) => Object.keys(group ?? {})).length,
    openings: openings.length,
  });
  const published = target.publish && measured.missingToPublish.length === 0;
  return {
    ...columns,
    id,
    slug,
    organisationId: organisation.id,
    kind: kind.kind,
    completeness: measured.score,
    status: published ? ('published' as const) : ('draft' as const),
    publishedAt: published ? now : null,
    createdBy: target.userId,
    createdAt: now,
    updatedAt: now,
  };
}
