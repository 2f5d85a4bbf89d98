import { notFound } from '@/core/errors';
import { BOOKING_COMMANDS, isPersonalAction } from '@/domain/bookings/commands';
import { apiRoute } from '@/server/api';
import { pathId } from '@/server/listing-api';

/** Every action of the process table that people take, by its name. */
export const POST = apiRoute<{ id: string; action: string }>({
  name: 'POST /api/v1/bookings/{id}/{action}',
  access: 'bookings:write',
  handle: async ({ ctx, params, body }) => {
    if (!isPersonalAction(params.action)) throw notFound();
    return { body: await BOOKING_COMMANDS[params.action](ctx, { ...body, id: pathId(params.id) }) };
  },
});
