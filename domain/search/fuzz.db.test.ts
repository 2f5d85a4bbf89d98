import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { DomainError } from '@/core/errors';
import { testDatabase } from '@/db/test-database';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { readEvents } from '../events/read-events';
import { didYouMean } from '../suggestions/did-you-mean';
import { suggestFromEvents } from '../suggestions/follow-listings';
import { refreshSuggestions } from '../suggestions/refresh-suggestions';
import { suggest } from '../suggestions/suggest';
import { indexFromEvents } from './index-listing';
import { readSearchAddress } from './inputs';
import { searchListings } from './search-listings';

/*
 * Whatever people, scripts and attackers write into a search: the function that pages use, and the API route. How many
 * queries: COMMONLAB_FUZZ_QUERIES, 300 unless said.
 */
const QUERIES = Number(process.env.COMMONLAB_FUZZ_QUERIES ?? 300);
const SLOW_MS = 3_000;

const database = testDatabase();
const now = new Date('2027-03-01T01:00:00Z');
const here = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('@/server/database', () => ({ database: () => here.db, databaseIsReady: async () => true }));
vi.stubEnv('DATABASE_URL', database.url);
vi.stubEnv('COMMONLAB_SECRET', 'a secret of more than sixteen');
vi.stubEnv('COMMONLAB_API_RATE_ANONYMOUS', '100000000');
vi.stubEnv('COMMONLAB_LOG_LEVEL', 'silent');

type Handler = (request: Request, context: { params: Promise<Record<string, never>> }) => Promise<Response>;
let api: Handler;
let suggestions: (request: Request) => Promise<Response>;
const cursors: string[] = [];

beforeAll(async () => {
  here.db = database.db;
  const lab = await buildVerifiedOrganisation(database.db, { now });
  const actor = await lab.owner.actor(now);
  for (const zh of ['扫描电镜', '质谱仪 检测', '锂电池 热失控 试验箱']) {
    await buildPublishedListing(database.db, { actor, organisationId: lab.id, now, listing: { title: { zh } } });
  }
  while ((await readEvents(database.db, 'search-index', 200, indexFromEvents)) > 0);
  while ((await readEvents(database.db, 'suggestions', 200, suggestFromEvents)) > 0);
  await refreshSuggestions(database.db, now);
  for (const q of ['', '扫描电镜 检测']) {
    const { nextCursor } = await searchListings(database.db, { q, limit: 1 }, now);
    if (nextCursor) cursors.push(nextCursor);
  }
  api = (await import('@/app/api/v1/listings/route')).GET;
  suggestions = (await import('@/app/api/suggestions/route')).GET;
}, 60_000);

