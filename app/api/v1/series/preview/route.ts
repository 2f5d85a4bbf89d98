import { previewSeries } from '@/domain/bookings/preview-series';
import { apiRoute } from '@/server/api';
import { seriesPreviewBody } from '@/server/booking-api';

export const POST = apiRoute({
  name: 'POST /api/v1/series/preview',
  access: 'bookings:read',
  handle: async ({ ctx, body, locale }) => ({
    body: seriesPreviewBody(await previewSeries(ctx.db, ctx.actor, body, ctx.now), locale),
  }),
});
