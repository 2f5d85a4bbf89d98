import { ERROR_STATUS } from '@/core/errors';
import { currentContext } from '@/server/actor';
import { uploadBookingFile } from '@/server/booking-uploads';
import { reportError } from '@/server/error-report';

/** An upload to a booking from the browser (multipart: `file`, perhaps `questionId`). Answers as an action does. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const value = await uploadBookingFile(await currentContext(), (await params).id, request);
    return Response.json({ ok: true, value }, { status: 201 });
  } catch (thrown) {
    const { error, errorId } = reportError(thrown, 'POST /files/bookings/{id}');
    const { code, params: values, fields } = error;
    return Response.json(
      { ok: false, error: { code, params: values, fields, errorId } },
      { status: ERROR_STATUS[code], headers: { 'cache-control': 'no-store' } },
    );
  }
}
