import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadRegions } from '@/db/seed/load-regions';
import { testDatabase } from '@/db/test-database';
import { askIndex } from './ask-index';
import { bruteForce } from './index-reference';
import { mergeSegments } from './merge-segments';
import { rebuildSegments } from './rebuild-segments';
import type { IndexHit, IndexQuery } from './run-query';
import type { FacetCount } from './views';
import { removeDocuments, type SearchDocument, writeDocuments } from './write-documents';

/**
 * The index against a brute-force reading of its documents: whatever was written, changed, removed, merged and rebuilt,
 * and whichever way a query takes, both find the same, in the same order, with the same counts.
 */
const database = testDatabase();
const WORDS = ['ab', 'cd', 'ef', 'gh', 'ij', 'kl', 'mn', '激光', '显微'];
const REGIONS = [['51', '5101', '510107'], ['51', '5107'], ['50', '500106'], []];
const DAY = 86_400_000;
const RUNS = Number(process.env.SEARCH_INDEX_RUNS ?? 40);
const TIME_LIMIT_MS = RUNS * 6_000;

beforeAll(async () => {
  await loadRegions(database.db);
  // Documents of a test are no listings.
  await database.sql`ALTER TABLE search_document DROP CONSTRAINT search_document_listing_id_listing_id_fk`;
});

const number = (most: number) => fc.integer({ min: 0, max: most });
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' '));

const document = fc
  .record({
    n: number(60),
    kind: fc.constantFrom('patent', 'space'),
    title: text,
    body: text,
    category: fc.constantFrom('a', 'a/x', 'a/y', 'b'),
    region: fc.constantFrom(...REGIONS),
    bookingMode: fc.constantFrom('instant', 'enquiry'),
    price: fc.option(number(5)),
    place: fc.option(fc.tuple(number(8), number(8))),
    quality: number(4),
    day: number(9),
    ipc: fc.subarray(['H', 'H01', 'H01M', 'G', 'G06']),
  })
  .map((made): SearchDocument => {
    const { n, kind, category, region, bookingMode } = made;
    return {
      id: idOf(n),
      organisationId: idOf(0),
      kind,
      category,
      regionCode: region.at(-1) ?? null,
      regionPath: region,
      title: { en: made.title },
      latitude: made.place ? 30 + made.place[0] / 20 : null,
      longitude: made.place ? 104 + made.place[1] / 20 : null,
      bookingMode,
      priceMinor: made.price === null ? null : BigInt(made.price),
      priceBasis: 'hour',
      facets: [...new Set([category.slice(0, 1), category])]
        .map((c) => `category=${c}`)
        .concat(
          region.map((r) => `region=${r}`),
          `bookingMode=${bookingMode}`,
          made.ipc.map((c) => `ipc=${c}`),
        ),
      quality: made.quality / 4,
      publishedAt: new Date(Date.UTC(2026, 0, 1) + made.day * DAY),
      fields: [
        { text: made.title, weight: 'A' },
        { text: made.body, weight: 'D' },
      ],
    };
  });

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      write: fc.uniqueArray(document, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ remove: fc.array(number(60), { minLength: 1, maxLength: 8 }) }) },
  { weight: 3, arbitrary: fc.record({ merge: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ rebuild: fc.constantFrom(7, 100) }) },
);

