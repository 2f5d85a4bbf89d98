import { DomainError } from '@/core/errors';
import { quoteInput } from '@/domain/bookings/inputs';
import { getWishedBooking } from '@/domain/bookings/panel-query';
import { resolveDuring } from '@/domain/bookings/place-booking';
import { parseInput } from '@/domain/events/command';
import { apiRoute } from '@/server/api';
import { quoteBody } from '@/server/booking-api';
import { pathId } from '@/server/listing-api';

export const POST = apiRoute<{ id: string }>({
  name: 'POST /api/v1/listings/{id}/quote',
  access: 'public',
  handle: async ({ ctx, params, body, locale }) => {
    const id = pathId(params.id);
    const { start, end, ...wish } = parseInput(quoteInput, body);
    const during = await resolveDuring(ctx.db, { listingId: id, start, end });
    const wished = await getWishedBooking(ctx.db, ctx.actor, { listing: { id }, during, ...wish }, ctx.now);
    if (!wished) throw new DomainError('not-bookable');
    return { body: quoteBody(wished, locale) };
  },
});
