import { addMaintenance } from '@/domain/availability/add-maintenance';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

export const POST = apiRoute<{ id: string }>({
  name: 'POST /api/v1/listings/{id}/maintenance',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    return { status: 201, body: await addMaintenance(ctx, { ...body, listingId: pathId(params.id) }) };
  },
});
