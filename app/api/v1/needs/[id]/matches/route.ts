import { parseInput } from '@/domain/events/command';
import { needMatchesQuery } from '@/domain/needs/inputs';
import { matchNeed } from '@/domain/needs/match-listings';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

/** What is offered that answers a need, with reasons. */
export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/needs/{id}/matches',
  access: 'public',
  handle: async ({ ctx, params, query }) => {
    return { body: await matchNeed(ctx, pathId(params.id), parseInput(needMatchesQuery, query)) };
  },
});
