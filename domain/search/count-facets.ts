import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { belongsToKind, type Conditions, FIELD, whereExcept } from './conditions';
import type { FacetCount, RegionCount, SearchFacets, Total } from './views';

/** Counting stops here: a larger total is said to be more than 10,000. */
export const COUNT_LIMIT = 10_000;

interface Counts extends Record<string, unknown> {
  total: number;
  widest: number;
  kinds: FacetCount[];
  categories: FacetCount[];
  regions: RegionCount[];
  bookingModes: FacetCount[];
  fields: (FacetCount & { field: string })[];
}

/**
 * The total and the counts of every facet in one statement. A facet that is filtered by is counted over what all
 * other filters leave; the rest share one pass over the matches. Each pass ends after 10,001 rows.
 */
export async function countFacets(
  tx: Transaction,
  conditions: Conditions,
): Promise<{ total: Total; facets: SearchFacets }> {
  const active = [...conditions.keys()];
  const passes: SQL[] = [pass('matched', whereExcept(conditions))];
  const source = (filter: string, left = (name: string) => name === filter) => {
    if (!active.some(left)) return sql.raw('matched');
    const name = `without_${passes.length}`;
    passes.push(pass(name, whereExcept(conditions, left)));
    return sql.raw(name);
  };
  const kinds = source('kind', (name) => name === 'kind' || belongsToKind(name));
  const categories = source('category');
  const regions = source('region');
  const bookingModes = source('bookingMode');
  const activeFields = active.filter((name) => name.startsWith(FIELD));
  const fields = [
    fieldCounts(
      sql.raw('matched'),
      activeFields.map((name) => name.slice(FIELD.length)),
    ),
    ...activeFields.map((name) => oneFieldCounts(source(name), name.slice(FIELD.length))),
  ];
  const names = passes.map((_, i) => sql.raw(i === 0 ? 'matched' : `without_${i}`));
  const [row] = await tx.execute<Counts>(sql`
    WITH ${sql.join(passes, sql`, `)}
    SELECT (SELECT count(*)::int FROM matched) AS total,
      greatest(${sql.join(
        names.map((name) => sql`(SELECT count(*)::int FROM ${name})`),
        sql`, `,
      )}) AS widest,
      (SELECT ${list(sql`'value', value, 'count', n`)} FROM (SELECT kind AS value, count(*) AS n FROM ${kinds} GROUP BY 1) c) AS kinds,
      (SELECT ${list(sql`'value', value, 'count', n`)} FROM (
        SELECT category AS value, count(*) AS n FROM ${categories} WHERE category IS NOT NULL GROUP BY 1) c) AS categories,
      (SELECT ${list(sql`'value', value, 'count', n, 'name', r.name, 'parentCode', r.parent_code, 'level', r.level`)} FROM (
        SELECT code AS value, count(*) AS n FROM ${regions}, unnest(region_path) AS code GROUP BY 1) c
        JOIN region r ON r.code = c.value) AS regions,
      (SELECT ${list(sql`'value', value, 'count', n`)} FROM (
        SELECT booking_mode AS value, count(*) AS n FROM ${bookingModes} GROUP BY 1) c) AS "bookingModes",
      (SELECT ${list(sql`'field', field, 'value', value, 'count', n`)} FROM (${sql.join(fields, sql` UNION ALL `)}) c) AS fields
  `);
  if (!row) throw new Error('a count without a row');
  return {
    total: { value: Math.min(row.total, COUNT_LIMIT), relation: row.total > COUNT_LIMIT ? 'gte' : 'eq' },
    facets: {
      kinds: row.kinds,
      categories: withClasses(row.categories),
      regions: row.regions,
      bookingModes: row.bookingModes,
      fields: groupFields(row.fields),
      relation: row.widest > COUNT_LIMIT ? 'gte' : 'eq',
    },
  };
}

/** For a search that found nothing: how many there would be without each one of its filters. */
export async function countWithoutEach(tx: Transaction, conditions: Conditions): Promise<FacetCount[]> {
  const filters = [...conditions.keys()];
  if (filters.length < 2) return [];
  const counts = filters.map(
    (filter) => sql`SELECT ${filter} AS value, count(*)::int AS count FROM (
      SELECT FROM search_document d WHERE ${whereExcept(conditions, (name) => name === filter || (filter === 'kind' && belongsToKind(name)))}
      LIMIT ${COUNT_LIMIT}
    ) left_over`,
  );
  const rows = await tx.execute<{ value: string; count: number }>(sql`${sql.join(counts, sql` UNION ALL `)}`);
  return rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function pass(name: string, where: SQL): SQL {
  return sql`${sql.raw(name)} AS MATERIALIZED (
    SELECT d.kind, d.category, d.region_path, d.booking_mode, d.facets FROM search_document d
    WHERE ${where} LIMIT ${COUNT_LIMIT + 1}
  )`;
}

function list(pairs: SQL): SQL {
  return sql`coalesce(jsonb_agg(jsonb_build_object(${pairs}) ORDER BY n DESC, value), '[]')`;
}

function fieldCounts(source: SQL, except: readonly string[]): SQL {
  const kept =
    except.length > 0
      ? sql`WHERE NOT split_part(f, '=', 1) = ANY(ARRAY[${sql.join(
          except.map((e) => sql`${e}`),
          sql`, `,
        )}])`
      : sql``;
  return sql`SELECT split_part(f, '=', 1) AS field, split_part(f, '=', 2) AS value, count(*) AS n
    FROM ${source}, unnest(facets) AS f ${kept} GROUP BY 1, 2`;
}

function oneFieldCounts(source: SQL, field: string): SQL {
  return sql`SELECT split_part(f, '=', 1) AS field, split_part(f, '=', 2) AS value, count(*) AS n
    FROM ${source}, unnest(facets) AS f WHERE split_part(f, '=', 1) = ${field} GROUP BY 1, 2`;
}

/** Adds each class with the sum of its branches. */
function withClasses(counts: readonly FacetCount[]): FacetCount[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counts) {
    const [top = value] = value.split('/');
    sums.set(top, (sums.get(top) ?? 0) + count);
    if (top !== value) sums.set(value, (sums.get(value) ?? 0) + count);
  }
  return [...sums].map(([value, count]) => ({ value, count }));
}

function groupFields(counts: readonly (FacetCount & { field: string })[]): Record<string, FacetCount[]> {
  const fields: Record<string, FacetCount[]> = {};
  for (const { field, value, count } of counts) {
    const known = fields[field];
    if (known) known.push({ value, count });
    else fields[field] = [{ value, count }];
  }
  return fields;
}
