import { z } from 'zod';
import { availabilityQuery } from '@/domain/availability/inputs';
import { BOOKING_COMMANDS } from '@/domain/bookings/commands';
import {
  bookBundleInput,
  bookSeriesInput,
  cancelBookingInput,
  confirmHoldInput,
  handOverInput,
  listBookingsQuery,
  moveBookingInput,
  postBookingInput,
  previewSeriesInput,
  quoteInput,
  seriesActionInput,
} from '@/domain/bookings/inputs';
import { BOOKING_ACTIONS, BOOKING_STATES } from '@/domain/bookings/rules';
import { QUESTION_TYPES } from '@/domain/bookings/rules/form';
import type { OpenApiRoute } from './route';

const id = z.object({ id: z.uuid() });
const localeText = z.object({ zh: z.string().optional(), en: z.string().optional() });
const named = z.object({ id: z.uuid(), slug: z.string(), name: localeText });
const state = z.enum(BOOKING_STATES);

const line = z.object({
  code: z.string(),
  basis: z.enum(['hour', 'day', 'month']),
  quantity: z.number(),
  units: z.int(),
  unitAmountMinor: z.string(),
  amountMinor: z.string(),
});
const money = z.object({
  amountMinor: z.string().describe('Minor units (fen) as a decimal string'),
  currency: z.string(),
  amount: z.string().describe('The same as a decimal number'),
});
const price = money.extend({ lines: z.array(line) });

const guest = z.object({ name: z.string(), email: z.string().optional() });
const step = z.object({ until: z.date(), percent: z.int(), fee: money });

const booking = z.object({
  id: z.uuid(),
  reference: z.string(),
  state,
  listingId: z.uuid(),
  organisationId: z.uuid(),
  customerOrganisationId: z.uuid(),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  units: z.int(),
  purpose: z.string(),
  price,
  heldUntil: z.iso.datetime().nullable(),
  decideBy: z.iso.datetime().nullable().describe('A request is declined then unless the provider answers'),
  competes: z.boolean().describe('Others may ask for the same time until one is approved'),
  project: z.string(),
  guests: z.array(guest),
  bundleId: z.uuid().nullable(),
  seriesId: z.uuid().nullable(),
  cancellationFeeMinor: z.string().nullable(),
  version: z.int(),
});

const listing = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: localeText,
  kind: z.string(),
  timeZone: z.string(),
  bookingMode: z.string(),
});

const listed = booking
  .omit({
    listingId: true,
    organisationId: true,
    customerOrganisationId: true,
    heldUntil: true,
    price: true,
    decideBy: true,
    competes: true,
    project: true,
    guests: true,
    bundleId: true,
    seriesId: true,
    cancellationFeeMinor: true,
  })
  .extend({
    price: money,
    listing,
    provider: named,
    customer: named,
    person: z.object({ id: z.uuid(), name: z.string() }),
  });

export const formSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  questions: z.array(
    z.object({
      id: z.string(),
      type: z.enum(QUESTION_TYPES),
      label: localeText,
      hint: localeText.optional(),
      required: z.boolean(),
      options: z.array(z.object({ id: z.string(), label: localeText })).optional(),
    }),
  ),
  declarations: z.array(z.object({ id: z.string(), text: localeText })),
});

const bookingFile = z.object({
  fileId: z.uuid(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  questionId: z.string().nullable(),
  addedBy: z.uuid().nullable(),
});

const detail = booking
  .omit({
    listingId: true,
    organisationId: true,
    customerOrganisationId: true,
    heldUntil: true,
    decideBy: true,
    cancellationFeeMinor: true,
  })
  .extend({
    heldUntil: z.date().nullable(),
    decideBy: z.date().nullable(),
    decisionCode: z.enum(['outrun', 'deadline']).nullable(),
    cancellation: z.object({
      now: money.describe('What cancelling now would cost the reader'),
      fee: money.nullable().describe('What a cancelled booking cost'),
      code: z.enum(['customer', 'provider', 'force-majeure']).nullable(),
      steps: z.array(step),
    }),
    form: formSchema.nullable(),
    answers: z.record(z.string(), z.unknown()),
    declared: z.array(z.string()),
    files: z.array(bookingFile),
    unitNames: z.array(z.string()),
    decisionNote: z.string().nullable(),
    cancelledSide: z.enum(['customer', 'provider']).nullable(),
    cancellationNote: z.string().nullable(),
    listing,
    provider: named,
    customer: named,
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), phone: z.string().nullable() }),
    actions: z.array(z.enum(BOOKING_ACTIONS)).describe('What the caller may do with it now'),
    history: z.array(
      z.object({
        id: z.uuid(),
        action: z.string(),
        at: z.date(),
        by: z.enum(['customer', 'provider', 'system']),
        name: z.string().nullable(),
        note: z.string(),
        start: z.date().optional(),
        end: z.date().optional(),
      }),
    ),
  });

const span = z.object({ start: z.date(), end: z.date() });
const personalActions = Object.keys(BOOKING_COMMANDS);

