import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '@/db/test-database';
import { buildDemoMarket } from '@/e2e/support/build-demo-market';
import { JUDGED_QUERIES, type JudgedQuery, RECORDED_NDCG } from './judged-queries';
import { searchListings } from './search-listings';

const database = testDatabase();
const now = new Date('2026-03-04T06:30:00.000Z');
let known: ReadonlySet<string>;

beforeAll(async () => {
  known = new Set((await buildDemoMarket(database.db, now)).keys());
}, 300_000);

async function topTen(q: string): Promise<string[]> {
  const { items, words } = await searchListings(database.db, { q, limit: 10 }, now);
  expect(words, q).not.toBe('some');
  return items.map(({ slug }) => slug);
}

/** Normalised discounted cumulative gain of the first ten, gains 2^grade - 1 (Järvelin and Kekäläinen 2002; Burges 2005). */
function ndcg(slugs: readonly string[], judged: JudgedQuery): number {
  const gains = new Map(([1, 2, 3] as const).flatMap((grade) => (judged[grade] ?? []).map((s) => [s, 2 ** grade - 1])));
  const sum = (each: readonly number[]) => each.slice(0, 10).reduce((total, g, i) => total + g / Math.log2(i + 2), 0);
  const ideal = [...gains.values()].sort((a, b) => b - a);
  return sum(slugs.map((slug) => gains.get(slug) ?? 0)) / sum(ideal);
}

describe('what people look for in the demo region', () => {
  test('is judged by listings that exist, for sixty queries and more', () => {
    const judged = JUDGED_QUERIES.flatMap((each) => [...each[3], ...(each[2] ?? []), ...(each[1] ?? [])]);
    expect(judged.filter((slug) => !known.has(slug))).toEqual([]);
    expect(JUDGED_QUERIES.flatMap(({ zh, en }) => [zh, en].filter(Boolean)).length).toBeGreaterThan(60);
  });

  test('comes in no worse an order than recorded', async () => {
    const scores: { q: string; score: number }[] = [];
    for (const judged of JUDGED_QUERIES) {
      for (const q of [judged.zh, judged.en]) if (q) scores.push({ q, score: ndcg(await topTen(q), judged) });
    }
    const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
    const worst = scores.sort((a, b) => a.score - b.score).slice(0, 5);
    expect(mean, JSON.stringify(worst)).toBeGreaterThanOrEqual(RECORDED_NDCG);
  });

  test('is the same in Chinese and in English: eight of the first ten, or four of five where there are fewer', async () => {
    const pairs = JUDGED_QUERIES.flatMap(({ zh, en }) => (zh && en ? [{ zh, en }] : []));
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    const apart: string[] = [];
    for (const { zh, en } of pairs) {
      const [chinese, english] = [await topTen(zh), await topTen(en)];
      const shared = chinese.filter((slug) => english.includes(slug)).length;
      const most = Math.max(chinese.length, english.length);
      expect(most, zh).toBeGreaterThan(0);
      if (shared < Math.ceil(0.8 * most)) apart.push(`${zh} / ${en}: ${shared} of ${most}`);
    }
    expect(apart).toEqual([]);
  });
});
