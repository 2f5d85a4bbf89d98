import { ANONYMOUS } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { exportListings } from '@/domain/imports/export-csv';
import { findKind } from '@/domain/listings/kinds';
import { currentActor } from '@/server/actor';
import { database } from '@/server/database';
import { problemResponse } from '@/server/problem';

/** A browser's download of an organisation's listings as CSV, for its members. */
export async function GET(_request: Request, { params }: { params: Promise<{ org: string; kind: string }> }) {
  const { org, kind } = await params;
  try {
    const actor = (await currentActor()) ?? ANONYMOUS;
    if (actor.type !== 'person') throw new DomainError('sign-in-required');
    const membership = actor.memberships.find(({ slug }) => slug === org);
    if (!membership || !findKind(kind)) throw notFound();
    const text = exportListings({ actor, db: database() }, { organisationId: membership.organisationId, kind });
    return new Response(streamOf(text), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${org}-${kind}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, 'zh-CN', 'GET /files/exports');
  }
}

function streamOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const part = await text.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
