import { sql } from 'drizzle-orm';
import { copyInto, type Database, type Transaction } from '@/db/client';
import { SegmentContents } from './segment-contents';
import { lockIndex, pgArray } from './write-documents';

/** The largest segment: its bit strings have 64 kB. */
export const MAX_SEGMENT = 524_288;
const BATCH = 4_096;

/** What goes into a new segment of this kind. */
export type SegmentPlan =
  /** What is recent, and the living documents of these segments, which the new one replaces. */
  | { kind: string; merge: readonly number[] }
  /** All documents of the kind behind this one in the order (newest first), at most so many. */
  | { kind: string; after: { publishedAt: string; id: string } | null; most: number };

export interface BuiltSegment {
  id: number;
  count: number;
  /** The last of its documents. */
  last: { publishedAt: string; id: string };
}

/**
 * Builds a segment beside the living ones, unseen until `publishSegments`. Its members are chosen under the index's
 * lock; while it is then built, whoever changes one of them also marks it dead in here. Undefined when nothing is in it.
 */
export async function buildSegment(db: Database, plan: SegmentPlan): Promise<BuiltSegment | undefined> {
  const chosen = await db.transaction((tx) => chooseMembers(tx, plan));
  if (!chosen) return undefined;
  const { id, count, size, averageLength } = chosen;
  const contents = new SegmentContents(size, averageLength);
  for (let chunk = 0; chunk * BATCH < count; chunk++) await readMembers(db, contents, id, chunk);
  const own = function* (lines: Iterable<string>) {
    for (const line of lines) yield `${id}\t${line}`;
  };
  await db.execute(sql`UPDATE search_segment SET placed = ${contents.placed()}::varbit WHERE id = ${id}`);
  const copy = (table: string) => `COPY ${table} FROM STDIN`;
  await copyInto(db, copy('search_price'), own(contents.priceLines()));
  await copyInto(db, copy('search_cell'), own(contents.cellLines()));
  await copyInto(db, copy('search_facet'), own(contents.facetLines()));
  await copyInto(db, copy('search_posting'), own(contents.postingLines()));
  return { id, count, last: chosen.last };
}

/** Makes new segments visible and takes away those that they replace, in one transaction. */
export async function publishSegments(
  db: Database,
  built: readonly number[],
  replaced: readonly number[],
): Promise<void> {
  const added = pgArray(built.map(String));
  await db.transaction(async (tx) => {
    await lockIndex(tx);
    // What changed while its segment was built is dead in there, and stays among the recent ones.
    await tx.execute(sql`
      WITH kept AS (
        UPDATE search_document d SET recent = false FROM search_member m JOIN search_segment s ON s.id = m.segment_id
        WHERE m.segment_id = ANY(${added}::int[]) AND d.listing_id = m.listing_id AND d.recent AND get_bit(s.live, m.ordinal) = 1
        RETURNING d.listing_id
      ) DELETE FROM search_recent r USING kept WHERE r.listing_id = kept.listing_id`);
    await tx.execute(sql`UPDATE search_segment SET ready = true WHERE id = ANY(${added}::int[])`);
    await tx.execute(sql`DELETE FROM search_segment WHERE id = ANY(${pgArray(replaced.map(String))}::int[])`);
  });
  await dropOrphans(db);
}

/** Parts of segments that are no more: replaced, or left by a build that was stopped. */
export async function dropOrphans(db: Database): Promise<void> {
  for (const table of [
    'search_posting',
    'search_facet',
    'search_price',
    'search_cell',
    'search_newest',
    'search_member',
  ]) {
    const name = sql.identifier(table);
    // One look into the index for each segment there is, rather than a walk over all rows.
    await db.execute(sql`
      WITH RECURSIVE present AS (
        (SELECT segment_id FROM ${name} ORDER BY segment_id LIMIT 1)
        UNION ALL
        SELECT (SELECT t.segment_id FROM ${name} t WHERE t.segment_id > p.segment_id ORDER BY t.segment_id LIMIT 1)
        FROM present p WHERE p.segment_id IS NOT NULL
      )
      DELETE FROM ${name} WHERE segment_id = ANY(ARRAY(
        SELECT p.segment_id FROM present p
        WHERE p.segment_id IS NOT NULL AND NOT EXISTS (SELECT FROM search_segment s WHERE s.id = p.segment_id)))`);
  }
}

