import { saveRules } from '@/domain/availability/save-rules';
import { getBookingTerms } from '@/domain/availability/terms-query';
import { apiRoute } from '@/server/api';
import { partRoute, pathId } from '@/server/listing-api';

export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/listings/{id}/rules',
  access: 'public',
  handle: async ({ ctx, params }) => ({ body: await getBookingTerms(ctx.db, pathId(params.id), ctx.now) }),
});
export const PUT = partRoute('PUT /api/v1/listings/{id}/rules', saveRules);
