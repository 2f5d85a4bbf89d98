import type { PersonActor } from '@/core/actor';
import { DAY_MS, MINUTE_MS } from '@/core/period';
import type { DatabaseConnection } from '@/db/client';
import { createToken } from '@/domain/identity/create-token';
import type { BookingWorld } from './booking-world';
import { makeBookingWorld } from './booking-world';
import { httpClient, startHttpSystem } from './http-system';
import { load } from './load';
import { perThing, processorParts } from './processor-parts';

const ROOMS = 20;
const ROOM_BOOKINGS = 5000;
const ROOM_WEEKS = 10;
const STEP_MS = 15 * MINUTE_MS;

/** A token for each of these people, for the one organisation that they belong to. */
export async function makeTokens({ db }: DatabaseConnection, people: readonly PersonActor[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const actor of people) {
    const organisationId = actor.memberships[0]?.organisationId;
    const ctx = { actor, db, now: new Date() };
    const { secret } = await createToken(ctx, { organisationId, name: 'bench', scopes: ['*'] });
    if (secret) tokens.push(secret);
  }
  return tokens;
}

/** The same over HTTP: bookings a second, week views a second, and 50 posts for one slot. */
export async function measureHttp({ listings, seconds }: { listings: number; seconds: number }) {
  const system = await startHttpSystem('booking-http');
  const client = httpClient(system.url, 64);
  try {
    const world = await makeBookingWorld(system.database, listings);
    const tokens = await makeTokens(system.database, world.customers);
    const first = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
    const wish = (listingId: string, n: number) => ({
      listingId,
      start: new Date(first + n * STEP_MS).toISOString(),
      end: new Date(first + (n + 1) * STEP_MS).toISOString(),
      purpose: 'bench',
    });
    const statuses: Record<string, number> = {};
    let next = 0;
    const book = async () => {
      const n = next++;
      const listing = world.listings[n % world.listings.length];
      const token = tokens[n % tokens.length] ?? '';
      const { status } = await client.post(
        '/api/v1/bookings',
        token,
        wish(listing?.id ?? '', Math.floor(n / world.listings.length)),
      );
      statuses[status] = (statuses[status] ?? 0) + 1;
    };
    await load(8, { seconds: 2 }, book);
    const parts = () => processorParts(system.database, system.child.pid ?? 0);
    const before = await parts();
    const bookings = await load(8, { seconds }, book);
    const processor = perThing(before, await parts(), bookings.done);
    const unread = await countUnread(system.database);
    const oneSlot = await fightOverHttp(client, world, tokens, wish);
    const week = await weekViews(system.database, client, world, seconds);
    const [{ overlaps } = { overlaps: -1 }] = await system.database.sql<{ overlaps: number }[]>`
      SELECT count(*)::int AS overlaps FROM booking_unit a
      JOIN booking_unit b ON b.unit_id = a.unit_id AND b.booking_id > a.booking_id AND b.during && a.during
      WHERE a.blocks AND b.blocks`;
    return { bookings, processor, unread, oneSlot, week, statuses, overlaps };
  } finally {
    client.close();
    await system.stop();
  }
}

