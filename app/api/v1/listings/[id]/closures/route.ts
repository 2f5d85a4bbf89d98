import { addClosure } from '@/domain/availability/add-closure';
import { addClosureInput } from '@/domain/availability/inputs';
import { parseInput } from '@/domain/events/command';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

const ofListing = addClosureInput.omit({ organisationId: true, listingId: true });

export const POST = apiRoute<{ id: string }>({
  name: 'POST /api/v1/listings/{id}/closures',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    const listingId = pathId(params.id);
    const { organisationId } = await getListingForEdit(ctx, listingId);
    const closure = parseInput(ofListing, body);
    return { status: 201, body: await addClosure(ctx, { ...closure, organisationId, listingId }) };
  },
});
