import { beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { type BuiltPerson, buildOperator } from '@/e2e/support/build-person';
import { readEvents } from '../events/read-events';
import { currentSynonyms } from './current-synonyms';
import { beginSynonyms, listSynonyms, removeSynonyms, saveSynonyms, synonymsFilter } from './edit-synonyms';
import { indexFromEvents } from './index-listing';
import { searchListings } from './search-listings';
import { SYNONYMS } from './synonyms';

const database = testDatabase();
const now = new Date('2027-03-01T01:00:00Z');
let operator: BuiltPerson;

const ctx = async () => ({ actor: await operator.actor(), db: database.db, now });
const found = async (q: string) => {
  const { items, words } = await searchListings(database.db, { q }, now);
  return words === 'some' ? [] : items.map(({ title }) => title.zh);
};

beforeAll(async () => {
  operator = await buildOperator(database.db, { now });
  const lab = await buildVerifiedOrganisation(database.db, { now });
  const actor = await lab.owner.actor(now);
  await buildPublishedListing(database.db, {
    actor,
    organisationId: lab.id,
    now,
    listing: { title: { zh: '量子秤' } },
  });
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
});

describe('synonyms', () => {
  test('are the curated ones until the operator keeps their own, and begin as those', async () => {
    expect((await currentSynonyms(database.db)).version).toBe(0);
    expect(await beginSynonyms(database.db, now)).toBe(SYNONYMS.length);
    expect(await beginSynonyms(database.db, now)).toBe(0);
    expect(await listSynonyms(await ctx(), { limit: 10 })).toMatchObject({ total: SYNONYMS.length });
    const [group] = (await listSynonyms(await ctx(), { q: '扫描电镜', limit: 10 })).items;
    expect(group?.words).toContain('SEM');
  });

  test('are all reached page by page, in their order, each once, and by their words too', async () => {
    const pages = async (q?: string) => {
      const words: (string | undefined)[][] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await listSynonyms(await ctx(), { q, cursor });
        words.push(page.items.map((group) => group.words[0]));
        if (!page.nextCursor) return { words, total: page.total };
        cursor = page.nextCursor;
      }
    };
    const all = await pages();
    expect(all.total).toBe(SYNONYMS.length);
    expect(all.words.length).toBe(Math.ceil(SYNONYMS.length / 50));
    expect(all.words.flat()).toEqual(SYNONYMS.map(([first]) => first));
    const some = await pages('e');
    expect(some.words.length).toBeGreaterThan(1);
    expect(some.words.flat()).toHaveLength(some.total);
  });

  test.each([
    [
      { cursor: 'nonsense', q: ' SEM\0 ' },
      { cursor: undefined, q: 'SEM' },
    ],
    [{ q: 'x'.repeat(100) }, { q: 'x'.repeat(60) }],
  ])('asked for by the address %j', (address, filter) => {
    expect(synonymsFilter.parse(address)).toEqual(filter);
  });

  test('work at once, both ways, and end at once', async () => {
    expect(await found('kibble balance')).toEqual([]);
    const { groupId } = await saveSynonyms(await ctx(), { words: ['量子秤', 'Kibble balance'] });
    expect(await found('kibble balance')).toEqual(['量子秤']);
    await saveSynonyms(await ctx(), { groupId, words: ['量子秤', 'watt balance', '~QB'] });
    expect(await found('kibble balance')).toEqual([]);
    expect(await found('watt balance')).toEqual(['量子秤']);
    expect(await found('QB')).toEqual(['量子秤']);
    await removeSynonyms(await ctx(), { groupId });
    expect(await found('watt balance')).toEqual([]);
  });

  test('that were removed do not come back with an upgrade', async () => {
    const [group] = (await listSynonyms(await ctx(), { q: '示波器', limit: 1 })).items;
    await removeSynonyms(await ctx(), { groupId: group?.id });
    expect(await beginSynonyms(database.db, now)).toBe(0);
    expect((await listSynonyms(await ctx(), { q: '示波器', limit: 1 })).items).toEqual([]);
  });

  test.each([
    [['SEM'], 'too-few'],
    [['SEM', 'ｓｅｍ'], 'taken'],
    [['SEM', '!!!'], 'invalid-value'],
    [['SEM', 'x'.repeat(61)], 'too-long'],
  ])('%j is refused', async (words, code) => {
    const refused = saveSynonyms(await ctx(), { words });
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', fields: [{ code }] });
  });

  test('are the operators’ to keep', async () => {
    const anyone = { actor: ANONYMOUS, db: database.db, now };
    await expect(saveSynonyms(anyone, { words: ['a', 'b'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(listSynonyms(anyone, { limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });
});
