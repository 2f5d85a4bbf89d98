import { getTableColumns, inArray, sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { searchDocument, searchRecent } from '@/db/schema/search';
import { analyseDocument, type FieldWeight } from './analyse';
import { impactByte } from './impact';
import { toVector } from './text-vectors';

/** Something to be found: what is searched in it, filtered by, and sorted by. */
export interface SearchDocument {
  /** A listing's id; the index itself does not look at listings. */
  id: string;
  organisationId: string;
  kind: string;
  category: string | null;
  regionCode: string | null;
  regionPath: string[];
  title: LocaleText;
  latitude: number | null;
  longitude: number | null;
  bookingMode: string;
  priceMinor: bigint | null;
  priceBasis: string | null;
  /** `name=value` for everything it can be filtered by. */
  facets: string[];
  /** How good it is beside its words: `listingQuality`; 1 where nothing speaks against it. */
  quality: number;
  publishedAt: Date;
  /** Texts in reading order; empty ones are left out. */
  fields: { text: string; weight: FieldWeight }[];
}

/** `now`: findable when the transaction commits. `rebuild`: before a rebuild of all segments, which makes it findable. */
export type WriteMode = 'now' | 'rebuild';

/**
 * Writes documents into the index, new ones and changed ones. A document written `now` leaves its segment and lies
 * among the recent ones until `mergeSegments` builds them into a segment. Takes the index's lock for the transaction.
 *
 * Any collection can be loaded so (with `rebuild`, then `rebuildSegments`) and asked by `rankDocuments`. In a scratch
 * database without listings the foreign key of `search_document` must be dropped first.
 */
export async function writeDocuments(
  tx: Transaction,
  documents: readonly SearchDocument[],
  mode: WriteMode = 'now',
): Promise<void> {
  if (documents.length === 0) return;
  await lockIndex(tx);
  const ids = documents.map(({ id }) => id);
  const vectors = documents.map(({ fields }) => toVector(analyseDocument(fields.filter(({ text }) => text !== ''))));
  const known = await tx
    .select({ id: searchDocument.listingId, recent: searchDocument.recent })
    .from(searchDocument)
    .where(inArray(searchDocument.listingId, ids));
  const recent = new Set(mode === 'now' ? ids : known.filter((each) => each.recent).map(({ id }) => id));
  if (mode === 'now') await leaveSegments(tx, ids);
  if (known.some((each) => each.recent)) await tx.delete(searchRecent).where(inArray(searchRecent.listingId, ids));
  await insertDocuments(
    tx,
    documents.map(({ id, fields: _, ...document }, i) => ({
      ...document,
      listingId: id,
      priceMinor: document.priceMinor?.toString() ?? null,
      terms: vectors[i]?.terms ?? '',
      frequencies: `\\x${vectors[i]?.frequencies.toString('hex') ?? ''}`,
      length: vectors[i]?.length ?? 0,
      recent: recent.has(id),
    })),
  );
  const averages = await averageLengths(tx, documents);
  const lists = documents.map(({ id, kind }, i) => {
    const { list = [], frequencies = Buffer.alloc(0), length = 0 } = vectors[i] ?? {};
    const average = averages.get(kind) ?? length;
    return recent.has(id)
      ? { id, list, impacts: [...frequencies].map((f) => impactByte(f, length, average)) }
      : undefined;
  });
  const written = lists.filter((each) => each !== undefined);
  if (written.length === 0) return;
  await tx.execute(sql`
    INSERT INTO search_recent (term, listing_id, impact)
    SELECT * FROM unnest(${pgArray(written.flatMap(({ list }) => list))}::text[],
      ${pgArray(written.flatMap(({ id, list }) => list.map(() => id)))}::uuid[],
      ${pgArray(written.flatMap(({ impacts }) => impacts.map(String)))}::smallint[])`);
}

/** All rows in one parameter: a thousand documents would be twenty thousand otherwise. */
async function insertDocuments(tx: Transaction, rows: readonly Record<string, unknown>[]): Promise<void> {
  await tx.execute(sql`
    INSERT INTO search_document (${COLUMNS})
    SELECT ${COLUMNS} FROM jsonb_to_recordset(${JSON.stringify(rows.map(snakeCased))}::jsonb) AS x(${COLUMN_TYPES})
    ON CONFLICT (listing_id) DO UPDATE SET ${REPLACED}`);
}

const COLUMN_LIST = Object.entries(getTableColumns(searchDocument)).map(([name, column]) => ({
  name: snakeCase(name),
  type: column.getSQLType(),
}));
const COLUMNS = sql.raw(COLUMN_LIST.map(({ name }) => name).join(', '));
const COLUMN_TYPES = sql.raw(COLUMN_LIST.map(({ name, type }) => `${name} ${type}`).join(', '));
const REPLACED = sql.raw(
  COLUMN_LIST.slice(1)
    .map(({ name }) => `${name} = excluded.${name}`)
    .join(', '),
);

function snakeCased(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Takes documents out of the index. */
export async function removeDocuments(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await lockIndex(tx);
  await leaveSegments(tx, ids);
  await tx.delete(searchRecent).where(inArray(searchRecent.listingId, [...ids]));
  await tx.delete(searchDocument).where(inArray(searchDocument.listingId, [...ids]));
}

/** Writers of the index take turns, so that none builds on what another is about to change. */
export async function lockIndex(tx: Transaction): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('search_document'))`);
}

/** Their ordinals are dead from now on, also in segments that are being built. */
async function leaveSegments(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    UPDATE search_segment s SET live = search_clear(s.live, gone.ordinals),
      live_count = s.live_count - cardinality(gone.ordinals)
    FROM (
      SELECT m.segment_id, array_agg(m.ordinal) AS ordinals FROM search_member m
      JOIN search_segment g ON g.id = m.segment_id AND get_bit(g.live, m.ordinal) = 1
      WHERE m.listing_id = ANY(${pgArray(ids)}::uuid[]) GROUP BY 1
    ) gone WHERE s.id = gone.segment_id`);
}

/** By kind, of the segments there are; of these documents where there is none. */
async function averageLengths(tx: Transaction, documents: readonly { kind: string }[]): Promise<Map<string, number>> {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const rows = await tx.execute<{ kind: string; average: number }>(sql`
    SELECT k AS kind, coalesce(
      (SELECT s.average_length FROM search_segment s WHERE s.kind = k AND s.ready ORDER BY s.live_count DESC LIMIT 1),
      (SELECT avg(d.length) FROM (SELECT length FROM search_document WHERE kind = k AND recent LIMIT 1000) d),
      1)::float8 AS average FROM unnest(${pgArray(kinds)}::text[]) k`);
  return new Map(rows.map(({ kind, average }) => [kind, average]));
}

/** An array literal: the driver would send a JS array as a list of parameters. */
export function pgArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
