import { and, eq, ne, or, sql } from 'drizzle-orm';
import { DomainError, type FieldError } from '@/core/errors';
import { toFieldErrors } from '@/core/field-errors';
import type { Transaction } from '@/db/client';
import { listing } from '@/db/schema/listings';
import { region } from '@/db/schema/organisations';
import type { ListingChanges } from './inputs';
import type { ListingKind } from './kind';
import { attributesSchema, type ListingAttributes } from './kinds';
import type { ListingRow } from './load-listing';
import { freeSlug, withoutBlanks } from './rules';
import type { ListingColumns } from './save-listing';

/** Which listing is changed, or begun: `current` is null then. */
interface ChangedListing {
  id: string;
  organisationId: string;
  kind: ListingKind;
  current: ListingRow | null;
}

/** Changes as columns, each checked against the kind and the tables. Throws `invalid-input` naming each wrong field. */
export async function toColumns(
  tx: Transaction,
  target: ChangedListing,
  { attributes, slug, ...changes }: ListingChanges,
): Promise<ListingColumns> {
  const { kind, current } = target;
  const wrong: FieldError[] = [];
  const { category, regionCode, bookingMode, reference } = changes;
  if (category && !kind.categories.includes(category)) wrong.push({ path: 'category', code: 'invalid-choice' });
  if (bookingMode && !kind.bookingModes.includes(bookingMode)) {
    wrong.push({ path: 'bookingMode', code: 'invalid-choice' });
  }
  if (regionCode && !(await isRegion(tx, regionCode))) wrong.push({ path: 'regionCode', code: 'invalid-region' });
  if (reference && (await isReferenceTaken(tx, target, reference))) {
    wrong.push({ path: 'reference', code: 'taken' });
  }
  const { minMinutes, maxMinutes } = { ...current, ...changes };
  if (minMinutes !== undefined && maxMinutes !== undefined && maxMinutes < minMinutes) {
    wrong.push({ path: changes.maxMinutes === undefined ? 'minMinutes' : 'maxMinutes', code: 'below-minimum' });
  }
  const merged = mergeAttributes(kind, current?.attributes ?? {}, attributes ?? {});
  wrong.push(...merged.wrong);
  if (wrong.length > 0) throw new DomainError('invalid-input', { fields: wrong });
  return attributes === undefined ? changes : { ...changes, attributes: merged.attributes };
}

/** The attributes after a patch; a blank value takes one away. Values that were there already are not judged again. */
function mergeAttributes(kind: ListingKind, current: ListingAttributes, patch: ListingAttributes) {
  const filled: ListingAttributes = {};
  const attributes = { ...current };
  for (const [name, value] of Object.entries(patch)) {
    const kept = withoutBlanks(value);
    if (kept === undefined) delete attributes[name];
    else filled[name] = kept;
  }
  const parsed = attributesSchema(kind).safeParse(filled);
  if (parsed.success) return { attributes: { ...attributes, ...parsed.data }, wrong: [] };
  const wrong = toFieldErrors(parsed.error, filled).map((field) => ({ ...field, path: `attributes.${field.path}` }));
  return { attributes, wrong };
}

async function isRegion(tx: Transaction, code: string): Promise<boolean> {
  return (await tx.$count(region, eq(region.code, code))) > 0;
}

async function isReferenceTaken(tx: Transaction, target: ChangedListing, reference: string): Promise<boolean> {
  const same = and(eq(listing.organisationId, target.organisationId), eq(listing.kind, target.kind.kind));
  return (await tx.$count(listing, and(same, eq(listing.reference, reference), ne(listing.id, target.id)))) > 0;
}

/** The first free address from `base`; the lock makes two listings of one title wait for each other. */
export async function takeSlug(tx: Transaction, base: string, listingId: string): Promise<string> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`listing-slug ${base}`}, 0))`);
  const rows = await tx
    .select({ slug: listing.slug })
    .from(listing)
    .where(and(ne(listing.id, listingId), or(eq(listing.slug, base), sql`${listing.slug} ~ ${`^${base}-[0-9]+$`}`)));
  return freeSlug(base, new Set(rows.map((row) => row.slug)));
}

/** The address as chosen, or throws `invalid-input` with `taken`. */
export async function takeChosenSlug(tx: Transaction, chosen: string, listingId: string): Promise<string> {
  if ((await takeSlug(tx, chosen, listingId)) !== chosen) {
    throw new DomainError('invalid-input', { fields: [{ path: 'slug', code: 'taken' }] });
  }
  return chosen;
}
