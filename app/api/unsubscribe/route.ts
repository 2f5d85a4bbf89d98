import { ANONYMOUS } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { unsubscribeFromSearch } from '@/domain/saved-searches/save-search';
import { database } from '@/server/database';
import { reportError } from '@/server/error-report';

/**
 * Where a mail programme ends the mails of a saved search with one request (RFC 8058). The secret in the address is
 * all it takes; what is in the body does not matter. Answers alike whether or not the secret was known.
 */
export async function POST(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  try {
    await unsubscribeFromSearch({ actor: ANONYMOUS, db: database(), now: new Date() }, { token });
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) {
      reportError(thrown, 'POST /api/unsubscribe');
      return new Response(null, { status: 503 });
    }
  }
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

/** A person who follows the header's address is shown the page with the button. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const location = `/unsubscribe?${new URLSearchParams({ token: token.slice(0, 100) })}`;
  return new Response(null, { status: 303, headers: { location, 'referrer-policy': 'no-referrer' } });
}
