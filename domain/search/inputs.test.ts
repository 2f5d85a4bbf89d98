import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearchAddress, searchInput } from './inputs';

test.each([
  [{ priceMax: 'NaN' }, 'priceMax'],
  [{ priceMax: '-1' }, 'priceMax'],
  [{ priceMax: '1e30' }, 'priceMax'],
  [{ kind: 'rocket' }, 'kind'],
  [{ availableFrom: '2027-02-30T09:00:00Z', availableTo: '2027-03-01T09:00:00Z' }, 'availableFrom'],
  [{ availableFrom: '2027-03-01T09:00:00Z', availableTo: '2027-03-01T09:00:00Z' }, 'availableTo'],
  [{ availableFrom: '2027-03-01T09:00:00Z' }, 'availableTo'],
  [{ availableFrom: '2027-01-01T00:00:00Z', availableTo: '2099-01-01T00:00:00Z' }, 'availableTo'],
  [{ near: '91,0' }, 'near'],
  [{ near: 'NaN,NaN' }, 'near'],
  [{ sort: 'distance' }, 'near'],
  [{ facets: 'a;drop=b' }, 'facets'],
  [{ region: "51'--" }, 'region'],
  [{ limit: '101' }, 'limit'],
])('%j is refused at %s', (raw, path) => {
  const parsed = searchInput.safeParse(raw);
  expect(parsed.error?.issues.map((issue) => String(issue.path[0]))).toContain(path);
});

test('words may be long, but not endless', () => {
  expect(searchInput.safeParse({ q: 'x'.repeat(20_000) }).success).toBe(true);
  expect(searchInput.safeParse({ q: 'x'.repeat(20_001) }).success).toBe(false);
});

test('empty parts of a form were not asked for', () => {
  expect(searchInput.parse({ q: '', kind: '', priceMax: '', sort: '' })).toEqual({});
});

test('prices are yuan, kept as fen', () => {
  expect(searchInput.parse({ priceMax: '99.5' }).priceMax).toBe(9950n);
});

test('a page keeps what makes sense of its address and names the rest', () => {
  const { input, ignored } = readSearchAddress({ q: '电镜', kind: 'rocket', priceMax: 'abc', region: '51' });
  expect(input).toEqual({ q: '电镜', region: '51' });
  expect(ignored.sort()).toEqual(['kind', 'priceMax']);
});

test('half a span of time is left out whole', () => {
  expect(readSearchAddress({ availableTo: '2027-03-01T09:00:00Z' }).input).toEqual({});
});

test('no address is beyond reading', () => {
  const names = ['q', 'kind', 'facets', 'availableFrom', 'availableTo', 'near', 'within', 'sort', 'limit', 'cursor'];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' })), (raw) => {
      expect(readSearchAddress(raw).input).toBeTypeOf('object');
    }),
    { numRuns: 300 },
  );
}, 30_000);
