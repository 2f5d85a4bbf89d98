import { MARKET_ZONE } from '@/core/market-zone';
import { localDate } from '@/core/zoned-time';
import { createNeed } from '@/domain/needs/create-need';
import { listNeedsQuery } from '@/domain/needs/inputs';
import { getNeed, listNeeds } from '@/domain/needs/queries';
import { apiRoute } from '@/server/api';

/** What enterprises seek, the newest first. */
export const GET = apiRoute({
  name: 'GET /api/v1/needs',
  access: 'public',
  handle: async ({ ctx, query }) => {
    return { body: await listNeeds(ctx.db, listNeedsQuery.parse(query), localDate(ctx.now, MARKET_ZONE)) };
  },
});

/** Starts a draft in the token's organisation. */
export const POST = apiRoute({
  name: 'POST /api/v1/needs',
  access: 'needs:write',
  handle: async ({ ctx, body }) => {
    const organisationId = ctx.actor.type === 'person' ? ctx.actor.token?.organisationId : undefined;
    const { id } = await createNeed(ctx, { organisationId, ...body });
    return { status: 201, body: await getNeed(ctx, id), headers: { location: `/api/v1/needs/${id}` } };
  },
});
