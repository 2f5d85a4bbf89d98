import { DomainError } from '@/core/errors';
import type { FileView } from '@/domain/organisations/stored-file';
import { fileStore } from './storage';

const SHOWN_INLINE = new Set(['image/webp']);

/** The bytes of a file that the caller may have. Never as something that could run. */
export async function fileAnswer(request: Request, found: FileView): Promise<Response> {
  const headers = new Headers({
    etag: `"${found.sha256}"`,
    'cache-control': found.visibility === 'public' ? 'public, max-age=31536000, immutable' : 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  if (request.headers.get('if-none-match') === headers.get('etag')) return new Response(null, { status: 304, headers });
  const bytes = await fileStore().get(found.storageKey);
  if (!bytes) throw new DomainError('not-found');
  const disposition = SHOWN_INLINE.has(found.contentType) ? 'inline' : 'attachment';
  headers.set('content-type', found.contentType);
  headers.set('content-length', String(bytes.byteLength));
  headers.set('content-disposition', `${disposition}; filename*=UTF-8''${encodeRfc5987(found.name)}`);
  return new Response(new Uint8Array(bytes), { headers });
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
