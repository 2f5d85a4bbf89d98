import { apiRoute } from '@/server/api';
import { uploadBookingFile } from '@/server/booking-uploads';
import { pathId } from '@/server/listing-api';

/** A file for a booking, as multipart: `file`, perhaps `questionId`. */
export const POST = apiRoute<{ id: string }>({
  name: 'POST /api/v1/bookings/{id}/files',
  access: 'bookings:write',
  bodyType: 'raw',
  handle: async ({ ctx, params, request }) => ({
    status: 201,
    body: await uploadBookingFile(ctx, pathId(params.id), request),
  }),
});
