import type { FieldError } from '@/core/errors';

/** What the search page's address holds, as plain text: what its form sends and its links change. */
export const SEARCH_PARTS = [
  'q',
  'kind',
  'category',
  'region',
  'organisation',
  'ipc',
  'priceMin',
  'priceMax',
  'bookingMode',
  'facets',
  'date',
  'until',
  'from',
  'to',
  'hours',
  'days',
  'units',
  'near',
  'within',
  'sort',
] as const;
export type SearchPart = (typeof SEARCH_PARTS)[number];

export type SearchAddress = Partial<Record<SearchPart, string>>;

/** So many characters are searched for; what is pasted beyond is cut off. */
export const MAX_WORDS = 2000;
/** From here on it is a text rather than words, and matching it says more. */
export const LONG_WORDS = 150;

/** Parts whose fields say what is wrong with what was typed. */
export type TypedPart = 'priceMin' | 'priceMax' | 'date' | 'until' | 'from' | 'to' | 'units';
export type WrongParts = Partial<Record<TypedPart, Omit<FieldError, 'path'>>>;

export const DEFAULT_FROM = '09:00';
export const DEFAULT_TO = '12:00';
/** Somewhere in it: the whole of the days, unless said. */
export const DAY_FROM = '00:00';
export const DAY_TO = '24:00';

/** The hours of the day that a search for free time means where its address names none. */
export function defaultHours({ hours }: Pick<SearchAddress, 'hours'>): { from: string; to: string } {
  return hours ? { from: DAY_FROM, to: DAY_TO } : { from: DEFAULT_FROM, to: DEFAULT_TO };
}

/** Whether what is looked for can be free at a time. */
export function hasFreeTime({ kind }: Pick<SearchAddress, 'kind'>): boolean {
  return kind === undefined || kind === 'instrument' || kind === 'space';
}

/** What falls away with the day. */
const OF_DATE = ['until', 'from', 'to', 'hours', 'days', 'units'] as const;

/** The page's address after some parts changed; an empty part is taken out, and so is what depends on it. */
export function searchHref(address: SearchAddress, changes: SearchAddress & { cursor?: string } = {}): string {
  const { cursor, ...parts } = changes;
  const next: SearchAddress = { ...address, ...parts };
  if (!next.date) for (const part of OF_DATE) delete next[part];
  if (!next.hours) delete next.days;
  const query = new URLSearchParams();
  for (const part of SEARCH_PARTS) if (next[part]) query.set(part, next[part]);
  if (cursor) query.set('cursor', cursor);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text ? `/search?${text}` : '/search';
}

/** Where a listing is looked at: with the time that was asked for, which its page then offers. */
export function listingHref(slug: string, address: SearchAddress): string {
  const { date, until, from, to, hours, days, units } = address;
  const time = date ? searchHref({ date, until, from, to, hours, days, units }).split('?')[1] : undefined;
  return time ? `/listings/${slug}?${time}` : `/listings/${slug}`;
}

/** The address when another kind is chosen: what belongs to the old kind falls away. */
export function kindHref(address: SearchAddress, kind: string): string {
  return searchHref(address, { kind, category: '', facets: '', ipc: '' });
}

/** The address without one value of the kind's facets. */
export function withoutFacet(address: SearchAddress, facet: string): string {
  const left = (address.facets ?? '').split(',').filter((each) => each !== '' && each !== facet);
  return searchHref(address, { facets: left.join(',') });
}
