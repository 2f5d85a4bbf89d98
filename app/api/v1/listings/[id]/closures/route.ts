import { addClosure } from '@/domain/availability/add-closure';
import { getListingForEdit } from '@/domain/listings/queries';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

export const POST = apiRoute<{ id: string }>({
  name: 'POST /api/v1/listings/{id}/closures',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    const listingId = pathId(params.id);
    const { organisationId } = await getListingForEdit(ctx, listingId);
    return { status: 201, body: await addClosure(ctx, { ...body, organisationId, listingId }) };
  },
});
