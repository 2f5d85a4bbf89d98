import { expect, test } from 'vitest';
import { testDatabase } from '@/db/test-database';
import { keepOpenTimeFromEvents } from '@/domain/availability/keep-open-time';
import { readEvents } from '@/domain/events/read-events';
import { buildWeek, buildWeekPeople, type Week } from '@/e2e/support/build-week';
import { findNewest } from './find-newest';
import { indexFromEvents } from './index-listing';
import { readSearchAddress } from './inputs';
import { keepFreePlanes } from './keep-free-planes';
import { listingQuery } from './listing-query';
import { rebuildSegments } from './rebuild-segments';

const database = testDatabase();
const now = new Date('2027-03-26T09:07:00Z');
const OPEN: Week = {
  openings: [[0, 1440]],
  closedOn: 1,
  units: 1,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 90,
  bookings: [],
  other: null,
  closure: null,
};

// Their planes say that they are free, their rules that they cannot be booked.
test.each<[string, Partial<Week>, string, string]>([
  ['need longer notice', { noticeMinutes: 1440 }, '2027-03-26T09:15:00Z', '2027-03-26T09:22:00Z'],
  ['cannot be booked so far ahead', { horizonDays: 9 }, '2027-04-04T09:15:00Z', '2027-04-04T09:22:00Z'],
])('newer listings that %s do not fill a page', async (_, rule, availableFrom, availableTo) => {
  await database.reset();
  const people = await buildWeekPeople(database.db, now);
  const place = { ...people, timeZone: 'Asia/Shanghai' };
  const hourAgo = new Date(now.getTime() - 3_600_000);
  // It closes within the last quarter-hour that is asked for: bookings and exact hours are looked at.
  const free = await buildWeek(database.db, { ...OPEN, openings: [[480, 1045]] }, { ...place, now: hourAgo });
  for (let i = 0; i < 9; i++) await buildWeek(database.db, { ...OPEN, ...rule }, { ...place, now });
  while ((await readEvents(database.db, 'open-time', 100, keepOpenTimeFromEvents)) > 0);
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
  await rebuildSegments(database.db, now);
  await keepFreePlanes(database.db, now);

  const { input } = readSearchAddress({ availableFrom, availableTo });
  for (const limit of [1, 2, 3, 20]) {
    const page = await findNewest(database.db, { ...listingQuery(input, now), limit });
    expect(page.hits.map(({ id }) => id)).toEqual([free]);
  }
});
