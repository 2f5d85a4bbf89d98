import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Transaction } from '@/db/client';
import { opening } from '@/db/schema/availability';
import { rate } from '@/db/schema/listings';
import { CUSTOMER_GROUPS } from '@/domain/availability/rules';
import { RATE_BASES } from '@/domain/listings/kind';
import type { ListingRow } from '@/domain/listings/load-listing';
import { tidyRanges, type WeeklyRange } from '@/domain/listings/rules';
import { type ListingColumns, saveListing } from '@/domain/listings/save-listing';
import { replaceOpenings, usualHours } from '@/domain/listings/save-openings';
import { activeUnits, replaceUnits } from '@/domain/listings/save-units';
import type { ImportRow } from './import-row';

/** What a row would change of a listing that is there already. */
export interface ImportedChanges {
  columns: ListingColumns;
  units?: string[];
  openings?: WeeklyRange[];
  rates?: ImportRow['rates'];
}

/** What of a row differs from the listing; null when nothing does. Empty cells leave a value as it is. */
export async function changesOf(
  tx: Transaction,
  existing: ListingRow,
  row: ImportRow,
): Promise<ImportedChanges | null> {
  // The reference is what the listing was found by.
  const { units, openings, rates, attributes, reference: _reference, ...fields } = row;
  const stored = new Map<string, unknown>(Object.entries(existing));
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const before = stored.get(name);
    const after = mergeText(before, value);
    if (after !== undefined && after !== null && !isDeepStrictEqual(before, after)) columns[name] = after;
  }
  const merged = mergeAttributes(existing.attributes, attributes ?? {});
  if (!isDeepStrictEqual(existing.attributes, merged)) columns.attributes = merged;
  const changes: ImportedChanges = { columns };
  if (units) {
    const present = (await activeUnits(tx, existing.id)).map(({ name }) => name);
    if (!isDeepStrictEqual(present, units)) changes.units = units;
  }
  if (openings && !isDeepStrictEqual(await presentOpenings(tx, existing.id), tidyRanges(openings))) {
    changes.openings = openings;
  }
  if (rates && (await ratesDiffer(tx, existing.id, rates))) changes.rates = rates;
  const nothing = Object.keys(columns).length === 0 && !changes.units && !changes.openings && !changes.rates;
  return nothing ? null : changes;
}

/** Writes the changes; prices that the file does not name stay. */
export async function updateImported(
  tx: Transaction,
  { now }: { now: Date },
  existing: ListingRow,
  { columns, units, openings, rates }: ImportedChanges,
): Promise<void> {
  if (units) {
    const present = new Map((await activeUnits(tx, existing.id)).map(({ name, id }) => [name, id]));
    await replaceUnits(
      tx,
      now,
      existing,
      units.map((name) => ({ id: present.get(name), name })),
    );
  }
  if (openings) await replaceOpenings(tx, existing.id, openings);
  if (rates) {
    const rows = rateRows({ listingId: existing.id, currency: existing.currency, now }, rates);
    for (const { customerGroup, basis } of rows) {
      await tx
        .delete(rate)
        .where(and(eq(rate.listingId, existing.id), eq(rate.customerGroup, customerGroup), eq(rate.basis, basis)));
    }
    if (rows.length > 0) await tx.insert(rate).values(rows);
  }
  await saveListing(tx, now, existing, columns);
}

/** A row's prices as they are stored. */
export function rateRows(of: { listingId: string; currency: string; now: Date }, rates: ImportRow['rates'] = {}) {
  return CUSTOMER_GROUPS.flatMap((customerGroup) =>
    RATE_BASES.flatMap((basis) => {
      const amount = rates[customerGroup]?.[basis];
      if (amount === undefined) return [];
      const { listingId, currency, now: createdAt } = of;
      return [{ id: v7(), listingId, customerGroup, basis, amountMinor: BigInt(amount), currency, createdAt }];
    }),
  );
}

async function presentOpenings(tx: Transaction, listingId: string): Promise<WeeklyRange[]> {
  const rows = await tx
    .select({ weekday: opening.weekday, startMinute: opening.startMinute, endMinute: opening.endMinute })
    .from(opening)
    .where(and(eq(opening.listingId, listingId), usualHours));
  return tidyRanges(rows);
}

async function ratesDiffer(
  tx: Transaction,
  listingId: string,
  rates: NonNullable<ImportRow['rates']>,
): Promise<boolean> {
  const present = await tx.select().from(rate).where(eq(rate.listingId, listingId));
  const amounts = new Map(present.map((r) => [`${r.customerGroup} ${r.basis}`, r.amountMinor]));
  const wanted = rateRows({ listingId, currency: '', now: new Date(0) }, rates);
  return wanted.some(
    ({ customerGroup, basis, amountMinor }) => amounts.get(`${customerGroup} ${basis}`) !== amountMinor,
  );
}

function mergeAttributes(before: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...before };
  for (const [name, value] of Object.entries(patch)) merged[name] = mergeText(before[name], value);
  return merged;
}

/** A text that comes in one language only does not take the other away. */
function mergeText(before: unknown, after: unknown): unknown {
  return isLocaleText(before) && isLocaleText(after) ? { ...before, ...after } : after;
}

function isLocaleText(value: unknown): value is { zh?: unknown; en?: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => key === 'zh' || key === 'en');
}
