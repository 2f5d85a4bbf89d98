import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Actor, PersonActor } from '@/core/actor';
import { HOUR_MS } from '@/core/period';
import { notice } from '@/db/schema/notifications';
import { testDatabase } from '@/db/test-database';
import { cancelBooking } from '@/domain/bookings/cancel';
import { runBookingTimers } from '@/domain/bookings/run-timers';
import { readEvents } from '@/domain/events/read-events';
import { declareQualification } from '@/domain/qualifications/declare';
import { endHolding } from '@/domain/qualifications/grant';
import { saveQualification } from '@/domain/qualifications/save-qualification';
import { reportProblem } from '@/domain/usage/problems';
import { relocateAfterShutdowns } from '@/domain/usage/relocate';
import { joinWaitlist } from '@/domain/waitlists/join';
import { offerFreed } from '@/domain/waitlists/offer-freed';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { notifyOfEvents } from './notify';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);
let organisationId: string;
let manager: PersonActor;
let founder: PersonActor;
let waiting: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  const customer = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  founder = await customer.join('owner');
  waiting = await customer.join('member');
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const listing = async (units = 1) =>
  (await buildPublishedListing(database.db, { actor: manager, organisationId, now, units })).id;
const time = (listingId: string) => ({ listingId, start: '2026-11-26T09:00', end: '2026-11-26T10:00' });

/** What somebody was told, in order, of all that has happened. */
async function toldTo({ userId }: PersonActor): Promise<string[]> {
  while ((await readEvents(database.db, 'notifications', 500, notifyOfEvents)) > 0);
  const rows = await database.db.select().from(notice).where(eq(notice.userId, userId)).orderBy(notice.id);
  return rows.map(({ template }) => template);
}

test('whoever waits hears that it is their turn, and that it has passed', async () => {
  const listingId = await listing();
  const taken = await buildBooking(database.db, { ...time(listingId), actor: founder, now });
  await joinWaitlist(as(waiting), time(listingId));
  await cancelBooking(as(founder), { id: taken.id });
  await offerFreed(database.db, now);
  await runBookingTimers(database.db, later(13));
  expect(await toldTo(waiting)).toEqual(['waitlist-offer', 'waitlist-lapsed']);
});

test('a breakdown tells those whose bookings it moves or ends, and the lab but not who reported it', async () => {
  const technician = await (await insertOrganisation(database.db)).join('owner');
  const moved = await listing(2);
  const ended = await listing();
  for (const listingId of [moved, ended]) {
    await buildBooking(database.db, { ...time(listingId), actor: technician, now });
  }
  const until = later(72).toISOString();
  const shut = { severity: 'down', description: '冷却水漏', until };
  const [first] = await database.sql`SELECT unit_id FROM booking_unit WHERE listing_id = ${moved}`;
  await reportProblem(as(manager), { ...shut, listingId: moved, unitId: first?.unit_id }, null);
  await reportProblem(as(manager), { ...shut, listingId: ended }, null);
  await relocateAfterShutdowns(database.db, now);
  const told = await toldTo(technician);
  expect(told).toContain('booking-relocated');
  expect(told).toContain('booking-cancelled-by-outage');
  expect(await toldTo(manager)).not.toContain('problem-shutdown');
});

test('a declaration reaches the lab, and its answer whoever made it', async () => {
  const { id } = await saveQualification(as(manager), { organisationId, title: { zh: '激光安全' } });
  const declared = await declareQualification(as(founder), { qualificationId: id, statement: '已培训' }, null);
  await endHolding(as(manager), { id: declared.id, reason: '证书已过期' });
  expect(await toldTo(manager)).toContain('qualification-declared');
  expect(await toldTo(founder)).toContain('qualification-declined');
});
