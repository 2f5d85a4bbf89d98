import { getListing, getListingForEdit } from '@/domain/listings/get-listing';
import { updateListing } from '@/domain/listings/update-listing';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

/** Its provider gets the whole listing in any status, everyone else the published page. */
export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/listings/{id}',
  access: 'public',
  handle: async ({ ctx, params }) => ({ body: await getListing(ctx, params.id) }),
});

export const PATCH = apiRoute<{ id: string }>({
  name: 'PATCH /api/v1/listings/{id}',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    await updateListing(ctx, { ...body, listingId: pathId(params.id) });
    return { body: await getListingForEdit(ctx, params.id) };
  },
});
