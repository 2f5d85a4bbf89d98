import type { DatabaseConnection } from '@/db/client';
import { impactByte } from './impact';
import { neighbourTests, titleTests } from './plan-query';
import type { FacetFilter, IndexQuery } from './run-query';

type Sql = DatabaseConnection['sql'];

interface Row {
  id: string;
  kind: string;
  facets: string[];
  price: string | null;
  metres: string | null;
  published: string;
  quality: number;
  impacts: Map<string, number>;
  isRecent: boolean;
}

/** What `search_run` must answer, by looking at every document. For tests only. */
export async function bruteForce(sql: Sql, query: IndexQuery, pool: number) {
  const rows = await readRows(sql, query);
  const weights = await readWeights(sql, query, rows.length);
  const words = rows.flatMap((row) => {
    const parts = query.concepts.map((alternatives, c) => ({
      answered: alternatives.some((terms) => terms.every((term) => row.impacts.has(term))),
      score: Math.max(
        ...alternatives.map((terms, a) =>
          terms.reduce((sum, term) => sum + (weights[c]?.[a]?.get(term) ?? 0) * (row.impacts.get(term) ?? 0), 0),
        ),
      ),
    }));
    const need = Math.min(query.need ?? parts.length, parts.length);
    if (parts.filter(({ answered }) => answered).length < need) return [];
    return [{ ...row, score: parts.reduce((sum, { score }) => sum + score, 0), fails: failsOf(row, query) }];
  });
  const passed = words.filter(({ fails }) => fails.length === 0);
  const { filters = [], shown = [] } = query;
  const ofKind = new Set(['kind', ...filters.filter((f) => f.ofKind).map(({ name }) => name)]);
  const inSegments = words.filter(({ isRecent }) => !isRecent).length;
  const isWide =
    inSegments <= (query.tuning?.wide ?? 1500) ||
    (query.concepts.length === 0 && filters.length === 0 && query.kind === undefined);
  const shownRegions = await readShownRegions(sql, query.region, isWide);
  const counts = new Map<string, number>();
  for (const { facets, fails } of words) {
    for (const facet of facets) {
      const [name = '', value = ''] = facet.split('=');
      const counted = fails.every((fail) => fail === name) && shown.includes(name);
      if (counted && (name !== 'region' || shownRegions.has(value)) && (name !== 'ipc' || ipcShown(value, query.ipc))) {
        counts.set(facet, (counts.get(facet) ?? 0) + 1);
      }
    }
  }
  const kinds = new Map<string, number>();
  for (const { kind, fails } of words)
    if (fails.every((f) => ofKind.has(f))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    total: passed.length,
    kinds: [...kinds].map(([value, count]) => ({ value, count })),
    facets: [...counts].map(([facet, count]) => [...facet.split('='), count]),
    hits: await ordered(sql, query, passed, pool),
  };
}

async function readRows(sql: Sql, query: IndexQuery): Promise<Row[]> {
  const { latitude = null, longitude = null } = query.near ?? {};
  const rows = await sql<
    (Omit<Row, 'impacts' | 'isRecent'> & {
      recent: boolean;
      terms: string[];
      frequencies: Buffer;
      length: number;
      average: number | null;
    })[]
  >`
    SELECT d.listing_id AS id, d.kind, d.facets, d.price_minor::text AS price, d.published_at::text AS published, d.quality,
      search_metres(${latitude}::float8, ${longitude}::float8, d.latitude, d.longitude)::text AS metres,
      d.recent, tsvector_to_array(d.terms) AS terms, d.frequencies, d.length::float8 AS length, s.average_length::float8 AS average
    FROM search_document d
    LEFT JOIN (search_member m JOIN search_segment s ON s.id = m.segment_id AND s.ready AND get_bit(s.live, m.ordinal) = 1) ON m.listing_id = d.listing_id`;
  const recent = await sql<
    { id: string; term: string; impact: number }[]
  >`SELECT listing_id AS id, term, impact FROM search_recent`;
  return rows.map(({ terms, frequencies, length, average, recent: isRecent, ...row }) => ({
    ...row,
    isRecent,
    impacts: isRecent
      ? new Map(recent.filter(({ id }) => id === row.id).map(({ term, impact }) => [term, impact]))
      : new Map(terms.map((term, i) => [term, impactByte(frequencies[i] ?? 0, length, average ?? 0)])),
  }));
}

