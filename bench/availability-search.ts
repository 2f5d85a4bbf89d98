import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { DAY_MS, HOUR_MS } from '@/core/period';
import type { Database, DatabaseConnection } from '@/db/client';
import { verifySummaries } from '@/domain/availability/verify-summaries';
import { type SearchInput, searchInput } from '@/domain/search/inputs';
import { keepFreePlanes, verifyFreePlanes } from '@/domain/search/keep-free-planes';
import { searchListings } from '@/domain/search/search-listings';
import { searchWithoutCounts } from '@/domain/search/search-without-counts';
import { makeAvailabilityWorld } from './support/availability-world';
import { figuresOf, type LoadFigures } from './support/load';
import { backendsOf, processorMs } from './support/processor-ms';
import { withScratchDatabase } from './support/scratch-database';

/**
 * Free between two instants, and free for N hours somewhere in a week's opening hours, through the product's own
 * search: the first page alone, and with exact total and facets. The reference in the same run: 20 units without
 * a booking in the span, by an anti-join on the exclusion index, without hours, rules, total or facets. Then the check of every summary.
 */
const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '100000' },
    bookings: { type: 'string', default: '10000000' },
    queries: { type: 'string', default: '200' },
    /** Bookings made just before that the planes have not taken up. */
    unfolded: { type: 'string', default: '100' },
    'skip-check': { type: 'boolean', default: false },
  },
});
const units = Number(values.units);
const bookings = Number(values.bookings);
const queries = Number(values.queries);
const REGIONS = ['51', '50', '5101', '510107'];
const HOUR_OF_CHENGDU = 8 * HOUR_MS;

/** The same questions in every run. Mulberry32: the low digits are as good as the high ones. */
let seed = 7;
const random = (below: number) => {
  seed = (seed + 0x6d2b79f5) | 0;
  const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((again ^ (again >>> 14)) >>> 0) % below;
};

/** Half without another filter, the rest within a region, a kind, a category or a way of booking. */
function otherFilters(): Record<string, string> {
  const which = random(8);
  if (which < 4) return {};
  if (which === 4) return { region: REGIONS[random(REGIONS.length)] ?? '51' };
  if (which === 5) return { kind: 'instrument', category: 'analytical/nmr' };
  return which === 6 ? { kind: 'space' } : { bookingMode: 'instant' };
}

/** Midnight in Chengdu, so many days from today. */
function dayFrom(now: Date, days: number): number {
  return Math.floor((now.getTime() + HOUR_OF_CHENGDU) / DAY_MS) * DAY_MS - HOUR_OF_CHENGDU + days * DAY_MS;
}

function betweenInstants(now: Date, k: number): Record<string, string> {
  const from = dayFrom(now, 3 + random(50)) + (8 + random(9)) * HOUR_MS;
  const hours = random(10) === 0 ? 24 + random(48) : 1 + random(8);
  return { ...span(from, from + hours * HOUR_MS), ...(k > 1 && { units: String(k) }) };
}

function somewhereInWeek(now: Date, k: number): Record<string, string> {
  const monday = dayFrom(now, 0) - ((new Date(dayFrom(now, 0) + HOUR_OF_CHENGDU).getUTCDay() + 6) % 7) * DAY_MS;
  const from = monday + random(8) * 7 * DAY_MS;
  return {
    ...span(from, from + 7 * DAY_MS),
    freeHours: String(1 + random(8)),
    ...(random(3) === 0 && { weekdays: '1,2,3,4,5' }),
    ...(k > 1 && { units: String(k) }),
  };
}

