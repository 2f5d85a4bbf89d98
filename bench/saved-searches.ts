import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import type { DatabaseConnection } from '@/db/client';
import { person } from '@/db/schema/identity';
import { savedSearch } from '@/db/schema/saved-searches';
import { askedSearch } from '@/domain/saved-searches/asked-search';
import { findMatches } from '@/domain/saved-searches/find-matches';
import { matchesSearch } from '@/domain/saved-searches/match-search';
import { probeDocument } from '@/domain/saved-searches/probe-document';
import { renewKeys } from '@/domain/saved-searches/write-keys';
import { loadSources } from '@/domain/search/index-listing';
import type { SearchInput } from '@/domain/search/inputs';
import { reindexAll } from '@/domain/search/reindex';
import { figuresOf } from './support/load';
import { listingId, MarketWorld, writeMarket } from './support/market-world';
import { withScratchDatabase } from './support/scratch-database';
import { makeQueries } from './support/search-queries';

/**
 * What a listing that is published costs when so many searches are kept: its analysis, the probe of the reverse index
 * and the exact check of the candidates, against asking every saved search. Kept in `.data/bench/saved-searches-<n>`.
 */
const { values } = parseArgs({
  options: {
    searches: { type: 'string', default: '10000' },
    listings: { type: 'string', default: '5000' },
    published: { type: 'string', default: '300' },
  },
});
const [searches, listings, published] = [Number(values.searches), Number(values.listings), Number(values.published)];
const world = new MarketWorld();
const now = new Date();

const report = await withScratchDatabase(`saved-searches-${searches}`, async (connection) => {
  await prepare(connection);
  const { db } = connection;
  await connection.sql`ANALYZE saved_search_key`;
  const times: number[] = [];
  const found: number[] = [];
  let scanned = { ms: 0, matches: 0 };
  for (let n = 0; n < published; n++) {
    const id = listingId(Math.floor((n * listings) / published));
    const started = performance.now();
    const matches = await db.transaction(async (tx) => {
      const [source] = await loadSources(tx, [id]);
      return source ? await findMatches(tx, probeDocument(source)) : [];
    });
    times.push(performance.now() - started);
    found.push(matches.length);
    if (n === 7) {
      scanned = await scan(connection, id);
      if (scanned.matches !== matches.length)
        throw new Error(`${matches.length} found, ${scanned.matches} by asking all`);
    }
  }
  return {
    ...figuresOf(times, 1),
    scanned,
    most: Math.max(...found),
    mean: found.reduce((a, b) => a + b, 0) / published,
  };
});

console.log(
  JSON.stringify({
    bench: 'saved-searches',
    searches,
    p50_ms: report.p50,
    p95_ms: report.p95,
    p99_ms: report.p99,
    reference_ms: Math.round(report.scanned.ms),
    ratio: Number((report.p95 / report.scanned.ms).toFixed(4)),
    matches_mean: Number(report.mean.toFixed(1)),
    matches_most: report.most,
  }),
);

async function prepare({ db, sql }: DatabaseConnection): Promise<void> {
  const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM saved_search`;
  if (n >= searches) return;
  console.error('writing listings');
  await writeMarket(db, world, listings);
  await reindexAll(db, { now, fromStart: true, report: () => undefined });
  console.error('writing saved searches');
  const userId = v7();
  await db
    .insert(person)
    .values({ id: userId, email: 'bench@people.test', name: 'bench', createdAt: now, updatedAt: now });
  const queries = makeQueries(world, listings, searches);
  for (let from = 0; from < searches; from += 2_000) {
    const rows = queries.slice(from, from + 2_000).map(({ input }) => ({
      id: v7(),
      userId,
      name: 'bench',
      address: addressOf(input),
      alerts: 'at-once' as const,
      unsubscribeToken: v7(),
      createdAt: now,
      updatedAt: now,
      keyedBy: '',
    }));
    await db.insert(savedSearch).values(rows);
  }
  const started = performance.now();
  await renewKeys(db);
  console.error(`${Math.round(searches / ((performance.now() - started) / 1000))} searches registered a second`);
}

function addressOf({ q, kind, category, region, bookingMode, facets, priceMax }: SearchInput): Record<string, string> {
  const parts = {
    q,
    kind,
    category,
    region,
    bookingMode,
    facets: facets?.join(','),
    priceMax: priceMax && `${priceMax / 100n}`,
  };
  return Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
}

/** The same question put to every saved search, one after the other. */
async function scan({ db }: DatabaseConnection, id: string): Promise<{ ms: number; matches: number }> {
  const started = performance.now();
  const [source] = await db.transaction((tx) => loadSources(tx, [id]));
  if (!source) throw new Error('the listing is gone');
  const document = probeDocument(source);
  const all = await db.select({ address: savedSearch.address }).from(savedSearch);
  const matches = all.filter(({ address }) => matchesSearch(askedSearch(address), document)).length;
  return { ms: performance.now() - started, matches };
}