const term = fc.constantFrom(...WORDS);
const word = term.map((each) => [[each]]);
const concept = fc.oneof(
  { weight: 3, arbitrary: word },
  {
    weight: 2,
    arbitrary: fc.array(fc.uniqueArray(term, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  },
);
/** Seldom, so that most questions find something. */
const some = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const query = fc
  .record({
    concepts: fc.array(concept, { maxLength: 4 }),
    need: some(fc.integer({ min: 1, max: 3 })),
    kind: some(fc.constantFrom('patent', 'space')),
    category: some(fc.constantFrom('a', 'a/x', 'b', 'none')),
    region: some(fc.constantFrom('51', '5101', '50')),
    bookingMode: some(fc.constantFrom('instant')),
    ipc: some(fc.constantFrom('H', 'H01')),
    priceMin: some(number(4).map(BigInt)),
    priceMax: some(number(5).map(BigInt)),
    near: some(fc.constantFrom({ latitude: 30.1, longitude: 104.2 })),
    within: some(fc.constantFrom(5000, 20_000)),
    sort: fc.constantFrom('relevance', 'relevance', 'newest', 'price', 'distance'),
    limit: fc.constantFrom(2, 5, 40),
    rows: fc.constantFrom(0, 1000),
    wide: fc.constantFrom(0, 1000),
    few: fc.constantFrom(0, 1000),
    scored: fc.constantFrom(0, 4000),
  })
  .map(({ category, region, bookingMode, ipc, rows, wide, few, scored, near, within, sort, ...rest }): IndexQuery => {
    const filter = (name: string, value: string | undefined, ofKind: boolean) =>
      value === undefined ? [] : [{ name, values: [value], ofKind }];
    const possible = (sort === 'relevance' && rest.concepts.length === 0) || (sort === 'distance' && !near);
    return {
      ...rest,
      near,
      within: near ? within : undefined,
      sort: possible
        ? 'newest'
        : sort === 'relevance'
          ? 'relevance'
          : sort === 'price'
            ? 'price'
            : sort === 'distance'
              ? 'distance'
              : 'newest',
      filters: [
        ...filter('category', category, true),
        ...filter('ipc', ipc, true),
        ...filter('region', region, false),
        ...filter('bookingMode', bookingMode, false),
      ],
      shown: ['region', 'bookingMode', ...(rest.kind ? ['category', 'ipc'] : [])],
      region,
      ipc,
      tuning: { rows, wide, few, scored, depths: [1, 2, 5] },
    };
  });

/** All pages of a query, walked by cursor, at most so many hits. */
async function walk(asked: IndexQuery): Promise<IndexHit[]> {
  const seen: IndexHit[] = [];
  let after: IndexQuery['after'];
  for (let page = 0; page < 60; page++) {
    const { hits } = await askIndex(database.db, { ...asked, shown: undefined, after });
    seen.push(...hits.slice(0, asked.limit));
    const last = hits[asked.limit - 1];
    if (hits.length <= asked.limit || !last) return seen;
    after = {
      tier: asked.sort === 'relevance' ? last.tier : 1,
      key: last.key,
      published: last.published,
      listing: last.id,
    };
  }
  return seen;
}

type Step = { write: SearchDocument[] } | { remove: number[] } | { merge: boolean } | { rebuild: number };

/** Fails where the index and a look at every document differ. */
async function compare(steps: readonly Step[], queries: readonly IndexQuery[], pool: number): Promise<void> {
  await database.sql`TRUNCATE search_document, search_segment, search_member, search_posting, search_facet, search_price, search_cell, search_newest, search_recent`;
  for (const each of steps) {
    if ('write' in each) await database.db.transaction((tx) => writeDocuments(tx, each.write));
    if ('remove' in each) await database.db.transaction((tx) => removeDocuments(tx, each.remove.map(idOf)));
    if ('merge' in each) await mergeSegments(database.db, new Date(), 1);
    if ('rebuild' in each) await rebuildSegments(database.db, new Date(), undefined, each.rebuild);
  }
  for (const plain of queries) {
    const asked = { ...plain, tuning: { ...plain.tuning, pool } };
    const expected = await bruteForce(database.sql, asked, pool);
    const { total, kinds, facets } = await askIndex(database.db, asked);
    expect({ total, kinds: byValue(kinds), facets: named(facets) }).toEqual({
      total: expected.total,
      kinds: byValue(expected.kinds),
      facets: expected.facets.map(String).sort(),
    });
    expect((await walk(asked)).map(({ id, key }) => [id, key])).toEqual(expected.hits);
  }
}

test(
  'the index finds what a look at every document finds',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 7 }),
        fc.array(query, { minLength: 8, maxLength: 8 }),
        fc.constantFrom(0, 3, 60),
        compare,
      ),
      // To look for a shorter example takes as long as all runs again: it ends before the test does, which would tell none.
      {
        numRuns: RUNS,
        interruptAfterTimeLimit: TIME_LIMIT_MS,
        markInterruptAsFailure: true,
      },
    );
  },
  TIME_LIMIT_MS + 60_000,
);

// Up to four frequent words have ways of their own through a segment, with one rare word or without.
test.each([
  [WORDS.slice(0, 3)],
  [WORDS.slice(0, 4)],
  [WORDS.slice(0, 5)],
  [WORDS.slice(0, 6)],
  [[...WORDS.slice(0, 3), 'seldom']],
  [[...WORDS.slice(0, 4), 'seldom']],
  [[...WORDS.slice(0, 5), 'seldom']],
  [[...WORDS.slice(0, 4), 'seldom', 'hardly']],
  [[...WORDS.slice(0, 4), 'ab']],
])('all of %j are ranked as a look at every document ranks them', async (words) => {
  const [shape] = fc.sample(document, { numRuns: 1, seed: 1 });
  if (!shape) throw new Error('no document');
  // Every word in every document, each more often than in others: no order of one word is that of all.
  const written = Array.from({ length: 60 }, (_, n): SearchDocument => {
    const often = WORDS.slice(0, 6).flatMap((each, i) => Array<string>(1 + ((n * (i + 2)) % 7)).fill(each));
    return {
      ...shape,
      id: idOf(n),
      publishedAt: new Date(Date.UTC(2026, 0, 1 + n)),
      fields: [
        {
          text: [...often, ...(n % 9 === 0 ? ['seldom'] : []), ...(n % 18 === 0 ? ['hardly'] : [])].join(' '),
          weight: 'D',
        },
      ],
    };
  });
  const concepts = words.map((each) => [[each]]);
  const queries = [0, 1000].flatMap((rows) =>
    [0, 4000].map(
      (scored): IndexQuery => ({
        concepts,
        sort: 'relevance',
        limit: 5,
        shown: [],
        tuning: { rows, scored, depths: [1, 2, 5] },
      }),
    ),
  );
  await compare([{ write: written }, { rebuild: 100 }], queries, 3);
});

/** `name,value,count` of each, sorted. */
function named(facets: ReadonlyMap<string, readonly FacetCount[]>): string[] {
  return [...facets].flatMap(([name, of]) => of.map(({ value, count }) => `${name},${value},${count}`)).sort();
}

function byValue<T extends { value: string }>(counts: readonly T[]): T[] {
  return [...counts].sort((a, b) => (a.value < b.value ? -1 : 1));
}
