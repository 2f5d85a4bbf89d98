import type { z } from 'zod';

/** How one attribute is asked for, shown and imported. */
export type FieldInput =
  | 'text'
  | 'locale-text'
  | 'locale-textarea'
  | 'integer'
  | 'number'
  /** Whole fen, as a JSON number. */
  | 'money'
  | 'date'
  | 'year'
  | 'boolean'
  | 'choice'
  | 'choices'
  /** A list of short texts in no particular language: standards, names, symbols. */
  | 'keywords'
  /** `{zh?: string[], en?: string[]}`. */
  | 'locale-keywords'
  /** A list of `{on, event}`, event being one of `options`, oldest first. */
  | 'dated-events'
  /** ISO 3166-1 alpha-2; its name comes from `Intl.DisplayNames`. */
  | 'country'
  | 'url'
  | 'email'
  | 'phone';

/** One attribute of a listing kind. Labels and hints: messages `kinds.<kind>.fields.<name>.{label,hint}`. */
export interface KindField {
  /** camelCase key in `listing.attributes`. */
  name: string;
  /** Section of the form; messages `kinds.<kind>.sections.<section>`. */
  section: string;
  input: FieldInput;
  /** What the value must be when it is present. */
  schema: z.ZodType;
  /** Needed before the listing may be published. */
  requiredToPublish?: boolean;
  /** Codes of a choice; messages `kinds.<kind>.options.<name>.<code>`. */
  options?: readonly string[];
  /** Weight in the search index; absent: not indexed. */
  indexed?: 'A' | 'B' | 'C' | 'D';
  /** Offered as a filter with counts. */
  facet?: boolean;
  /** Unit shown after the value, as a message key `kinds.units.<unit>`. */
  unit?: string;
  /** Shown to the provider's members only. */
  private?: boolean;
  /** Counts toward the completeness meter (1 unless said). */
  completenessWeight?: number;
  /** Header names, lower case, zh and en, by which an imported column is recognised. */
  importAliases?: readonly string[];
}

/** Which of the three processes carries the listing: time on units, work for a quantity, or a patent deal. */
export type ProcessName = 'booking' | 'order' | 'deal';

/** A listing kind is one module: `kinds/<kind>.ts` exports one of these. */
export interface ListingKind {
  kind: string;
  process: ProcessName;
  /** Units can be booked by time (instrument, desk), so openings and booking rules are asked for. */
  hasUnits: boolean;
  /** It stands somewhere, so address and position are asked for. */
  hasPlace: boolean;
  /** How customers may come by it, the usual one first. */
  bookingModes: readonly BookingMode[];
  /** Attributes that number the thing itself, best first: an import without references finds it again by them. */
  naturalReferences?: readonly string[];
  /** Sections of the kind's own part of the form, in order. */
  sections: readonly string[];
  fields: readonly KindField[];
  /** Codes of `listing.category`; messages `kinds.<kind>.categories.<code>`. May be a tree: `analytical/mass-spectrometer`. */
  categories: readonly string[];
  /** Rate bases that make sense for the kind. */
  rateBases: readonly RateBasis[];
}

export const RATE_BASES = ['hour', 'day', 'month', 'sample', 'item', 'term'] as const;
export type RateBasis = (typeof RATE_BASES)[number];

/** `instant` confirms at once, `approval` waits for the provider, `enquiry` starts a conversation. */
export const BOOKING_MODES = ['instant', 'approval', 'enquiry'] as const;
export type BookingMode = (typeof BOOKING_MODES)[number];
