import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocaleText } from '@/core/locale-text';
import { HOUR_MS } from '@/core/period';
import { region } from '@/db/schema/organisations';
import { testDatabase } from '@/db/test-database';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { addClosure } from '../availability/add-closure';
import { keepOpenTimeFromEvents } from '../availability/keep-open-time';
import { readEvents } from '../events/read-events';
import { indexFromEvents } from './index-listing';
import { readSearchAddress } from './inputs';
import { reindexAll } from './reindex';
import { searchListings } from './search-listings';
import { searchWithoutCounts } from './search-without-counts';
import { findSimilarListings } from './similar-listings';

const database = testDatabase();
const now = new Date('2027-03-01T01:00:00Z');
let lab: BuiltOrganisation;

async function publish(listing: ListingWish['listing'], wish: Partial<ListingWish> = {}) {
  const actor = await lab.owner.actor(now);
  return buildPublishedListing(database.db, { actor, organisationId: lab.id, now, listing, ...wish });
}

async function readIndex() {
  while ((await readEvents(database.db, 'open-time', 200, keepOpenTimeFromEvents)) > 0);
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
}

async function search(address: Record<string, string>) {
  const { input, ignored } = readSearchAddress(address);
  expect(ignored).toEqual([]);
  return searchListings(database.db, input, now);
}

const titles = async (address: Record<string, string>) =>
  (await search(address)).items.map(({ title }) => title.zh ?? title.en);

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db, { now, name: { zh: '锦城大学', en: 'Jincheng University' } });
  await publish({ title: { zh: '场发射扫描电镜' }, attributes: { model: 'JSM-7800F' } });
  await publish({
    title: { en: 'Desktop scanning electron microscope' },
    bookingMode: 'approval',
    attributes: { model: 'TM4000' },
  });
  await publish(
    {
      title: { zh: '核磁共振波谱仪', en: 'NMR spectrometer' },
      summary: { zh: '400 兆' },
      category: 'analytical/nmr',
      attributes: { model: 'AVANCE 400', technicalIndicators: { zh: '400 MHz' } },
      latitude: 29.56,
      longitude: 106.55,
    },
    { rates: [{ customerGroup: 'public', basis: 'hour', amountMinor: 80_000 }] },
  );
  await readIndex();
});

describe('words', () => {
  test('a query in one language finds listings in the other', async () => {
    const expected = ['场发射扫描电镜', 'Desktop scanning electron microscope'].sort();
    expect((await titles({ q: '扫描电镜' })).sort()).toEqual(expected);
    expect((await titles({ q: 'SEM' })).sort()).toEqual(expected);
    expect((await titles({ q: '掃描電鏡' })).sort()).toEqual(expected);
  });

  test('a model is found however it is written', async () => {
    expect(await titles({ q: 'jsm 7800f' })).toEqual(['场发射扫描电镜']);
    expect(await titles({ q: 'JSM7800F' })).toEqual(['场发射扫描电镜']);
  });

  test('where nothing has all the words, near misses are said to be such', async () => {
    const page = await search({ q: '核磁共振 深海钻探' });
    expect(page.words).toBe('some');
    expect(page.items[0]?.title.zh).toBe('核磁共振波谱仪');
  });

  test('behind what has all the words comes what has some', async () => {
    const first = await search({ q: '场发射 电镜', limit: '1' });
    expect(first).toMatchObject({ words: 'all', total: { value: 1 } });
    expect(first.items.map(({ title }) => title.zh)).toEqual(['场发射扫描电镜']);
    const next = await search({ q: '场发射 电镜', limit: '1', cursor: first.nextCursor ?? '' });
    expect(next.words).toBe('fewer');
    expect(next.items.map(({ title }) => title.en)).toEqual(['Desktop scanning electron microscope']);
  });

  test('punctuation alone shows everything and says so', async () => {
    expect(await search({ q: '!!!' })).toMatchObject({ words: 'ignored', total: { value: 3, relation: 'eq' } });
  });
});

describe('filters', () => {
  test('each facet is counted by all other filters', async () => {
    const { facets, total } = await search({ kind: 'instrument', category: 'analytical/nmr' });
    expect(total.value).toBe(1);
    expect(facets.categories).toContainEqual({ value: 'analytical/electron-microscope', count: 2 });
    expect(facets.categories).toContainEqual({ value: 'analytical', count: 3 });
    expect(facets.bookingModes).toEqual([{ value: 'instant', count: 1 }]);
  });

  test('a region has the name that it has now', async () => {
    const rename = async (name: LocaleText) => {
      await database.db.update(region).set({ name }).where(eq(region.code, '5101'));
      const { items, facets } = await search({ region: '51' });
      const places = items.map((hit) => hit.region.find(({ code }) => code === '5101')?.name);
      return [...places, facets.regions.find(({ value }) => value === '5101')?.name];
    };
    for (const name of [{ zh: '蓉城', en: 'Rongcheng' }, { zh: '成都市' }])
      expect(await rename(name)).toEqual(Array(4).fill(name));
  });

  test('a region selects what lies anywhere in it', async () => {
    expect(await titles({ region: '51' })).toHaveLength(3);
    expect(await titles({ region: '50' })).toEqual([]);
  });

  test('price, booking mode, distance', async () => {
    expect(await titles({ priceMax: '500' })).toHaveLength(2);
    expect(await titles({ bookingMode: 'approval' })).toEqual(['Desktop scanning electron microscope']);
    expect(await titles({ near: '29.5,106.5', within: '50' })).toEqual(['核磁共振波谱仪']);
  });

  test('a search that finds nothing names the filters to let go of', async () => {
    const page = await search({ q: '扫描电镜', category: 'analytical/nmr', kind: 'instrument' });
    expect(page.wayOut.map(({ value }) => value).sort()).toEqual(['category', 'kind', 'words']);
  });
});

