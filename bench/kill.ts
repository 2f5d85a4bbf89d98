import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DAY_MS, MINUTE_MS } from '@/core/period';
import type { DatabaseConnection } from '@/db/client';
import { verifyChains } from '@/domain/events/verify-chain';
import { makeTokens } from './support/booking-http';
import { type BookingWorld, makeBookingWorld } from './support/booking-world';
import { type HttpAnswer, httpClient, startHttpSystem } from './support/http-system';

/**
 * kill -9 of the web server, then of PostgreSQL, in the midst of bookings sent at once over HTTP. Whatever a client saw
 * answered 201 must be there afterwards, nothing twice, nothing half.
 */
const { values } = parseArgs({
  options: { bookings: { type: 'string', default: '2000' }, listings: { type: 'string', default: '50' } },
});
const total = Number(values.bookings);
const STEP_MS = 15 * MINUTE_MS;

interface Victim {
  name: 'web' | 'postgres';
  pids: (dataDir: string, launcher: number) => number[];
}

const VICTIMS: readonly Victim[] = [
  { name: 'web', pids: (_, launcher) => webOf(launcher) },
  { name: 'postgres', pids: (dataDir) => [postmasterOf(dataDir)] },
];

const system = await startHttpSystem('kill');
try {
  const world = await makeBookingWorld(system.database, Number(values.listings));
  const tokens = await makeTokens(system.database, world.customers);
  const figures = [];
  for (const [round, victim] of VICTIMS.entries()) figures.push(await killIn(victim, round, world, tokens));
  console.log(JSON.stringify({ bench: 'kill', bookings: total, rounds: figures }));
  if (
    figures.some(({ lost, twice, half, overlaps, chainFaults }) => lost + twice + half + overlaps + chainFaults > 0)
  ) {
    process.exitCode = 1;
  }
} finally {
  await system.stop();
}

async function killIn(victim: Victim, round: number, world: BookingWorld, tokens: readonly string[]) {
  const client = httpClient(system.url, 64);
  const first = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
  const purpose = `kill ${victim.name}`;
  const answers: HttpAnswer[] = [];
  let answered = 0;
  const post = async (n: number) => {
    const at = first + (round * 10_000 + Math.floor(n / world.listings.length)) * STEP_MS;
    const listingId = world.listings[n % world.listings.length]?.id;
    const body = { listingId, start: new Date(at).toISOString(), end: new Date(at + STEP_MS).toISOString(), purpose };
    answers.push(await client.post('/api/v1/bookings', tokens[n % tokens.length] ?? '', body));
    answered++;
  };
  const all = Promise.all(Array.from({ length: total }, (_, n) => post(n)));
  while (answered < total / 3) await sleep(2);
  const inFlight = total - answered;
  const pids = victim.pids(system.dataDir, system.child.pid ?? 0);
  if (pids.length === 0) throw new Error(`no ${victim.name} process was found to kill`);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  const killed = performance.now();
  await all;
  client.close();
  await untilReady();
  const backMs = Math.round(performance.now() - killed);
  const seen = answers.filter(({ status }) => status === 201).map(({ text }) => String(JSON.parse(text).id));
  const by: Record<string, number> = {};
  for (const { status } of answers) by[status] = (by[status] ?? 0) + 1;
  return { victim: victim.name, inFlight, backMs, statuses: by, ...(await look(system.database, purpose, seen)) };
}

/** What there is after the restart, against what clients were told. */
async function look({ sql, db }: DatabaseConnection, purpose: string, seen: readonly string[]) {
  const [row] = await sql<{ rows: number; found: number; twice: number; half: number; overlaps: number }[]>`
    WITH mine AS (SELECT b.*, (SELECT count(*) FROM booking_unit u WHERE u.booking_id = b.id AND u.blocks) AS held,
        (SELECT count(*) FROM event e WHERE e.subject_id = b.id) AS events
      FROM booking b WHERE b.purpose = ${purpose})
    SELECT (SELECT count(*) FROM mine)::int AS rows,
      (SELECT count(*) FROM mine WHERE id = ANY (${[...seen]}::uuid[]))::int AS found,
      (SELECT count(*) FROM (SELECT FROM mine GROUP BY listing_id, during HAVING count(*) > 1) t)::int AS twice,
      (SELECT count(*) FROM mine WHERE held <> units OR events <> 1)::int AS half,
      (SELECT count(*) FROM booking_unit a JOIN booking_unit b ON b.unit_id = a.unit_id
        AND b.booking_id > a.booking_id AND b.during && a.during WHERE a.blocks AND b.blocks)::int AS overlaps`;
  const { rows = 0, found = 0, twice = 0, half = 0, overlaps = 0 } = row ?? {};
  const chainFaults = (await verifyChains(db)).faults.length;
  return { seen201: seen.length, rows, lost: new Set(seen).size - found, twice, half, overlaps, chainFaults };
}

async function untilReady(): Promise<void> {
  for (;;) {
    const ready = await fetch(`${system.url}/api/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
    const database = await system.database.sql`SELECT 1`.then(
      () => true,
      () => false,
    );
    if (ready && database) return;
    await sleep(100);
  }
}

/** The launcher's children that serve pages: Next names its process, whatever it was started as. */
function webOf(launcher: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === launcher && /next-server|--port/.test(commandOf(pid)));
}

function parentOf(pid: number): number {
  return Number(read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1]);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function postmasterOf(dataDir: string): number {
  const { cluster } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
  return Number(readFileSync(join(resolve(dataDir, String(cluster)), 'postmaster.pid'), 'utf8').split('\n')[0]);
}
