import { bookSeries } from '@/domain/bookings/book-series';
import { apiRoute } from '@/server/api';

export const POST = apiRoute({
  name: 'POST /api/v1/series',
  access: 'bookings:write',
  handle: async ({ ctx, body }) => ({ status: 201, body: await bookSeries(ctx, body) }),
});
