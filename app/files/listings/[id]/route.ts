import { ERROR_STATUS } from '@/core/errors';
import { currentContext } from '@/server/actor';
import { reportError } from '@/server/error-report';
import { uploadListingFile } from '@/server/listing-uploads';

/**
 * An upload from the editor: a plain request, because a server action cannot tell how much of it has arrived. The
 * session cookie is not sent across sites. Answers as an action does.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const value = await uploadListingFile(await currentContext(), (await params).id, request);
    return Response.json({ ok: true, value }, { status: 201 });
  } catch (thrown) {
    const { error, errorId } = reportError(thrown, 'POST /files/listings/{id}');
    const { code, params: values, fields } = error;
    return Response.json(
      { ok: false, error: { code, params: values, fields, errorId } },
      { status: ERROR_STATUS[code], headers: { 'cache-control': 'no-store' } },
    );
  }
}
