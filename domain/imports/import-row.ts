import { z } from 'zod';
import { CUSTOMER_GROUPS } from '@/domain/availability/rules';
import { checkTogether, listingChanges, openings } from '@/domain/listings/inputs';
import type { ListingKind } from '@/domain/listings/kind';
import { attributesSchema } from '@/domain/listings/kinds';
import { UNITS_MAX } from '@/domain/listings/rules';
import { RATE_MAX_MINOR } from '@/domain/pricing/inputs';

const { slug: _slug, attributes: _attributes, category: _category, title, ...shape } = listingChanges.shape;

/** What one row of an import must be: the same fields as the form's, checked by the same schemas. */
export function importRowSchema(kind: ListingKind) {
  const amounts = z.partialRecord(z.enum(kind.rateBases), z.int().min(0).max(RATE_MAX_MINOR));
  return z
    .strictObject({
      ...shape,
      title: title.unwrap(),
      category: z
        .string()
        .refine((code) => kind.categories.includes(code), 'invalid-choice')
        .optional(),
      bookingMode: z.enum(kind.bookingModes).optional(),
      attributes: attributesSchema(kind).optional(),
      units: z.array(z.string().trim().min(1).max(80)).min(1).max(UNITS_MAX).optional(),
      openings: openings.optional(),
      rates: z.partialRecord(z.enum(CUSTOMER_GROUPS), amounts).optional(),
    })
    .superRefine(checkTogether)
    .transform((row) => ({ ...row, reference: row.reference ?? naturalReference(kind, row.attributes) }));
}

export type ImportRow = z.output<ReturnType<typeof importRowSchema>>;

/** The thing's own number, where its kind has one and the row gives it. */
function naturalReference(kind: ListingKind, attributes: Record<string, unknown> = {}): string | null {
  for (const name of kind.naturalReferences ?? []) {
    const value = attributes[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
