import { getNeed } from '@/domain/needs/queries';
import { updateNeed } from '@/domain/needs/update-need';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

/** A published need to everyone; a draft to members of its organisation. */
export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/needs/{id}',
  access: 'public',
  handle: async ({ ctx, params }) => ({ body: await getNeed(ctx, params.id) }),
});

export const PUT = apiRoute<{ id: string }>({
  name: 'PUT /api/v1/needs/{id}',
  access: 'needs:write',
  handle: async ({ ctx, params, body }) => {
    await updateNeed(ctx, { ...body, needId: pathId(params.id) });
    return { body: await getNeed(ctx, params.id) };
  },
});
