import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DAY_MS } from '@/core/period';
import type { DatabaseConnection } from '@/db/client';
import { freeTime } from '@/domain/availability/free-time';
import { findSchedule, type ScheduleOptions, scheduleStatement } from '@/domain/availability/queries';
import { type BookingWorld, makeBookingWorld } from './support/booking-world';
import { withScratchDatabase } from './support/scratch-database';

/**
 * One listing with a long history, whose next 366 days are asked for: the schedule's statement at the database
 * (EXPLAIN ANALYZE), the set algebra over the year in this process, and both with the round trip, against a bare read
 * of the same bookings' rows. A second listing with everything on (holidays, groups, a dependency, quotas, a shared
 * schedule) shows what the rules cost.
 */
const { values } = parseArgs({
  options: { bookings: { type: 'string', default: '500000' }, rounds: { type: 'string', default: '30' } },
});
const bookings = Number(values.bookings);
const rounds = Number(values.rounds);
/** So many of them lie in the year that is asked for, four a day. */
const AHEAD = 1464;
const now = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
const within = { start: now, end: new Date(now.getTime() + 366 * DAY_MS) };

type World = Pick<BookingWorld, 'customers'> & { plain: string; full: string; unitId: string };

async function makeWorld(connection: DatabaseConnection): Promise<World> {
  const { sql: query } = connection;
  const { listings, customers } = await makeBookingWorld(connection, 3);
  const [plain, full, needed] = listings;
  const [customer] = customers;
  const [membership] = customer?.memberships ?? [];
  if (!plain || !full || !needed || !customer || !membership) throw new Error('no world');
  await history(connection, plain, membership.organisationId, customer.userId, bookings);
  await history(connection, full, membership.organisationId, customer.userId, Math.min(bookings, 20_000));
  await query`
    UPDATE listing SET holiday_calendar_id = (SELECT id FROM holiday_calendar WHERE code = 'cn'), span_closed = true,
      group_rules = '{"public": {"noticeMinutes": 60}, "partner": {"noticeMinutes": 30}}' WHERE id = ${full.id}`;
  await query`
    INSERT INTO listing_dependency (organisation_id, listing_id, depends_on_id, created_at)
    VALUES (${full.organisationId}, ${full.id}, ${needed.id}, now())`;
  await query`
    INSERT INTO closure (id, organisation_id, listing_id, during, reason, created_at)
    SELECT gen_random_uuid(), ${full.organisationId}, l, tstzrange(d, d + interval '2 hours'), 'maintenance', now()
    FROM unnest(${[full.id, needed.id]}::uuid[]) AS l, generate_series(now(), now() + interval '366 days', interval '7 days') AS d`;
  await query`
    INSERT INTO quota (id, organisation_id, listing_id, per, period, measure, amount, created_at) VALUES
      (gen_random_uuid(), ${full.organisationId}, ${full.id}, 'person', 'week', 'minutes', 600, now()),
      (gen_random_uuid(), ${full.organisationId}, NULL, 'organisation', 'month', 'count', 100, now())`;
  const scheduleId = v7();
  await query`INSERT INTO shared_schedule (id, organisation_id, name, created_at) VALUES (${scheduleId}, ${full.organisationId}, ${scheduleId}, now())`;
  await query`UPDATE unit SET shared_schedule_id = ${scheduleId} WHERE id = ANY (${[full.unitId, needed.unitId]}::uuid[])`;
  await query.unsafe('VACUUM ANALYZE');
  return { customers, plain: plain.id, full: full.id, unitId: plain.unitId };
}

