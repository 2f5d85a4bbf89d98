import { z } from 'zod';
import type { FieldError } from '@/core/errors';
import { toFieldErrors } from '@/core/field-errors';
import { line } from '@/core/text-schemas';
import { BOOKING_MODES } from '@/domain/listings/kind';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';

/** Words that mean the same. One with ~ before it is understood when it is typed, but not looked for. */
export const saveSynonymsInput = z.strictObject({
  groupId: z.uuid().optional(),
  words: z.array(line(1, 60)).min(2).max(30),
});
export const removeSynonymsInput = z.strictObject({ groupId: z.uuid() });

export const SEARCH_SORTS = ['relevance', 'newest', 'price', 'distance'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const MAX_QUERY_LENGTH = 20_000;
const MAX_FACETS = 30;
const MAX_SPAN_DAYS = 31;
/** A use of so many hours at most is looked for somewhere in a span. */
export const FREE_HOURS_MAX = 24;
export const FREE_UNITS_MAX = 100;
const DAY_MS = 86_400_000;

const instant = z.iso
  .datetime({ offset: true, error: 'invalid-date' })
  .transform((text) => new Date(text))
  .refine((at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() <= 2100, { error: 'invalid-date' });

const position = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,10})?,-?\d{1,3}(\.\d{1,10})?$/, { error: 'invalid-format' })
  .transform((text) => {
    const [latitude = 0, longitude = 0] = text.split(',').map(Number);
    return { latitude, longitude };
  })
  .refine(({ latitude, longitude }) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, {
    error: 'invalid-format',
  });

const facets = z
  .string()
  .max(2000)
  .transform((text) => [...new Set(text.split(',').filter(Boolean))])
  .pipe(z.array(z.string().regex(/^[A-Za-z]\w{0,40}=[\w-]{1,60}$/, { error: 'invalid-format' })).max(MAX_FACETS));

/** ISO weekdays, `1,3,5`; all seven are no filter. */
const weekdays = z
  .string()
  .regex(/^[1-7](,[1-7]){0,20}$/, { error: 'invalid-format' })
  .transform((text) => [...new Set(text.split(',').map(Number))].sort());

const amount = z
  .string()
  .regex(/^\d{1,10}(\.\d{1,2})?$/, { error: 'not-money' })
  .transform((text) => {
    const [whole = '0', cents = ''] = text.split('.');
    return BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  });

/** What a search may ask for, as it stands in an address. An empty value means that it was not asked for. */
export const searchFields = z.object({
  q: z.string().max(MAX_QUERY_LENGTH).optional(),
  kind: z.enum(LISTING_KIND_NAMES).optional(),
  /** A category or one of its branches: `analytical`, `analytical/nmr`. */
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,60}(\/[a-z0-9-]{1,60})?$/, { error: 'invalid-format' })
    .optional(),
  /** A province, city or district by its GB/T 2260 code. */
  region: z
    .string()
    .regex(/^\d{2,12}$/, { error: 'invalid-region' })
    .optional(),
  /** The organisation's slug. */
  organisation: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/, { error: 'invalid-format' })
    .optional(),
  /** A section, class or subclass of the International Patent Classification: `H`, `H01`, `H01M`. */
  ipc: z
    .string()
    .regex(/^[A-H](\d{2}[A-Z]?)?$/, { error: 'ipc-symbol' })
    .optional(),
  /** Yuan, at most two decimals. */
  priceMin: amount.optional(),
  priceMax: amount.optional(),
  bookingMode: z.enum(BOOKING_MODES).optional(),
  /** Values of the kind's own facets: `accessModes=send-in,certifications=cma`. */
  facets: facets.optional(),
  availableFrom: instant.optional(),
  availableTo: instant.optional(),
  /** Free for so many hours on end somewhere between the two instants, instead of throughout. */
  freeHours: z.coerce.number().int().min(1).max(FREE_HOURS_MAX).optional(),
  /** Days of the week, on the listing's clock, on which those hours may lie: 1 Monday … 7 Sunday. */
  weekdays: weekdays.optional(),
  /** How many units must be free at the same time. */
  units: z.coerce.number().int().min(1).max(FREE_UNITS_MAX).optional(),
  /** `latitude,longitude`. */
  near: position.optional(),
  /** Kilometres around `near`. */
  within: z.coerce.number().positive().max(5000).optional(),
  sort: z.enum(SEARCH_SORTS).optional(),
  cursor: z
    .string()
    .regex(/^[\w-]{1,400}$/, { error: 'invalid-format' })
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const searchInput = z.preprocess(
  withoutEmpty,
  searchFields.superRefine((input, ctx) => {
    const { near, within, sort } = input;
    // This also runs when a part was refused, and then that part is still as it came.
    const [from, to] = [input.availableFrom, input.availableTo].map((at) => (at instanceof Date ? at : undefined));
    if (input.availableFrom && !from) return;
    if (input.availableTo && !to) return;
    const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (Boolean(from) !== Boolean(to)) refuse(from ? 'availableTo' : 'availableFrom', 'required');
    if (from && to && to <= from) refuse('availableTo', 'end-before-start');
    if (from && to && to.getTime() - from.getTime() > MAX_SPAN_DAYS * DAY_MS) refuse('availableTo', 'date-too-late');
    if (input.freeHours !== undefined && !from) refuse('availableFrom', 'required');
    if (input.weekdays && input.freeHours === undefined) refuse('freeHours', 'required');
    if (input.units !== undefined && !from) refuse('availableFrom', 'required');
    if (!near && (within !== undefined || sort === 'distance')) refuse('near', 'required');
  }),
);

/** What a program may ask for beside: without total and facets a page is there sooner. */
export const countsInput = z.object({ counts: z.enum(['all', 'none']).optional() });

export type SearchInput = z.output<typeof searchFields>;

export interface LenientSearch {
  input: SearchInput;
  /** Names of parts that made no sense and were left out. */
  ignored: string[];
  /** What was wrong with them. */
  errors: FieldError[];
}

/** For pages: what makes sense of an address; the rest is named, never an error. */
export function readSearchAddress(raw: Readonly<Record<string, string>>): LenientSearch {
  const rest = { ...raw };
  const ignored: string[] = [];
  const errors: FieldError[] = [];
  for (;;) {
    const parsed = searchInput.safeParse(rest);
    if (parsed.success) return { input: parsed.data, ignored, errors };
    errors.push(...toFieldErrors(parsed.error, rest));
    const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    const removable = wrong.filter((name) => name in rest);
    // A missing partner (`availableTo` without `availableFrom`) takes the part that stands alone with it.
    for (const name of removable.length > 0 ? removable : LONELY.filter((part) => part in rest)) {
      delete rest[name];
      ignored.push(name);
    }
    if (removable.length === 0 && !ignored.length) return { input: {}, ignored: Object.keys(raw), errors };
  }
}

const LONELY = ['availableFrom', 'availableTo', 'freeHours', 'weekdays', 'units', 'within', 'sort'];

function withoutEmpty(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== '' && value !== undefined));
}
