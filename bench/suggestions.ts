import { parseArgs } from 'node:util';
import { listingPhrases } from '@/domain/suggestions/listing-phrases';
import { refreshSuggestions } from '@/domain/suggestions/refresh-suggestions';
import { savePhrases } from '@/domain/suggestions/save-phrases';
import { suggest } from '@/domain/suggestions/suggest';
import { figuresOf } from './support/load';
import { listingId, MarketWorld } from './support/market-world';
import { withScratchDatabase } from './support/scratch-database';

/**
 * What the search box waits for at the server while somebody types, with the phrases of so many listings: every
 * beginning of titles, words of the trade, pinyin, initials and misspellings. Kept in `.data/bench/suggestions-<n>`.
 */
const { values } = parseArgs({
  options: { listings: { type: 'string', default: '20000' }, typed: { type: 'string', default: '40' } },
});
const listings = Number(values.listings);
const world = new MarketWorld();
const BATCH = 1_000;

const report = await withScratchDatabase(`suggestions-${listings}`, async ({ db, sql }) => {
  const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM suggestion`;
  if (n === 0) {
    const started = performance.now();
    for (let from = 0; from < listings; from += BATCH) {
      const phrases = Array.from({ length: Math.min(BATCH, listings - from) }, (_, i) => {
        const { kind, title, attributes } = world.listing(from + i);
        const id = listingId(from + i);
        return listingPhrases({ id, kind, slug: `listing-${from + i}`, title, attributes });
      }).flat();
      await db.transaction((tx) => savePhrases(tx, phrases));
      if (from % 100_000 === 0) console.error(`${from} of ${listings} listings`);
    }
    await refreshSuggestions(db, new Date());
    await sql`VACUUM ANALYZE suggestion_key`;
    console.error(`${Math.round(listings / ((performance.now() - started) / 1000))} listings a second`);
  }
  const times: number[] = [];
  for (const typed of beginnings()) {
    const started = performance.now();
    await suggest(db, typed);
    times.push(performance.now() - started);
  }
  const [size] = await sql<{ phrases: number; keys: number; mb: number }[]>`
    SELECT (SELECT count(*)::int FROM suggestion) AS phrases, (SELECT count(*)::int FROM suggestion_key) AS keys,
      (pg_total_relation_size('suggestion') + pg_total_relation_size('suggestion_key')) / 1048576 AS mb`;
  return { ...figuresOf(times, 1), ...size };
});

console.log(
  JSON.stringify({
    bench: 'suggestions',
    listings,
    p50_ms: report.p50,
    p95_ms: report.p95,
    p99_ms: report.p99,
    phrases: report.phrases,
    keys: report.keys,
    size_mb: Number(report.mb),
  }),
);

/** Texts as they stand in the box, letter by letter. */
function beginnings(): string[] {
  const titles = Array.from({ length: Number(values.typed) }, (_, i) => {
    const { title } = world.listing(Math.floor((i * listings) / Number(values.typed)));
    return title.zh ?? title.en ?? '';
  });
  const others = [
    'dianzi xianweijing',
    'dzxwj',
    'saomiaodianjing',
    '电子显微境',
    'spectrmeter',
    'mircoscope',
    'jsm7800f',
  ];
  return [...titles, ...others].flatMap((text) =>
    Array.from({ length: Math.min(text.length, 16) }, (_, i) => text.slice(0, i + 1)),
  );
}
