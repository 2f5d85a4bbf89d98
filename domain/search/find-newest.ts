import { sql } from 'drizzle-orm';
import { type Database, prepared, type Transaction } from '@/db/client';
import { type CardsRead, nameCards } from './cards';
import type { PageEnd } from './find-hits';
import type { FreeTime } from './free-time';
import type { FacetFilter } from './run-query';
import type { SearchHit } from './views';
import { pgArray } from './write-documents';

/** A page without counts. */
export interface NewestQuery {
  kind?: string;
  filters?: readonly FacetFilter[];
  available?: FreeTime;
  /** The listing that the page comes behind. */
  after?: { published: string; listing: string };
  limit: number;
}

/** The newest listings that all filters leave, without telling how many there are: that takes the index much longer. */
export async function findNewest(
  db: Database | Transaction,
  { kind, filters = [], available, after, limit }: NewestQuery,
): Promise<{ hits: SearchHit[]; last: PageEnd | undefined }> {
  const names = pgArray(filters.map(({ name }) => name));
  const accepted = pgArray(filters.map(({ values }) => pgArray(values)));
  const [row] = await db.execute<{ read: CardsRead }>(sql`${prepared}
    SELECT search_cards(search_newest_page(${kind ?? null}::text, ${names}::text[], ${accepted}::text[],
      ${available === undefined ? null : JSON.stringify(available)}::text::jsonb, ${limit + 1}::int,
      ${after?.published ?? null}::timestamptz, ${after?.listing ?? null}::uuid)) AS read`);
  if (!row) throw new Error('an answer without a row');
  const { hits: found } = await nameCards(db, row.read);
  const hits = found.slice(0, limit);
  const end = found.length > limit ? hits.at(-1) : undefined;
  return {
    hits,
    last: end && { id: end.id, tier: 1, key: String(Date.parse(end.publishedAt)), published: end.publishedAt },
  };
}
