import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '@/core/actor';
import { MINUTE_MS } from '@/core/period';
import { mailMessage } from '@/db/schema/notifications';
import { savedSearch, savedSearchMatch } from '@/db/schema/saved-searches';
import { testDatabase } from '@/db/test-database';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { type BuiltPerson, buildPerson } from '@/e2e/support/build-person';
import { readEvents } from '../events/read-events';
import { pauseListing } from '../listings/publish-listing';
import { updateListing } from '../listings/update-listing';
import { listNotices } from '../notifications/notice-queries';
import { tellAtOnce, tellDaily } from '../notifications/search-alerts';
import { saveRates } from '../pricing/save-rates';
import { indexFromEvents, loadSources } from '../search/index-listing';
import { readSearchAddress } from '../search/inputs';
import { searchListings } from '../search/search-listings';
import { findMatches } from './find-matches';
import { matchFromEvents } from './follow-listings';
import { probeDocument } from './probe-document';
import { listSavedSearches } from './queries';
import { changeSavedSearch, removeSavedSearch, saveSearch, unsubscribeFromSearch } from './save-search';
import { renewKeys } from './write-keys';

const database = testDatabase();
const start = new Date('2027-03-01T01:00:00Z');
let clock = start.getTime();
const tick = () => {
  clock += MINUTE_MS;
  return new Date(clock);
};
let lab: BuiltOrganisation;
let seeker: BuiltPerson;

const as = async (person: BuiltPerson) => ({ actor: await person.actor(start), db: database.db, now: tick() });
async function publish(listing: ListingWish['listing'], wish: Partial<ListingWish> = {}) {
  const actor = await lab.owner.actor(start);
  return await buildPublishedListing(database.db, { actor, organisationId: lab.id, now: tick(), listing, ...wish });
}
async function follow() {
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
  while ((await readEvents(database.db, 'saved-searches', 200, matchFromEvents)) > 0);
}
async function keep(person: BuiltPerson, address: Record<string, string>, alerts = 'at-once') {
  const name = (address.q ?? 'filters').slice(0, 100);
  return (await saveSearch(await as(person), { name, address, alerts })).savedSearchId;
}
const foundBy = async (savedSearchId: string) =>
  (await database.db.select().from(savedSearchMatch).where(eq(savedSearchMatch.savedSearchId, savedSearchId))).map(
    ({ listingId }) => listingId,
  );
const alertsTo = async (person: BuiltPerson) =>
  (await database.db.select().from(mailMessage).where(eq(mailMessage.to, person.email))).filter(({ template }) =>
    template.startsWith('search-found'),
  );

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db, {
    now: start,
    name: { zh: '锦城大学', en: 'Jincheng University' },
  });
  seeker = await buildPerson(database.db, { now: start });
});

