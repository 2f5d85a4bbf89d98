import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/core/actor';
import { DAY_MS } from '@/core/period';
import { setting } from '@/db/schema/events';
import { listingSignal } from '@/db/schema/search';
import { testDatabase } from '@/db/test-database';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { keepOpenTimeFromEvents } from '../availability/keep-open-time';
import { approveBooking } from '../bookings/approve';
import { cancelBooking } from '../bookings/cancel';
import { declineBooking } from '../bookings/decline';
import { runBookingTimers } from '../bookings/run-timers';
import { readEvents } from '../events/read-events';
import { listListings, listListingsQuery } from '../listings/list-listings';
import { indexFromEvents, indexListings } from './index-listing';
import { readSearchAddress } from './inputs';
import { keepListingSignals } from './keep-listing-signals';
import { searchListings } from './search-listings';

const database = testDatabase();
const now = new Date('2027-03-01T01:00:00Z');
const afterwards = new Date(now.getTime() + 3 * DAY_MS);
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
let organisationId: string;
let manager: PersonActor;
let founder: PersonActor;

beforeAll(async () => {
  const lab = await insertOrganisation(database.db);
  organisationId = lab.id;
  manager = await lab.join('manager');
  founder = await (await insertOrganisation(database.db)).join('owner');
});

const publish = async (title: string, bookingMode: 'instant' | 'approval' | 'enquiry' = 'instant') => {
  const listing = { title: { en: title }, bookingMode, maxMinutes: 1440 };
  return (await buildPublishedListing(database.db, { actor: manager, organisationId, now, listing })).id;
};
const ask = (listingId: string, start: string, end: string) =>
  buildBooking(database.db, { actor: founder, listingId, start, end, now });
const request = (listingId: string, hour: number) =>
  ask(listingId, `2027-03-02T${10 + hour}:00`, `2027-03-02T${11 + hour}:00`);

async function readIndex() {
  while (
    (await readEvents(database.db, 'open-time', 200, (tx, events) => keepOpenTimeFromEvents(tx, events, now))) > 0
  );
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
}

async function found(q: string) {
  const { items } = await searchListings(database.db, readSearchAddress({ q }).input, now);
  return items.map(({ id }) => id);
}

/** Two that are alike, in the order in which they are found. */
async function publishTwins(title: string, bookingMode?: 'instant' | 'approval'): Promise<[string, string]> {
  const twins = [await publish(title, bookingMode), await publish(title, bookingMode)];
  await readIndex();
  const [first = '', second = ''] = await found(title);
  expect([first, second].sort()).toEqual(twins.sort());
  return [first, second];
}

const kept = async (id: string) => {
  const rows = await database.db.select().from(listingSignal);
  return rows.find(({ listingId }) => listingId === id);
};

async function qualityOf(id: string) {
  const [row] = await database.sql<{ quality: number }[]>`SELECT quality FROM search_document WHERE listing_id = ${id}`;
  return row?.quality ?? 0;
}

describe('requests', () => {
  let answering: string;
  let silent: string;

  beforeAll(async () => {
    [silent, answering] = await publishTwins('Ellipsometer', 'approval');
    const as = { actor: manager, db: database.db, now };
    const [yes, no] = [await request(answering, 0), await request(answering, 1)];
    await approveBooking(as, { id: yes.id });
    await declineBooking(as, { id: no.id, note: 'Under repair' });
    for (const hour of [0, 1]) await request(silent, hour);
    for (const listingId of [answering, silent]) {
      const withdrawn = await request(listingId, 2);
      await cancelBooking({ actor: founder, db: database.db, now }, { id: withdrawn.id });
    }
    await runBookingTimers(database.db, afterwards);
    await keepListingSignals(database.db, afterwards);
  }, 60_000);

  test('that were answered count for a listing, those that nobody answered against it, withdrawn ones not at all', async () => {
    expect(await kept(answering)).toMatchObject({ asked: 2, answered: 2 });
    expect(await kept(silent)).toMatchObject({ asked: 2, answered: 0 });
    expect(await found('ellipsometer')).toEqual([answering, silent]);
  });

  test('are shown to the owner', async () => {
    const page = await listListings({ actor: manager, db: database.db }, organisationId, listListingsQuery.parse({}));
    const shown = new Map(page.items.map(({ id, requests }) => [id, requests]));
    expect(shown.get(answering)).toEqual({ asked: 2, answered: 2 });
    expect(shown.get(silent)).toEqual({ asked: 2, answered: 0 });
    const never = await publish('Goniometer');
    const [newest] = (
      await listListings(
        { actor: manager, db: database.db },
        organisationId,
        listListingsQuery.parse({ q: 'Goniometer' }),
      )
    ).items;
    expect(newest).toMatchObject({ id: never, requests: null });
  });

  test('are remembered when the listing is indexed anew, and the document is not written again without news', async () => {
    const quality = await qualityOf(silent);
    await database.db.transaction((tx) => indexListings(tx, [silent]));
    expect(await qualityOf(silent)).toBe(quality);
    expect(await keepListingSignals(database.db, afterwards)).toBe(0);
  });

  test('are counted from where a run was stopped', async () => {
    await database.db.delete(listingSignal);
    await database.db.insert(setting).values({ name: 'listing-signals', value: { after: LAST } });
    await keepListingSignals(database.db, afterwards);
    expect(await kept(silent)).toBeUndefined();
    await keepListingSignals(database.db, afterwards);
    expect(await kept(silent)).toMatchObject({ asked: 2, answered: 0 });
  });

  test('are forgotten after 90 days', async () => {
    await keepListingSignals(database.db, new Date(now.getTime() + 91 * DAY_MS));
    expect(await kept(silent)).toMatchObject({ asked: 0, answered: 0 });
    expect(await qualityOf(silent)).toBe(await qualityOf(answering));
  });
});

describe('free time', () => {
  let free: string;
  let full: string;

  beforeAll(async () => {
    [full, free] = await publishTwins('Profilometer');
    await publish('Interferometer', 'enquiry');
  });

  beforeEach(readIndex);

  test('a listing that is fully booked stands below its free twin, until time is free again', async () => {
    const bookings = [];
    for (let day = 1; day <= 15; day++) {
      const date = (plus: number) => new Date(Date.UTC(2027, 2, day + plus)).toISOString().slice(0, 10);
      const start = day === 1 ? '2027-03-01T09:00' : `${date(0)}T00:00`;
      bookings.push(await ask(full, start, `${date(1)}T00:00`));
    }
    await keepListingSignals(database.db, now);
    expect(await kept(full)).toMatchObject({ asked: 0, answered: 0, availability: 0 });
    expect(await found('profilometer')).toEqual([free, full]);
    for (const { id } of bookings.slice(2)) {
      await cancelBooking({ actor: founder, db: database.db, now }, { id });
    }
    await keepListingSignals(database.db, now);
    expect(await qualityOf(full)).toBe(await qualityOf(free));
  }, 60_000);

  test('a listing without bookings or hours is left as it is', async () => {
    const before = await database.sql`SELECT listing_id, quality FROM search_document ORDER BY 1`;
    expect(await keepListingSignals(database.db, now)).toBe(0);
    expect(await kept(free)).toBeUndefined();
    expect(await database.sql`SELECT listing_id, quality FROM search_document ORDER BY 1`).toEqual(before);
  });
});
