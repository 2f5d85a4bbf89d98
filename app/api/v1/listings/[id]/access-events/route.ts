import { reportAccess } from '@/domain/usage/report-access';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

/** A door controller reports who came or went. */
export const POST = apiRoute<{ id: string }>({
  name: 'POST /api/v1/listings/{id}/access-events',
  access: 'access:write',
  handle: async ({ ctx, params, body }) => ({
    body: await reportAccess(ctx, { ...body, listingId: pathId(params.id) }),
  }),
});
