import { z } from 'zod';
import { BOOKING_STATES } from '@/domain/bookings/rules';
import { accessEventFields } from '@/domain/usage/inputs';
import type { OpenApiRoute } from './route';

export const usageApi: readonly OpenApiRoute[] = [
  {
    method: 'POST',
    path: '/listings/{id}/access-events',
    summary: 'Report who came or went',
    description:
      'For door controllers. An entry checks in the booking that is due, by its id or the holder’s card; an exit from a quarter of an hour before its end on checks out; anything else is noted. `no-booking-now`: the door may stay shut.',
    access: 'access:write',
    params: z.object({ id: z.uuid() }),
    body: accessEventFields,
    responses: {
      200: {
        description: 'The booking and what the door led to',
        schema: z.object({
          bookingId: z.uuid(),
          state: z.enum(BOOKING_STATES),
          effect: z.enum(['checked-in', 'checked-out', 'noted']),
        }),
      },
    },
    problems: ['no-booking-now', 'booking-rules', 'not-found'],
  },
];
