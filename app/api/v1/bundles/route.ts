import { bookBundle } from '@/domain/bookings/book-bundle';
import { apiRoute } from '@/server/api';

export const POST = apiRoute({
  name: 'POST /api/v1/bundles',
  access: 'bookings:write',
  handle: async ({ ctx, body }) => ({ status: 201, body: await bookBundle(ctx, body) }),
});
