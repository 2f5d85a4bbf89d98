import { v7 } from 'uuid';
import type { DatabaseConnection } from '@/db/client';

export interface ScheduleWorld {
  organisationId: string;
  slug: string;
  /** Another organisation, one of whose listings has been booked for years. */
  archiveId: string;
  archiveListingId: string;
}

export interface ScheduleWish {
  units: number;
  /** Within the one week. */
  bookings: number;
  history: number;
  /** `YYYY-MM-DD`, where the week begins. */
  monday: string;
}

const UNITS_OF_LISTING = 10;

/** The world of an earlier run with the same wish, or a new one: half a million bookings take minutes to write. */
export async function keptScheduleWorld(connection: DatabaseConnection, wish: ScheduleWish): Promise<ScheduleWorld> {
  const { sql } = connection;
  const key = JSON.stringify(wish);
  await sql`CREATE TABLE IF NOT EXISTS bench_world (wish text PRIMARY KEY, slug text NOT NULL)`;
  const [kept] = await sql<ScheduleWorld[]>`
    SELECT o.id AS "organisationId", o.slug, a.id AS "archiveId",
      (SELECT l.id FROM listing l WHERE l.organisation_id = a.id) AS "archiveListingId"
    FROM bench_world w JOIN organisation o ON o.slug = w.slug
    JOIN organisation a ON a.slug = replace(w.slug, 'desk-', 'archive-') WHERE w.wish = ${key}`;
  if (kept) return kept;
  const world = await buildScheduleWorld(connection, wish);
  await sql`INSERT INTO bench_world (wish, slug) VALUES (${key}, ${world.slug})`;
  return world;
}

/**
 * A desk with many units and a full week, in plain inserts: what is measured is reading. Bookings are spread evenly,
 * one after the other on each unit. The archive is one unit, booked in quarters of an hour around the week.
 */
async function buildScheduleWorld(
  { sql }: Pick<DatabaseConnection, 'sql'>,
  { units, bookings, history, monday }: ScheduleWish,
): Promise<ScheduleWorld> {
  const run = v7().slice(-12);
  const [organisationId, archiveId, firmId, personId] = [v7(), v7(), v7(), v7()];
  const slug = `desk-${run}`;
  await sql`INSERT INTO region (code, level, name) VALUES ('510100', 'city', '{"zh": "成都市"}') ON CONFLICT DO NOTHING`;
  await sql`
    INSERT INTO organisation (id, slug, kind, status, name, region_code, created_at, updated_at) VALUES
      (${organisationId}, ${slug}, 'university', 'verified', '{"zh": "大学", "en": "University"}', '510100', now(), now()),
      (${archiveId}, ${`archive-${run}`}, 'university', 'verified', '{"en": "Archive"}', '510100', now(), now()),
      (${firmId}, ${`firm-${run}`}, 'enterprise', 'verified', '{"zh": "天府传感科技有限公司"}', '510100', now(), now())`;
  await sql`INSERT INTO person (id, email, email_verified_at, name, created_at, updated_at)
    VALUES (${personId}, ${`${run}@bench.test`}, now(), '李娜', now(), now())`;
  await makeListings(sql, organisationId, slug, Math.ceil(units / UNITS_OF_LISTING), Math.min(units, UNITS_OF_LISTING));
  await makeListings(sql, archiveId, `archive-${run}`, 1, 1);
  const perUnit = Math.ceil(bookings / units);
  const minutes = Math.floor((7 * 1440) / perUnit / 15) * 15;
  await book(sql, {
    organisationId,
    firmId,
    personId,
    run: `d${run}`,
    from: `${monday}T00:00:00+08:00`,
    count: perUnit,
    minutes,
  });
  const first = new Date(Date.parse(`${monday}T00:00:00+08:00`) - (history / 2) * 900_000).toISOString();
  await book(sql, {
    organisationId: archiveId,
    firmId,
    personId,
    run: `a${run}`,
    from: first,
    count: history,
    minutes: 15,
  });
  await sql.unsafe('ANALYZE booking; ANALYZE booking_unit; ANALYZE listing; ANALYZE unit');
  const [archive] = await sql<{ id: string }[]>`SELECT id FROM listing WHERE organisation_id = ${archiveId}`;
  return { organisationId, slug, archiveId, archiveListingId: archive?.id ?? '' };
}

type Sql = DatabaseConnection['sql'];

async function makeListings(sql: Sql, organisationId: string, slug: string, listings: number, units: number) {
  await sql`
    WITH l AS (
      INSERT INTO listing (id, organisation_id, kind, slug, status, title, region_code, booking_mode, step_minutes,
        min_minutes, horizon_days, created_at, updated_at, published_at)
      SELECT gen_random_uuid(), ${organisationId}, 'instrument', ${`${slug}-`} || n, 'published',
        jsonb_build_object('zh', '仪器 ' || n, 'en', 'Instrument ' || n), '510100', 'instant', 15, 15, 1100, now(), now(), now()
      FROM generate_series(1, ${listings}::int) n RETURNING id),
    o AS (
      INSERT INTO opening (id, listing_id, weekday, start_minute, end_minute)
      SELECT gen_random_uuid(), id, day, 480, 1200 FROM l CROSS JOIN generate_series(1, 7) day)
    INSERT INTO unit (id, listing_id, organisation_id, name, position, created_at)
    SELECT gen_random_uuid(), id, ${organisationId}, n::text, n, now() FROM l CROSS JOIN generate_series(1, ${units}::int) n`;
}

async function book(
  sql: Sql,
  {
    organisationId,
    firmId,
    personId,
    run,
    from,
    count,
    minutes,
  }: {
    organisationId: string;
    firmId: string;
    personId: string;
    run: string;
    from: string;
    count: number;
    minutes: number;
  },
): Promise<void> {
  await sql`
    WITH b AS (
      INSERT INTO booking (id, reference, organisation_id, listing_id, customer_organisation_id, customer_user_id, state,
        during, units, price_minor, currency, requested_at, created_at, updated_at)
      SELECT gen_random_uuid(), ${run} || u.id || n, ${organisationId}, u.listing_id, ${firmId}, ${personId},
        CASE WHEN n % 9 = 4 THEN 'requested' ELSE 'confirmed' END,
        tstzrange(${from}::timestamptz + n * ${minutes}::int * interval '1 minute',
          ${from}::timestamptz + n * ${minutes}::int * interval '1 minute' + greatest(${minutes}::int - 15, 15) * interval '1 minute'),
        1, 30000, 'CNY', now(), now(), now()
      FROM unit u CROSS JOIN generate_series(0, ${count - 1}::int) n WHERE u.organisation_id = ${organisationId}
      RETURNING id, listing_id, during, reference)
    INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
    SELECT b.id, substr(b.reference, ${run.length + 1}::int, 36)::uuid, b.listing_id, b.during, true FROM b`;
}
