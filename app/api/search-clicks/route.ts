import { z } from 'zod';
import { recordClick } from '@/domain/search-log/record-search';
import { database } from '@/server/database';
import { reportError } from '@/server/error-report';

const click = z.strictObject({ searchId: z.uuid(), rank: z.int().min(1).max(100) });
const MAX_BYTES = 200;

/** Which result of a search was opened: a beacon that browsers send while they leave the page. Nothing is answered. */
export async function POST(request: Request): Promise<Response> {
  const body = (await request.text().catch(() => '')).slice(0, MAX_BYTES + 1);
  const told = click.safeParse(parseJson(body));
  if (body.length > MAX_BYTES || !told.success) return new Response(null, { status: 400 });
  try {
    await recordClick(database(), told.data, new Date());
  } catch (thrown) {
    reportError(thrown, 'POST /api/search-clicks');
    return new Response(null, { status: 503 });
  }
  return new Response(null, { status: 204 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