describe('free between two instants', () => {
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR_MS).toISOString();
  const free = (from: number, to: number) => titles({ availableFrom: at(from), availableTo: at(to), q: '核磁' });

  test('a booking takes its time and no more', async () => {
    const listing = await publish({
      title: { zh: '核磁共振成像仪' },
      category: 'medical/imaging',
      bufferAfterMinutes: 30,
    });
    await readIndex();
    const customer = await buildVerifiedOrganisation(database.db, { now, kind: 'enterprise' });
    await buildBooking(database.db, {
      actor: await customer.owner.actor(now),
      listingId: listing.id,
      start: at(24),
      end: at(26),
      now,
    });
    expect(await free(24, 25)).not.toContain('核磁共振成像仪');
    expect(await free(26, 27)).not.toContain('核磁共振成像仪');
    expect(await free(27, 28)).toContain('核磁共振成像仪');
    expect(await free(23, 24)).not.toContain('核磁共振成像仪');
    expect(await free(22, 23)).toContain('核磁共振成像仪');
  });

  test('a closure takes the listing out for its time', async () => {
    const listing = await publish({ title: { zh: '核磁共振台式机' }, category: 'analytical/nmr' });
    await readIndex();
    const actor = await lab.owner.actor(now);
    await addClosure(
      { actor, db: database.db, now },
      { organisationId: lab.id, listingId: listing.id, start: at(30), end: at(32), reason: 'maintenance' },
    );
    await readIndex();
    expect(await free(31, 33)).not.toContain('核磁共振台式机');
    expect(await free(32, 33)).toContain('核磁共振台式机');
  });

  test('hours are the listing’s own, and neighbouring days join', async () => {
    // 09:00 to 12:00 in Chengdu is 01:00 to 04:00 UTC; `now` is a Monday at 09:00 there.
    await publish(
      { title: { zh: '核磁共振教学机' }, category: 'analytical/nmr' },
      {
        openings: [
          { weekday: 2, startMinute: 540, endMinute: 1440 },
          { weekday: 3, startMinute: 0, endMinute: 120 },
        ],
      },
    );
    await readIndex();
    expect(await free(24, 27)).toContain('核磁共振教学机');
    expect(await free(23, 25)).not.toContain('核磁共振教学机');
    expect(await free(38, 41)).toContain('核磁共振教学机');
    expect(await free(38, 42)).not.toContain('核磁共振教学机');
  });
});

describe('pages', () => {
  test('walking by cursor shows every listing once, in every order', async () => {
    const total = (await search({})).total.value;
    for (const sort of ['newest', 'price', 'distance']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      do {
        const page: Awaited<ReturnType<typeof search>> = await search({
          sort,
          near: '30.6,104.0',
          limit: '2',
          cursor: cursor ?? '',
        });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen).size).toBe(total);
      expect(seen).toHaveLength(total);
    }
  });

  test('without counts the pages are the same', samePages);

  test('a cursor of another search, or none of ours, is refused', async () => {
    const { nextCursor } = await search({ sort: 'price', limit: '1' });
    await expect(search({ sort: 'newest', cursor: nextCursor ?? '' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(search({ cursor: 'bm90LW91cnM' })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

/** Walks both ways through what each address finds. */
async function samePages() {
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR_MS).toISOString();
  const addresses: Record<string, string>[] = [
    {},
    { kind: 'instrument' },
    { kind: 'space' },
    { category: 'analytical/nmr', kind: 'instrument' },
    { region: '51', bookingMode: 'instant' },
    { facets: 'accessModes=send-in' },
    { availableFrom: at(24), availableTo: at(27) },
    { availableFrom: at(24), availableTo: at(27), units: '2' },
    { availableFrom: at(24), availableTo: at(72), freeHours: '3' },
    { availableFrom: at(24), availableTo: at(120), freeHours: '12', weekdays: '2,3', category: 'analytical/nmr' },
    { availableFrom: at(24), availableTo: at(27), q: '核磁' },
    { sort: 'price' },
  ];
  for (const address of addresses) {
    const { input } = readSearchAddress({ ...address, limit: '2' });
    let cursor: string | undefined;
    do {
      const { items, nextCursor, words } = await searchListings(database.db, { ...input, cursor }, now);
      const page = await searchWithoutCounts(database.db, { ...input, cursor }, now);
      expect({ address, items: page.items, words: page.words }).toEqual({ address, items, words });
      expect(Boolean(page.nextCursor)).toBe(Boolean(nextCursor));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}

test('whatever is typed, the search answers', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom("'", '"', '\\', '&', '|', '!', '(', ')', ':', '*', '<', '-', '>', ' ', '电', 'a'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(words, async (q) => {
      expect((await searchListings(database.db, { q }, now)).total.value).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('similar listings are of the same category, without itself', async () => {
  const [own] = (await search({ q: '场发射扫描电镜' })).items;
  if (!own) throw new Error('not found');
  const similar = await findSimilarListings(database.db, own, 4);
  expect(similar.map(({ title }) => title.en)).toContain('Desktop scanning electron microscope');
  expect(similar.map(({ id }) => id)).not.toContain(own.id);
});

test('a rebuild finds the same, from segments', async () => {
  const all = async () => (await search({ q: '核磁', limit: '50' })).items.map(({ id, score }) => [id, score]);
  const before = await all();
  const { findable, done, segmented } = await reindexAll(database.db, {
    now,
    fromStart: true,
    report: () => undefined,
  });
  expect(done).toBeGreaterThanOrEqual(findable);
  expect(segmented).toBe(findable);
  expect((await all()).map(([id]) => id).sort()).toEqual(before.map(([id]) => id).sort());
  await samePages();
});
