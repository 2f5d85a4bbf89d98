import { z } from 'zod';

/** Which calendar somebody wishes to subscribe to. */
export const createFeedInput = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('person') }),
  z.strictObject({ scope: z.literal('organisation'), organisationId: z.uuid() }),
  z.strictObject({ scope: z.literal('listing'), listingId: z.uuid() }),
]);

export const feedInput = z.strictObject({ feedId: z.uuid() });
