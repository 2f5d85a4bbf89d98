import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DAY_MS, MINUTE_MS } from '@/core/period';
import { createDatabase, type DatabaseConnection } from '@/db/client';
import { requestBooking } from '@/domain/bookings/request';
import { keepFreePlanes } from '@/domain/search/keep-free-planes';
import { deliverMails } from '@/server/jobs/deliver-mails';
import { followEvents } from '@/server/jobs/follow-events';
import { EVENT_READERS } from '@/server/jobs/readers';
import { type BookingWorld, makeBookingWorld } from './support/booking-world';
import { processorParts, threadsMs } from './support/processor-parts';
import { withScratchDatabase } from './support/scratch-database';

/**
 * What the worker costs for a booking: processor time of this process while it follows the log, and of the server's
 * processes that answer it. So many bookings are made between two rounds as the worker finds under load.
 */
const { values } = parseArgs({
  options: {
    bookings: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '12' },
  },
});
const [bookings, rounds] = [Number(values.bookings), Number(values.rounds)];
const now = new Date();
const first = Math.ceil(now.getTime() / DAY_MS) * DAY_MS;

type Figures = Record<'events' | 'mails' | 'planes', { worker: number; server: number }>;

rmSync('.data/bench/follow', { recursive: true, force: true });
const figures = await withScratchDatabase('follow', async (connection) => {
  const world = await makeBookingWorld(connection, 500);
  const { host, port, user, pass, database } = connection.sql.options;
  const worker = createDatabase(`postgres://${user}:${pass}@${host[0]}:${port[0]}/${database}`, {
    poolSize: 3,
    applicationName: 'commonlab-worker',
  });
  const serverMs = async () => (await processorParts(connection, process.pid))['postgres commonlab-worker'] ?? 0;
  const total: Figures = {
    events: { worker: 0, server: 0 },
    mails: { worker: 0, server: 0 },
    planes: { worker: 0, server: 0 },
  };
  for (let round = -2; round < rounds; round++) {
    await book(connection, world, round + 2);
    const parts = {
      events: () => followEvents(worker.db, EVENT_READERS, fail),
      mails: () => deliverMails(worker.db, null, () => new Date()),
      planes: () => keepFreePlanes(worker.db, new Date()),
    };
    for (const name of ['events', 'mails', 'planes'] as const) {
      const server = await serverMs();
      const own = threadsMs(process.pid);
      await parts[name]();
      if (round < 0) continue;
      total[name].worker += threadsMs(process.pid) - own;
      total[name].server += (await serverMs()) - server;
    }
  }
  const [told] = await connection.sql<{ mails: number; notices: number }[]>`
    SELECT (SELECT count(*)::int FROM mail_message) AS mails, (SELECT count(*)::int FROM notice) AS notices`;
  await worker.close();
  return { total, told };
});

const perBooking = (ms: number) => Number((ms / (bookings * rounds)).toFixed(3));
console.log(
  JSON.stringify({
    bench: 'follow',
    bookings: bookings * rounds,
    ...figures.told,
    ms_a_booking: Object.fromEntries(
      Object.entries(figures.total).map(([name, { worker, server }]) => [
        name,
        { worker: perBooking(worker), server: perBooking(server) },
      ]),
    ),
  }),
);

async function book({ db }: DatabaseConnection, { listings, customers }: BookingWorld, round: number): Promise<void> {
  for (let n = 0; n < bookings; n++) {
    const at = round * bookings + n;
    const [listing, actor] = [listings[at % listings.length], customers[at % customers.length]];
    if (!listing || !actor) throw new Error('no listings');
    const start = first + Math.floor(at / listings.length) * 15 * MINUTE_MS;
    const during = { start: new Date(start).toISOString(), end: new Date(start + 15 * MINUTE_MS).toISOString() };
    await requestBooking({ actor, db, now }, { listingId: listing.id, ...during, purpose: 'bench' });
  }
}

function fail(reader: string, error: unknown): void {
  throw new Error(`reader ${reader}`, { cause: error });
}
