import { sql } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import type { DatabaseConnection } from '@/db/client';
import { loadRegions } from '@/db/seed/load-regions';
import { rebuildSummaries } from '@/domain/availability/verify-summaries';
import { rebuildFreePlanes } from '@/domain/search/keep-free-planes';
import { reindexAll } from '@/domain/search/reindex';

export interface WorldSize {
  units: number;
  bookings: number;
}

/** Bookings lie from so many weeks ago to so many weeks ahead. */
export const PAST_WEEKS = 13;
export const FUTURE_WEEKS = 13;

/**
 * Listings of 300 organisations in all regions: six of ten units are a listing's only one, the others stand in spaces
 * of eight. Hours of five sorts (one of them off the quarter-hours), three of a hundred listings abroad. Bookings by
 * day, not overlapping, of which one unit in twenty takes off the quarter-hours; loaded without triggers and
 * constraints, which are then made. Only `booking_unit` is filled: nothing here reads `booking`. Prints what took how long.
 */
export async function makeAvailabilityWorld(
  { db, sql: raw }: DatabaseConnection,
  { units, bookings }: WorldSize,
  now: Date,
): Promise<void> {
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  };
  await loadRegions(db);
  await timed('listings, units, hours', () => insertListings(raw, units));
  await timed('documents and segments of search', () =>
    reindexAll(db, { now, fromStart: true, report: () => undefined }),
  );
  await timed(`${bookings} bookings without constraints`, () => insertBookings(raw, bookings, units, now));
  await timed('keys and the exclusion constraint', () => addConstraints(raw));
  await timed('bitmaps of every unit and week, as npm run availability:rebuild writes them', () =>
    rebuildSummaries(db, now),
  );
  await raw`TRUNCATE unit_week_change`;
  await timed('vacuum and statistics', () => raw.unsafe('VACUUM (ANALYZE)'));
  await timed('planes and runs', () => rebuildFreePlanes(db, now));
  await db.execute(sql`ANALYZE free_plane, free_run, free_place, free_rule, free_notice`);
}

type Raw = DatabaseConnection['sql'];

async function insertListings(raw: Raw, units: number): Promise<void> {
  const single = Math.round(units * 0.6);
  const spaces = Math.round((units - single) / 8);
  await raw`
    INSERT INTO organisation (id, slug, kind, status, name, region_code, created_at, updated_at)
    SELECT gen_random_uuid(), 'lab-' || n, 'university', 'verified', json_build_object('zh', '实验室' || n, 'en', 'Lab ' || n)::jsonb,
      (SELECT code FROM region WHERE level = 'district' ORDER BY md5(code || n) LIMIT 1), now(), now()
    FROM generate_series(1, 300) AS n`;
  await raw`
    INSERT INTO listing (id, organisation_id, kind, slug, status, title, category, attributes, region_code, time_zone, booking_mode, step_minutes,
      min_minutes, max_minutes, notice_minutes, horizon_days, buffer_after_minutes, completeness, created_at, updated_at, published_at)
    SELECT gen_random_uuid(), o.id, CASE WHEN n <= ${single} THEN 'instrument' ELSE 'space' END, 'bench-' || n, 'published',
      json_build_object('zh', (ARRAY['扫描电镜','质谱仪','核磁共振波谱仪','会议室','离心机','共享工位'])[1 + n % 6] || n)::jsonb,
      CASE WHEN n <= ${single} THEN (ARRAY['analytical/electron-microscope','analytical/mass-spectrometer','analytical/nmr','analytical/x-ray'])[1 + n % 4] END,
      '{}', o.region_code, CASE WHEN n % 100 < 97 THEN 'Asia/Shanghai' WHEN n % 2 = 0 THEN 'Europe/Berlin' ELSE 'America/New_York' END,
      (ARRAY['instant','approval'])[1 + n % 2], CASE WHEN n % 20 = 3 THEN 10 ELSE 30 END, 30, (ARRAY[480, 1440, 10080])[1 + n % 3],
      (ARRAY[0, 0, 120, 1440, 2880])[1 + n % 5], (ARRAY[90, 90, 90, 60, 180])[1 + n / 5 % 5], CASE WHEN n % 10 = 7 THEN 30 ELSE 0 END,
      70, now() - n * interval '1 minute', now(), now() - n * interval '1 minute'
    FROM generate_series(1, ${single + spaces}::int) AS n JOIN organisation o ON o.slug = 'lab-' || (1 + n % 300)`;
  await raw`
    INSERT INTO unit (id, listing_id, organisation_id, name, position, created_at)
    SELECT gen_random_uuid(), l.id, l.organisation_id, n::text, n, now()
    FROM listing l CROSS JOIN LATERAL generate_series(1, CASE WHEN l.kind = 'space' THEN 8 ELSE 1 END) AS n`;
  await raw`
    INSERT INTO opening (id, listing_id, weekday, start_minute, end_minute)
    SELECT gen_random_uuid(), l.id, day, h.opens, h.closes
    FROM (SELECT *, abs(hashtext(slug)) % 20 AS sort FROM listing) l CROSS JOIN generate_series(1, 7) AS day
    CROSS JOIN LATERAL (VALUES (0, 1440, l.sort < 2), (540, 1080, l.sort BETWEEN 2 AND 12 AND day < 6),
      (510, 1050, l.sort BETWEEN 13 AND 15 AND day < 7), (480, 1320, l.sort BETWEEN 16 AND 18),
      (490, 710, l.sort = 19 AND day < 6), (810, 1040, l.sort = 19 AND day < 6)) AS h (opens, closes, holds)
    WHERE h.holds`;
  await raw.unsafe('ANALYZE listing, unit, opening, organisation');
}