/** How many events the slowest reader of the log has before it. */
async function countUnread({ sql }: DatabaseConnection): Promise<number> {
  const [row] = await sql<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM event e, (SELECT xid, event_id FROM event_reader ORDER BY xid, event_id LIMIT 1) r
    WHERE (e.xid, e.id) > (r.xid, r.event_id)`;
  return row?.unread ?? 0;
}

async function fightOverHttp(
  client: ReturnType<typeof httpClient>,
  world: BookingWorld,
  tokens: readonly string[],
  wish: (listingId: string, n: number) => unknown,
) {
  const hot = world.listings.at(-1)?.id ?? '';
  const won: number[] = [];
  for (let n = 0; n < 10; n++) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        client.post('/api/v1/bookings', tokens[at % tokens.length] ?? '', wish(hot, 30_000 + n)),
      ),
    );
    won.push(answers.filter(({ status }) => status === 201).length);
  }
  return { posts: 50, won };
}

/** Twenty rooms of one provider with 5,000 bookings over ten weeks; the calendar of one week at a time. */
async function weekViews(
  database: DatabaseConnection,
  client: ReturnType<typeof httpClient>,
  world: BookingWorld,
  seconds: number,
) {
  const { sql } = database;
  const organisationId = world.listings[0]?.organisationId ?? '';
  const rooms = await makeRooms(database, organisationId);
  const customer = world.customers[0];
  const customerId = customer?.memberships[0]?.organisationId ?? '';
  const first = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
  await sql`
    WITH made AS (
      INSERT INTO booking (id, reference, organisation_id, listing_id, customer_organisation_id, customer_user_id, state,
        during, units, price_minor, currency, created_at, updated_at)
      SELECT gen_random_uuid(), gen_random_uuid()::text, ${organisationId}, u.listing_id, ${customerId},
        ${customer?.userId ?? ''}, 'confirmed', tstzrange(t.at, t.at + interval '1 hour'), 1, 0, 'CNY', now(), now()
      FROM unit u CROSS JOIN LATERAL (
        SELECT ${new Date(first)}::timestamptz + n * ${`${(ROOM_WEEKS * 7 * 24) / (ROOM_BOOKINGS / ROOMS)} hours`}::interval AS at
        FROM generate_series(0, ${ROOM_BOOKINGS / ROOMS - 1}::int) AS n) t
      WHERE u.listing_id = ANY (${rooms}::uuid[])
      RETURNING id, listing_id, during)
    INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
    SELECT made.id, u.id, made.listing_id, made.during, true FROM made JOIN unit u ON u.listing_id = made.listing_id`;
  await sql.unsafe('ANALYZE');
  const token = await deskToken(database, organisationId);
  let bytes = 0;
  const view = async (n: number) => {
    const date = new Date(first + (n % (ROOM_WEEKS - 1)) * 7 * DAY_MS).toISOString().slice(0, 10);
    const { status, text } = await client.get(`/api/v1/calendar?date=${date}&days=7`, token);
    if (status !== 200) throw new Error(`a week view answered ${status}: ${text.slice(0, 200)}`);
    bytes = text.length;
  };
  await load(8, { seconds: 1 }, view);
  return { ...(await load(8, { seconds }, view)), bytes };
}

async function makeRooms({ sql }: DatabaseConnection, organisationId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    INSERT INTO listing (id, organisation_id, kind, slug, status, title, region_code, booking_mode, created_at, updated_at, published_at)
    SELECT gen_random_uuid(), ${organisationId}, 'space', 'room-' || gen_random_uuid(), 'published', '{"en": "Room"}',
      '510100', 'instant', now(), now(), now() FROM generate_series(1, ${ROOMS}::int) RETURNING id`;
  const ids = rows.map(({ id }) => id);
  await sql`
    INSERT INTO unit (id, listing_id, organisation_id, name, position, created_at)
    SELECT gen_random_uuid(), id, ${organisationId}, '1', 1, now() FROM unnest(${ids}::uuid[]) AS id`;
  return ids;
}

async function deskToken(database: DatabaseConnection, organisationId: string): Promise<string> {
  const { sql } = database;
  const [person] = await sql<{ id: string }[]>`
    INSERT INTO person (id, email, email_verified_at, name, created_at, updated_at)
    VALUES (gen_random_uuid(), gen_random_uuid() || '@bench.test', now(), 'Desk', now(), now()) RETURNING id`;
  const userId = person?.id ?? '';
  await sql`INSERT INTO membership (id, organisation_id, user_id, role, created_at)
    VALUES (gen_random_uuid(), ${organisationId}, ${userId}, 'manager', now())`;
  const role = 'manager' as const;
  const membership = { organisationId, slug: 'lab', kind: 'university', status: 'verified', role } as const;
  const actor: PersonActor = {
    type: 'person',
    userId,
    isOperator: false,
    emailVerified: true,
    locale: 'en',
    timeZone: 'Asia/Shanghai',
    memberships: [membership],
  };
  return (await makeTokens(database, [actor]))[0] ?? '';
}
