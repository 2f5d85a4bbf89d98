import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { opening } from '@/db/schema/availability';
import { listing, listingFile, rate } from '@/db/schema/listings';
import { completeness } from './completeness';
import { kindOf } from './kinds';
import type { ListingRow } from './load-listing';
import type { ListingStatus } from './rules';

/** What every command on a listing answers. */
export interface ListingState {
  id: string;
  slug: string;
  kind: string;
  organisationId: string;
  status: ListingStatus;
  version: number;
  /** 0..100. */
  completeness: number;
  /** Paths of what is missing, in the form's order. */
  missing: string[];
  /** Those without which it may not be published. */
  missingToPublish: string[];
  /** ISO instant. */
  updatedAt: string;
}

/** Columns that a command may set; version, time and completeness follow by themselves. */
export type ListingColumns = Partial<
  Omit<typeof listing.$inferInsert, 'id' | 'organisationId' | 'version' | 'updatedAt' | 'completeness' | 'createdAt'>
>;

/** Writes a change of a locked listing, raises its version, and measures anew how complete it is. */
export async function saveListing(
  tx: Transaction,
  now: Date,
  row: ListingRow,
  set: ListingColumns = {},
): Promise<ListingState> {
  const next: ListingRow = { ...row, ...set, version: row.version + 1, updatedAt: now };
  const measured = await measure(tx, next);
  await tx
    .update(listing)
    .set({ ...set, version: next.version, updatedAt: now, completeness: measured.score })
    .where(eq(listing.id, row.id));
  return stateOf(next, measured);
}

/** How a listing stands, nothing changed. */
export async function currentState(tx: Transaction, row: ListingRow): Promise<ListingState> {
  return stateOf(row, await measure(tx, row));
}

function stateOf(row: ListingRow, measured: ReturnType<typeof completeness>): ListingState {
  const { id, slug, kind, organisationId, status, version } = row;
  return {
    id,
    slug,
    kind,
    organisationId,
    status,
    version,
    completeness: measured.score,
    missing: measured.missing,
    missingToPublish: measured.missingToPublish,
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function measure(tx: Transaction, row: ListingRow) {
  const [photos, rates, openings] = await Promise.all([
    tx.$count(listingFile, and(eq(listingFile.listingId, row.id), eq(listingFile.role, 'photo'))),
    tx.$count(rate, eq(rate.listingId, row.id)),
    tx.$count(opening, eq(opening.listingId, row.id)),
  ]);
  return completeness({
    ...row,
    kind: kindOf(row.kind),
    photos,
    rates,
    openings,
  });
}
