import { z } from 'zod';
import {
  emailAddress,
  hasControlCharacters,
  line,
  localeParagraph,
  localeText,
  phoneNumber,
  requiredLocaleText,
  timeZoneName,
} from '@/core/text-schemas';
import { BOOKING_MODES } from './kind';
import { LISTING_KIND_NAMES } from './kinds';
import {
  ADDRESS_MAX,
  CAPTION_MAX,
  DESCRIPTION_MAX,
  FILE_ROLES,
  isUndated,
  overlappingPeriods,
  overlappingRanges,
  SUMMARY_MAX,
  TITLE_MAX,
  UNITS_MAX,
} from './rules';

export const RANGES_MAX = 70;

export const listingId = z.uuid();
/** The version the writer saw; refused as stale when it is no longer the current one. Absent: the last writer wins. */
const version = z.int().min(1).max(2_147_483_647).optional();

/** Names one listing. */
export const listingRef = z.strictObject({ listingId, version });

/** The listing's own web address, chosen before it is first published. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const kind = z.string().refine((name) => LISTING_KIND_NAMES.some((known) => known === name), 'invalid-choice');

/** Attributes of the kind; each is parsed by the kind's own schema once the kind is known. Null takes one away. */
const attributes = z
  .record(z.string().max(60), z.unknown())
  .refine((values) => jsonLength(values) <= 100_000, { error: 'invalid-value', abort: true })
  .refine((values) => !holdsControlCharacters(values), 'control-characters');

const regionCode = z.string().regex(/^\d{2,6}$/, { error: 'invalid-region' });
const category = z.string().max(80);
const minutes = (min: number, max: number) => z.int().min(min).max(max);

/** What may be absent is left as it is; null takes a value away. */
const fields = {
  title: requiredLocaleText(TITLE_MAX),
  summary: localeParagraph(SUMMARY_MAX),
  description: localeParagraph(DESCRIPTION_MAX),
  category: category.nullable(),
  regionCode: regionCode.nullable(),
  address: localeText(ADDRESS_MAX),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  timeZone: timeZoneName(),
  contactName: line(1, 100).nullable(),
  contactEmail: emailAddress().nullable(),
  contactPhone: phoneNumber().nullable(),
  reference: line(1, 100).nullable(),
  slug,
  attributes,
};

const bookingTerms = {
  bookingMode: z.enum(BOOKING_MODES),
  stepMinutes: minutes(1, 1440),
  minMinutes: minutes(1, 525_600),
  maxMinutes: minutes(1, 525_600),
  noticeMinutes: minutes(0, 525_600),
  horizonDays: z.int().min(1).max(1100),
  bufferBeforeMinutes: minutes(0, 10_080),
  bufferAfterMinutes: minutes(0, 10_080),
};

export const listingChanges = z.strictObject({ ...fields, ...bookingTerms }).partial();

/** Everything of a listing that is changed by patching it. */
export type ListingChanges = z.output<typeof listingChanges>;

const newListing = listingChanges.extend({ organisationId: z.uuid(), kind, title: fields.title });
export const createListingInput = newListing.superRefine(checkTogether);
/** Over HTTP the token says which organisation, unless the caller does. */
export const postListingBody = newListing.partial({ organisationId: true });
export const patchListingBody = listingChanges.extend({ version });
export type CreateListingInput = z.input<typeof createListingInput>;

export const updateListingInput = listingChanges.extend({ listingId, version }).superRefine(checkTogether);

const range = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    startMinute: z.int().min(0).max(1439),
    endMinute: z.int().min(1).max(2880),
  })
  .refine((each) => each.endMinute > each.startMinute, { error: 'end-before-start', path: ['endMinute'] })
  .refine((each) => each.endMinute - each.startMinute <= 1440, { error: 'longer-than-a-day', path: ['endMinute'] });

/** Weekly hours; ranges may run past midnight and may not overlap. */
export const openings = z
  .array(range)
  .max(RANGES_MAX)
  .superRefine((ranges, context) => {
    for (const at of overlappingRanges(ranges)) {
      context.addIssue({ code: 'custom', path: [at], message: 'overlapping', input: ranges });
    }
  });

export const OTHER_HOURS_MAX = 100;
const YEARS = /^(19[7-9]|2[0-8])\d/;
const day = z.iso
  .date()
  .refine((text) => YEARS.test(text), 'invalid-date')
  .nullable()
  .default(null);

