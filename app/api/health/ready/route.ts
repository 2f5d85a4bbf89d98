import { databaseIsReady } from '@/server/database';

export const dynamic = 'force-dynamic';

/** Requests can be served: the database answers. A balancer takes the process out while this is 503. */
export async function GET(): Promise<Response> {
  const ready = await databaseIsReady();
  return Response.json(
    { status: ready ? 'ready' : 'database-unreachable' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) } },
  );
}
