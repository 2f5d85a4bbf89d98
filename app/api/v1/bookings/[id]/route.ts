import { getBooking } from '@/domain/bookings/queries';
import { apiRoute } from '@/server/api';
import { bookingBody } from '@/server/booking-api';
import { pathId } from '@/server/listing-api';

export const GET = apiRoute<{ id: string }>({
  name: 'GET /api/v1/bookings/{id}',
  access: 'bookings:read',
  handle: async ({ ctx, params }) => ({
    body: bookingBody(await getBooking(ctx.db, ctx.actor, pathId(params.id), ctx.now)),
  }),
});
