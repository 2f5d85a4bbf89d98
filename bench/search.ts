import { parseArgs } from 'node:util';
import type { DatabaseConnection } from '@/db/client';
import { readEvents } from '@/domain/events/read-events';
import { publishListing } from '@/domain/listings/publish-listing';
import { analyseQuery } from '@/domain/search/analyse';
import { findHits } from '@/domain/search/find-hits';
import { indexFromEvents, indexListings } from '@/domain/search/index-listing';
import { listingQuery } from '@/domain/search/listing-query';
import { reindexAll } from '@/domain/search/reindex';
import { runArgument } from '@/domain/search/run-query';
import { searchListings } from '@/domain/search/search-listings';
import { buildDraftListing } from '@/e2e/support/build-listing';
import { buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { figuresOf } from './support/load';
import { listingId, MarketWorld, writeMarket } from './support/market-world';
import { backendsOf, processorMs } from './support/processor-ms';
import { withScratchDatabase } from './support/scratch-database';
import { type BenchQuery, makeQueries } from './support/search-queries';

/**
 * Search over a market of a million listings through the product's own query function (cards, exact total, facets and
 * filters included), against the bare count of the same words by PostgreSQL's GIN index over the same terms. Data and
 * index are kept in `.data/bench/search-<listings>`.
 */
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '20000' },
    queries: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    rebuild: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    slowest: { type: 'string', default: '5' },
  },
});
const listings = Number(values.listings);
const rounds = Number(values.rounds);
const now = new Date();
const world = new MarketWorld();

interface Measured extends BenchQuery {
  /** Best of the rounds, in milliseconds. */
  ms: number;
  /** Processor time of the database for it, best of the rounds: what a machine that others share would not distort. */
  cpuMs: number;
  total: number;
}

const report = await withScratchDatabase(
  `search-${listings}`,
  async (connection) => {
    const built = await prepare(connection);
    const queries = makeQueries(world, listings, Number(values.queries));
    const all = await measure(
      connection,
      queries,
      async ({ input }) => (await searchListings(connection.db, input, now)).total.value,
    );
    const any = await measure(connection, queries, async ({ input }) => {
      const { concepts } = analyseQuery(input.q ?? '');
      // Stop words alone ask for nothing.
      if (concepts.length === 0) return (await searchListings(connection.db, input, now)).total.value;
      const asked = { ...listingQuery(input, now), concepts, need: 1, limit: 20 };
      return (await findHits(connection.db, { ...asked, sort: 'relevance' })).total;
    });
    const reference = await measure(connection, queries, ({ words }) => gin(connection, words));
    await tell(connection, 'all terms', all);
    await tell(connection, 'any term', any);
    const publish = await measurePublish(connection);
    return {
      built,
      all: figures(all),
      any: figures(any),
      reference: figures(reference),
      publish,
      size: await sizes(connection),
    };
  },
  ['0005_search-index', '0006_availability-summaries', '0007_needs', '0015_search-regions'],
);

const { all, any, reference, publish, size, built } = report;
console.log(
  JSON.stringify({
    bench: 'search',
    listings,
    queries: all.done,
    p50_ms: all.p50,
    p95_ms: all.p95,
    p99_ms: all.p99,
    reference_p50_ms: reference.p50,
    reference_p95_ms: reference.p95,
    reference_p99_ms: reference.p99,
    ratio: Number((all.p95 / reference.p95).toFixed(3)),
    any_p50_ms: any.p50,
    any_p95_ms: any.p95,
    any_p99_ms: any.p99,
    cpu_p95_ms: all.cpuP95,
    reference_cpu_p95_ms: reference.cpuP95,
    any_cpu_p95_ms: any.cpuP95,
    ...publish,
    ...built,
    ...size,
  }),
);