async function chooseMembers(tx: Transaction, plan: SegmentPlan) {
  await lockIndex(tx);
  const from =
    'merge' in plan
      ? sql`d.kind = ${plan.kind} AND (d.recent OR d.listing_id IN (
          SELECT m.listing_id FROM search_member m JOIN search_segment s ON s.id = m.segment_id
          WHERE m.segment_id = ANY(${pgArray(plan.merge.map(String))}::int[]) AND get_bit(s.live, m.ordinal) = 1))`
      : sql`d.kind = ${plan.kind} AND ${plan.after ? sql`(d.published_at, d.listing_id) < (${plan.after.publishedAt}::timestamptz, ${plan.after.id}::uuid)` : sql`true`}`;
  const [segment] = await tx.execute<{ id: number }>(sql`
    INSERT INTO search_segment (kind, size, average_length, live, live_count, placed)
    VALUES (${plan.kind}, 0, 1, B'', 0, B'') RETURNING id`);
  if (!segment) throw new Error('an insert without a row');
  await tx.execute(sql`
    WITH chosen AS (
      SELECT d.listing_id, d.published_at, d.region_path, string_to_array(d.category, '/') AS category FROM search_document d WHERE ${from}
      ORDER BY d.published_at DESC, d.listing_id DESC LIMIT ${'merge' in plan ? 2_147_483_647 : plan.most}
    ), placed AS (
      SELECT listing_id, published_at,
        row_number() OVER (ORDER BY region_path[1:2] COLLATE "C", category COLLATE "C", region_path COLLATE "C",
          published_at DESC, listing_id DESC) - 1 AS ordinal,
        row_number() OVER (ORDER BY published_at DESC, listing_id DESC) - 1 AS place FROM chosen
    ), newest AS (
      INSERT INTO search_newest (segment_id, chunk, ordinals)
      SELECT ${segment.id}, place / ${BATCH}, array_agg(ordinal ORDER BY place) FROM placed GROUP BY 2
    )
    INSERT INTO search_member (segment_id, ordinal, listing_id, published_at)
    SELECT ${segment.id}, ordinal, listing_id, published_at FROM placed ORDER BY ordinal`);
  const [row] = await tx.execute<{ count: number; size: number; averageLength: number }>(sql`
    UPDATE search_segment SET size = n + padding, live_count = n, live = (repeat('1', n) || repeat('0', padding))::varbit,
      average_length = greatest(1, coalesce(average, 1))
    FROM (SELECT count(*)::int AS n, ((64 - count(*) % 64) % 64)::int AS padding FROM search_member WHERE segment_id = ${segment.id}) counted,
      (SELECT avg(length) AS average FROM search_document WHERE kind = ${plan.kind}) lengths
    WHERE id = ${segment.id} RETURNING live_count AS count, size, average_length::float8 AS "averageLength"`);
  const [last] = await tx.execute<{ publishedAt: string; id: string }>(sql`
    SELECT published_at::text AS "publishedAt", listing_id AS id FROM search_member WHERE segment_id = ${segment.id}
    ORDER BY search_member.published_at, listing_id LIMIT 1`);
  if (!row || !last) {
    await tx.execute(sql`DELETE FROM search_segment WHERE id = ${segment.id}`);
    return undefined;
  }
  return { ...row, ...segment, last };
}

/** In the order of dates, which is the one that documents of equal worth keep. */
async function readMembers(db: Database, contents: SegmentContents, segment: number, chunk: number): Promise<void> {
  const rows = await db.execute<{
    ordinal: number;
    terms: string;
    frequencies: Buffer;
    length: number;
    facets: string;
    priceMinor: string | null;
    latitude: number | null;
    longitude: number | null;
  }>(sql`
    SELECT m.ordinal, array_to_string(tsvector_to_array(d.terms), E'\\x1f') AS terms, d.frequencies, d.length,
      array_to_string(d.facets, E'\\x1f') AS facets, d.price_minor::text AS "priceMinor", d.latitude, d.longitude
    FROM search_newest n CROSS JOIN unnest(n.ordinals) WITH ORDINALITY o(ordinal, place)
    JOIN search_member m ON m.segment_id = n.segment_id AND m.ordinal = o.ordinal
    JOIN search_document d ON d.listing_id = m.listing_id
    WHERE n.segment_id = ${segment} AND n.chunk = ${chunk} ORDER BY o.place`);
  const split = (text: string) => (text === '' ? [] : text.split('\x1f'));
  for (const { terms, facets, ...row } of rows) contents.add({ ...row, terms: split(terms), facets: split(facets) });
}
