import { MAX_TYPED, suggest } from '@/domain/suggestions/suggest';
import { database } from '@/server/database';
import { reportError } from '@/server/error-report';

/** What the search box offers while somebody types: nothing of it is anybody's own, so it may be kept for a minute. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get('q') ?? '';
  try {
    const items = await suggest(database(), typed.slice(0, MAX_TYPED));
    return Response.json({ items }, { headers: { 'cache-control': 'public, max-age=60' } });
  } catch (thrown) {
    // The box works without suggestions; a fault is in the log.
    reportError(thrown, 'GET /api/suggestions');
    return Response.json({ items: [] }, { status: 503, headers: { 'cache-control': 'no-store' } });
  }
}