/** So many a unit, each on a day of its own, from 8 to 14 o'clock in Chengdu for one to six hours. */
async function insertBookings(raw: Raw, bookings: number, units: number, now: Date): Promise<void> {
  const each = Math.round(bookings / units);
  const days = (PAST_WEEKS + FUTURE_WEEKS) * 7;
  await raw.begin(async (tx) => {
    await tx`SET LOCAL synchronous_commit = off`;
    await tx`ALTER TABLE booking_unit DISABLE TRIGGER USER`;
    for (const name of await foreignKeys(tx)) await tx`ALTER TABLE booking_unit DROP CONSTRAINT ${tx(name)}`;
    await tx`ALTER TABLE booking_unit DROP CONSTRAINT booking_unit_no_overlap`;
    await tx`ALTER TABLE booking_unit DROP CONSTRAINT booking_unit_unit_id_booking_id_pk`;
    await tx`DROP INDEX booking_unit_booking`;
    await tx`
      INSERT INTO booking_unit (booking_id, unit_id, listing_id, schedule_id, during, blocks)
      SELECT gen_random_uuid(), u.id, u.listing_id, u.schedule_id, tstzrange(s.start, s.start + (1 + r.c % 6) * interval '1 hour'), true
      FROM unit u CROSS JOIN generate_series(0, ${each - 1}::int) AS i
      CROSS JOIN LATERAL (SELECT abs(hashtext(u.id::text || i)) AS a, abs(hashtext(i || u.id::text)) AS c, abs(hashtext(u.id::text)) AS own) r
      CROSS JOIN LATERAL (SELECT date_trunc('day', ${now}::timestamptz, 'Asia/Shanghai') - ${PAST_WEEKS * 7}::int * interval '1 day'
        + (i * ${days}::int / ${each}::int) * interval '1 day' + interval '8 hours' + (r.a % 25) * interval '15 minutes'
        + CASE WHEN r.own % 20 = 0 THEN interval '10 minutes' ELSE interval '0' END AS start) s`;
  });
}

async function foreignKeys(raw: TransactionSql): Promise<string[]> {
  const rows = await raw<{ name: string }[]>`
    SELECT conname AS name FROM pg_constraint WHERE conrelid = 'booking_unit'::regclass AND contype = 'f'`;
  return rows.map(({ name }) => name);
}

async function addConstraints(raw: Raw): Promise<void> {
  await raw`SET maintenance_work_mem = '1GB'`;
  await raw`ALTER TABLE booking_unit ADD CONSTRAINT booking_unit_unit_id_booking_id_pk PRIMARY KEY (unit_id, booking_id)`;
  await raw`CREATE INDEX booking_unit_booking ON booking_unit (booking_id)`;
  await raw`ALTER TABLE booking_unit ADD CONSTRAINT booking_unit_no_overlap
    EXCLUDE USING gist (schedule_id WITH =, during WITH &&) WHERE (blocks)`;
  await raw`ALTER TABLE booking_unit ENABLE TRIGGER USER`;
}
