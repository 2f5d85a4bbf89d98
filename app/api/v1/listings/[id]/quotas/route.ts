import { saveQuotasInput } from '@/domain/availability/inputs';
import { saveQuotas } from '@/domain/availability/save-quotas';
import { parseInput } from '@/domain/events/command';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

const ofListing = saveQuotasInput.pick({ quotas: true });

export const PUT = apiRoute<{ id: string }>({
  name: 'PUT /api/v1/listings/{id}/quotas',
  access: 'listings:write',
  handle: async ({ ctx, params, body }) => {
    const listingId = pathId(params.id);
    const { organisationId } = await getListingForEdit(ctx, listingId);
    const { quotas } = parseInput(ofListing, body);
    return { body: await saveQuotas(ctx, { quotas, organisationId, listingId }) };
  },
});
