import { z } from 'zod';
import { paragraph } from '@/core/text-schemas';
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
});
export type RequestBookingInput = z.input<typeof requestBookingInput>;

/** The API's form: `hold` keeps the time for ten minutes until it is confirmed. */
export const postBookingInput = requestBookingInput.extend({ hold: z.boolean().optional() });

export const quoteInput = requestBookingInput.omit({ listingId: true, purpose: true, unitIds: true });

/** A time to be priced, as the booking panel asks. */
export const priceWishInput = requestBookingInput.pick({ listingId: true, start: true, end: true, units: true });

/** What every action on a booking takes. `version` is the one the person saw; another one now is refused as stale. */
export const bookingActionInput = z.strictObject({ id: z.uuid(), version, note: note.optional() });

export const moveBookingInput = z.strictObject({
  id: z.uuid(),
  version,
  start: moment,
  end: moment,
  units: units.optional(),
  unitIds,
  note: note.optional(),
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