const WORDS = ['扫描电镜', 'SEM', '质谱', 'JSM-7800F', '0.1nm', '的', 'the', '检测', 'は', '전자', 'é', 'µm', '３Ｄ'];
const NASTY = [
  '\0',
  '\ud800',
  '\udfff',
  '"',
  "'",
  "'; drop table listing; --",
  '(((',
  ')',
  '&',
  '|',
  '!',
  '<->',
  ':*',
  '\\',
  '%',
  '_',
  '{{',
  '#{x}',
  '😀',
  '🏳️‍🌈',
  '\u202e',
  '\u200b',
  '\n',
  'NaN',
  'null',
  'undefined',
  '-1',
  '1e999',
  '~',
  '=',
  ',',
];
const words = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  ),
  { maxLength: 12 },
);
const text = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(words, fc.constantFrom(' ', '', ',', '\t')).map(([parts, gap]) => parts.join(gap)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '!!!',
      '？。，',
      'the of and',
      '的',
      '字'.repeat(20_000),
      'a '.repeat(10_000),
      '😀'.repeat(9_000),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS).map((word) => `${word} `.repeat(2_000).slice(0, 20_000)) },
);
const number = fc.constantFrom(
  'NaN',
  '-1',
  '0',
  '1e309',
  '99999999999',
  '1.5',
  '300',
  '',
  'Infinity',
  '٣',
  '0x10',
  '-0',
);
const instant = fc.constantFrom(
  '2027-03-02T01:00:00Z',
  '2027-03-02T03:00:00+08:00',
  '9999-12-31T23:59:59Z',
  '0000-00-00',
  '2027-02-30T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  'tomorrow',
  '2027-03-02',
  '1e20',
);
const cursor = fc.oneof(
  fc.constantFrom('x', '', 'eyJ9', 'W10', Buffer.from('[]').toString('base64url')),
  fc.nat(2_000).map((at) => {
    const given = cursors[at % Math.max(1, cursors.length)] ?? 'W10';
    const place = at % given.length;
    return `${given.slice(0, place)}${at % 2 ? 'A' : ''}${given.slice(place + 1)}`;
  }),
  fc.nat(10).map((at) => cursors[at % Math.max(1, cursors.length)] ?? 'W10'),
);
const parts = {
  q: text,
  kind: fc.constantFrom('instrument', 'zebra', 'patent', '__proto__'),
  category: fc.constantFrom('analytical', 'analytical/nmr', '../etc', 'a/b/c'),
  region: fc.constantFrom('510107', '51', '999999999999', 'x', '0'),
  organisation: fc.constantFrom('nobody', 'Ä', "o'neill"),
  ipc: fc.constantFrom('H01M', 'H', 'Z99', 'h01m'),
  priceMin: number,
  priceMax: number,
  bookingMode: fc.constantFrom('instant', 'never'),
  facets: fc.oneof(
    fc.constantFrom('accessModes=self-use', 'trl=6,trl=7', '=', ',,,', 'a=b'),
    fc.string({ maxLength: 20 }),
  ),
  availableFrom: instant,
  availableTo: instant,
  freeHours: number,
  weekdays: fc.constantFrom('1,2', '8', '', '1,1,1', 'x'),
  units: number,
  near: fc.constantFrom('30.6,104.1', '91,181', 'NaN,NaN', '-90,-180', '0,0', ','),
  within: number,
  sort: fc.constantFrom('relevance', 'newest', 'price', 'distance', 'random()'),
  limit: number,
  cursor,
};
const OTHERS = Object.keys(parts).filter((name) => name !== 'q');
/** Words, and up to three other parts: with more, nearly every query would be refused for one of them. */
const address = fc
  .tuple(fc.record(parts), fc.subarray(OTHERS, { maxLength: 3 }))
  .map(([all, kept]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name === 'q' || kept.includes(name))),
  );

/** How long it took. A refusal must be one of the input's, never of the server's. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error;
  }
  return performance.now() - start;
}

test(
  'no query breaks the search or holds it up',
  async () => {
    let slowest = 0;
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(address, async (asked) => {
        const { input } = readSearchAddress(asked);
        const took = await timed(() => searchListings(database.db, input, now));
        const query = new URLSearchParams(asked);
        const start = performance.now();
        const answer = await api(new Request(`http://lab.test/api/v1/listings?${query}`), {
          params: Promise.resolve({}),
        });
        const offered = await suggestions(
          new Request(`http://lab.test/api/suggestions?${new URLSearchParams({ q: asked.q ?? '' })}`),
        );
        slowest = Math.max(slowest, took, performance.now() - start);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        expect(answer.status).toBeLessThan(500);
        expect(offered.status).toBe(200);
      }),
      { numRuns: QUERIES },
    );
    expect(slowest).toBeLessThan(SLOW_MS);
    expect(statuses.get(200) ?? 0).toBeGreaterThan(0);
    if (QUERIES > 300)
      console.log(`${QUERIES} queries, slowest ${slowest.toFixed(0)} ms, answers`, Object.fromEntries(statuses));
  },
  Math.max(60_000, QUERIES * 200),
);

test(
  'no text breaks what is suggested or meant',
  async () => {
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        expect((await suggest(database.db, typed)).length).toBeLessThanOrEqual(8);
        await didYouMean(database.db, typed, now);
      }),
      { numRuns: Math.ceil(QUERIES / 3) },
    );
  },
  Math.max(60_000, QUERIES * 100),
);
