import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { MINUTE_MS } from '@/core/period';
import { testDatabase } from '@/db/test-database';
import { keepOpenTimeFromEvents } from '@/domain/availability/keep-open-time';
import { readEvents } from '@/domain/events/read-events';
import { anyQuestions, anyWeek, bookWeek, buildWeek, buildWeekPeople, type WeekPeople } from '@/e2e/support/build-week';
import { askIndex } from './ask-index';
import { findNewest } from './find-newest';
import { indexFromEvents } from './index-listing';
import { readSearchAddress } from './inputs';
import { keepFreePlanes, rebuildFreePlanes, verifyFreePlanes } from './keep-free-planes';
import { listingQuery } from './listing-query';
import { rebuildSegments } from './rebuild-segments';
import { searchListings } from './search-listings';

/**
 * The planes against the one listing's answer, which the schedule engine has proved: for every listing of a segment,
 * before changes were taken up and after.
 */
const database = testDatabase();
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
/** What is built and asked is random; `FREE_PLANES_SEED` asks the same again. */
let seed = Number(process.env.FREE_PLANES_SEED ?? Math.floor(Math.random() * 2 ** 31));
const seeded = `FREE_PLANES_SEED=${seed}`;
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => fc.sample(arbitrary, { numRuns, seed: seed++ });
/** Two days before clocks change in Berlin, nine before they do on Lord Howe. */
const now = new Date('2027-03-26T09:07:00Z');
const LISTINGS = 16;
const RUNS = Number(process.env.SUMMARY_RUNS ?? 1);
let people: WeekPeople;
let listings: string[] = [];

/** So that some are published at the same time and some are not. */
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

async function readAll() {
  while ((await readEvents(database.db, 'open-time', 100, keepOpenTimeFromEvents)) > 0);
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
}

beforeAll(async () => {
  people = await buildWeekPeople(database.db, now);
  const weeks = sample(anyWeek, LISTINGS);
  listings = await Promise.all(
    weeks.map((week, i) =>
      buildWeek(database.db, week, { now: secondsAgo(i % 5), timeZone: ZONES[i % ZONES.length] ?? 'UTC', ...people }),
    ),
  );
  await readAll();
  await rebuildSegments(database.db, now);
}, 120_000);

interface Asked {
  from: string;
  to: string;
  minutes: number | null;
  weekdays: number[] | null;
  units: number;
  now: string;
  /** Up to so many listings are asked one by one. */
  few?: number;
}

function questions(): Asked[] {
  const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS).toISOString();
  return sample(anyQuestions, RUNS).flatMap((some) =>
    some.map(({ at: from, length, hours, ...wish }, i) => {
      return {
        ...wish,
        from: at(from),
        to: at(from + length),
        minutes: hours && hours * 60,
        now: at(0),
        ...(i % 2 === 0 && { few: 0 }),
      };
    }),
  );
}

