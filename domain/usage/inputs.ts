import { z } from 'zod';
import { emailAddress, line, paragraph, requiredLocaleText } from '@/core/text-schemas';
import { instant, moment } from '@/domain/availability/inputs';
import { bookingActionInput } from '@/domain/bookings/inputs';
import { ITEM_KINDS, PROBLEM_SEVERITIES } from './rules';

export const RESULTS_MAX = 2000;
export const PROBLEM_MAX = 2000;

/** Letters and digits as a reader types them, without spaces. */
const cardNumber = z
  .string()
  .overwrite((text) => text.replace(/[\s:-]/g, '').toUpperCase())
  .regex(/^[0-9A-Z]{4,40}$/, { error: 'invalid-format' });

export const checkInInput = bookingActionInput.extend({
  via: z.enum(['bench', 'booking', 'desk']).default('booking'),
});

export const checkOutInput = checkInInput.extend({ results: paragraph(RESULTS_MAX).default('') });

export const benchTokenSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** Time on the very unit that somebody stands before, from the next step on. */
export const walkUpInput = z.strictObject({
  token: benchTokenSchema,
  end: moment,
  organisationId: z.uuid().optional(),
});

/** A code from somebody's phone, or the number of their card. */
export const kioskInput = z.strictObject({
  organisationId: z.uuid(),
  code: cardNumber,
});

/** As a door controller reports it: whose card, or which booking, which way, and when. */
export const accessEventFields = z.strictObject({
  direction: z.enum(['entry', 'exit']),
  card: cardNumber.optional(),
  bookingId: z.uuid().optional(),
  at: instant.optional(),
});

export const accessEventInput = accessEventFields
  .extend({ listingId: z.uuid() })
  .refine(({ card, bookingId }) => card !== undefined || bookingId !== undefined, {
    error: 'required',
    path: ['card'],
  });

export const addCardInput = z.strictObject({ organisationId: z.uuid(), email: emailAddress(), number: cardNumber });
export const idInput = z.strictObject({ id: z.uuid() });

export const saveUseRuleInput = z.strictObject({
  listingId: z.uuid(),
  checkIn: z.enum(['optional', 'required']),
  earlyMinutes: z.int().min(0).max(30),
  graceMinutes: z.int().min(5).max(1440),
});

export const saveItemInput = z.strictObject({
  listingId: z.uuid(),
  kind: z.enum(ITEM_KINDS),
  name: requiredLocaleText(100),
  amountMinor: z.int().min(0).max(100_000_000_000),
});

/** What was used: pieces of an item, or hours of staff. */
export const addLineInput = z.strictObject({
  bookingId: z.uuid(),
  itemId: z.uuid(),
  quantity: z.number().min(0.01).max(100_000),
  note: line(0, 200).default(''),
});

export const noteResultsInput = z.strictObject({ bookingId: z.uuid(), results: paragraph(RESULTS_MAX) });

export const reportProblemInput = z
  .strictObject({
    listingId: z.uuid(),
    /** Absent: the listing as a whole. */
    unitId: z.uuid().optional(),
    bookingId: z.uuid().optional(),
    severity: z.enum(PROBLEM_SEVERITIES),
    description: paragraph(PROBLEM_MAX).min(1),
    /** Of a shutdown: until when, as far as one can tell. */
    until: moment.optional(),
  })
  .refine(({ severity, until }) => severity !== 'down' || until !== undefined, { error: 'required', path: ['until'] });

export const resolveProblemInput = z.strictObject({ id: z.uuid(), resolution: paragraph(1000).min(1) });
