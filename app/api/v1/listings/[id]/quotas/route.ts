import { saveQuotas } from '@/domain/availability/save-quotas';
import { getListingForEdit } from '@/domain/listings/queries';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

export const PUT = apiRoute<{ id: string }>({
  name: 'PUT /api/v1/listings/{id}/quotas',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    const listingId = pathId(params.id);
    const { organisationId } = await getListingForEdit(ctx, listingId);
    return { body: await saveQuotas(ctx, { ...body, organisationId, listingId }) };
  },
});
