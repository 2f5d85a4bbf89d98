import { getBookingFile } from '@/domain/bookings/find-files';
import { currentContext } from '@/server/actor';
import { preferredLocale } from '@/server/api';
import { fileAnswer } from '@/server/file-answer';
import { problemResponse } from '@/server/problem';

/** A file of a booking, for both of its sides. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  try {
    const { id, file } = await params;
    return await fileAnswer(request, await getBookingFile(await currentContext(), id, file));
  } catch (thrown) {
    const locale = preferredLocale(request.headers.get('accept-language'));
    return problemResponse(thrown, locale, 'GET /files/bookings/{id}/{file}');
  }
}
