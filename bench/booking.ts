import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { DAY_MS, MINUTE_MS } from '@/core/period';
import { createDatabase, type DatabaseConnection } from '@/db/client';
import { sqlFault } from '@/db/errors';
import { requestBooking } from '@/domain/bookings/request';
import { measureHttp } from './support/booking-http';
import { type BenchListing, type BookingWorld, makeBookingWorld } from './support/booking-world';
import { figuresOf, type LoadFigures, load } from './support/load';
import { withScratchDatabase } from './support/scratch-database';

/**
 * Bookings a second through the command, against transactions that insert the same rows (booking, unit, event with
 * its chain) from the same driver and number of clients, in turns within one run. `--http` measures the same over the
 * production server, with week views of the provider's calendar.
 */
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    http: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const CLIENTS = [1, 8, 32];
const STEP_MS = 15 * MINUTE_MS;
const now = new Date();
const firstSlot = Math.ceil(now.getTime() / DAY_MS) * DAY_MS;

/** Slots are given out once: the command books from the beginning, the reference beyond it. */
const COMMAND_SLOTS = 0;
const RAW_SLOTS = 50_000;

function slot(n: number): { start: Date; end: Date } {
  return { start: new Date(firstSlot + n * STEP_MS), end: new Date(firstSlot + (n + 1) * STEP_MS) };
}

/** Walks over listings, then on to their next slot. */
function walk(listings: readonly BenchListing[], firstSlotNumber: number) {
  let n = 0;
  return () => {
    const listing = listings[n % listings.length];
    if (!listing) throw new Error('no listings');
    return { listing, during: slot(firstSlotNumber + Math.floor(n++ / listings.length)) };
  };
}

const faults: Record<string, number> = {};

function book({ db }: DatabaseConnection, { customers }: BookingWorld, next: ReturnType<typeof walk>) {
  return async (n: number) => {
    const actor = customers[n % customers.length];
    if (!actor) throw new Error('no customers');
    const { listing, during } = next();
    try {
      await requestBooking(
        { actor, db, now },
        { listingId: listing.id, start: during.start.toISOString(), end: during.end.toISOString(), purpose: 'bench' },
      );
    } catch (error) {
      const code = error instanceof DomainError ? error.code : (sqlFault(error)?.code ?? String(error));
      faults[code] = (faults[code] ?? 0) + 1;
    }
  };
}

/** The same rows without any question asked: one transaction, its inserts sent together as prepared statements. */
function insertRaw({ sql }: DatabaseConnection, { customers }: BookingWorld, next: ReturnType<typeof walk>) {
  return async (n: number) => {
    const actor = customers[n % customers.length];
    const customer = actor?.memberships[0]?.organisationId;
    if (!actor || !customer) throw new Error('no customers');
    const { listing, during } = next();
    const id = v7();
    const lines = [
      { code: 'time', basis: 'hour', quantity: 0.25, units: 1, unitAmountMinor: '30000', amountMinor: '7500' },
    ];
    const facts = {
      state: 'confirmed',
      reference: id,
      listingId: listing.id,
      customerOrganisationId: customer,
      customerUserId: actor.userId,
      start: during.start.toISOString(),
      end: during.end.toISOString(),
      units: 1,
      priceMinor: '7500',
      currency: 'CNY',
    };
    await sql.begin((tx) => [
      tx`INSERT INTO booking (id, reference, organisation_id, listing_id, customer_organisation_id, customer_user_id, state,
          during, units, purpose, price_minor, currency, price_lines, requested_at, created_at, updated_at)
        VALUES (${id}, ${id}, ${listing.organisationId}, ${listing.id}, ${customer}, ${actor.userId}, 'confirmed',
          tstzrange(${during.start}, ${during.end}), 1, 'bench', 7500, 'CNY', ${JSON.stringify(lines)}::text::jsonb,
          ${now}, ${now}, ${now})`,
      tx`INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
        VALUES (${id}, ${listing.unitId}, ${listing.id}, tstzrange(${during.start}, ${during.end}), true)`,
      tx`INSERT INTO event (id, chain_id, at, actor_type, actor_user_id, action, subject_type, subject_id,
          other_organisation_id, after)
        VALUES (${v7()}, ${listing.organisationId}, ${now}, 'person', ${actor.userId}, 'booking.confirmed', 'booking',
          ${id}, ${customer}, ${JSON.stringify(facts)}::text::jsonb)`,
    ]);
  };
}

interface Compared {
  clients: number;
  command: LoadFigures;
  raw: LoadFigures;
  ratio: number;
}

/** Command and reference in turns, so that what else the machine does falls on both. */
async function compare(
  connection: DatabaseConnection,
  world: BookingWorld,
  clients: number,
  next: { command: ReturnType<typeof walk>; raw: ReturnType<typeof walk> },
): Promise<Compared> {
  const command = book(connection, world, next.command);
  const raw = insertRaw(connection, world, next.raw);
  await load(clients, { seconds: 0.5 }, command);
  await load(clients, { seconds: 0.5 }, raw);
  const parts: Record<'command' | 'raw', LoadFigures[]> = { command: [], raw: [] };
  for (let round = 0; round < rounds; round++) {
    parts.raw.push(await load(clients, { seconds: seconds / rounds }, raw));
    parts.command.push(await load(clients, { seconds: seconds / rounds }, command));
  }
  const [own, reference] = [middle(parts.command), middle(parts.raw)];
  return { clients, command: own, raw: reference, ratio: Number((own.perSecond / reference.perSecond).toFixed(3)) };
}