describe('a saved search', () => {
  test('finds what is published after it, in either language, once', async () => {
    await publish({ title: { zh: '旧扫描电镜' } });
    await follow();
    const id = await keep(seeker, { q: '扫描电镜', kind: 'instrument' });
    const listing = await publish({ title: { en: 'Desktop SEM' }, attributes: { model: 'TM4000' } });
    await publish({
      title: { zh: '核磁共振波谱仪' },
      category: 'analytical/nmr',
      summary: { zh: '四百兆' },
      attributes: { technicalIndicators: { zh: '磁场' } },
    });
    await follow();
    await follow();
    expect(await foundBy(id)).toEqual([listing.id]);
  });

  test('finds what a change made match, and not what matched before', async () => {
    const id = await keep(seeker, { q: '拉曼光谱' });
    const cheap = await keep(seeker, { organisation: lab.slug, priceMax: '50' });
    const old = await publish({ title: { zh: '显微红外仪' } });
    const lasting = await keep(seeker, { q: '显微红外仪' });
    await follow();
    const ctx = { actor: await lab.owner.actor(start), db: database.db, now: tick() };
    await updateListing(ctx, { listingId: old.id, summary: { zh: '另有拉曼光谱' } });
    await saveRates(ctx, {
      listingId: old.id,
      rates: [{ customerGroup: 'public', basis: 'hour', amountMinor: 4_000 }],
    });
    await follow();
    expect(await foundBy(id)).toEqual([old.id]);
    expect(await foundBy(cheap)).toEqual([old.id]);
    expect(await foundBy(lasting)).toEqual([]);
  });

  test('belongs to one person', async () => {
    const id = await keep(seeker, { q: '示波器' });
    const other = await as(await buildPerson(database.db, { now: start }));
    await expect(changeSavedSearch(other, { savedSearchId: id, name: 'mine', alerts: 'never' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(removeSavedSearch(other, { savedSearchId: id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await listSavedSearches(other)).toEqual([]);
    await removeSavedSearch(await as(seeker), { savedSearchId: id });
    expect((await listSavedSearches(await as(seeker))).map((each) => each.id)).not.toContain(id);
  });

  test.each([[{}], [{ kind: 'zebra' }], [{ region: 'x' }], [{ date: '2027-01-01' }], [{ priceMax: '-1' }]])(
    'is refused for the address %j',
    async (address) => {
      await expect(saveSearch(await as(seeker), { name: 'x', address, alerts: 'daily' })).rejects.toMatchObject({
        code: 'invalid-input',
      });
    },
  );

  test('is one of at most fifty', async () => {
    const person = await buildPerson(database.db, { now: start });
    for (let n = 0; n < 50; n++) await keep(person, { q: `词 ${n}` });
    await expect(keep(person, { q: '再来' })).rejects.toMatchObject({ fields: [{ path: 'name', code: 'too-many' }] });
  });
});

describe('alerts', () => {
  test('come at once or once a day, by mail and in the inbox, each listing once', async () => {
    const person = await buildPerson(database.db, { now: start, locale: 'en' });
    await keep(person, { q: '风洞' });
    await keep(person, { q: 'wind tunnel', kind: 'instrument' }, 'daily');
    await publish({ title: { zh: '低速风洞' } });
    await follow();
    await tellAtOnce(database.db, tick());
    expect(await tellAtOnce(database.db, tick())).toBe(0);
    await publish({ title: { en: 'Supersonic wind tunnel' } });
    await follow();
    clock += 15 * MINUTE_MS;
    await tellAtOnce(database.db, tick());
    expect(await tellDaily(database.db, tick())).toBe(1);
    expect(await tellDaily(database.db, tick())).toBe(0);
    expect((await alertsTo(person)).map(({ subject }) => subject)).toEqual([
      'New for “风洞”: 低速风洞',
      'New for “风洞”: Supersonic wind tunnel',
      '2 new listings for “wind tunnel”',
    ]);
    expect((await listNotices(await as(person), { locale: 'en' })).items).toHaveLength(3);
  });

  test('say of each listing what its card says, and lead to it', async () => {
    const person = await buildPerson(database.db, { now: start, locale: 'en' });
    await keep(person, { q: '水射流切割机' });
    const { slug } = await publish(
      { title: { zh: '五轴水射流切割机', en: 'Five-axis waterjet' }, category: 'analytical/nmr', regionCode: '510107' },
      { rates: [{ customerGroup: 'public', basis: 'hour', amountMinor: 30_050 }] },
    );
    await follow();
    await tellAtOnce(database.db, tick());
    const [mail] = await alertsTo(person);
    expect(mail?.words.items).toEqual([
      {
        title: 'Five-axis waterjet',
        lang: 'en',
        lines: [
          'Magnetic resonance · Jincheng University',
          '¥300.50 / hour · Instant booking · Wuhou District, Chengdu',
        ],
        link: expect.stringMatching(new RegExp(`/en/listings/${slug}$`)),
      },
    ]);
    expect(mail?.words.settings?.link).toMatch(/\/en\/account\/searches$/);
    expect(mail?.words.why).toContain('as soon as there is something new');
  });

  test('do not wait for the search index', async () => {
    const person = await buildPerson(database.db, { now: start });
    await keep(person, { q: '激光粒度仪' });
    await publish({ title: { zh: '湿法激光粒度仪' } });
    while ((await readEvents(database.db, 'saved-searches', 200, matchFromEvents)) > 0);
    await tellAtOnce(database.db, tick());
    expect((await alertsTo(person)).map(({ subject }) => subject)).toEqual(['“激光粒度仪”有新结果：湿法激光粒度仪']);
    await follow();
  });

  test('of many listings name the latest and say how many more there are', async () => {
    const person = await buildPerson(database.db, { now: start });
    await keep(person, { q: '等离子刻蚀机' }, 'daily');
    const published = [];
    for (let n = 1; n <= 10; n++) published.push(await publish({ title: { zh: `等离子刻蚀机 ${n} 号` } }));
    await follow();
    const ctx = { actor: await lab.owner.actor(start), db: database.db, now: tick() };
    await pauseListing(ctx, { listingId: published[0]?.id });
    await follow();
    await tellDaily(database.db, tick());
    const [mail] = await alertsTo(person);
    expect(mail?.subject).toBe('“等离子刻蚀机”有 9 项新结果');
    expect(mail?.words.items?.map(({ title }) => title)).toEqual(
      [10, 9, 8, 7, 6, 5, 4, 3].map((n) => `等离子刻蚀机 ${n} 号`),
    );
    expect(mail?.words.more).toBe('另有 1 项没有在此列出。');
    expect(mail?.words.link).toMatch(/\/search\?q=[%\w]+&sort=newest$/);
  });

  test('lead to all saved searches where the address of one is too long to be mailed whole', async () => {
    const person = await buildPerson(database.db, { now: start });
    const phrase = '深硅刻蚀工艺与配套检测';
    await keep(person, { q: phrase.repeat(9) });
    for (const name of ['甲', '乙']) await publish({ title: { zh: `${phrase}${name}` } });
    await follow();
    await tellAtOnce(database.db, tick());
    const [mail] = await alertsTo(person);
    expect(mail?.words.items).toHaveLength(2);
    expect(mail?.words.link).toMatch(/\/account\/searches$/);
  });

  test('at once gather what comes within a quarter of an hour after the last', async () => {
    const person = await buildPerson(database.db, { now: start });
    await keep(person, { q: '伺服压力机' });
    const subjects = async () => (await alertsTo(person)).map(({ subject }) => subject);
    await publish({ title: { zh: '伺服压力机甲' } });
    await follow();
    await tellAtOnce(database.db, tick());
    for (const name of ['乙', '丙']) {
      await publish({ title: { zh: `伺服压力机${name}` } });
      await follow();
      await tellAtOnce(database.db, tick());
    }
    expect(await subjects()).toEqual(['“伺服压力机”有新结果：伺服压力机甲']);
    clock += 15 * MINUTE_MS;
    await tellAtOnce(database.db, tick());
    expect(await subjects()).toEqual(['“伺服压力机”有新结果：伺服压力机甲', '“伺服压力机”有 2 项新结果']);
  });

  test('end by the secret in the mail, without signing in; the search stays', async () => {
    const person = await buildPerson(database.db, { now: start });
    const id = await keep(person, { q: '离心机' });
    await publish({ title: { zh: '高速离心机' } });
    await follow();
    await tellAtOnce(database.db, tick());
    const [mail] = await alertsTo(person);
    const token = /api\/unsubscribe\?token=([\w-]+)$/.exec(mail?.unsubscribeUrl ?? '')?.[1];
    expect(mail?.words.unsubscribe?.link).toContain(`/unsubscribe?token=${token}`);
    const anyone = { actor: ANONYMOUS, db: database.db, now: tick() };
    await unsubscribeFromSearch(anyone, { token });
    await unsubscribeFromSearch(anyone, { token });
    await publish({ title: { zh: '又一台离心机' } });
    await follow();
    clock += 15 * MINUTE_MS;
    await tellAtOnce(database.db, tick());
    expect(await alertsTo(person)).toHaveLength(1);
    expect(await listSavedSearches(await as(person))).toMatchObject([{ id, alerts: 'never' }]);
    await expect(unsubscribeFromSearch(anyone, { token: 'x'.repeat(32) })).rejects.toMatchObject({
      code: 'link-expired',
    });
  });
});

const WORDS = [
  '扫描电镜',
  'SEM',
  '质谱',
  'NMR',
  '核磁共振',
  '激光',
  'laser',
  '风洞',
  'JSM-7800F',
  '成都',
  '检测',
  'XPS',
];
const addresses = fc
  .record({
    q: fc.subarray(WORDS, { maxLength: 2 }).map((words) => words.join(' ')),
    kind: fc.constantFrom('', '', 'instrument', 'space'),
    category: fc.constantFrom('', '', '', 'analytical', 'analytical/nmr'),
    region: fc.constantFrom('', '', '510000', '510107', '500000'),
    priceMax: fc.constantFrom('', '', '', '100', '400'),
    bookingMode: fc.constantFrom('', '', '', 'instant', 'approval'),
    facets: fc.constantFrom('', '', '', 'accessModes=self-use', 'accessModes=send-in,accessModes=remote'),
    near: fc.constantFrom('', '', '', '30.63,104.08', '29.56,106.55'),
  })
  .map(({ near, ...parts }) => {
    const all = { ...parts, ...(near && { near, within: '60' }) };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  })
  .filter((address) => Object.keys(address).length > 0);

test('the reverse index finds exactly the searches that would show the listing', async () => {
  await publish({ title: { zh: '飞秒激光加工平台', en: 'Femtosecond laser' }, bookingMode: 'approval' });
  await publish({ title: { zh: '核磁共振' }, category: 'analytical/nmr', latitude: 29.56, longitude: 106.55 });
  await publish(
    { title: { zh: '质谱检测' }, attributes: { accessModes: ['send-in'] } },
    {
      rates: [{ customerGroup: 'public', basis: 'hour', amountMinor: 9_000 }],
    },
  );
  await follow();
  const kept = new Map<string, Record<string, string>>();
  for (const address of fc.sample(addresses, { numRuns: 120, seed: 7 })) {
    kept.set(await keep(await spare(kept.size), address), address);
  }
  const expected = new Map<string, Set<string>>();
  for (const [id, address] of kept) {
    const page = await searchListings(database.db, { ...readSearchAddress(address).input, limit: 100 }, tick());
    // All that has the words is on the page; what has fewer comes behind it, and nobody is told of that.
    expect(page.items).toHaveLength(page.total.value);
    expected.set(id, new Set(page.words === 'some' ? [] : page.items.map((hit) => hit.id)));
  }
  const listings = [...new Set([...expected.values()].flatMap((ids) => [...ids]))];
  expect(listings.length).toBeGreaterThan(5);
  let pairs = 0;
  await database.db.transaction(async (tx) => {
    const sources = await loadSources(tx, listings);
    for (const source of sources) {
      const matches = await findMatches(tx, probeDocument(source));
      const own = matches.map(({ savedSearchId }) => savedSearchId).filter((id) => kept.has(id));
      const wanted = [...kept.keys()].filter((id) => expected.get(id)?.has(source.id));
      expect(own.sort()).toEqual(wanted.sort());
      pairs += own.length;
    }
  });
  expect(pairs).toBeGreaterThan(60);
});

const spares: BuiltPerson[] = [];
async function spare(n: number): Promise<BuiltPerson> {
  const place = Math.floor(n / 40);
  spares[place] ??= await buildPerson(database.db, { now: start });
  return spares[place] ?? seeker;
}

test('keys that were made by other synonyms are made anew', async () => {
  await database.db.update(savedSearch).set({ keyedBy: 'old' });
  expect(await renewKeys(database.db)).toBeGreaterThan(100);
  expect(await renewKeys(database.db)).toBe(0);
});
