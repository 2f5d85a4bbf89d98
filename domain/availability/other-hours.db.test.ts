import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { duplicateListing } from '@/domain/listings/duplicate-listing';
import { getPublishedListing } from '@/domain/listings/published-queries';
import type { WeeklyRange } from '@/domain/listings/rules';
import { readHours, saveOpenings } from '@/domain/listings/save-openings';
import { saveUnits } from '@/domain/listings/save-units';
import { indexFromEvents } from '@/domain/search/index-listing';
import { keepFreePlanes, verifyFreePlanes } from '@/domain/search/keep-free-planes';
import { rebuildSegments } from '@/domain/search/rebuild-segments';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { readEvents } from '../events/read-events';
import { keepOpenTimeFromEvents } from './keep-open-time';
import { getAvailability } from './queries';
import { verifySummaries } from './verify-summaries';

/** Hours of one unit and of some days, from the command to the summaries that search reads. */
const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
const WEEKDAYS = [1, 2, 3, 4, 5];
const NINE_TO_SIX = hours(540, 1080);
let organisationId: string;
let manager: PersonActor;
let customer: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  customer = await (await insertOrganisation(database.db)).join('owner');
});

function hours(startMinute: number, endMinute: number): WeeklyRange[] {
  return WEEKDAYS.map((weekday) => ({ weekday, startMinute, endMinute }));
}
const as = (actor: PersonActor) => ({ actor, db: database.db, now });

/** Two benches, open from nine to six on weekdays. */
async function benches() {
  const wish = { actor: manager, organisationId, now, units: 2, openings: NINE_TO_SIX, listing: { horizonDays: 120 } };
  const { id, slug } = await buildPublishedListing(database.db, wish);
  return { id, slug, units: await unitsOf(id) };
}

async function unitsOf(listingId: string): Promise<string[]> {
  const rows = await database.sql<{ id: string }[]>`
    SELECT id FROM unit WHERE listing_id = ${listingId} ORDER BY position`;
  return rows.map(({ id }) => id);
}

/** Free time of a day in China, as `from-to xunits` in hours. */
async function freeOn(listingId: string, day: string): Promise<string[]> {
  const start = new Date(`${day}T00:00:00+08:00`);
  const { free } = await getAvailability(database.db, listingId, start, new Date(start.getTime() + 86_400_000), now);
  const hour = (at: Date) => (at.getTime() - start.getTime()) / 3_600_000;
  return free.map((span) => `${hour(span.start)}-${hour(span.end)} x${span.units}`);
}

/** The log is read, and what was summed up says what hours and bookings say. */
async function expectTrueSummaries() {
  while ((await readEvents(database.db, 'open-time', 100, keepOpenTimeFromEvents)) > 0);
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
  expect((await verifySummaries(database.db, now)).faults).toEqual([]);
  await keepFreePlanes(database.db, now);
  expect(await verifyFreePlanes(database.db, now)).toBe(0);
}

/** As a search is told. */
async function saysFree(listingId: string, day: string, from: number, to: number, units = 1) {
  const at = (hour: number) => `${day}T${String(hour).padStart(2, '0')}:00+08:00`;
  const [row] = await database.sql<{ free: boolean }[]>`
    SELECT listing_is_free(${listingId}, ${`[${at(from)},${at(to)})`}::tstzrange, NULL, NULL, ${units}, ${now}) AS free`;
  return row?.free;
}

const WINTER = { validFrom: '2026-12-01', validTo: '2027-02-28' };
// A Monday before winter, and one within.
const [AUTUMN_DAY, WINTER_DAY] = ['2026-11-30', '2026-12-07'];

describe('a bench with its own hours, and a winter with others', { timeout: 60_000 }, () => {
  test('hold on the days that they are for, and the summaries follow each change', async () => {
    const { id, units } = await benches();
    const second = units[1] ?? null;
    await expectTrueSummaries();
    await rebuildSegments(database.db, now);
    await buildBooking(database.db, {
      actor: customer,
      listingId: id,
      start: `${WINTER_DAY}T10:00`,
      end: `${WINTER_DAY}T11:00`,
      now,
    });
    const evening = { unitId: second, openings: hours(1140, 1320) };
    const winter = { ...WINTER, openings: hours(600, 960) };

    await saveOpenings(as(manager), { listingId: id, otherHours: [evening, winter] });
    expect(await freeOn(id, AUTUMN_DAY)).toEqual(['9-18 x1', '19-22 x1']);
    expect(await freeOn(id, WINTER_DAY)).toEqual(['11-16 x1', '19-22 x1']);
    await expectTrueSummaries();
    expect(await saysFree(id, AUTUMN_DAY, 9, 10)).toBe(true);
    expect(await saysFree(id, AUTUMN_DAY, 9, 10, 2)).toBe(false);
    expect(await saysFree(id, WINTER_DAY, 16, 17)).toBe(false);
    expect(await saysFree(id, WINTER_DAY, 20, 22)).toBe(true);

    // Only in winter the second bench differs; before it is as the listing.
    await saveOpenings(as(manager), { listingId: id, otherHours: [{ ...evening, ...WINTER }, winter] });
    expect(await freeOn(id, AUTUMN_DAY)).toEqual(['9-18 x2']);
    expect(await freeOn(id, WINTER_DAY)).toEqual(['11-16 x1', '19-22 x1']);
    await expectTrueSummaries();
    expect(await saysFree(id, AUTUMN_DAY, 9, 10, 2)).toBe(true);

    // Winter ends earlier, and the usual week is another one.
    const short = { ...winter, validTo: '2026-12-06' };
    await saveOpenings(as(manager), { listingId: id, openings: hours(480, 720), otherHours: [short] });
    expect(await freeOn(id, '2026-12-04')).toEqual(['10-16 x2']);
    expect(await freeOn(id, WINTER_DAY)).toEqual(['8-10 x2', '10-11 x1', '11-12 x2']);
    await expectTrueSummaries();

    await saveOpenings(as(manager), { listingId: id, otherHours: [] });
    expect(await freeOn(id, '2026-12-04')).toEqual(['8-12 x2']);
    await expectTrueSummaries();
    expect(await readHours(database.db, id)).toEqual({ openings: hours(480, 720), otherHours: [] });
  });
});

