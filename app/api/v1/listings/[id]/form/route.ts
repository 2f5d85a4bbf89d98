import { getTerms } from '@/domain/bookings/get-terms';
import { saveForm } from '@/domain/bookings/save-form';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

export const PUT = apiRoute<{ id: string }>({
  name: 'PUT /api/v1/listings/{id}/form',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    const listingId = pathId(params.id);
    await saveForm(ctx, { ...body, listingId });
    return { body: await getTerms(ctx, listingId) };
  },
});
