import { z } from 'zod';
import { addClosureInput, addMaintenanceInput, listingRules, quotas } from '@/domain/availability/inputs';
import { CUSTOMER_GROUPS, QUOTA_MEASURES, QUOTA_PERIODS, QUOTA_SUBJECTS } from '@/domain/availability/rules';
import type { OpenApiRoute } from './route';

const id = z.object({ id: z.uuid() });
const localeText = z.object({ zh: z.string().optional(), en: z.string().optional() });
const booking = z.object({ id: z.uuid(), reference: z.string() });
const overlapping = z.array(booking).describe('Bookings that lie in the closed time and stand all the same');

const quota = z.object({
  id: z.uuid(),
  listingId: z.uuid().nullable().describe('Null: all listings of the provider together'),
  customerGroup: z.enum(CUSTOMER_GROUPS).nullable().describe('Null: everyone'),
  per: z.enum(QUOTA_SUBJECTS),
  period: z.enum(QUOTA_PERIODS),
  measure: z.enum(QUOTA_MEASURES),
  amount: z.int().describe('Minutes, each unit counted, or bookings'),
});

const rules = z.object({
  timeZone: z.string(),
  stepMinutes: z.int(),
  minMinutes: z.int(),
  maxMinutes: z.int(),
  noticeMinutes: z.int(),
  horizonDays: z.int(),
  changeNoticeMinutes: z.int(),
  cancelNoticeMinutes: z.int(),
  bufferBeforeMinutes: z.int(),
  bufferAfterMinutes: z.int(),
  spanClosed: z.boolean(),
  wholeOnly: z.boolean(),
  groupRules: listingRules.shape.groupRules,
  holidays: z
    .object({
      calendar: localeText,
      close: z.boolean(),
      swaps: z.boolean(),
      next: z.array(z.object({ day: z.iso.date(), kind: z.enum(['off', 'work']), name: localeText })),
    })
    .nullable(),
  quotas: z.array(quota),
  dependsOn: z.array(localeText),
});

export const rulesApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/listings/{id}/rules',
    tag: 'listings',
    summary: 'By which rules a listing is booked',
    access: 'public',
    params: id,
    responses: { 200: { description: 'The rules', schema: rules } },
  },
  {
    method: 'PUT',
    path: '/listings/{id}/rules',
    tag: 'listings',
    summary: 'Change the booking rules',
    description: 'What is absent stays. Bookings already made stay as they are.',
    access: 'listings:write',
    params: id,
    body: listingRules.extend({ version: z.int().optional() }),
    responses: { 200: { description: 'The listing as it is now', schema: z.record(z.string(), z.unknown()) } },
    problems: ['stale-version', 'transition-refused', 'not-bookable'],
  },
  {
    method: 'PUT',
    path: '/listings/{id}/quotas',
    tag: 'listings',
    summary: 'Replace the quotas of a listing',
    access: 'listings:write',
    params: id,
    body: z.object({ quotas }),
    responses: { 200: { description: 'The quotas', schema: z.object({ quotas: z.array(quota) }) } },
    problems: ['transition-refused'],
  },
  {
    method: 'POST',
    path: '/listings/{id}/closures',
    tag: 'listings',
    summary: 'Take time out of a listing or one of its units',
    access: 'listings:write',
    params: id,
    body: addClosureInput.omit({ organisationId: true, listingId: true }),
    responses: {
      201: {
        description: 'The closure',
        schema: z.object({ id: z.uuid(), start: z.iso.datetime(), end: z.iso.datetime(), overlapping }),
      },
    },
    problems: ['slot-taken'],
  },
  {
    method: 'POST',
    path: '/listings/{id}/maintenance',
    tag: 'listings',
    summary: 'Plan maintenance that comes again',
    description: 'By an RRULE (RFC 5545) on the wall clock of the listing; each occurrence is a closure of its own.',
    access: 'listings:write',
    params: id,
    body: addMaintenanceInput.omit({ listingId: true }),
    responses: {
      201: {
        description: 'The plan and its next days',
        schema: z.object({ id: z.uuid(), next: z.array(z.iso.datetime()), overlapping }),
      },
    },
    problems: ['slot-taken', 'transition-refused', 'not-bookable'],
  },
];
