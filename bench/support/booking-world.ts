import { v7 } from 'uuid';
import type { PersonActor } from '@/core/actor';
import type { DatabaseConnection } from '@/db/client';

/** Listings of many organisations that are booked at once, open day and night, and customers who book them. */
export interface BookingWorld {
  listings: BenchListing[];
  customers: PersonActor[];
}

export interface BenchListing {
  id: string;
  organisationId: string;
  unitId: string;
}

const PER_ORGANISATION = 10;
const CUSTOMERS = 50;

/** Made with plain inserts: what is measured is booking, not making listings. Each has one unit. */
export async function makeBookingWorld({ sql }: DatabaseConnection, listings: number): Promise<BookingWorld> {
  const run = v7().slice(-12);
  await sql`INSERT INTO region (code, level, name) VALUES ('510100', 'city', '{"zh": "成都市"}') ON CONFLICT DO NOTHING`;
  const organisations = Math.ceil(listings / PER_ORGANISATION);
  await sql`
    INSERT INTO organisation (id, slug, kind, status, name, region_code, created_at, updated_at)
    SELECT gen_random_uuid(), ${`lab-${run}-`} || n, 'university', 'verified', '{"en": "Lab"}', '510100', now(), now()
    FROM generate_series(1, ${organisations}::int) AS n`;
  await sql`
    INSERT INTO listing (id, organisation_id, kind, slug, status, title, region_code, booking_mode, step_minutes,
      min_minutes, horizon_days, created_at, updated_at, published_at)
    SELECT gen_random_uuid(), o.id, 'instrument', o.slug || '-' || n, 'published', '{"en": "Microscope"}', '510100',
      'instant', 15, 15, 1100, now(), now(), now()
    FROM organisation o CROSS JOIN generate_series(1, ${PER_ORGANISATION}::int) AS n
    WHERE o.slug LIKE ${`lab-${run}-%`} LIMIT ${listings}`;
  await sql`
    INSERT INTO unit (id, listing_id, organisation_id, name, position, created_at)
    SELECT gen_random_uuid(), id, organisation_id, '1', 1, now() FROM listing WHERE slug LIKE ${`lab-${run}-%`}`;
  await sql`
    INSERT INTO opening (id, listing_id, weekday, start_minute, end_minute)
    SELECT gen_random_uuid(), id, day, 0, 1440 FROM listing CROSS JOIN generate_series(1, 7) AS day
    WHERE slug LIKE ${`lab-${run}-%`}`;
  await sql`
    INSERT INTO rate (id, listing_id, customer_group, basis, amount_minor, created_at)
    SELECT gen_random_uuid(), id, 'public', 'hour', 30000, now() FROM listing WHERE slug LIKE ${`lab-${run}-%`}`;
  const made = await sql<BenchListing[]>`
    SELECT l.id, l.organisation_id AS "organisationId", u.id AS "unitId"
    FROM listing l JOIN unit u ON u.listing_id = l.id WHERE l.slug LIKE ${`lab-${run}-%`} ORDER BY l.id`;
  const customers = await makeCustomers({ sql }, run);
  // Not the tables that are still empty: whoever plans by "no rows" reads them whole as they fill.
  await sql.unsafe('ANALYZE region, organisation, listing, unit, opening, rate, person, membership');
  return { listings: [...made], customers };
}

async function makeCustomers({ sql }: Pick<DatabaseConnection, 'sql'>, run: string): Promise<PersonActor[]> {
  const rows = await sql<{ userId: string; organisationId: string; slug: string }[]>`
    WITH o AS (
      INSERT INTO organisation (id, slug, kind, status, name, region_code, created_at, updated_at)
      SELECT gen_random_uuid(), ${`firm-${run}-`} || n, 'enterprise', 'verified', '{"en": "Firm"}', '510100', now(), now()
      FROM generate_series(1, ${CUSTOMERS}::int) AS n RETURNING id, slug),
    p AS (
      INSERT INTO person (id, email, email_verified_at, name, created_at, updated_at)
      SELECT gen_random_uuid(), o.slug || '@bench.test', now(), 'Customer', now(), now() FROM o RETURNING id, email)
    INSERT INTO membership (id, organisation_id, user_id, role, created_at)
    SELECT gen_random_uuid(), o.id, p.id, 'owner', now() FROM o JOIN p ON p.email = o.slug || '@bench.test'
    RETURNING user_id AS "userId", organisation_id AS "organisationId",
      (SELECT slug FROM o WHERE o.id = organisation_id) AS slug`;
  return rows.map(({ userId, organisationId, slug }) => ({
    type: 'person',
    userId,
    isOperator: false,
    emailVerified: true,
    locale: 'en',
    timeZone: 'Asia/Shanghai',
    memberships: [{ organisationId, slug, kind: 'enterprise', status: 'verified', role: 'owner' }],
  }));
}
