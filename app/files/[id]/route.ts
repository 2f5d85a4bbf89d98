import { getFile } from '@/domain/organisations/stored-file';
import { currentContext } from '@/server/actor';
import { preferredLocale } from '@/server/api';
import { fileAnswer } from '@/server/file-answer';
import { problemResponse } from '@/server/problem';

/** A stored file: public ones to anyone, the others to their organisation. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    return await fileAnswer(request, await getFile(await currentContext(), (await params).id));
  } catch (thrown) {
    return problemResponse(thrown, preferredLocale(request.headers.get('accept-language')), 'GET /files/{id}');
  }
}
