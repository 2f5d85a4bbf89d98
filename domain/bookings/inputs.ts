import { z } from 'zod';
import { emailAddress, line, paragraph } from '@/core/text-schemas';
import { instant, moment } from '@/domain/availability/inputs';
import { ACCESS_MODES } from '@/domain/listings/rules';
import { BOOKING_STATES } from './rules';

export const PURPOSE_MAX = 1000;
export const NOTE_MAX = 1000;
// In this order, so that a number beyond all bounds is told the true bound.
const units = z.number().max(1000).int().min(1);
const version = z.int().min(1).max(2_147_483_647).optional();
const note = paragraph(NOTE_MAX);
/** These units and no others, such as the desk that somebody pointed at; absent: whichever are free. */
const unitIds = z.array(z.uuid()).min(1).max(1000).optional();

export const questionId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** Why a manager of the provider sets broken rules aside; refused from anybody else. */
const overrideReason = line(1, 500).optional();

/** What a form asks beside the time: all of it may be left out where the listing asks nothing. */
const bookingDetails = z.strictObject({
  project: line(0, 200).optional(),
  guests: z
    .array(z.strictObject({ name: line(1, 100), email: emailAddress().optional() }))
    .max(50)
    .optional(),
  /** By question of the listing's form. */
  answers: z
    .record(questionId, z.union([paragraph(2000), z.number(), z.boolean(), z.array(z.string().max(40)).max(50)]))
    .optional(),
  /** Declarations of the listing's form that are made. */
  declared: z.array(questionId).max(50).optional(),
});
export type BookingDetails = z.output<typeof bookingDetails>;

export const requestBookingInput = z.strictObject({
  listingId: z.uuid(),
  start: moment,
  end: moment,
  units: units.default(1),
  unitIds,
  purpose: paragraph(PURPOSE_MAX).default(''),
  /** Alone, with an operator …, where the listing offers a choice. */
  accessMode: z.enum(ACCESS_MODES).optional(),
  /** For which of the person's organisations; may be left out when there is but one. */
  organisationId: z.uuid().optional(),
  /** Somebody of that organisation for whom it is booked, instead of whoever books. */
  customerEmail: emailAddress().optional(),
  overrideReason,
  ...bookingDetails.shape,
});
export type RequestBookingInput = z.input<typeof requestBookingInput>;

/** The API's form: `hold` keeps the time for ten minutes until it is confirmed. */
export const postBookingInput = requestBookingInput.extend({ hold: z.boolean().optional() });

export const quoteInput = requestBookingInput.pick({
  start: true,
  end: true,
  units: true,
  organisationId: true,
  accessMode: true,
});

/** A time to be priced, as the booking panel asks. */
export const priceWishInput = requestBookingInput.pick({ listingId: true, start: true, end: true, units: true });

/** What every action on a booking takes. `version` is the one the person saw; another one now is refused as stale. */
export const bookingActionInput = z.strictObject({ id: z.uuid(), version, note: note.optional() });

/** Making a held time a booking: with all that the form asked while it was held. */
export const confirmHoldInput = z.strictObject({
  ...bookingActionInput.shape,
  ...bookingDetails.shape,
  purpose: paragraph(PURPOSE_MAX).optional(),
});

/** `reason` is the provider's to give: then nobody owes anything, and no quality mark suffers. */
export const cancelBookingInput = z.strictObject({
  ...bookingActionInput.shape,
  reason: z.enum(['force-majeure']).optional(),
});

export const handOverInput = z.strictObject({ id: z.uuid(), version, email: emailAddress(), note: note.optional() });

export const removeFileInput = z.strictObject({ id: z.uuid(), fileId: z.uuid() });

const item = requestBookingInput.omit({ organisationId: true, customerEmail: true, project: true, guests: true });

/** Several listings at once. */
export const bookBundleInput = z.strictObject({
  items: z.array(item).min(1).max(20),
  organisationId: z.uuid().optional(),
  project: bookingDetails.shape.project,
  guests: bookingDetails.shape.guests,
});

export const SERIES_MAX = 104;

/** One listing again and again: `start` and `end` are the first time, on the listing's wall clock or with an offset. */
const seriesWish = requestBookingInput.omit({ customerEmail: true }).extend({
  /** RFC 5545, such as `FREQ=WEEKLY;COUNT=10`. */
  rule: line(1, 300),
});

export const bookSeriesInput = seriesWish.extend({
  /** Starts of occurrences that are left out. */
  skip: z.array(instant).max(SERIES_MAX).default([]),
  /** Occurrences that are held at another time. */
  moves: z
    .array(z.strictObject({ from: instant, start: moment, end: moment }))
    .max(SERIES_MAX)
    .default([]),
});

/** A series before it is booked. */
export const previewSeriesInput = bookSeriesInput.omit({
  answers: true,
  declared: true,
  guests: true,
  project: true,
  purpose: true,
});

/** An action on a booking of a series and those after it, or on all that it is open to. */
export const seriesActionInput = z.strictObject({
  id: z.uuid(),
  take: z.enum(['cancel', 'approve', 'decline']),
  scope: z.enum(['following', 'all']),
  note: note.optional(),
  reason: z.enum(['force-majeure']).optional(),
});

export const moveBookingInput = z.strictObject({
  id: z.uuid(),
  version,
  start: moment,
  end: moment,
  units: units.optional(),
  unitIds,
  note: note.optional(),
  overrideReason,
});

const BOOKING_SIDES = ['customer', 'provider'] as const;

/** Which bookings are listed. `customer`: those that the person or the organisation made. */
export const listBookingsQuery = z.strictObject({
  side: z.enum(BOOKING_SIDES).default('customer'),
  organisationId: z.uuid().optional(),
  listingId: z.uuid().optional(),
  state: z.enum(BOOKING_STATES).optional(),
  from: instant.optional(),
  to: instant.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