/** Once for each size: the listings, the index by the product's own reindex, and the reference. */
async function prepare({ db, sql }: DatabaseConnection) {
  const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM listing`;
  if (n < listings) {
    if (n > 0) throw new Error(`the data is incomplete: remove .data/bench/search-${listings}`);
    console.error('writing listings');
    await writeMarket(db, world, listings);
    await sql`ANALYZE`;
  }
  const [state] = await sql<
    { n: number }[]
  >`SELECT coalesce(sum(live_count), 0)::int AS n FROM search_segment WHERE ready`;
  let built = {};
  if (values.rebuild || (state?.n ?? 0) < listings * 0.9) {
    console.error('building the index');
    const started = performance.now();
    let documents = 0;
    await reindexAll(db, {
      now,
      fromStart: values.rebuild,
      report: ({ done, total, segmented }) => {
        if (segmented === 0 && done === total) documents = performance.now() - started;
        if (segmented > 0 || done % 50_000 === 0)
          console.error(`${done} of ${total} listings, ${segmented} in segments`);
      },
    });
    const ms = performance.now() - started;
    const perSecond = (part: number) => Math.round((listings / part) * 1000);
    built = { build_rows_per_s: perSecond(ms), segment_rows_per_s: perSecond(ms - documents) };
    console.error('building the reference');
    await sql`DROP TABLE IF EXISTS bench_reference`;
    await sql`CREATE TABLE bench_reference AS SELECT listing_id, terms FROM search_document`;
    await sql`CREATE INDEX ON bench_reference USING gin (terms) WITH (fastupdate = off)`;
    await sql`VACUUM ANALYZE`;
  }
  return built;
}

async function measure(
  connection: DatabaseConnection,
  queries: readonly BenchQuery[],
  ask: (query: BenchQuery) => Promise<number>,
): Promise<Measured[]> {
  const best = Number.POSITIVE_INFINITY;
  const measured: Measured[] = queries.map((each) => ({ ...each, ms: best, cpuMs: best, total: 0 }));
  const backends = await backendsOf(connection);
  for (let round = 0; round < rounds; round++) {
    for (const each of measured) {
      const before = processorMs(backends);
      const started = performance.now();
      each.total = await ask(each);
      each.ms = Math.min(each.ms, performance.now() - started);
      each.cpuMs = Math.min(each.cpuMs, processorMs(backends) - before);
    }
  }
  return measured;
}

/** The reference counts the words of the question, without filters, cards, order or facets. */
async function gin({ sql }: DatabaseConnection, words: string): Promise<number> {
  const { concepts } = analyseQuery(words);
  const term = (text: string) => `'${text.replace(/['\\]/g, '$&$&')}'`;
  const tsquery = concepts
    .map((alternatives) => `(${alternatives.map((terms) => `(${terms.map(term).join(' & ')})`).join(' | ')})`)
    .join(' & ');
  const [row] = await sql<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM bench_reference WHERE terms @@ ${tsquery}::tsquery`;
  return row?.n ?? 0;
}

function figures(measured: readonly Measured[]) {
  const of = (part: (each: Measured) => number) => figuresOf(measured.map(part), 1000);
  return { ...of(({ ms }) => ms), cpuP95: of(({ cpuMs }) => cpuMs).p95 };
}

async function tell(connection: DatabaseConnection, name: string, measured: readonly Measured[]): Promise<void> {
  const totals = measured.map(({ total }) => total).sort((a, b) => a - b);
  const { p50, p95, p99, cpuP95 } = figures(measured);
  console.error(
    `${name}: p50 ${p50}, p95 ${p95}, p99 ${p99} ms, p95 of processor time ${cpuP95} ms; matches ${totals[0]} … ${totals[totals.length >> 1]} … ${totals.at(-1)}`,
  );
  const slowest = [...measured].sort((a, b) => b.ms - a.ms).slice(0, Number(values.slowest));
  for (const { ms, cpuMs, total, input } of slowest) {
    console.error(
      `  ${ms.toFixed(1)} ms (${cpuMs.toFixed(1)}), ${total} matches: ${JSON.stringify(input, (_, v) => (typeof v === 'bigint' ? Number(v) : v))}`,
    );
    if (values.explain) await explain(connection, input);
  }
}

/** The plan of the one statement. The server's log has those inside the function, if it preloads auto_explain with log_nested_statements. */
async function explain({ sql }: DatabaseConnection, input: BenchQuery['input']): Promise<void> {
  const { concepts } = analyseQuery(input.q ?? '');
  const argument = runArgument({ ...listingQuery(input, now), concepts, sort: 'relevance', limit: 20 });
  const plan = await sql.unsafe(
    `EXPLAIN (ANALYZE, BUFFERS) SELECT search_run('${argument.replaceAll("'", "''")}'::jsonb)`,
  );
  for (const row of plan) console.error(`    ${row['QUERY PLAN']}`);
}

/** What writing one listing costs the index, and how long until a search finds what a command published. */
async function measurePublish(connection: DatabaseConnection) {
  const { db } = connection;
  const costs: number[] = [];
  for (let i = 0; i < 20; i++) {
    const started = performance.now();
    await db.transaction((tx) => indexListings(tx, [listingId(Math.floor((i * listings) / 20))]));
    costs.push(performance.now() - started);
  }
  const cost = { publish_index_ms: figuresOf(costs, 1000).p50 };
  try {
    return { ...cost, ...(await publishOne(connection)) };
  } catch (error) {
    // Kept data may be older than the tables of today's commands.
    console.error('no command could publish:', error instanceof Error ? (error.cause ?? error.message) : error);
    return cost;
  }
}

async function publishOne({ db }: DatabaseConnection) {
  const built = await buildVerifiedOrganisation(db, { now });
  const actor = await built.owner.actor(now);
  const title = `量测${Date.now()}`;
  const draft = await buildDraftListing(db, {
    actor,
    organisationId: built.id,
    now,
    listing: { title: { zh: title } },
  });
  while ((await readEvents(db, 'search-index', 200, indexFromEvents)) > 0);
  const started = performance.now();
  await publishListing({ actor, db, now }, { listingId: draft.id, version: draft.version });
  const published = performance.now();
  while ((await readEvents(db, 'search-index', 200, indexFromEvents)) > 0);
  const { items } = await searchListings(db, { q: title }, now);
  if (items[0]?.id !== draft.id) throw new Error('what was published is not found');
  return {
    publish_command_ms: Math.round(published - started),
    publish_visible_ms: Math.round(performance.now() - published),
  };
}

async function sizes({ sql }: DatabaseConnection) {
  const [row] = await sql<{ index: number; documents: number; reference: number; segments: number }[]>`
    SELECT (SELECT sum(pg_total_relation_size(c.oid)) / 1048576 FROM pg_class c
        WHERE c.relkind = 'r' AND c.relname IN ('search_segment', 'search_member', 'search_posting', 'search_facet', 'search_price', 'search_cell', 'search_recent'))::int AS index,
      (pg_total_relation_size('search_document') / 1048576)::int AS documents,
      (pg_total_relation_size('bench_reference') / 1048576)::int AS reference,
      (SELECT count(*)::int FROM search_segment) AS segments`;
  return { index_mb: row?.index, documents_mb: row?.documents, reference_mb: row?.reference, segments: row?.segments };
}