/** How many listings were found free over all questions; fails where planes and single answers differ. */
async function compare(): Promise<number> {
  let free = 0;
  for (const [i, asked] of questions().entries()) {
    const text = JSON.stringify(asked);
    // The page is full as far as to this listing.
    const last = i % LISTINGS;
    const most = 1 + (i % 4);
    const [row] = await database.sql<
      {
        planes: string;
        singles: string;
        newest: string;
        page: string;
        before: string;
        until: string;
        first: string;
        listings: string;
      }[]
    >`
      SELECT string_agg(free_bits(s.id, ${text}::text::jsonb, s.live)::text, '' ORDER BY s.id) AS planes,
        string_agg((SELECT search_bits(array_agg(m.ordinal) FILTER (WHERE get_bit(s.live, m.ordinal) = 1
          AND free_asked(m.listing_id, ${text}::text::jsonb)), s.size)::text FROM search_member m WHERE m.segment_id = s.id), '' ORDER BY s.id) AS singles,
        string_agg(search_newest_of(s.id, free_bits(s.id, ${text}::text::jsonb, s.live), NULL, NULL, ${most}, 0)::text, ',' ORDER BY s.id) AS newest,
        string_agg(search_newest_of(s.id, free_bits(s.id, ${text}::text::jsonb, s.live, ${most}, NULL, NULL, 0), NULL, NULL, ${most}, 0)::text, ',' ORDER BY s.id) AS page,
        string_agg(ARRAY(SELECT o FROM unnest(search_newest_of(s.id, free_bits(s.id, ${text}::text::jsonb, s.live), NULL, NULL, ${most}, 0)) AS o
          WHERE NOT search_is_later(s.id, o, l.published, l.id))::text, ',' ORDER BY s.id) AS before,
        string_agg(search_newest_until(s.id, free_bits(s.id, ${text}::text::jsonb, s.live, ${most}, NULL, NULL, 0, l.published, l.id),
          NULL, NULL, ${most}, 0, l.published, l.id)::text, ',' ORDER BY s.id) AS until,
        nullif(array_to_string(search_newest_page(NULL, '{}', '{}', ${text}::text::jsonb, ${most}, NULL, NULL), ','), '') AS first,
        (SELECT string_agg(listing_id::text, ',' ORDER BY place) FROM (
          SELECT m.listing_id, row_number() OVER (ORDER BY m.published_at DESC, m.listing_id DESC) AS place FROM search_member m
          WHERE free_asked(m.listing_id, ${text}::text::jsonb)) x WHERE place <= ${most}) AS listings
      FROM search_segment s CROSS JOIN (SELECT published_at, listing_id FROM search_member ORDER BY 1 DESC, 2 DESC LIMIT 1 OFFSET ${last}) l (published, id)
      WHERE s.ready`;
    const of = `${seeded}, ${text}`;
    expect(row?.planes, `all free, ${of}`).toBe(row?.singles);
    expect(row?.page, `a page of ${most}, ${of}`).toBe(row?.newest);
    expect(row?.until, `a page of ${most} before the newest ${last + 1}th, ${of}`).toBe(row?.before);
    expect(row?.first, `the first page of ${most}, ${of}`).toBe(row?.listings);
    free += row?.planes.replaceAll('0', '').length ?? 0;
  }
  return free;
}

/** Fails where a walk page by page or a search with counts, over all segments and what is in none yet, differs from single answers. */
async function compareSearches(): Promise<void> {
  for (const [i, asked] of questions().entries()) {
    const text = JSON.stringify(asked);
    const most = 1 + (i % 4);
    const seen: string[] = [];
    for (let page: string[] | null = null; page === null || page.length === most; seen.push(...page)) {
      const [row]: { page: string[] }[] = await database.sql<{ page: string[] }[]>`
        SELECT search_newest_page('instrument', '{}', '{}', ${text}::text::jsonb, ${most},
          (SELECT published_at FROM search_document WHERE listing_id = ${seen.at(-1) ?? null}), ${seen.at(-1) ?? null}) AS page`;
      page = row?.page ?? [];
      if (seen.length > 2 * LISTINGS) break;
    }
    const [row] = await database.sql<{ listings: string[] }[]>`
      SELECT ARRAY(SELECT d.listing_id FROM search_document d WHERE free_asked(d.listing_id, ${text}::text::jsonb)
        ORDER BY d.published_at DESC, d.listing_id DESC) AS listings`;
    const of = `${seeded}, ${text}`;
    expect(seen, `pages of ${most}, ${of}`).toEqual(row?.listings);
    for (const rows of [0, 1_000]) {
      const { total, kinds, hits } = await askIndex(database.db, {
        concepts: i % 3 === 0 ? [[['microscop']]] : [],
        available: asked,
        sort: 'newest',
        limit: most,
        shown: [],
        tuning: { rows },
      });
      const found = { total, kinds, hits: hits.map(({ id }) => id) };
      expect(found, `a search by ${rows ? 'rows' : 'bits'}, ${of}`).toEqual({
        total: seen.length,
        kinds: seen.length > 0 ? [{ value: 'instrument', count: seen.length }] : [],
        hits: seen.slice(0, most + 1),
      });
    }
  }
}

