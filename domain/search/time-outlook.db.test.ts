import { beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS } from '@/core/period';
import { testDatabase } from '@/db/test-database';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { keepOpenTimeFromEvents } from '../availability/keep-open-time';
import { readEvents } from '../events/read-events';
import { indexFromEvents } from './index-listing';
import { readSearchAddress } from './inputs';
import { searchListings } from './search-listings';
import { timeOutlook } from './time-outlook';

const database = testDatabase();
/** A Monday, nine in the morning in China. */
const now = new Date('2027-03-01T01:00:00Z');
const WEEKDAYS = [1, 2, 3].map((weekday) => ({ weekday, startMinute: 8 * 60, endMinute: 18 * 60 }));

beforeAll(async () => {
  const lab = await buildVerifiedOrganisation(database.db, { now });
  const actor = await lab.owner.actor(now);
  for (const [title, noticeHours] of [
    ['扫描电镜甲', 0],
    ['扫描电镜乙 ZX900', 24],
    ['扫描电镜丙', 24],
    ['扫描电镜丁', 48],
  ] as const) {
    await buildPublishedListing(database.db, {
      actor,
      organisationId: lab.id,
      now,
      openings: WEEKDAYS,
      listing: { title: { zh: title }, noticeMinutes: noticeHours * 60 },
    });
  }
  while ((await readEvents(database.db, 'open-time', 200, keepOpenTimeFromEvents)) > 0);
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
});

/** Free for so many hours from so many hours after now on, somewhere in it or throughout; and each of the next days. */
const asked = (q: string, fromHours: number, length: number, freeHours = '') =>
  [0, 1, 2, 3, 4].map((day) => {
    const from = now.getTime() + (fromHours + 24 * day) * HOUR_MS;
    const [availableFrom, availableTo] = [from, from + length * HOUR_MS].map((at) => new Date(at).toISOString());
    return {
      day,
      ...readSearchAddress({ q, availableFrom: availableFrom ?? '', availableTo: availableTo ?? '', freeHours }),
    };
  });
async function outlook(q: string, fromHours: number, length: number, freeHours?: string) {
  const [today, ...later] = asked(q, fromHours, length, freeHours);
  const page = await searchListings(database.db, today?.input ?? {}, now);
  const found = await timeOutlook(database.db, today?.input ?? {}, page, later, now);
  return (
    found && { total: page.total.value, tooLate: found.tooLate, day: found.later?.time.day, count: found.later?.count }
  );
}

describe('a search for a time that is near', () => {
  test('says how many notice keeps from it, and on which day there are more', async () => {
    expect(await outlook('扫描电镜', 5, 4)).toEqual({ total: 1, tooLate: 3, day: 1, count: 3 });
    expect(await outlook('', 5, 4)).toEqual({ total: 1, tooLate: 3, day: 1, count: 3 });
  });

  test('does not count hours that have passed already', async () => {
    expect(await outlook('', -1, 10, '2')).toMatchObject({ total: 1, tooLate: 3 });
    // From eight to ten, and it is nine.
    expect(await outlook('', -1, 2, '2')).toBeNull();
  });

  test('counts what has the words, whatever near misses are shown', async () => {
    expect(await outlook('扫描电镜 ZX900', 5, 4)).toEqual({ total: 1, tooLate: 1, day: 1, count: 1 });
  });

  test('says nothing where nothing is free then, notice or not', async () => {
    expect(await outlook('', 12, 4)).toBeNull();
  });

  test('names no later time where none has more', async () => {
    // On the days behind Wednesday all are closed.
    const [, , wednesday, ...later] = asked('', 5, 4);
    const early = new Date(now.getTime() + 48 * HOUR_MS);
    const page = await searchListings(database.db, wednesday?.input ?? {}, early);
    expect(await timeOutlook(database.db, wednesday?.input ?? {}, page, later, early)).toEqual({
      tooLate: 3,
      later: null,
    });
  });

  test('is silent behind the first page, and about times further ahead', async () => {
    const [today, ...later] = asked('', 5, 4);
    const input = { ...today?.input, cursor: 'x' };
    const page = { total: { value: 1, relation: 'eq' as const }, words: 'none' as const };
    expect(await timeOutlook(database.db, input, page, later, now)).toBeNull();
    expect(await outlook('', 24 * 8, 4)).toBeNull();
  });
});
