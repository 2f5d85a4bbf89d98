import { notFound } from '@/core/errors';
import { revokeToken } from '@/domain/identity/revoke-token';
import { apiRoute } from '@/server/api';
import { tokenParams } from '@/server/openapi/tokens';

export const DELETE = apiRoute<{ id: string }>({
  name: 'DELETE /api/v1/tokens/{id}',
  access: 'tokens:write',
  handle: async ({ ctx, params }) => {
    const known = tokenParams.safeParse(params);
    if (!known.success) throw notFound();
    await revokeToken(ctx, { tokenId: known.data.id });
    return { status: 204, body: null };
  },
});