/** An hour every three, from long ago to a year ahead; written with triggers off but the constraint on. */
async function history(
  { sql: query }: DatabaseConnection,
  listing: { id: string; organisationId: string; unitId: string },
  customerOrganisationId: string,
  customerUserId: string,
  count: number,
): Promise<void> {
  await query.begin(async (tx) => {
    for (const table of ['booking', 'booking_unit']) await tx.unsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await tx`
      WITH made AS (
        INSERT INTO booking (id, reference, organisation_id, listing_id, customer_organisation_id, customer_user_id,
          state, during, units, price_minor, currency, created_at, updated_at)
        SELECT gen_random_uuid(), left(${listing.id}, 13) || n, ${listing.organisationId}, ${listing.id}, ${customerOrganisationId},
          ${customerUserId}, 'confirmed', tstzrange(at, at + interval '1 hour'), 1, 0, 'CNY', now(), now()
        FROM generate_series(1, ${count}::int) AS n
        CROSS JOIN LATERAL (SELECT ${now}::timestamptz + (n - ${count - AHEAD}) * interval '6 hours' AS at) t
        RETURNING id, listing_id, during)
      INSERT INTO booking_unit (booking_id, unit_id, schedule_id, listing_id, during, blocks)
      SELECT id, ${listing.unitId}, ${listing.unitId}, listing_id, during, true FROM made`;
    for (const table of ['booking', 'booking_unit']) await tx.unsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
}

async function timed(run: () => Promise<unknown> | unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round++) {
    const begun = performance.now();
    await run();
    if (round >= 5) times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number) =>
  Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100;

/** Time and pages at the database, as the planner itself counts them. */
async function explain({ db }: DatabaseConnection, listingId: string, options: ScheduleOptions) {
  const times: number[] = [];
  let buffers = '';
  for (let round = 0; round < 9; round++) {
    const statement = scheduleStatement({ id: listingId }, within, options);
    const lines = await db.execute<{ 'QUERY PLAN': string }>(sql`EXPLAIN (ANALYZE, BUFFERS) ${statement}`);
    const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
    times.push(Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1]));
    buffers = /Buffers: ([^\n]+)/.exec(plan)?.[1] ?? '';
  }
  return {
    ms: at(
      times.sort((a, b) => a - b),
      0.5,
    ),
    buffers,
  };
}

await withScratchDatabase('schedule', async (connection) => {
  const { db } = connection;
  console.log(`making a listing with ${bookings} bookings`);
  const { customers, plain, full, unitId } = await makeWorld(connection);
  const [customer] = customers;
  const [membership] = customer?.memberships ?? [];
  if (!customer || !membership) throw new Error('no customer');
  const { organisationId } = membership;
  // Free time is shown for a customer's group; a booking, whose span is short, is judged by quotas too.
  const shown = { customer: { organisationId } };
  const booking = { customer: { organisationId, userId: customer.userId } };
  const read = (id: string, options: ScheduleOptions) => findSchedule(db, { id }, within, options);
  const rows = await timed(() =>
    db.execute(sql`
      SELECT lower(during), upper(during) FROM booking_unit
      WHERE schedule_id = ${unitId} AND blocks AND during && tstzrange(${within.start}, ${within.end})`),
  );
  const figures: Record<string, number | string> = { bookings, bare_rows_p50_ms: at(rows, 0.5) };
  for (const [name, id, options] of [
    ['plain', plain, {}],
    ['full', full, shown],
  ] as const) {
    const { ms, buffers } = await explain(connection, id, options);
    const statement = await timed(() => read(id, options));
    const schedule = await read(id, options);
    if (!schedule) throw new Error('no schedule');
    const algebra = await timed(() => freeTime(schedule, within));
    const whole = await timed(async () => {
      const found = await read(id, options);
      return found && freeTime(found, within);
    });
    console.log(
      `${name}: ${schedule.taken.length} bookings, ${schedule.closures.length} closures, ${freeTime(schedule, within).length} free spans; ${buffers}`,
    );
    figures[`${name}_database_ms`] = ms;
    figures[`${name}_statement_p50_ms`] = at(statement, 0.5);
    figures[`${name}_algebra_p50_ms`] = at(algebra, 0.5);
    figures[`${name}_year_p50_ms`] = at(whole, 0.5);
    figures[`${name}_year_p95_ms`] = at(whole, 0.95);
  }
  const hour = { start: within.start, end: new Date(within.start.getTime() + 3_600_000) };
  figures.plain_booking_p50_ms = at(await timed(() => findSchedule(db, { id: plain }, hour, booking)), 0.5);
  figures.full_booking_p50_ms = at(await timed(() => findSchedule(db, { id: full }, hour, booking)), 0.5);
  const ratio = Number(figures.plain_statement_p50_ms) / Math.max(0.01, at(rows, 0.5));
  console.log(JSON.stringify({ bench: 'schedule', ...figures, ratio: Math.round(ratio * 100) / 100 }));
});
