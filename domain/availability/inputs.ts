import { z } from 'zod';
import { paragraph } from '@/core/text-schemas';
import { CLOSURE_REASONS } from './rules';

const YEARS = /^(19[7-9]|2[0-8])\d/;
/** Seconds may be left out, which RFC 3339 does not allow beside an offset and people write all the same. */
const INSTANT = [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })];
const WALL_CLOCK = z.iso.datetime({ local: true });

/** An instant with its offset, `2027-03-01T09:00+08:00` or `…Z`. */
export const instant = z
  .string()
  .max(40)
  .refine((text) => YEARS.test(text) && isInstant(text), 'invalid-date')
  .describe('ISO 8601 with an offset')
  .meta({ format: 'date-time' });

/** An instant, or the wall clock of the listing's zone without an offset (`2027-03-01T09:00`). */
export const moment = z
  .string()
  .max(40)
  .refine((text) => YEARS.test(text) && (isInstant(text) || WALL_CLOCK.safeParse(text).success), 'invalid-date')
  .describe('ISO 8601; without an offset it is local to the listing');

function isInstant(text: string): boolean {
  return INSTANT.some((schema) => schema.safeParse(text).success);
}

export const CLOSURE_NOTE_MAX = 500;

/** Time taken out of a unit, a listing, or all listings of an organisation. */
export const addClosureInput = z.strictObject({
  organisationId: z.uuid(),
  listingId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  start: moment,
  end: moment,
  reason: z.enum(CLOSURE_REASONS),
  note: paragraph(CLOSURE_NOTE_MAX).default(''),
  /** Bookings already made in that time: `refuse` the closure because of them, or `keep` them and close the rest. */
  bookings: z.enum(['refuse', 'keep']).default('refuse'),
});
export type AddClosureInput = z.input<typeof addClosureInput>;

export const removeClosureInput = z.strictObject({ id: z.uuid() });

/** At most so much availability is answered at once. */
export const AVAILABILITY_DAYS_MAX = 366;

export const availabilityQuery = z
  .strictObject({ from: instant, to: instant })
  .refine(({ from, to }) => Date.parse(to) > Date.parse(from), { error: 'end-before-start', path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= AVAILABILITY_DAYS_MAX * 86_400_000, {
    error: 'date-too-late',
    path: ['to'],
  });
