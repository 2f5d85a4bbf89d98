import { createListing } from '@/domain/listings/create-listing';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { apiRoute } from '@/server/api';

/** Starts a draft in the token's organisation. */
export const createListingRoute = apiRoute({
  name: 'POST /api/v1/listings',
  access: 'listings:write',
  handle: async ({ ctx, body }) => {
    const organisationId = ctx.actor.type === 'person' ? ctx.actor.token?.organisationId : undefined;
    const { id } = await createListing(ctx, { organisationId, ...body });
    return {
      status: 201,
      body: await getListingForEdit(ctx, id),
      headers: { location: `/api/v1/listings/${id}` },
    };
  },
});
