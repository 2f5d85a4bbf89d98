import { inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { booking } from '@/db/schema/bookings';
import { testDatabase } from '@/db/test-database';
import { verifyChains } from '@/domain/events/verify-chain';
import { anyHistory, insertListings, PLAYERS, playHistory } from '@/e2e/support/booking-history';
import { insertOrganisation } from '@/e2e/support/build-people';
import { BOOKING_ACTIONS, BOOKING_EVENTS, BOOKING_STATES, blocksTime, bookingProcess } from './rules';
import { nextTimer } from './rules/timers';

/** So many in the suite; `COMMONLAB_HISTORIES=1000 npx vitest run domain/bookings/histories` for the full number. */
const HISTORIES = Number(process.env.COMMONLAB_HISTORIES ?? 25);

const database = testDatabase();
let organisationId: string;
let manager: PersonActor;
let players: PersonActor[];

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  players = await Promise.all(
    Array.from({ length: PLAYERS }, async () => (await insertOrganisation(database.db)).join('owner')),
  );
});

test(`${HISTORIES} histories keep every promise of bookings, two clients at once among them`, async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const listings = await insertListings(database, organisationId);
      await playHistory({ database, organisationId, manager, players, listings }, history);
      expect(await brokenPromises(listings)).toEqual([]);
    }),
    { numRuns: HISTORIES, endOnFailure: false },
  );
  expect((await verifyChains(database.db)).faults).toEqual([]);
}, 3_600_000);

/** Everything that may not be, found by looking at the rows; neither the constraint nor the commands are asked. */
async function brokenPromises(listings: readonly string[]): Promise<string[]> {
  return [
    ...(await overlaps(listings)).map((pair) => `overlap: ${pair}`),
    ...(await strayRows(listings)),
    ...(await strayEvents(listings)),
    ...(await lostPlaces(listings)),
  ];
}

async function overlaps(listings: readonly string[]): Promise<string[]> {
  const rows = await database.sql`
    SELECT a.booking_id || ' and ' || b.booking_id AS pair FROM booking_unit a
    JOIN booking x ON x.id = a.booking_id
    JOIN booking_unit b ON b.schedule_id = a.schedule_id AND b.booking_id > a.booking_id
    JOIN booking y ON y.id = b.booking_id
    WHERE a.listing_id = ANY (${[...listings]}::uuid[])
      AND x.state NOT IN ('declined', 'expired', 'cancelled', 'no-show') AND NOT (x.competes AND x.state = 'requested')
      AND y.state NOT IN ('declined', 'expired', 'cancelled', 'no-show') AND NOT (y.competes AND y.state = 'requested')
      AND greatest(lower(a.during), lower(b.during)) < least(upper(a.during), upper(b.during))`;
  return rows.map(({ pair }) => String(pair));
}

/** Bookings in no state of the table, with too few units, a clock set wrong, or units that do not follow the state. */
async function strayRows(listings: readonly string[]): Promise<string[]> {
  const rows = await database.db
    .select()
    .from(booking)
    .where(inArray(booking.listingId, [...listings]));
  const units = await database.sql<{ booking_id: string; count: number; blocks: boolean }[]>`
    SELECT b.id AS booking_id, count(*) FILTER (WHERE u.during @> b.during)::int AS count, bool_and(u.blocks) AS blocks
    FROM booking b JOIN booking_unit u ON u.booking_id = b.id
    WHERE b.listing_id = ANY (${[...listings]}::uuid[]) GROUP BY b.id`;
  const held = new Map(units.map((each) => [each.booking_id, each]));
  return rows.flatMap((row) => {
    const faults: string[] = [];
    if (!BOOKING_STATES.includes(row.state)) faults.push(`state ${row.state}`);
    if (held.get(row.id)?.count !== row.units) faults.push('units incomplete');
    if (held.get(row.id)?.blocks !== blocksTime(row.state, row.competes))
      faults.push(`units do not follow ${row.state}`);
    if (row.timerAt?.getTime() !== nextTimer(row)?.at.getTime()) faults.push(`clock of ${row.state}`);
    return faults.map((fault) => `${row.id}: ${fault}`);
  });
}

/** Each change has its event, and each event is a step of the table from where the last one led to. */
async function strayEvents(listings: readonly string[]): Promise<string[]> {
  const rows = await database.sql<
    { id: string; version: number; state: string; steps: [string, string | null, string][] }[]
  >`
    SELECT b.id, b.version, b.state, json_agg(json_build_array(e.action, e.before->>'state', e.after->>'state') ORDER BY e.seq) AS steps
    FROM booking b JOIN event e ON e.subject_type = 'booking' AND e.subject_id = b.id
    WHERE b.listing_id = ANY (${[...listings]}::uuid[]) GROUP BY b.id`;
  return rows.flatMap(({ id, version, state, steps }) => {
    const faults: string[] = [];
    if (steps.length !== version) faults.push(`${steps.length} events, version ${version}`);
    if (steps.at(-1)?.[2] !== state) faults.push(`in ${state}, its last event led to ${steps.at(-1)?.[2]}`);
    steps.forEach(([action, from, to], n) => {
      const last = steps[n - 1]?.[2] ?? null;
      if (from !== last || !inTable(action, from, to)) faults.push(`${action} from ${from} to ${to} after ${last}`);
    });
    return faults.map((fault) => `${id}: ${fault}`);
  });
}

function inTable(event: string, from: string | null, to: string): boolean {
  if (from === null) return ['held', 'requested', 'confirmed'].includes(to);
  return BOOKING_ACTIONS.some((action) => {
    const { from: starts, to: end } = bookingProcess[action];
    const leads = end === 'unchanged' ? from === to : end === to;
    return BOOKING_EVENTS[action] === event && leads && starts.some((each) => each === from);
  });
}

/** An offer is a living hold, and who was offered something has exactly one offer. */
async function lostPlaces(listings: readonly string[]): Promise<string[]> {
  const rows = await database.sql`
    SELECT e.id, e.state, count(o.id) FILTER (WHERE o.state = 'open')::int AS open,
      count(o.id) FILTER (WHERE o.state = 'open' AND b.state = 'held')::int AS held,
      count(o.id) FILTER (WHERE o.state = 'accepted')::int AS accepted
    FROM waitlist_entry e LEFT JOIN waitlist_offer o ON o.entry_id = e.id LEFT JOIN booking b ON b.id = o.booking_id
    WHERE e.listing_id = ANY (${[...listings]}::uuid[]) GROUP BY e.id`;
  return rows
    .filter(({ state, open, held, accepted }) => {
      const offered = state === 'offered' ? 1 : 0;
      return open !== offered || held !== offered || (state === 'accepted') !== accepted > 0;
    })
    .map((row) => `a place in the queue: ${JSON.stringify(row)}`);
}