/** The round in the middle by throughput. */
function middle(figures: readonly LoadFigures[]): LoadFigures {
  const sorted = [...figures].sort((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] ?? figuresOf([], 1);
}

/** `clients` ask for one slot at once, again and again; each time exactly one may have it. */
async function fightForSlots(connection: DatabaseConnection, world: BookingWorld, clients: number, tries: number) {
  const [, hot] = world.listings;
  if (!hot) throw new Error('at least two listings are needed');
  const latencies: number[] = [];
  let exactlyOne = 0;
  const started = performance.now();
  for (let n = 0; n < tries; n++) {
    const before = faults['slot-taken'] ?? 0;
    const during = slot(20_000 + clients * 100 + n);
    const call = book(connection, world, () => ({ listing: hot, during }));
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        const at = performance.now();
        await call(client);
        latencies.push(performance.now() - at);
      }),
    );
    if ((faults['slot-taken'] ?? 0) - before === clients - 1) exactlyOne++;
  }
  return { clients, tries, exactlyOne, ...figuresOf(latencies, performance.now() - started) };
}

async function countOverlaps({ sql }: DatabaseConnection): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    SELECT count(*)::int AS count FROM booking_unit a
    JOIN booking_unit b ON b.unit_id = a.unit_id AND b.booking_id > a.booking_id AND b.during && a.during
    WHERE a.blocks AND b.blocks`;
  return row?.count ?? -1;
}

async function measure(connection: DatabaseConnection, world: BookingWorld) {
  const [hot] = world.listings;
  if (!hot) throw new Error('no listings');
  const many = { command: walk(world.listings, COMMAND_SLOTS), raw: walk(world.listings, RAW_SLOTS) };
  const one = { command: walk([hot], 10_000), raw: walk([hot], RAW_SLOTS + 10_000) };
  const spread: Compared[] = [];
  const hotSlots: Compared[] = [];
  const oneSlot = [];
  for (const clients of CLIENTS) {
    spread.push(await compare(connection, world, clients, many));
    console.error(JSON.stringify({ on: `${world.listings.length} listings`, ...spread.at(-1) }));
    hotSlots.push(await compare(connection, world, clients, one));
    console.error(JSON.stringify({ on: 'one listing', ...hotSlots.at(-1) }));
    oneSlot.push(await fightForSlots(connection, world, clients, 50));
    console.error(JSON.stringify({ on: 'one slot', ...oneSlot.at(-1) }));
  }
  const overlaps = await countOverlaps(connection);
  return { spread, hotSlots, oneSlot, overlaps };
}

if (values.http) await overHttp();
else await throughCommand();

async function overHttp(): Promise<void> {
  const { bookings, processor, unread, oneSlot, week, statuses, overlaps } = await measureHttp({
    listings: Number(values.listings),
    seconds,
  });
  console.log(
    JSON.stringify({
      bench: 'booking',
      over: 'http',
      listings: Number(values.listings),
      clients: 8,
      bookings_per_s: bookings.perSecond,
      p50_ms: bookings.p50,
      p95_ms: bookings.p95,
      processor_ms_a_booking: processor,
      unread_events: unread,
      reference_per_s: 191,
      ratio: Number((bookings.perSecond / 191).toFixed(2)),
      week_views_per_s: week.perSecond,
      week_p95_ms: week.p95,
      week_bytes: week.bytes,
      one_slot_won: oneSlot.won,
      statuses,
      overlaps,
    }),
  );
}

async function throughCommand(): Promise<void> {
  // On a new database each time: bookings of earlier runs would make indexes deeper.
  rmSync('.data/bench/booking', { recursive: true, force: true });
  const figures = await withScratchDatabase('booking', async (main) => {
    const world = await makeBookingWorld(main, Number(values.listings));
    const [{ url } = { url: '' }] = [await addressOf(main)];
    const connection = createDatabase(url, { poolSize: 32, applicationName: 'commonlab-bench', statementTimeoutMs: 0 });
    try {
      return await measure(connection, world);
    } finally {
      await connection.close();
    }
  });

  const last = figures.spread.at(-1);
  console.log(
    JSON.stringify({
      bench: 'booking',
      listings: Number(values.listings),
      spread: figures.spread.map(({ clients, command, raw, ratio }) => ({
        clients,
        per_s: command.perSecond,
        p95_ms: command.p95,
        raw_per_s: raw.perSecond,
        ratio,
      })),
      hot: figures.hotSlots.map(({ clients, command, raw, ratio }) => ({
        clients,
        per_s: command.perSecond,
        p95_ms: command.p95,
        p99_ms: command.p99,
        raw_per_s: raw.perSecond,
        ratio,
      })),
      one_slot: figures.oneSlot.map(({ clients, tries, exactlyOne, p99 }) => ({
        clients,
        tries,
        exactly_one: exactlyOne,
        p99_ms: p99,
      })),
      overlaps: figures.overlaps,
      faults,
      p50_ms: last?.command.p50,
      p95_ms: last?.command.p95,
      ratio: last?.ratio,
    }),
  );
}

function addressOf({ sql }: DatabaseConnection): { url: string } {
  const { host, port, user, pass, database } = sql.options;
  return { url: `postgres://${user}:${pass}@${host[0]}:${port[0]}/${database}` };
}
