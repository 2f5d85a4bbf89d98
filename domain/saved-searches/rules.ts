/** How a person hears of new listings; they stand in the inbox in either case but `never`. */
export const ALERTS = ['at-once', 'daily', 'never'] as const;
export type Alerts = (typeof ALERTS)[number];

/** At most so many for one person. */
export const MAX_SAVED_SEARCHES = 50;

/**
 * Parts of the search page's address that a saved search keeps. Hours and days are not among them: they pass, while a
 * saved search stays.
 */
export const SAVED_PARTS = [
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
  'near',
  'within',
] as const;
export type SavedAddress = Partial<Record<(typeof SAVED_PARTS)[number], string>>;

/** The parts of an address that a saved search keeps. */
export function savedParts(address: Readonly<Record<string, string | undefined>>): SavedAddress {
  const kept: SavedAddress = {};
  for (const part of SAVED_PARTS) if (address[part]) kept[part] = address[part];
  return kept;
}

/** Where a saved search is looked at. */
export function savedSearchPath(address: Readonly<Record<string, string>>, sort?: 'newest'): string {
  const query = new URLSearchParams(address);
  if (sort) query.set('sort', sort);
  return `/search?${query}`;
}