describe('planes of free time', { timeout: RUNS * 120_000 }, () => {
  test('a segment has its planes as soon as it is there', async () => {
    const [row] = await database.sql`
      SELECT count(*)::int AS n FROM search_segment s JOIN free_segment f ON f.segment_id = s.id WHERE s.ready AND f.places > 0`;
    expect(row).toEqual({ n: 1 });
  });

  test('without planes every listing is asked', async () => {
    await database.sql`DELETE FROM free_segment`;
    expect(await compare()).toBeGreaterThan(10);
  });

  test('with planes the answers are the same', async () => {
    expect(await keepFreePlanes(database.db, now)).toBeGreaterThan(0);
    const [kept] = await database.sql`SELECT count(*)::int AS n, sum(places)::int AS places FROM free_segment`;
    expect(kept).toMatchObject({ n: 1 });
    expect(await compare()).toBeGreaterThan(10);
  });

  test('a window that holds no whole hour tells nothing', async () => {
    const [row] = await database.sql`
      SELECT bit_count(sure)::int AS sure, bit_count(perhaps)::int AS perhaps
      FROM free_hours((SELECT min(segment_id) FROM free_segment), 1, '{[5,7)}', '{[5,7)}', 120)`;
    expect(row).toEqual({ sure: 0, perhaps: 0 });
  });

  test('blocks and hours are sure of none that quarters do not have, and leave out none that they have', async () => {
    const [row] = await database.sql`
      SELECT count(*)::int AS asked, sum(bit_count(quarters.sure))::int > 0 AS some,
        sum(bit_count(blocks.sure & ~ quarters.sure) + bit_count(hours.sure & ~ quarters.sure))::int AS wrong,
        sum(bit_count(quarters.sure & ~ blocks.perhaps) + bit_count(quarters.sure & ~ hours.perhaps))::int AS missed
      FROM (SELECT segment_id AS id, (places + 8191) / 8192 AS chunks FROM free_segment) s
      CROSS JOIN (SELECT min(quarter) + 100 AS first FROM free_plane) p
      CROSS JOIN generate_series(2, 12) AS n CROSS JOIN generate_series(0, 300, 37) AS later
      CROSS JOIN LATERAL (SELECT int4range(first + later, first + later + 7 + later / 4) AS part) x
      CROSS JOIN LATERAL (SELECT int4multirange(part * int4range(lower(part) + n, NULL)) AS parts, int4multirange(int4range(lower(part) - n, upper(part) + n)) AS windows) w
      CROSS JOIN LATERAL free_blocks_within(id, chunks, windows, parts, n * 60) AS blocks
      CROSS JOIN LATERAL free_hours(id, chunks, windows, parts, n * 60) AS hours
      CROSS JOIN LATERAL free_hours(id, chunks, windows, parts, n * 60, 1) AS quarters
      WHERE NOT isempty(parts)`;
    expect(row).toMatchObject({ some: true, wrong: 0, missed: 0 });
  });

  test('where none can begin there is no row', async () => {
    const rows = await database.sql`
      INSERT INTO free_run (segment_id, hours, day, days, chunk, slice, free)
      VALUES (0, 1, 7, 1, 1, 0, set_bit(0::bit(8192), 5, 1)), (0, 1, 7, 2, 0, 0, set_bit(0::bit(8192), 3, 1)), (0, 1, 9, 1, 2, 0, set_bit(0::bit(8192), 0, 1))
      RETURNING segment_id`;
    expect(rows).toHaveLength(3);
    const [row] = await database.sql`
      SELECT b.days, b.touched, ARRAY(SELECT search_ordinals(x)::text FROM unnest(b.begins) WITH ORDINALITY u (x, i) ORDER BY i) AS ordinals,
        search_ordinals(free_begun(b.days, b.touched, b.begins, blank, '{7}', '{7}'))::text AS seventh,
        search_ordinals(free_begun(b.days, b.touched, b.begins, blank, '{7}', '{7,8}'))::text AS on_into_the_eighth
      FROM (SELECT search_bits('{}', 17000) AS blank) s CROSS JOIN LATERAL free_begins(0, blank, 1, '{7,8,9}', 1) b`;
    expect(row).toEqual({
      days: [7, 7, 9],
      touched: [1, 2, 1],
      ordinals: ['{8197}', '{3}', '{16384}'],
      seventh: '{8197}',
      on_into_the_eighth: '{3,8197}',
    });
    await database.sql`DELETE FROM free_run WHERE segment_id = 0`;
  });

  test('several units are counted apart for uses that touch one day and two', async () => {
    // Two units of the fourth listing on the seventh day, two of the sixth over midnight, one of the eighth.
    await database.sql`
      INSERT INTO free_run (segment_id, hours, day, days, chunk, slice, free)
      VALUES (0, 1, 7, 1, 0, 1, set_bit(0::bit(8192), 3, 1)), (0, 1, 7, 2, 0, 1, set_bit(0::bit(8192), 5, 1)),
        (0, 1, 7, 2, 0, 0, set_bit(0::bit(8192), 7, 1))`;
    const rows = await database.sql`
      SELECT within, ARRAY(SELECT DISTINCT o FROM unnest(b.begins) AS x, unnest(search_ordinals(x)) AS o ORDER BY o) AS ordinals
      FROM (VALUES ('{7}'::int[]), ('{7,8}')) AS w (within)
      CROSS JOIN LATERAL free_begins(0, search_bits('{}', 64), 1, '{7}', 2, within) b ORDER BY 1`;
    expect(rows).toEqual([
      { within: [7], ordinals: [3] },
      { within: [7, 8], ordinals: [3, 5] },
    ]);
    await database.sql`DELETE FROM free_run WHERE segment_id = 0`;
  });

  test('changes count at once, and are taken up as if the planes were written anew', async () => {
    const bookings = sample(anyWeek, listings.length).map((week) => week.bookings);
    await Promise.all(
      listings.map((listingId, i) => bookWeek(database.db, bookings[i] ?? [], { ...people, listingId, now })),
    );
    const [{ changes } = { changes: 0 }] = await database.sql<{ changes: number }[]>`
      SELECT count(*)::int AS changes FROM unit_week_change`;
    expect(changes).toBeGreaterThan(3);
    await compare();
    expect(await keepFreePlanes(database.db, now)).toBe(changes);
    await compare();
    expect(await verifyFreePlanes(database.db, now)).toBe(0);
    await database.sql`UPDATE free_plane SET free = ~ free WHERE quarter = (SELECT min(quarter) + 500 FROM free_plane)`;
    await database.sql`DELETE FROM free_run WHERE hours = 3`;
    expect(await verifyFreePlanes(database.db, now)).toBeGreaterThan(10);
    await rebuildFreePlanes(database.db, now);
    expect(await verifyFreePlanes(database.db, now)).toBe(0);
  });

  test('a search counts what is free, by bits as by rows', async () => {
    const totals: number[] = [];
    // Not every listing has three units.
    for (const units of ['1', '3']) {
      const { input } = readSearchAddress({
        availableFrom: '2027-03-29T00:00:00Z',
        availableTo: '2027-04-03T00:00:00Z',
        freeHours: '3',
        weekdays: '1,2,3',
        units,
      });
      const byBits = await searchListings(database.db, input, now, { rows: 0 });
      const byRows = await searchListings(database.db, input, now, { rows: 1_000 });
      const page = await findNewest(database.db, { ...listingQuery(input, now), limit: 3 });
      expect(page.hits.map(({ id }) => id)).toEqual(byRows.items.slice(0, 3).map(({ id }) => id));
      expect(byBits).toEqual(byRows);
      totals.push(byBits.total.value);
    }
    expect(totals[0]).toBeGreaterThan(0);
    expect(totals[1]).toBeLessThan(LISTINGS);
  });

  test('pages and searches find the same over several segments, and of what is in none yet', async () => {
    await rebuildSegments(database.db, now, undefined, 5);
    const [row] = await database.sql`SELECT count(*)::int AS n FROM search_segment WHERE ready`;
    expect(row).toEqual({ n: Math.ceil(LISTINGS / 5) });
    await compareSearches();
    await keepFreePlanes(database.db, now);
    await compareSearches();
    const weeks = sample(anyWeek, 3);
    await Promise.all(
      weeks.map((week, i) =>
        buildWeek(database.db, week, { now: secondsAgo(i), timeZone: ZONES[i] ?? 'UTC', ...people }),
      ),
    );
    await readAll();
    const [recent] = await database.sql`SELECT count(*)::int AS n FROM search_document WHERE recent`;
    expect(recent).toEqual({ n: 3 });
    await compareSearches();
  });
});
