import { availabilityQuery } from '@/domain/availability/inputs';
import { getAvailability } from '@/domain/availability/queries';
import { parseInput } from '@/domain/events/command';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/listings/{id}/availability',
  access: 'public',
  handle: async ({ ctx, params, query }) => {
    const { from, to } = parseInput(availabilityQuery, query);
    return { body: await getAvailability(ctx.db, pathId(params.id), new Date(from), new Date(to), ctx.now) };
  },
});