describe('other hours', () => {
  test('stay when only the usual week is saved, and the week when only they are', async () => {
    const { id, slug, units } = await benches();
    const winter = { unitId: null, ...WINTER, openings: hours(600, 960) };
    const bench = { unitId: units[1] ?? null, validFrom: null, validTo: null, openings: hours(1080, 1320) };
    await saveOpenings(as(manager), { listingId: id, otherHours: [bench, winter] });
    await saveOpenings(as(manager), { listingId: id, openings: hours(480, 720) });
    expect(await readHours(database.db, id)).toEqual({ openings: hours(480, 720), otherHours: [winter, bench] });
    const view = await getPublishedListing(database.db, slug);
    expect(view.openings).toEqual(hours(480, 720));
    expect(view.otherHours).toEqual([
      { ...winter, unit: null },
      { ...bench, unit: '2' },
    ]);
    const [event] = await database.sql`
      SELECT action, before, after FROM event WHERE subject_id = ${id} ORDER BY seq DESC LIMIT 1`;
    expect(event).toEqual({
      action: 'listing.openings-saved',
      before: { openings: NINE_TO_SIX },
      after: { openings: hours(480, 720) },
    });
  });

  test('of a unit that is not the listing’s, or not there, are refused alike at their field', async () => {
    const [mine, other] = [await benches(), await benches()];
    const [gone = ''] = mine.units;
    await saveUnits(as(manager), { listingId: mine.id, units: [{ id: mine.units[1], name: '2' }] });
    for (const unitId of [other.units[0], gone, '0197f0a0-0000-7000-8000-000000000009']) {
      const set = { unitId, openings: NINE_TO_SIX };
      await expect(
        saveOpenings(as(manager), { listingId: mine.id, otherHours: [{ ...set, unitId: mine.units[1] }, set] }),
      ).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ path: 'otherHours.1.unitId', code: 'invalid-reference' }],
      });
    }
  });

  test('are not for strangers', async () => {
    const { id } = await benches();
    const input = { listingId: id, otherHours: [{ ...WINTER, openings: NINE_TO_SIX }] };
    await expect(saveOpenings(as(customer), input)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('go with their unit, and come along with a copy', async () => {
    const { id, units } = await benches();
    const [kept, taken] = units;
    const of = (unitId?: string) => ({ unitId, openings: hours(1080, 1320) });
    await saveOpenings(as(manager), { listingId: id, otherHours: [of(kept), of(taken)] });
    await saveUnits(as(manager), { listingId: id, units: [{ id: kept, name: '1' }] });
    expect((await readHours(database.db, id)).otherHours.map(({ unitId }) => unitId)).toEqual([kept]);
    const copy = await duplicateListing(as(manager), { listingId: id });
    expect(await readHours(database.db, copy.id)).toEqual({
      openings: NINE_TO_SIX,
      otherHours: [
        { unitId: (await unitsOf(copy.id))[0], validFrom: null, validTo: null, openings: hours(1080, 1320) },
      ],
    });
  });

  test('cannot share a day in the database either', async () => {
    const { id } = await benches();
    await saveOpenings(as(manager), { listingId: id, otherHours: [{ ...WINTER, openings: NINE_TO_SIX }] });
    const add = (from: string, to: string) => database.sql`
      INSERT INTO opening (id, listing_id, weekday, start_minute, end_minute, valid_from, valid_to)
      VALUES (gen_random_uuid(), ${id}, 6, 540, 600, ${from}, ${to})`;
    await expect(add('2027-02-28', '2027-03-31')).rejects.toThrow('opening_one_set_a_day');
    await expect(add('2027-03-31', '2027-03-01')).rejects.toThrow('opening_valid');
    await add('2027-03-01', '2027-03-31');
  });
});