/** By concept, alternative and term. */
async function readWeights(sql: Sql, query: IndexQuery, documents: number): Promise<Map<string, number>[][]> {
  const counts = new Map(
    (
      await sql<{ term: string; n: number }[]>`
        SELECT term, sum(n)::int AS n FROM (SELECT p.term, p.document_count AS n FROM search_posting p
          JOIN search_segment s ON s.id = p.segment_id AND s.ready UNION ALL SELECT term, 1 FROM search_recent) x GROUP BY 1`
    ).map(({ term, n }) => [term, n]),
  );
  const idf = (term: string) => {
    const n = Math.min(counts.get(term) ?? 0, documents);
    return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
  };
  return query.concepts.map((alternatives) => {
    const sums = alternatives.map((terms) => terms.reduce((sum, term) => sum + idf(term), 0));
    return alternatives.map(
      (terms, a) =>
        new Map(
          terms.map((term) => {
            const share = a === 0 || sums[a] === 0 ? 1 : (0.9 * (sums[0] ?? 0)) / (sums[a] ?? 1);
            return [term, Math.min(60_000, Math.round(1000 * idf(term) * share))];
          }),
        ),
    );
  });
}

function failsOf({ kind, facets, price, metres }: Row, query: IndexQuery): string[] {
  const { filters = [], priceMin, priceMax, within } = query;
  const misses = ({ name, values }: FacetFilter) => !values.some((value) => facets.includes(`${name}=${value}`));
  const amount = price === null ? null : BigInt(price);
  const outOfPrice =
    (priceMin !== undefined && (amount === null || amount < priceMin)) ||
    (priceMax !== undefined && (amount === null || amount > priceMax));
  return [
    ...filters.filter(misses).map(({ name }) => name),
    ...(query.kind && kind !== query.kind ? ['kind'] : []),
    ...(outOfPrice ? ['price'] : []),
    ...(within !== undefined && (metres === null || Number(metres) > within) ? ['near'] : []),
  ];
}

async function readShownRegions(sql: Sql, chosen: string | undefined, isWide: boolean): Promise<Set<string>> {
  const rows = await sql<
    { code: string; parent: string | null; level: string }[]
  >`SELECT code, parent_code AS parent, level FROM region`;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const siblings = chosen ? byCode.get(chosen)?.parent : undefined;
  const isShown = ({ code, parent, level }: (typeof rows)[number]) =>
    level === 'province' ||
    (isWide && (level === 'city' || byCode.get(parent ?? '')?.level === 'province')) ||
    (chosen !== undefined && (parent === chosen || code === chosen || (siblings && parent === siblings)));
  return new Set(rows.filter(isShown).map(({ code }) => code));
}

function ipcShown(value: string, chosen: string | undefined): boolean {
  if (value.length === 1) return true;
  const depth = value.length === 3 ? 1 : 3;
  return chosen !== undefined && value.slice(0, depth) === chosen.slice(0, depth);
}

async function ordered(sql: Sql, query: IndexQuery, passed: (Row & { score: number })[], pool: number) {
  const later = (a: Row, b: Row) =>
    a.published === b.published ? (a.id < b.id ? 1 : -1) : a.published < b.published ? 1 : -1;
  const key = (row: Row & { score: number }): number | null =>
    ({
      relevance: row.score,
      newest: Date.parse(row.published),
      price: row.price === null ? null : Number(row.price),
      distance: row.metres === null ? null : Number(row.metres),
    })[query.sort];
  const down = query.sort === 'relevance' || query.sort === 'newest';
  const compare =
    (keyOf: (row: Row & { score: number }) => number | null) =>
    (a: Row & { score: number }, b: Row & { score: number }) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      if (x === y) return later(a, b);
      if (x === null || y === null) return x === null ? 1 : -1;
      return down ? y - x : x - y;
    };
  const sorted = [...passed].sort(compare(key));
  if (query.sort !== 'relevance') return sorted.map((row) => [row.id, key(row)?.toString() ?? null]);
  const best = await Promise.all(
    sorted.slice(0, pool).map(async (row) => {
      const [final] = await sql<{ score: number }[]>`
        SELECT search_final_score(${row.score}::int,
          (SELECT avg((d.terms @@ t::tsquery)::int) FROM unnest(${neighbourTests(query.concepts)}::text[]) t),
          (SELECT avg((d.terms @@ t::tsquery)::int) FROM unnest(${titleTests(query.concepts)}::text[]) t),
          d.quality, ${row.metres}::bigint) AS score
        FROM search_document d WHERE d.listing_id = ${row.id}`;
      return { ...row, score: final?.score ?? 0 };
    }),
  );
  return [...best.sort(compare(key)), ...sorted.slice(pool)].map((row) => [row.id, String(row.score)]);
}
