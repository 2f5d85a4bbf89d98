import { z } from 'zod';
import { paragraph } from '@/core/text-schemas';
import { moment } from '@/domain/availability/inputs';
import { PURPOSE_MAX } from '@/domain/bookings/inputs';
import { ACCESS_MODES } from '@/domain/listings/rules';

const minuteOfDay = z.int().min(0).max(1440);

/**
 * A wish for the time from `start` to `end`, or with `minutes` for any so many minutes within it, each day between
 * `fromMinute` and `toMinute` of the listing's clock.
 */
export const joinWaitlistInput = z
  .strictObject({
    listingId: z.uuid(),
    start: moment,
    end: moment,
    minutes: z.int().min(1).max(1_600_000).optional(),
    fromMinute: minuteOfDay.optional(),
    toMinute: minuteOfDay.optional(),
    units: z.number().max(1000).int().min(1).default(1),
    purpose: paragraph(PURPOSE_MAX).default(''),
    accessMode: z.enum(ACCESS_MODES).optional(),
    organisationId: z.uuid().optional(),
  })
  .refine(({ fromMinute = 0, toMinute = 1440 }) => fromMinute < toMinute, {
    error: 'end-before-start',
    path: ['toMinute'],
  });

export const waitlistRef = z.strictObject({ id: z.uuid() });
export const offerNextInput = z.strictObject({ listingId: z.uuid() });