/**
 * Hours of one unit, of some days, or both. For one unit, or for the listing, no day may lie in two of them; which
 * hold on a day is said by `openSpans` in `domain/availability/open-hours.ts`.
 */
export const otherHours = z
  .array(
    z
      .strictObject({
        unitId: z.uuid().nullable().default(null).describe('Null: all units without hours of their own'),
        validFrom: day,
        validTo: day,
        openings,
      })
      .superRefine(({ unitId, validFrom, validTo, openings: { length } }, context) => {
        const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
        if (unitId === null && validFrom === null && validTo === null) refuse('validFrom', 'required');
        if (validFrom && validTo && validTo < validFrom) refuse('validTo', 'end-before-start');
        // Time in which nothing opens at all is a closure.
        if (length === 0) refuse('openings', 'required');
      }),
  )
  .max(OTHER_HOURS_MAX)
  .superRefine((sets, context) => {
    for (const at of overlappingPeriods(sets)) {
      const path = sets[at] && isUndated(sets[at]) ? 'unitId' : 'validFrom';
      context.addIssue({ code: 'custom', path: [at, path], message: 'overlapping-hours', input: sets });
    }
  });

/** A listing's hours; what is absent stays as it is. */
export const listingHours = z.strictObject({ openings: openings.optional(), otherHours: otherHours.optional() });
export const saveOpeningsInput = listingHours
  .extend({ listingId, version })
  .refine((input) => input.openings !== undefined || input.otherHours !== undefined, {
    error: 'required',
    path: ['openings'],
  });

/** The bookable things: as many as `count`, or each by name; an `id` keeps the one that is there. */
export const units = {
  count: z.int().min(1).max(UNITS_MAX).optional(),
  units: z
    .array(z.strictObject({ id: z.uuid().optional(), name: line(1, 80) }))
    .min(1)
    .max(UNITS_MAX)
    .superRefine(refuseRepeats)
    .optional(),
};
export const saveUnitsInput = z
  .strictObject({ listingId, version, ...units })
  .refine((input) => (input.count === undefined) !== (input.units === undefined), {
    error: 'required',
    path: ['units'],
  });

export const addFileInput = z.strictObject({
  listingId,
  version,
  role: z.enum(FILE_ROLES),
  caption: localeText(CAPTION_MAX).default({}),
});
export const captionFileInput = z.strictObject({
  listingId,
  version,
  listingFileId: z.uuid(),
  caption: localeText(CAPTION_MAX),
});
export const removeFileInput = z.strictObject({ listingId, version, listingFileId: z.uuid() });
export const orderFilesInput = z.strictObject({
  listingId,
  version,
  role: z.enum(FILE_ROLES),
  /** Every file of that role, in the new order. */
  listingFileIds: z.array(z.uuid()).max(100),
});

/** What two fields must be together. */
export function checkTogether(
  value: { minMinutes?: number; maxMinutes?: number; latitude?: number | null; longitude?: number | null },
  context: z.RefinementCtx,
) {
  if (value.minMinutes !== undefined && value.maxMinutes !== undefined && value.maxMinutes < value.minMinutes) {
    context.addIssue({ code: 'custom', path: ['maxMinutes'], message: 'below-minimum', input: value.maxMinutes });
  }
  if ((value.latitude == null) !== (value.longitude == null)) {
    const path = value.latitude == null ? 'latitude' : 'longitude';
    context.addIssue({ code: 'custom', path: [path], message: 'required', input: null });
  }
}

function refuseRepeats(units: readonly { id?: string; name: string }[], context: z.RefinementCtx) {
  const names = new Set<string>();
  const ids = new Set<string>();
  units.forEach(({ id, name }, at) => {
    if (names.has(name) || (id && ids.has(id))) {
      context.addIssue({ code: 'custom', path: [at, 'name'], message: 'duplicate', input: name });
    }
    names.add(name);
    if (id) ids.add(id);
  });
}

/** Infinite for what JSON cannot say: circles, bigints. */
function jsonLength(value: unknown): number {
  try {
    return JSON.stringify(value).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function holdsControlCharacters(value: unknown): boolean {
  if (typeof value === 'string') return hasControlCharacters(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => hasControlCharacters(key) || holdsControlCharacters(part));
}
