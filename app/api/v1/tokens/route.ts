import { parseInput } from '@/domain/events/command';
import { createToken } from '@/domain/identity/create-token';
import { listTokens } from '@/domain/identity/queries';
import { apiRoute } from '@/server/api';
import { createTokenBody } from '@/server/openapi/tokens';

export const GET = apiRoute({
  name: 'GET /api/v1/tokens',
  access: 'tokens:write',
  handle: async ({ ctx }) => ({ body: { items: await listTokens(ctx) } }),
});

export const POST = apiRoute({
  name: 'POST /api/v1/tokens',
  access: 'tokens:write',
  // The answer holds a secret: it is told once and kept nowhere.
  keepsAnswer: false,
  handle: async ({ ctx, body }) => {
    const wanted = parseInput(createTokenBody, body);
    const organisationId = ctx.actor.type === 'person' ? ctx.actor.token?.organisationId : undefined;
    const created = await createToken(ctx, { ...wanted, organisationId });
    return { status: 201, body: created, headers: { location: `/api/v1/tokens/${created.id}` } };
  },
});
