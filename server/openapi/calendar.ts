import { z } from 'zod';
import { BOOKING_STATES } from '@/domain/bookings/rules';
import { deskCalendarQuery } from '@/domain/calendars/inputs';
import type { OpenApiRoute } from './route';

const localeText = z.object({ zh: z.string().optional(), en: z.string().optional() });
const minute = z.number().describe('Minutes on the listing’s wall clock since the first midnight');

export const calendarApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/calendar',
    summary: 'A provider’s calendar over some days',
    description: 'Units, what is booked on each, and closed time, as the workbench’s calendar draws it.',
    access: 'bookings:read',
    query: deskCalendarQuery,
    responses: {
      200: {
        description: 'The calendar',
        schema: z.object({
          listings: z.array(
            z.object({
              id: z.uuid(),
              title: localeText,
              timeZone: z.string(),
              stepMinutes: z.int(),
              units: z.array(z.object({ id: z.uuid(), name: z.string() })),
              closedHours: z.array(z.tuple([minute, minute])),
              today: z.string(),
              nowMinute: minute,
            }),
          ),
          bookings: z.array(
            z.object({
              id: z.uuid(),
              version: z.int(),
              unitId: z.uuid(),
              listingId: z.uuid(),
              state: z.enum(BOOKING_STATES),
              start: minute,
              end: minute,
              customer: localeText,
              person: z.string(),
            }),
          ),
          closures: z.array(
            z.object({
              id: z.uuid(),
              unitId: z.uuid().nullable(),
              listingId: z.uuid().nullable(),
              reason: z.string(),
              external: z.boolean(),
              note: z.string(),
              start: minute,
              end: minute,
            }),
          ),
          cut: z.boolean().describe('There is more than is shown'),
        }),
      },
    },
    problems: ['forbidden', 'not-found'],
  },
];
