import type { LocaleText } from '@/core/locale-text';
import type { BookingMode, ListingKind } from './kind';

/** What of a listing the meter looks at. */
export interface CompletenessInput {
  kind: ListingKind;
  title: LocaleText;
  summary: LocaleText;
  description: LocaleText;
  category?: string | null;
  regionCode?: string | null;
  address: LocaleText;
  latitude?: number | null;
  longitude?: number | null;
  contactName?: string | null;
  contactEmail?: string | null;
  contactPhone?: string | null;
  bookingMode: BookingMode;
  attributes: Readonly<Record<string, unknown>>;
  photos: number;
  rates: number;
  openings: number;
}

export interface Completeness {
  /** 0..100; 100 only when nothing is missing. */
  score: number;
  /** Paths of what is missing, in the form's order: `summary`, `attributes.model`, `photos`, `translation`… */
  missing: string[];
  /** Those without which the listing may not be published. */
  missingToPublish: string[];
}

interface Criterion {
  path: string;
  weight: number;
  required: boolean;
  present: boolean;
}

/** How complete a listing is, what it still lacks, and what of that stands in the way of publishing. */
export function completeness(listing: CompletenessInput): Completeness {
  const criteria = criteriaOf(listing);
  const total = criteria.reduce((sum, c) => sum + c.weight, 0);
  const reached = criteria.reduce((sum, c) => sum + (c.present ? c.weight : 0), 0);
  const missing = criteria.filter((c) => !c.present && (c.weight > 0 || c.required));
  return {
    // Rounded down, so that 100 means nothing is missing.
    score: total === 0 ? 100 : Math.floor((100 * reached) / total),
    missing: missing.map((c) => c.path),
    missingToPublish: missing.filter((c) => c.required).map((c) => c.path),
  };
}

/** Paths without which the listing may not be published; empty when it may. */
export function missingToPublish(listing: CompletenessInput): string[] {
  return completeness(listing).missingToPublish;
}

function criteriaOf(listing: CompletenessInput): Criterion[] {
  const { kind, attributes } = listing;
  const bookable = kind.hasUnits && listing.bookingMode !== 'enquiry';
  const contact = listing.contactEmail || listing.contactPhone || listing.contactName;
  return [
    criterion('title', 3, 'required', hasText(listing.title)),
    criterion('summary', 3, 'required', hasText(listing.summary)),
    criterion('description', 3, 'optional', hasText(listing.description)),
    criterion('translation', 3, 'optional', isTranslated(listing)),
    criterion('category', 2, 'required', isPresent(listing.category)),
    criterion('regionCode', 2, 'required', isPresent(listing.regionCode)),
    ...(kind.hasPlace
      ? [
          criterion('address', 1, bookable ? 'required' : 'optional', hasText(listing.address)),
          criterion('position', 1, 'optional', listing.latitude != null && listing.longitude != null),
        ]
      : []),
    criterion('contact', 1, 'optional', isPresent(contact)),
    ...kind.fields.map((field) =>
      criterion(
        `attributes.${field.name}`,
        field.completenessWeight ?? 1,
        field.requiredToPublish ? 'required' : 'optional',
        isPresent(attributes[field.name]),
      ),
    ),
    criterion('photos', kind.hasPlace ? 3 : 1, 'optional', listing.photos > 0),
    criterion('rates', 2, bookable ? 'required' : 'optional', listing.rates > 0),
    ...(kind.hasUnits ? [criterion('openings', 2, bookable ? 'required' : 'optional', listing.openings > 0)] : []),
  ];
}

function criterion(path: string, weight: number, need: 'required' | 'optional', present: boolean): Criterion {
  return { path, weight, required: need === 'required', present };
}

function hasText(text: LocaleText): boolean {
  return Boolean(text.zh?.trim() || text.en?.trim());
}

/** Title and summary can be read in both languages. */
function isTranslated({ title, summary }: CompletenessInput): boolean {
  return [title, summary].every((text) => Boolean(text.zh?.trim() && text.en?.trim()));
}

function isPresent(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.values(value).some(isPresent);
  return true;
}
