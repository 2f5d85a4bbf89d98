import { z } from 'zod';
import type { ListingKind } from './kind';
import { instrument } from './kinds/instrument';
import { patent } from './kinds/patent';
import { service } from './kinds/service';
import { space } from './kinds/space';

/** Every kind of listing there is. Another kind is one file in `kinds/`, one line here, and its messages. */
export const LISTING_KINDS = { instrument, space, patent, service } as const satisfies Record<string, ListingKind>;

export type ListingKindName = keyof typeof LISTING_KINDS;

export const LISTING_KIND_NAMES = Object.keys(LISTING_KINDS).filter(isListingKindName);

export function isListingKindName(name: string): name is ListingKindName {
  return Object.hasOwn(LISTING_KINDS, name);
}

/** The kind of that name, or undefined: names come from addresses and files. */
export function findKind(name: string): ListingKind | undefined {
  return isListingKindName(name) ? LISTING_KINDS[name] : undefined;
}

/** The kind of a stored listing. Throws RangeError for a name that was never a kind. */
export function kindOf(name: string): ListingKind {
  const kind = findKind(name);
  if (!kind) throw new RangeError(`no listing kind ${name}`);
  return kind;
}

export type ListingAttributes = Record<string, unknown>;

const schemas = new WeakMap<ListingKind, z.ZodType<ListingAttributes>>();

/** What `listing.attributes` of the kind must be: every field may be absent, none may be unknown. */
export function attributesSchema(kind: ListingKind): z.ZodType<ListingAttributes> {
  const known = schemas.get(kind);
  if (known) return known;
  const schema = z.strictObject(Object.fromEntries(kind.fields.map((field) => [field.name, field.schema.optional()])));
  schemas.set(kind, schema);
  return schema;
}

/** The attributes that everyone may see. */
export function publicAttributes(kind: ListingKind, attributes: ListingAttributes): ListingAttributes {
  const hidden = new Set(kind.fields.filter((field) => field.private).map((field) => field.name));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !hidden.has(name)));
}

/** `analytical/mass-spectrometer` → `analytical`. */
export function categoryClass(category: string): string {
  return category.split('/')[0] ?? category;
}

/** The kind's large classes, in order. */
export function categoryClasses(kind: ListingKind): string[] {
  return kind.categories.filter((category) => !category.includes('/'));
}

/** The branches of a large class, in order; empty when it has none. */
export function categoryBranches(kind: ListingKind, categoryClassCode: string): string[] {
  return kind.categories.filter((category) => category.startsWith(`${categoryClassCode}/`));
}

/** True when the category is the selected one or lies below it, as a filter understands it. */
export function categoryWithin(category: string, selected: string): boolean {
  return category === selected || category.startsWith(`${selected}/`);
}
