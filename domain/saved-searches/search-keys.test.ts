import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseDocument } from '../search/analyse';
import { categoryFacetsOf } from '../search/document-of';
import { askedSearch } from './asked-search';
import { matchesSearch, type ProbeDocument } from './match-search';
import { keysOfDocument, keysOfSearch } from './search-keys';

const WORDS = ['扫描电镜', 'SEM', '质谱', '锂电池', 'laser', '激光', '中试', 'JSM-7800F', '检测', '热处理'];
const REGIONS = [['51', '5101', '510107'], ['50', '5001', '500103'], []];
const CATEGORIES = ['analytical/electron-microscope', 'analytical/nmr', 'testing', null];
const FACETS = ['accessModes=self-use', 'accessModes=send-in', 'certifications=cma', 'trl=6'];

const documents: fc.Arbitrary<ProbeDocument> = fc
  .record({
    words: fc.subarray(WORDS),
    kind: fc.constantFrom('instrument', 'space'),
    category: fc.constantFrom(...CATEGORIES),
    region: fc.constantFrom(...REGIONS),
    organisation: fc.constantFrom('a', 'b'),
    price: fc.option(fc.integer({ min: 0, max: 500 })),
    facets: fc.subarray(FACETS),
  })
  .map(({ words, kind, category, region, organisation, price, facets }) => ({
    listingId: 'x',
    kind,
    priceMinor: price === null ? null : BigInt(price * 100),
    facets: new Set([
      ...categoryFacetsOf(category),
      ...region.map((code) => `region=${code}`),
      `organisation=${organisation}`,
      ...facets,
    ]),
    latitude: 30.6,
    longitude: 104.1,
    terms: new Set(analyseDocument([{ text: words.join(' ， '), weight: 'A' }]).map(({ term }) => term)),
  }));

const addresses = fc
  .record({
    q: fc
      .oneof(fc.subarray(WORDS, { maxLength: 2 }), fc.subarray(WORDS, { minLength: 8 }))
      .map((words) => words.join(' ')),
    kind: fc.constantFrom('', '', 'instrument', 'space'),
    category: fc.constantFrom('', '', 'analytical', 'analytical/nmr'),
    region: fc.constantFrom('', '', '51', '510107', '50'),
    organisation: fc.constantFrom('', '', 'a'),
    priceMax: fc.constantFrom('', '', '100', '300'),
    facets: fc.oneof(
      fc.constant(''),
      fc.subarray(FACETS, { minLength: 1 }).map((facets) => facets.join(',')),
    ),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')));

const counts = fc.dictionary(fc.constantFrom('扫描', '描电', '电镜', 'sem', '质谱', 'laser', '激光'), fc.nat(1000));

test('a listing that matches a saved search always meets it under one of its keys', () => {
  let matches = 0;
  fc.assert(
    fc.property(documents, addresses, counts, (document, address, known) => {
      const search = askedSearch(address);
      const keys = keysOfSearch(search, new Map(Object.entries(known)));
      expect(keys.length).toBeGreaterThan(0);
      if (!matchesSearch(search, document)) return;
      matches++;
      const own = new Set(keysOfDocument(document));
      expect(keys.some((key) => own.has(key))).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(matches).toBeGreaterThan(50);
});

test('a search waits under the rarest of its words', () => {
  const keys = (q: string) =>
    keysOfSearch(
      askedSearch({ q }),
      new Map([
        ['检测', 9000],
        ['锂电', 40],
        ['电池', 60],
      ]),
    );
  expect(keys('锂电 检测').every((key) => key !== 't:检测')).toBe(true);
});

test.each([
  [{ organisation: 'lab', kind: 'space' }, ['f:organisation=lab']],
  [{ facets: 'accessModes=self-use,accessModes=send-in,trl=6' }, ['f:trl=6']],
  [{ kind: 'space', region: '51' }, ['any']],
])('without words %j waits under its most telling filter', (address, expected) => {
  expect(keysOfSearch(askedSearch(address), new Map())).toEqual(expected);
});
