import { getTerms } from '@/domain/bookings/get-terms';
import { saveTerms } from '@/domain/bookings/save-terms';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/listings/{id}/terms',
  access: 'public',
  handle: async ({ ctx, params }) => ({ body: await getTerms(ctx, pathId(params.id)) }),
});

export const PUT = apiRoute<{ id: string }>({
  name: 'PUT /api/v1/listings/{id}/terms',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    const listingId = pathId(params.id);
    await saveTerms(ctx, { ...body, listingId });
    return { body: await getTerms(ctx, listingId) };
  },
});