function span(from: number, to: number) {
  return { availableFrom: new Date(from).toISOString(), availableTo: new Date(to).toISOString() };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

async function measure(
  connection: DatabaseConnection,
  now: Date,
  ask: (now: Date, k: number) => Record<string, string>,
  k: number,
) {
  const { db } = connection;
  const backends = await backendsOf(connection);
  const asked = Array.from(
    { length: queries },
    () => searchInput.parse({ ...ask(now, k), ...otherFilters() }) as SearchInput,
  );
  for (const input of asked.slice(0, 20)) {
    await searchWithoutCounts(db, input, now);
    await searchListings(db, input, now);
  }
  const first: Taken[] = [];
  const whole: Taken[] = [];
  let found = 0;
  for (const input of asked) {
    first.push(await taken(backends, () => searchWithoutCounts(db, input, now)));
    whole.push(
      await taken(backends, async () => {
        found += (await searchListings(db, input, now)).total.value;
      }),
    );
  }
  return { first: figures(first), whole: figures(whole), meanTotal: Math.round(found / asked.length) };
}

interface Taken {
  ms: number;
  cpuMs: number;
}

/** Time on the clock, and the processor's time in the database: that of a busy machine says more. */
async function taken(backends: readonly { pid: number }[], run: () => Promise<unknown>): Promise<Taken> {
  const before = processorMs(backends);
  const ms = await timed(run);
  return { ms, cpuMs: processorMs(backends) - before };
}

type Figures = LoadFigures & { cpuP95: number };

function figures(of: readonly Taken[]): Figures {
  const cpu = figuresOf(
    of.map(({ cpuMs }) => cpuMs),
    1_000,
  );
  return {
    ...figuresOf(
      of.map(({ ms }) => ms),
      1_000,
    ),
    cpuP95: cpu.p95,
  };
}

async function reference({ sql: raw }: DatabaseConnection, now: Date): Promise<LoadFigures> {
  const taken: number[] = [];
  for (let i = 0; i < queries; i++) {
    const { availableFrom = '', availableTo = '' }: Record<string, string> = betweenInstants(now, 1);
    // Units follow upon a random place, so that another part of the indexes is read each time.
    const after = `${random(65_536).toString(16).padStart(4, '0')}0000-0000-4000-8000-000000000000`;
    taken.push(
      await timed(
        () => raw`
          SELECT u.id FROM unit u WHERE u.id > ${after} AND NOT EXISTS (
            SELECT FROM booking_unit b WHERE b.schedule_id = u.schedule_id AND b.blocks
              AND b.during && tstzrange(${availableFrom}::timestamptz, ${availableTo}::timestamptz))
          ORDER BY u.id LIMIT 20`,
      ),
    );
  }
  return figuresOf(taken, 1_000);
}

/** What bookings change and the planes have not yet taken up: the change is noted, the bits stay right. */
async function leaveUnfolded(db: Database, count: number, now: Date): Promise<void> {
  await db.execute(sql`
    INSERT INTO unit_week_change (unit_id, week)
    SELECT unit_id, quarter_floor(${now}::timestamptz) / 672 + (random() * 8)::int FROM (SELECT DISTINCT unit_id FROM unit_week LIMIT ${count}) u`);
}

const show = ({ p50, p95, p99, ...rest }: LoadFigures | Figures) =>
  `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms${'cpuP95' in rest ? ` (p95 of processor time ${rest.cpuP95} ms)` : ''}`;

/** What answers searches: edited in place while nothing is released. */
const ANSWERING = [
  '0005_search-index',
  '0006_availability-summaries',
  '0014_free-runs',
  '0015_search-regions',
  '0016_free-pages',
];
const name = `availability-${units}-${bookings}`;
const summary = await withScratchDatabase(name, measureAll, ANSWERING);
console.log(JSON.stringify(summary));

async function measureAll(connection: DatabaseConnection) {
  const { db, sql: raw } = connection;
  const [kept] = await raw<
    { now: string }[]
  >`SELECT (value->>'now')::timestamptz AS now FROM setting WHERE name = 'bench-world'`;
  const now = kept ? new Date(kept.now) : new Date();
  if (!kept) {
    await makeAvailabilityWorld(connection, { units, bookings }, now);
    await raw`INSERT INTO setting (name, value) VALUES ('bench-world', ${JSON.stringify({ now })}::text::jsonb)`;
  }
  await keepFreePlanes(db, now);
  const anti = await reference(connection, now);
  console.log(`reference, 20 units by anti-join: ${show(anti)}`);
  const results = {
    between: await measure(connection, now, betweenInstants, 1),
    somewhere: await measure(connection, now, somewhereInWeek, 1),
  };
  const several = {
    between: await measure(connection, now, betweenInstants, 3),
    somewhere: await measure(connection, now, somewhereInWeek, 3),
  };
  await leaveUnfolded(db, Number(values.unfolded), now);
  const changed = {
    between: await measure(connection, now, betweenInstants, 1),
    somewhere: await measure(connection, now, somewhereInWeek, 1),
  };
  const folding = await timed(() => keepFreePlanes(db, now));
  for (const [what, of] of Object.entries({
    'one unit': results,
    'three units': several,
    [`one unit, ${values.unfolded} changes not taken up`]: changed,
  })) {
    for (const [mode, { first, whole, meanTotal }] of Object.entries(of)) {
      console.log(
        `${what}, ${mode}: first page ${show(first)}; with total and facets ${show(whole)}; ${meanTotal} listings on average`,
      );
    }
  }
  console.log(`taking up ${values.unfolded} changes: ${folding.toFixed(0)} ms`);
  let faults: number | null = null;
  if (!values['skip-check']) {
    const started = performance.now();
    const verified = await verifySummaries(db, now);
    const planes = await verifyFreePlanes(db, now);
    faults = verified.faults.length + planes;
    console.log(
      `${verified.listings} listings, ${verified.weeks} weeks of units compared with hours and bookings, all planes with them: ${faults} faults, ${((performance.now() - started) / 1000).toFixed(0)} s`,
    );
  }
  const [size] = await raw<{ bitmaps: string; planes: string }[]>`
    SELECT pg_size_pretty(pg_total_relation_size('unit_week')) AS bitmaps,
      pg_size_pretty(pg_total_relation_size('free_plane') + pg_total_relation_size('free_run')) AS planes`;
  console.log(`week bitmaps ${size?.bitmaps}, planes ${size?.planes}`);
  const { between, somewhere } = results;
  return {
    bench: 'availability-search',
    units,
    bookings,
    p50_ms: between.first.p50,
    p95_ms: between.first.p95,
    p95_total_ms: between.whole.p95,
    somewhere_p95_ms: somewhere.first.p95,
    somewhere_p95_total_ms: somewhere.whole.p95,
    cpu_p95_ms: between.first.cpuP95,
    cpu_p95_total_ms: between.whole.cpuP95,
    somewhere_cpu_p95_ms: somewhere.first.cpuP95,
    somewhere_cpu_p95_total_ms: somewhere.whole.cpuP95,
    reference_p95_ms: anti.p95,
    ratio: Number((between.first.p95 / anti.p95).toFixed(3)),
    faults,
  };
}
