import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '@/db/test-database';
import { verifyChains } from '@/domain/events/verify-chain';
import { passwordMatches } from '@/domain/identity/password';
import { DEMO_PASSWORD } from './people';
import { seedDemoRegion } from './seed';

const database = testDatabase();
const now = new Date('2026-03-04T06:30:00.000Z');

beforeAll(async () => {
  // Stopped half-way, as by `kill -9`, then started again on another day: it goes on with the day it began with.
  let lines = 0;
  const stopped = seedDemoRegion(database.db, {
    now,
    files: false,
    log: () => {
      if (++lines === 2) throw new Error('killed');
    },
  });
  await expect(stopped).rejects.toThrow('killed');
  await seedDemoRegion(database.db, { now: new Date('2026-03-05T06:30:00.000Z'), files: false });
}, 300_000);

/** Rows and a checksum of every table that the region fills. */
async function fingerprint() {
  const tables = ['person', 'organisation', 'membership', 'listing', 'unit', 'opening', 'rate', 'booking', 'event'];
  const counts = tables.map(async (table) => {
    const [row] = await database.sql.unsafe(
      `SELECT count(*)::int AS rows, md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM ${table} t`,
    );
    return [table, row?.rows, row?.sum];
  });
  return await Promise.all(counts);
}

async function one<T>(query: string): Promise<T | undefined> {
  const [row] = await database.sql.unsafe<{ value: T }[]>(query);
  return row?.value;
}

describe('the demo region', () => {
  test('has what a region has, in both languages', async () => {
    const kinds = await database.sql<{ kind: string; listings: number }[]>`
      SELECT kind, count(*)::int AS listings FROM listing WHERE status = 'published' GROUP BY kind`;
    const of = (kind: string) => kinds.find((each) => each.kind === kind)?.listings ?? 0;
    expect(of('instrument')).toBeGreaterThanOrEqual(150);
    expect(of('space')).toBeGreaterThanOrEqual(40);
    expect(of('patent')).toBeGreaterThanOrEqual(80);
    expect(of('service')).toBeGreaterThanOrEqual(40);
    expect(
      await one(`SELECT count(*)::int AS value FROM organisation WHERE status = 'verified'`),
    ).toBeGreaterThanOrEqual(30);
    const classes = `SELECT count(DISTINCT split_part(category, '/', 1))::int AS value FROM listing WHERE kind = 'instrument'`;
    expect(await one(classes)).toBeGreaterThanOrEqual(13);
    expect(await one(`SELECT count(*)::int AS value FROM search_document`)).toBe(
      await one(`SELECT count(*)::int AS value FROM listing WHERE status = 'published'`),
    );
  });

  test('lives: three months of bookings around today, some to decide now', async () => {
    const states = await database.sql<{ state: string; bookings: number }[]>`
      SELECT state, count(*)::int AS bookings FROM booking GROUP BY state`;
    const of = (state: string) => states.find((each) => each.state === state)?.bookings ?? 0;
    for (const state of ['completed', 'confirmed', 'cancelled', 'declined', 'no-show'])
      expect(of(state)).toBeGreaterThan(5);
    const waiting = `SELECT count(*)::int AS value FROM booking WHERE state = 'requested'
      AND lower(during) BETWEEN '${now.toISOString()}' AND '${now.toISOString()}'::timestamptz + interval '7 days'`;
    expect(await one(waiting)).toBeGreaterThan(5);
    expect(
      await one(
        `SELECT min(lower(during)) < '${now.toISOString()}'::timestamptz - interval '40 days' AS value FROM booking`,
      ),
    ).toBe(true);
    expect(
      await one(
        `SELECT max(upper(during)) > '${now.toISOString()}'::timestamptz + interval '40 days' AS value FROM booking`,
      ),
    ).toBe(true);
    expect(
      await one(
        `SELECT count(*)::int AS value FROM booking WHERE state = 'requested' AND lower(during) < '${now.toISOString()}'`,
      ),
    ).toBe(0);
  });

  test('books no unit twice', async () => {
    const overlaps = `SELECT count(*)::int AS value FROM booking_unit a JOIN booking_unit b
      ON a.unit_id = b.unit_id AND a.booking_id < b.booking_id AND a.during && b.during WHERE a.blocks AND b.blocks`;
    expect(await one(overlaps)).toBe(0);
  });

  test('keeps a whole log, and no mail about its past', async () => {
    const report = await verifyChains(database.db);
    expect(report.faults).toEqual([]);
    expect(report.events).toBeGreaterThan(4_000);
    expect(await one('SELECT count(*)::int AS value FROM mail_message')).toBe(0);
    const unread = `SELECT count(*)::int AS value FROM event e, event_reader r
      WHERE r.name = 'notifications' AND (e.xid, e.id) > (r.xid, r.event_id)`;
    expect(await one(unread)).toBe(0);
  });

  test('lets every demo person in, each in the right place', async () => {
    const people = await database.sql<{ email: string; places: string; hash: string }[]>`
      SELECT p.email, coalesce(string_agg(o.slug || ' ' || m.role, ', '), '') AS places, min(p.password_hash) AS hash
      FROM person p LEFT JOIN membership m ON m.user_id = p.id LEFT JOIN organisation o ON o.id = m.organisation_id
      WHERE p.email IN ('operator@commonlab.test', 'lab@commonlab.test', 'technician@commonlab.test',
        'founder@commonlab.test', 'member@commonlab.test', 'rival@commonlab.test', 'transfer@commonlab.test',
        'finance@commonlab.test', 'government@commonlab.test', 'space@commonlab.test')
      GROUP BY p.id ORDER BY p.email`;
    expect(people.map(({ email, places }) => `${email.split('@')[0]}: ${places}`)).toEqual([
      'finance: sichuan-university finance',
      'founder: tianfu-sensors owner',
      'government: sichuan-science-department manager',
      'lab: sichuan-university manager',
      'member: tianfu-sensors member',
      'operator: ',
      'rival: liangjiang-optics owner',
      'space: liangjiang-maker-park manager',
      'technician: sichuan-university technician',
      'transfer: chongqing-transfer-centre manager',
    ]);
    expect(await passwordMatches(people[0]?.hash ?? null, DEMO_PASSWORD)).toBe(true);
  });

  test('changes nothing when it is written again', async () => {
    const before = await fingerprint();
    await seedDemoRegion(database.db, { now: new Date('2026-04-01T00:00:00Z'), files: false });
    expect(await fingerprint()).toEqual(before);
  });
});
