import { kindOf } from '@/domain/listings/kinds';
import { freeTime } from './free-time';
import type { SearchInput } from './inputs';
import type { FacetFilter, IndexQuery } from './run-query';

/** Facets of every kind. */
const GENERAL_FACETS = ['region', 'bookingMode'];

/** What a search asks of the index beside its words, its order and its page. */
export function listingQuery(
  input: SearchInput,
  now: Date,
): Omit<IndexQuery, 'concepts' | 'need' | 'sort' | 'after' | 'limit'> {
  const { kind, category, region, organisation, priceMin, priceMax, bookingMode, ipc, near, within } = input;
  const filters: FacetFilter[] = [
    ...filter('category', category, true),
    ...filter('ipc', ipc, true),
    ...filter('region', region, false),
    ...filter('organisation', organisation, false),
    ...filter('bookingMode', bookingMode, false),
    ...[...byField(input.facets ?? [])].map(([name, values]) => ({ name, values, ofKind: true })),
  ];
  return {
    kind,
    filters,
    priceMin,
    priceMax,
    near,
    within: within === undefined ? undefined : within * 1000,
    available: freeTime(input, now),
    shown: [...GENERAL_FACETS, ...(kind ? facetsOfKind(kind) : [])],
    region,
    ipc,
  };
}

/** Names of the facets that are shown once a kind is chosen. */
function facetsOfKind(kind: string): string[] {
  const fields = kindOf(kind).fields;
  return [
    'category',
    ...(fields.some(({ name }) => name === 'ipcSymbols') ? ['ipc'] : []),
    ...fields.filter(({ facet }) => facet).map(({ name }) => name),
  ];
}

function filter(name: string, value: string | undefined, ofKind: boolean): FacetFilter[] {
  return value === undefined ? [] : [{ name, values: [value], ofKind }];
}

/** `a=1, a=2, b=3` → a: both values, b: one. Values of one field are alternatives. */
function byField(facets: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const facet of facets) {
    const split = facet.indexOf('=');
    const field = facet.slice(0, split);
    fields.set(field, [...(fields.get(field) ?? []), facet.slice(split + 1)]);
  }
  return fields;
}
