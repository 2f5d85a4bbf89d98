import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { readEvents } from '../events/read-events';
import { addClosure } from './add-closure';
import { addMaintenance } from './add-maintenance';
import { keepOpenTimeFromEvents } from './keep-open-time';
import { removeClosure } from './remove-closure';
import { removeMaintenance } from './remove-maintenance';
import { saveDependencies } from './save-dependencies';
import { saveHolidayCalendar } from './save-holiday-calendar';
import { saveRules } from './save-rules';
import { shareSchedules } from './share-schedules';
import { verifySummaries } from './verify-summaries';

/** Whatever can change a listing's free time shows in the summaries as soon as the event log was read. */
const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let organisationId: string;
let manager: PersonActor;
let customer: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  customer = await (await insertOrganisation(database.db)).join('owner');
});

const as = (actor: PersonActor) => ({ actor, db: database.db, now });
const listing = async () => (await buildPublishedListing(database.db, { actor: manager, organisationId, now })).id;

/** Friday, 4 December, 14 to 16 o'clock in China, as a search would be told; nothing else may be wrong either. */
async function isFree(listingId: string): Promise<boolean | undefined> {
  while ((await readEvents(database.db, 'open-time', 100, keepOpenTimeFromEvents)) > 0);
  const { faults } = await verifySummaries(database.db, now);
  expect(faults).toEqual([]);
  const [row] = await database.sql<{ free: boolean }[]>`
    SELECT listing_is_free(${listingId}, '[2026-12-04T06:00Z,2026-12-04T08:00Z)'::tstzrange, NULL, NULL, 1, ${now}) AS free`;
  return row?.free;
}

describe('free time in the summaries', () => {
  test('goes with each maintenance that comes again, and comes back with its end', async () => {
    const id = await listing();
    expect(await isFree(id)).toBe(true);
    const plan = { start: '2026-11-27T14:00', durationMinutes: 120, rule: 'FREQ=WEEKLY;BYDAY=FR' };
    const { id: planId } = await addMaintenance(as(manager), { listingId: id, ...plan });
    expect(await isFree(id)).toBe(false);
    await removeMaintenance(as(manager), { id: planId });
    expect(await isFree(id)).toBe(true);
  });

  test('follows the holidays of a calendar that is chosen and later changed', async () => {
    const id = await listing();
    const calendar = { organisationId, name: { zh: '校历' } };
    const days = '2026-12-04 off 校庆';
    const { id: calendarId } = await saveHolidayCalendar(as(manager), { ...calendar, days });
    expect(await isFree(id)).toBe(true);
    await saveRules(as(manager), { listingId: id, holidayCalendarId: calendarId });
    expect(await isFree(id)).toBe(false);
    await saveHolidayCalendar(as(manager), { ...calendar, id: calendarId, days: '' });
    expect(await isFree(id)).toBe(true);
    await saveHolidayCalendar(as(manager), { ...calendar, id: calendarId, days });
    expect(await isFree(id)).toBe(false);
  });

  test('ends where a listing is closed without which another cannot be used, along the chain', async () => {
    const [chiller, laser, microscope] = [await listing(), await listing(), await listing()];
    await saveDependencies(as(manager), { listingId: microscope, dependsOn: [laser] });
    const time = { start: '2026-12-04T00:00', end: '2026-12-05T00:00', reason: 'outage' };
    const closed = await addClosure(as(manager), { organisationId, listingId: chiller, ...time });
    expect(await isFree(microscope)).toBe(true);
    await saveDependencies(as(manager), { listingId: laser, dependsOn: [chiller] });
    expect(await isFree(microscope)).toBe(false);
    await removeClosure(as(manager), { id: closed.id });
    expect(await isFree(microscope)).toBe(true);
    await addClosure(as(manager), { organisationId, listingId: chiller, ...time });
    expect(await isFree(microscope)).toBe(false);
    await saveDependencies(as(manager), { listingId: microscope, dependsOn: [] });
    expect(await isFree(microscope)).toBe(true);
  });

  test('is taken by a booking of whatever shares the schedule, before and after it is shared', async () => {
    const [room, desk] = [await listing(), await listing()];
    const share = async (listingId: string, schedule: string | null) => {
      const units = await database.sql<{ id: string }[]>`SELECT id FROM unit WHERE listing_id = ${listingId}`;
      await shareSchedules(as(manager), { listingId, units: units.map(({ id }) => ({ unitId: id, schedule })) });
    };
    const wish = { actor: customer, listingId: room, start: '2026-12-04T14:00', end: '2026-12-04T16:00', now };
    await buildBooking(database.db, wish);
    expect(await isFree(desk)).toBe(true);
    await share(room, '201');
    await share(desk, '201');
    expect(await isFree(desk)).toBe(false);
    await share(desk, null);
    expect(await isFree(desk)).toBe(true);
  });

  test('ends where the organisation closes as a whole', async () => {
    const id = await listing();
    expect(await isFree(id)).toBe(true);
    await addClosure(as(manager), {
      organisationId,
      start: '2026-12-04T00:00',
      end: '2026-12-05T00:00',
      reason: 'holiday',
      bookings: 'keep',
    });
    expect(await isFree(id)).toBe(false);
  });
});
