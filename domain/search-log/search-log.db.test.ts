import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '@/core/actor';
import { DAY_MS, HOUR_MS } from '@/core/period';
import { searchLog } from '@/db/schema/search-log';
import { testDatabase } from '@/db/test-database';
import { buildOperator, buildPerson } from '@/e2e/support/build-person';
import { cleanUp } from '@/server/jobs/clean-up';
import { refreshSuggestions } from '../suggestions/refresh-suggestions';
import { suggest } from '../suggestions/suggest';
import { consoleFilter, searchConsole } from './console-queries';
import { recordClick, recordSearch } from './record-search';

const database = testDatabase();
beforeEach(() => database.db.delete(searchLog));
const now = new Date('2027-03-10T08:00:00Z');

async function searched(words: string, made: Partial<Parameters<typeof recordSearch>[1]> = {}, at = now) {
  const id = v7();
  const base = { id, locale: 'zh-CN', words, filtered: false, total: 5, answer: 'all', visitor: 1n };
  await recordSearch(database.db, { ...base, ...made }, at);
  return id;
}
const operator = async () => ({
  actor: await (await buildOperator(database.db, { now })).actor(),
  db: database.db,
  now,
});

describe('the search console', () => {
  test('shows what was searched for, what nothing was found for, and which rank was opened', async () => {
    const first = await searched('扫描电镜');
    await searched('扫描电镜', { total: 6 });
    await searched('ＳＥＭ', { locale: 'en' });
    await searched('sem', { locale: 'en' }, new Date(now.getTime() + 1000));
    await searched('量子秤', { total: 0 });
    await searched('深海 钻探', { answer: 'some' });
    await searched('old', {}, new Date(now.getTime() - 8 * DAY_MS));
    await recordClick(database.db, { searchId: first, rank: 2 }, new Date(now.getTime() + 60_000));
    await recordClick(database.db, { searchId: first, rank: 1 }, new Date(now.getTime() + 90_000));
    const ctx = { ...(await operator()), now: new Date(now.getTime() + 2000) };
    const week = await searchConsole(ctx, consoleFilter.parse({}));
    expect(week).toMatchObject({ searches: 6, clicked: 1 / 6, withoutResults: 1 / 6, nearMisses: 1 / 6 });
    expect(week.top.slice(0, 2).map(({ words, searches }) => [words, searches])).toEqual(
      expect.arrayContaining([
        ['sem', 2],
        ['扫描电镜', 2],
      ]),
    );
    expect(week.nothing.map(({ words }) => words).sort()).toEqual(['深海 钻探', '量子秤'].sort());
    expect(week.ranks.find(({ rank }) => rank === 2)?.share).toBe(1 / 6);
    expect((await searchConsole(ctx, consoleFilter.parse({ language: 'en' }))).searches).toBe(2);
    expect((await searchConsole(ctx, consoleFilter.parse({ days: '30' }))).searches).toBe(7);
  });

  test('is for operators', async () => {
    for (const actor of [ANONYMOUS, await (await buildPerson(database.db, { now })).actor()]) {
      await expect(searchConsole({ actor, db: database.db, now }, consoleFilter.parse({}))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});

describe('the search log', () => {
  test.each(['', '   ', 'li.lei@lab.test', '电话 13812345678', '51010419900101123X', 'x'.repeat(121)])(
    'does not keep %j',
    async (words) => {
      await searched(words);
      expect(await database.db.select().from(searchLog)).toEqual([]);
    },
  );

  test('takes no click an hour later, and forgets everything after 31 days', async () => {
    const id = await searched('扫描电镜');
    await recordClick(database.db, { searchId: id, rank: 1 }, new Date(now.getTime() + HOUR_MS + 1));
    const [row] = await database.db.select().from(searchLog);
    expect(row?.clickedRank).toBeNull();
    await cleanUp(database.db, new Date(now.getTime() + 30 * DAY_MS));
    expect(await database.db.$count(searchLog)).toBe(1);
    await cleanUp(database.db, new Date(now.getTime() + 32 * DAY_MS));
    expect(await database.db.$count(searchLog)).toBe(0);
  });
});

test('what three visitors searched for is offered to others, what one did is not', async () => {
  for (const visitor of [1n, 2n, 3n]) await searched('月壤模拟', { visitor });
  await searched('我的秘密项目');
  await searched('我的秘密项目');
  await refreshSuggestions(database.db, now);
  expect((await suggest(database.db, '月壤')).map(({ text }) => text)).toEqual(['月壤模拟']);
  expect(await suggest(database.db, '我的秘密')).toEqual([]);
  await refreshSuggestions(database.db, new Date(now.getTime() + 31 * DAY_MS));
  expect(await suggest(database.db, '月壤')).toEqual([]);
});
