import { z } from 'zod';
import { CUSTOMER_GROUPS } from '@/domain/availability/rules';
import { listingHours, listingRef, patchListingBody, postListingBody, units } from '@/domain/listings/inputs';
import { BOOKING_MODES, RATE_BASES } from '@/domain/listings/kind';
import { LISTING_ACTIONS, LISTING_STATUSES } from '@/domain/listings/rules';
import { rates } from '@/domain/pricing/inputs';
import type { OpenApiRoute } from './route';

const id = z.object({ id: z.uuid() });
const localeText = z.object({ zh: z.string().optional(), en: z.string().optional() });
const file = z.object({
  id: z.uuid(),
  fileId: z.uuid().describe('Fetch the bytes at /files/{fileId}'),
  name: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  caption: localeText,
});

const weeklyHours = z.array(
  z.object({
    weekday: z.int().describe('1 Monday … 7 Sunday'),
    startMinute: z.int(),
    endMinute: z.int().describe('Beyond 1440: runs into the next day'),
  }),
);
const HOURS_RULE =
  'Hours of one unit, of some days, or both. On each day one set holds, whole: the unit’s own for a period that the day lies in, else its own without dates, else the listing’s for such a period, else the usual hours';

const common = z.object({
  id: z.uuid(),
  slug: z.string(),
  kind: z.string(),
  status: z.enum(LISTING_STATUSES),
  reference: z.string().nullable(),
  title: localeText,
  summary: localeText,
  description: localeText,
  category: z.string().nullable(),
  attributes: z.record(z.string(), z.unknown()).describe("Fields of the listing's kind"),
  address: localeText,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  timeZone: z.string(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  bookingMode: z.enum(BOOKING_MODES),
  stepMinutes: z.int(),
  minMinutes: z.int(),
  maxMinutes: z.int(),
  noticeMinutes: z.int(),
  horizonDays: z.int(),
  openings: weeklyHours.describe('The usual hours of the week'),
  otherHours: z
    .array(
      z.object({
        unitId: z.uuid().nullable(),
        validFrom: z.iso.date().nullable(),
        validTo: z.iso.date().nullable(),
        openings: weeklyHours,
      }),
    )
    .describe(HOURS_RULE),
  updatedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
});

const own = common.extend({
  organisationId: z.uuid(),
  organisationVerified: z.boolean(),
  version: z
    .int()
    .describe('Send it back with a change: it is refused as stale-version when somebody saved in between'),
  regionCode: z.string().nullable(),
  bufferBeforeMinutes: z.int(),
  bufferAfterMinutes: z.int(),
  currency: z.string(),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  rates: z.array(
    z.object({
      customerGroup: z.enum(CUSTOMER_GROUPS),
      basis: z.enum(RATE_BASES),
      amountMinor: z.int().describe('Whole fen'),
    }),
  ),
  photos: z.array(file),
  documents: z.array(file),
  completeness: z.int().describe('0 to 100'),
  missing: z.array(z.string()).describe('Paths of what is missing'),
  missingToPublish: z.array(z.string()).describe('Those without which it may not be published'),
  actions: z.array(z.enum(LISTING_ACTIONS)).describe('What the caller may do with it now'),
  mayEdit: z.boolean(),
  mayPublish: z.boolean(),
  createdAt: z.iso.datetime(),
});

const published = common.extend({
  units: z.int(),
  rates: z.array(
    z.object({
      customerGroup: z.enum(CUSTOMER_GROUPS),
      basis: z.enum(RATE_BASES),
      amountMinor: z.string(),
      currency: z.string(),
    }),
  ),
  region: z.array(z.object({ code: z.string(), name: localeText })).describe("From province to the listing's own"),
  photos: z.array(
    z.object({ fileId: z.uuid(), width: z.int().nullable(), height: z.int().nullable(), caption: localeText }),
  ),
  documents: z.array(
    z.object({ fileId: z.uuid(), name: z.string(), contentType: z.string(), bytes: z.int(), title: localeText }),
  ),
  organisation: z.object({ id: z.uuid(), slug: z.string(), kind: z.string(), name: localeText, verified: z.boolean() }),
});

const ownAnswer = { description: 'The listing as it is now', schema: own };
const transitionBody = listingRef.pick({ version: true });

const PARTS = [
  [
    'openings',
    'Replace the usual hours, the other hours, or both',
    listingHours.extend({ version: transitionBody.shape.version }),
  ],
  ['units', 'Say which things can be booked', z.object({ version: transitionBody.shape.version, ...units })],
  ['rates', 'Replace the prices', z.object({ version: transitionBody.shape.version, rates })],
] as const;

const TRANSITIONS = [
  ['publish', 'Show a draft to everyone', 'Answers `incomplete-listing` with one error for each missing entry.'],
  ['pause', 'Take a listing out of search and stop new bookings', undefined],
  ['resume', 'Show a paused listing again', undefined],
  ['archive', 'End a listing for good', 'It can no longer be changed; its records are kept.'],
] as const;

export const listingsApi: readonly OpenApiRoute[] = [
  {
    method: 'POST',
    path: '/listings',
    tag: 'listings',
    summary: 'Start a draft',
    description: "In the token's organisation unless `organisationId` says otherwise.",
    access: 'listings:write',
    body: postListingBody,
    responses: { 201: { description: 'The draft', schema: own } },
  },
  {
    method: 'GET',
    path: '/listings/{id}',
    tag: 'listings',
    summary: 'One listing',
    description: "All of it in any status with a token of its provider's; for everyone else as published.",
    access: 'public',
    params: id,
    responses: { 200: { description: 'The listing', schema: z.union([own, published]) } },
  },
  {
    method: 'PATCH',
    path: '/listings/{id}',
    tag: 'listings',
    summary: 'Change any part of a listing',
    description: 'What is absent stays; `null` takes a value away, attributes one by one.',
    access: 'listings:write',
    params: id,
    body: patchListingBody,
    responses: { 200: ownAnswer },
    problems: ['stale-version', 'transition-refused'],
  },
  ...PARTS.map(([part, summary, body]): OpenApiRoute => {
    return {
      method: 'PUT',
      path: `/listings/{id}/${part}`,
      tag: 'listings',
      summary,
      access: 'listings:write',
      params: id,
      body,
      responses: { 200: ownAnswer },
      problems: ['stale-version', 'transition-refused', 'not-bookable'],
    };
  }),
  ...TRANSITIONS.map(([action, summary, description]): OpenApiRoute => {
    return {
      method: 'POST',
      path: `/listings/{id}/${action}`,
      tag: 'listings',
      summary,
      description,
      access: 'listings:write',
      params: id,
      body: transitionBody,
      responses: { 200: ownAnswer },
      problems: ['transition-refused', 'stale-version', 'incomplete-listing', 'organisation-unverified'],
    };
  }),
];
