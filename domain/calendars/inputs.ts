import { z } from 'zod';

/** Which calendar somebody wishes to subscribe to. */
export const createFeedInput = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('person') }),
  z.strictObject({ scope: z.literal('organisation'), organisationId: z.uuid() }),
  z.strictObject({ scope: z.literal('listing'), listingId: z.uuid() }),
]);

export const feedInput = z.strictObject({ feedId: z.uuid() });

/** `webcal:` is how calendars are passed around; it means https. */
const calendarUrl = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => text.replace(/^webcals?:/i, 'https:'))
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'invalid-url')
  .refine((text) => !URL.canParse(text) || new URL(text).username === '', 'invalid-url');

export const addExternalCalendarInput = z.strictObject({
  organisationId: z.uuid(),
  listingId: z.uuid(),
  unitId: z.uuid().optional(),
  name: z.string().trim().min(1).max(80),
  url: calendarUrl,
});

export const externalCalendarInput = z.strictObject({ id: z.uuid() });
