import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { DAY_MS, HOUR_MS } from '@/core/period';
import { eventReader } from '@/db/schema/events';
import { mailMessage, notice } from '@/db/schema/notifications';
import { testDatabase } from '@/db/test-database';
import { weekOf } from '@/domain/availability/week-bits';
import { recordEvent } from '@/domain/events/record-event';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { followEvents } from './follow-events';
import { isNightMissed, keepAvailability } from './keep-availability';
import { EVENT_READERS } from './readers';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let listingId: string;
let organisationId: string;
let customer: PersonActor;
let manager: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  manager = await lab.join('manager');
  organisationId = lab.id;
  customer = await (await insertOrganisation(database.db)).join('owner');
  listingId = (await buildPublishedListing(database.db, { actor: manager, organisationId, now })).id;
});

/** Until all are at the log's end: transactions of other test files may hold its horizon back. */
async function follow(): Promise<void> {
  for (let idle = 0; idle < 10; ) {
    const looked = await followEvents(database.db, EVENT_READERS, (reader, error) => {
      throw new Error(reader, { cause: error });
    });
    idle = looked === 0 ? idle + 1 : 0;
    if (looked === 0) await new Promise((done) => setTimeout(done, 25));
  }
}

async function book(hour: number): Promise<string> {
  const [start, end] = [hour, hour + 1].map((each) => `2026-11-26T${String(each).padStart(2, '0')}:00`);
  return (await buildBooking(database.db, { listingId, start: start ?? '', end: end ?? '', actor: customer, now }))
    .reference;
}

/** Of which nothing can be said: its day is none. */
async function somethingUnspeakable(): Promise<void> {
  await database.db.transaction((tx) =>
    recordEvent(
      tx,
      { actor: { type: 'system', job: 'test' }, now },
      {
        organisationId,
        action: 'suspension.began',
        subjectType: 'suspension',
        subjectId: customer.userId,
        after: { untilAt: 'some day' },
      },
    ),
  );
}

const confirmed = async (table: typeof notice | typeof mailMessage) =>
  (await database.db.select({ id: table.id }).from(table).where(eq(table.template, 'booking-confirmed'))).length;

test('one event of which nothing can be told silences none of those beside it', async () => {
  const before = await confirmed(notice);
  await book(9);
  await somethingUnspeakable();
  await book(10);
  await follow();
  expect(await confirmed(notice)).toBe(before + 2);
});

test('a batch of events tells each person once, in its order, though it is read twice', async () => {
  const references = [await book(13), await book(14), await book(15)];
  await follow();
  const told = async () => {
    const rows = await database.db.select().from(notice).where(eq(notice.userId, manager.userId)).orderBy(notice.id);
    return rows.map(({ values }) => values.reference).filter((each) => references.includes(String(each)));
  };
  expect(await told()).toEqual(references);
  const mails = await confirmed(mailMessage);
  await database.db.update(eventReader).set({ xid: 0n, eventId: null }).where(eq(eventReader.name, 'notifications'));
  await follow();
  expect(await told()).toEqual(references);
  expect(await confirmed(mailMessage)).toBe(mails);
});

test('what concerns nobody moves all readers on together', async () => {
  await follow();
  await database.db.transaction((tx) =>
    recordEvent(
      tx,
      { actor: { type: 'system', job: 'test' }, now },
      { action: 'note.made', subjectType: 'note', subjectId: v7() },
    ),
  );
  await follow();
  const positions = await database.db.select({ eventId: eventReader.eventId }).from(eventReader);
  expect(new Set(positions.map(({ eventId }) => eventId)).size).toBe(1);
});

test('what was published long ago is open from today on once its event is read', async () => {
  const today = new Date();
  const past = new Date(today.getTime() - 90 * DAY_MS);
  const { id } = await buildPublishedListing(database.db, { actor: manager, organisationId, now: past });
  await follow();
  const [row] = await database.sql`
    SELECT min(week)::int AS first, max(week)::int AS last FROM unit_week WHERE listing_id = ${id} AND bit_count(open) > 0`;
  expect(row?.first).toBeGreaterThanOrEqual(weekOf(today));
  expect(row?.last).toBeGreaterThan(weekOf(today) + 4);
});

test('a night in which nobody worked is made up for', async () => {
  const at = new Date();
  expect(await isNightMissed(database.db, at)).toBe(true);
  await keepAvailability(database.db, at);
  expect(await isNightMissed(database.db, at)).toBe(false);
  expect(await isNightMissed(database.db, new Date(at.getTime() + 26 * HOUR_MS))).toBe(true);
});
