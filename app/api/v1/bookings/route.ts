import { holdBooking } from '@/domain/bookings/hold';
import { listBookingsQuery, postBookingInput } from '@/domain/bookings/inputs';
import { listBookings } from '@/domain/bookings/list-queries';
import { requestBooking } from '@/domain/bookings/request';
import { parseInput } from '@/domain/events/command';
import { apiRoute } from '@/server/api';
import { bookingListBody } from '@/server/booking-api';

export const GET = apiRoute({
  name: 'GET /api/v1/bookings',
  access: 'bookings:read',
  handle: async ({ ctx, query }) => {
    const { state, from, to, ...filter } = parseInput(listBookingsQuery, query);
    const page = await listBookings(ctx.db, ctx.actor, {
      ...filter,
      states: state && [state],
      from: from ? new Date(from) : undefined,
      to: to ? new Date(to) : undefined,
      order: 'latest',
    });
    return { body: bookingListBody(page) };
  },
});

export const POST = apiRoute({
  name: 'POST /api/v1/bookings',
  access: 'bookings:write',
  handle: async ({ ctx, body }) => {
    const { hold, ...wish } = parseInput(postBookingInput, body);
    const booking = hold ? await holdBooking(ctx, wish) : await requestBooking(ctx, wish);
    return { status: 201, body: booking, headers: { location: `/api/v1/bookings/${booking.id}` } };
  },
});