export const bookingsApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/listings/{id}/availability',
    summary: 'When a listing is free',
    description:
      'Free time with the number of units free throughout each stretch; busy is open time in which none is. Past time is left out. At most 366 days.',
    access: 'public',
    params: id,
    query: availabilityQuery,
    responses: {
      200: {
        description: 'Availability',
        schema: z.object({
          timeZone: z.string(),
          free: z.array(span.extend({ units: z.int() })),
          busy: z.array(span),
        }),
      },
    },
  },
  {
    method: 'POST',
    path: '/listings/{id}/quote',
    summary: 'What a time would cost, and which rules it breaks',
    access: 'public',
    params: id,
    body: quoteInput,
    responses: {
      200: {
        description: 'The price and every broken rule',
        schema: z.object({
          listingId: z.uuid(),
          timeZone: z.string(),
          start: z.date(),
          end: z.date(),
          units: z.int(),
          available: z.boolean(),
          freeUnits: z.int(),
          price: price.extend({ chargedOtherwise: z.boolean() }),
          cancellation: z.object({ freeUntil: z.date().nullable(), steps: z.array(step) }),
          broken: z.array(
            z.object({
              path: z.string(),
              code: z.string(),
              params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
              message: z.string(),
            }),
          ),
        }),
      },
    },
    problems: ['not-bookable'],
  },
  {
    method: 'POST',
    path: '/bookings',
    summary: 'Book time',
    description:
      'Confirmed at once, or requested where the provider decides. `hold: true` keeps the time for ten minutes until it is confirmed or requested by the action of that name.',
    access: 'bookings:write',
    body: postBookingInput,
    responses: { 201: { description: 'The booking', schema: booking } },
    problems: [
      'slot-taken',
      'closed',
      'booking-rules',
      'qualification-required',
      'suspended',
      'not-bookable',
      'not-found',
      'organisation-unverified',
      'email-unverified',
    ],
  },
  {
    method: 'GET',
    path: '/bookings',
    summary: 'Bookings, the latest first',
    description:
      'Those that the token’s organisation or person made, or with `side=provider` those of the organisation’s listings.',
    access: 'bookings:read',
    query: listBookingsQuery,
    responses: {
      200: {
        description: 'A page of bookings',
        schema: z.object({ items: z.array(listed), nextCursor: z.string().nullable() }),
      },
    },
  },
  {
    method: 'GET',
    path: '/bookings/{id}',
    summary: 'A booking and its history',
    access: 'bookings:read',
    params: id,
    responses: { 200: { description: 'The booking', schema: detail } },
  },
  {
    method: 'POST',
    path: '/bookings/{id}/{action}',
    summary: 'Take an action on a booking',
    description: `Actions: ${personalActions.join(', ')}. \`move\` takes start, end and units, \`hand-over\` the colleague’s email, \`confirm\` and \`request\` the answers to the listing’s questions, \`cancel\` of the provider perhaps the reason \`force-majeure\`; the others a note, which declining, and cancelling as the provider, require.`,
    access: 'bookings:write',
    params: id.extend({ action: z.enum(personalActions) }),
    body: z.union([
      moveBookingInput.omit({ id: true }).partial(),
      confirmHoldInput.omit({ id: true }).partial(),
      cancelBookingInput.omit({ id: true }).partial(),
      handOverInput.omit({ id: true }).partial(),
    ]),
    responses: { 200: { description: 'The booking afterwards', schema: booking } },
    problems: [
      'forbidden',
      'already-decided',
      'transition-refused',
      'stale-version',
      'slot-taken',
      'closed',
      'booking-rules',
    ],
  },
  {
    method: 'POST',
    path: '/bundles',
    summary: 'Book several listings at once, all or none',
    description: 'Of one provider or several. What stands in the way is told for every item, at `items.<n>…`.',
    access: 'bookings:write',
    body: bookBundleInput,
    responses: {
      201: {
        description: 'The bundle and its bookings',
        schema: z.object({ id: z.uuid(), reference: z.string(), bookings: z.array(booking) }),
      },
    },
    problems: ['slot-taken', 'closed', 'booking-rules', 'not-bookable', 'not-found'],
  },
  {
    method: 'POST',
    path: '/series',
    summary: 'Book one listing again and again',
    description:
      'By an RFC 5545 rule, a booking for each time. All are checked at once; `skip` leaves times out, `moves` holds them at another time, both by the start that the rule gives. What stands in the way is told at `occurrences.<n>…`.',
    access: 'bookings:write',
    body: bookSeriesInput,
    responses: {
      201: {
        description: 'The series and its bookings',
        schema: z.object({ id: z.uuid(), reference: z.string(), rule: z.string(), bookings: z.array(booking) }),
      },
    },
    problems: ['slot-taken', 'closed', 'booking-rules', 'not-bookable', 'not-found'],
  },
  {
    method: 'POST',
    path: '/series/preview',
    summary: 'What booking a series would do',
    description: 'Each time with its price, or with what stands in its way and free times near by. Takes nothing.',
    access: 'bookings:read',
    body: previewSeriesInput,
    responses: {
      200: {
        description: 'The times of the series',
        schema: z.object({
          timeZone: z.string(),
          total: money,
          occurrences: z.array(
            span.extend({
              from: z.date(),
              available: z.boolean(),
              freeUnits: z.int(),
              price: money,
              broken: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
              alternatives: z.array(span),
            }),
          ),
        }),
      },
    },
    problems: ['not-bookable', 'not-found'],
  },
  {
    method: 'POST',
    path: '/bookings/{id}/series',
    summary: 'Take an action on several bookings of a series',
    description: 'On the booking and those after it, or on all: whichever the action is open for.',
    access: 'bookings:write',
    params: id,
    body: seriesActionInput.omit({ id: true }),
    responses: {
      200: { description: 'The bookings that changed', schema: z.object({ bookings: z.array(booking) }) },
    },
    problems: ['forbidden', 'already-decided', 'transition-refused'],
  },
  {
    method: 'POST',
    path: '/bookings/{id}/files',
    summary: 'Attach a file to a booking',
    description: 'As multipart/form-data: `file`, and `questionId` where it answers a question of the listing.',
    access: 'bookings:write',
    params: id,
    bodyContentTypes: ['multipart/form-data'],
    responses: { 201: { description: 'The file', schema: bookingFile } },
    problems: ['forbidden', 'transition-refused'],
  },
];
