import { takeSeriesAction } from '@/domain/bookings/series-action';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

/** An action on a booking of a series together with those after it, or with all. */
export const POST = apiRoute<{ id: string }>({
  name: 'POST /api/v1/bookings/{id}/series',
  access: 'bookings:write',
  handle: async ({ ctx, params, body }) => ({ body: await takeSeriesAction(ctx, { ...body, id: pathId(params.id) }) }),
});
