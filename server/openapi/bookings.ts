import { z } from 'zod';
import { availabilityQuery } from '@/domain/availability/inputs';
import { BOOKING_COMMANDS } from '@/domain/bookings/commands';
import { listBookingsQuery, moveBookingInput, postBookingInput, quoteInput } from '@/domain/bookings/inputs';
import { BOOKING_ACTIONS, BOOKING_STATES } from '@/domain/bookings/rules';
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
  .omit({ listingId: true, organisationId: true, customerOrganisationId: true, heldUntil: true, price: true })
  .extend({
    price: money,
    listing,
    provider: named,
    customer: named,
    person: z.object({ id: z.uuid(), name: z.string() }),
  });

const detail = booking
  .omit({ listingId: true, organisationId: true, customerOrganisationId: true, heldUntil: true })
  .extend({
    heldUntil: z.date().nullable(),
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
          cancellation: z.object({ freeUntil: z.date() }),
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
    description: `Actions: ${personalActions.join(', ')}. \`move\` takes start, end and units; the others a note, which declining, and cancelling as the provider, require.`,
    access: 'bookings:write',
    params: id.extend({ action: z.enum(personalActions) }),
    body: moveBookingInput.omit({ id: true }).partial(),
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
];
