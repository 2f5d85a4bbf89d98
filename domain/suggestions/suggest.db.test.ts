import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '@/db/test-database';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { readEvents } from '../events/read-events';
import { pauseListing } from '../listings/publish-listing';
import { updateListing } from '../listings/update-listing';
import { indexFromEvents } from '../search/index-listing';
import { didYouMean } from './did-you-mean';
import { suggestFromEvents } from './follow-listings';
import { refreshSuggestions } from './refresh-suggestions';
import { suggest } from './suggest';

const database = testDatabase();
const now = new Date('2027-03-01T01:00:00Z');
let lab: BuiltOrganisation;

async function publish(listing: ListingWish['listing']) {
  const actor = await lab.owner.actor(now);
  return await buildPublishedListing(database.db, { actor, organisationId: lab.id, now, listing });
}
async function follow() {
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
  while ((await readEvents(database.db, 'suggestions', 200, suggestFromEvents)) > 0);
}
const texts = async (typed: string) => (await suggest(database.db, typed)).map(({ text }) => text);

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db, { now, name: { zh: '锦城大学', en: 'Jincheng University' } });
  await publish({ title: { zh: '场发射扫描电镜', en: 'Field-emission SEM' }, attributes: { model: 'JSM-7800F' } });
  await follow();
  await refreshSuggestions(database.db, now);
});

describe('while typing', () => {
  test.each([
    ['dianzi xianweijing', '电子显微镜'],
    ['dzxwj', '电子显微镜'],
    ['电子显', '电子显微镜'],
    ['电子显微境', '电子显微镜'],
    ['scanning electron mic', 'scanning electron microscope'],
    ['spectrmeter', 'spectrometer'],
    ['jsm78', 'JSM-7800F'],
    ['锦城', '锦城大学'],
    ['jcdx', '锦城大学'],
    ['changfashe', '场发射扫描电镜'],
    ['xshexian', 'X射线衍射'],
  ])('%s offers %s', async (typed, expected) => {
    expect(await texts(typed)).toContain(expected);
  });

  test('an organisation and a single listing lead straight to their pages, words to a search', async () => {
    const paths = async (typed: string, text: string) =>
      (await suggest(database.db, typed)).find((each) => each.text === text)?.path;
    expect(await paths('锦城大', '锦城大学')).toBe(`/organisations/${lab.slug}`);
    expect(await paths('场发射', '场发射扫描电镜')).toMatch(/^\/listings\//);
    expect(await paths('dzxwj', '电子显微镜')).toMatch(/^\/search\?/);
  });

  test.each(['', '   ', '!!!', '\0', '\ud800', '%', "'; drop table suggestion", '_', '😀', 'q'.repeat(20_000)])(
    '%j harms nothing',
    async (typed) => {
      expect((await suggest(database.db, typed)).length).toBeLessThanOrEqual(8);
    },
  );
});

describe('did you mean', () => {
  test.each([
    ['扫描点镜', '扫描电镜'],
    ['saomiao dianjing', '扫描电镜'],
    ['smdj', '扫描电镜'],
    ['scaning electron microscpe', 'scanning electron microscope'],
    ['锦城大学 扫描点镜', '锦城大学 扫描电镜'],
  ])('%s: %s', async (asked, expected) => {
    expect(await didYouMean(database.db, asked, now)).toBe(expected);
  });

  test.each(['扫描电镜', '', '!!!', '量子隧穿显微术之谜', '\0', 'x'.repeat(5000)])(
    '%j is left alone',
    async (asked) => {
      expect(await didYouMean(database.db, asked, now)).toBeNull();
    },
  );
});

describe('what is offered follows the listings', () => {
  test('a new name replaces the old one, and a paused listing is no longer offered', async () => {
    const { id: listingId } = await publish({ title: { zh: '皮秒激光雕刻台' } });
    await follow();
    expect(await texts('皮秒激光雕')).toEqual(['皮秒激光雕刻台']);
    const ctx = { actor: await lab.owner.actor(now), db: database.db, now };
    await updateListing(ctx, { listingId, title: { zh: '皮秒激光切割台' } });
    await follow();
    expect(await texts('皮秒激光雕')).toEqual([]);
    expect(await texts('皮秒激光切')).toEqual(['皮秒激光切割台']);
    await pauseListing(ctx, { listingId });
    await follow();
    expect(await texts('皮秒激光切')).toEqual([]);
  });

  test('two listings of one name lead to a search for it', async () => {
    await publish({ title: { zh: '同名测试平台' } });
    await publish({ title: { zh: '同名测试平台' } });
    await follow();
    const [found] = await suggest(database.db, '同名测试');
    expect(found?.path).toMatch(/^\/search\?q=/);
  });
});
