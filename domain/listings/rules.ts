import { groupBy } from '@/core/group-by';
import type { LocaleText } from '@/core/locale-text';
import type { Process } from '@/core/process';

export const LISTING_STATUSES = ['draft', 'published', 'paused', 'archived'] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

export const LISTING_ACTIONS = ['publish', 'pause', 'resume', 'archive'] as const;
export type ListingAction = (typeof LISTING_ACTIONS)[number];

/** Characters, in each language. */
export const TITLE_MAX = 256;
export const SUMMARY_MAX = 500;
export const DESCRIPTION_MAX = 4000;
export const ADDRESS_MAX = 200;
export const CAPTION_MAX = 200;
export const UNITS_MAX = 1000;

/** How people get at an instrument: by themselves, with somebody who operates it, by sending samples, from afar. */
export const ACCESS_MODES = ['self-use', 'operator-assisted', 'send-in', 'remote'] as const;

export const FILE_ROLES = ['photo', 'document'] as const;
export type FileRole = (typeof FILE_ROLES)[number];
export const FILES_MAX: Record<FileRole, number> = { photo: 20, document: 20 };

/** `editor` writes listings, `publisher` also answers for what others see. */
export type ListingParty = 'editor' | 'publisher';

/** The life of a listing: commands, buttons, API and docs read this table. */
export const listingProcess = {
  publish: { from: ['draft'], to: 'published', by: ['publisher'] },
  pause: { from: ['published'], to: 'paused', by: ['publisher'] },
  resume: { from: ['paused'], to: 'published', by: ['publisher'] },
  archive: { from: ['published', 'paused'], to: 'archived', by: ['publisher'] },
} as const satisfies Process<ListingStatus, ListingAction, ListingParty>;

/** The past tense of each action, as the event log says it. */
export const LISTING_EVENTS = {
  publish: 'listing.published',
  pause: 'listing.paused',
  resume: 'listing.resumed',
  archive: 'listing.archived',
} as const satisfies Record<ListingAction, string>;

/** Once archived, a listing is kept for the books and no longer changed. */
export function isEditable(status: ListingStatus): boolean {
  return status !== 'archived';
}

const SHORT_SLUG = /^listing-[0-9a-z]{10}$/;
const SLUG_LENGTH = 60;

/** The address that a listing without an English title is reached by. */
export function shortSlug(id: string): string {
  return `listing-${id.replaceAll('-', '').slice(-10)}`;
}

/** `Field-emission SEM (JSM-7800F)` → `field-emission-sem-jsm-7800f`; null when too little of it is Latin. */
export function slugFromTitle(title: LocaleText): string | null {
  const slug = (title.en ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  return slug.length >= 3 ? slug : null;
}

/** True when the slug was made from this title or the id, and nobody chose it. */
export function isDerivedSlug(slug: string, title: LocaleText): boolean {
  if (SHORT_SLUG.test(slug)) return true;
  const base = slugFromTitle(title);
  return base !== null && (slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1))));
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** One stretch of weekly opening; minutes from local midnight, `endMinute` beyond 1440 runs into the next day. */
export interface WeeklyRange {
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: number;
  startMinute: number;
  endMinute: number;
}

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Places in the list whose range overlaps an earlier one, Sunday night into Monday included. */
export function overlappingRanges(ranges: readonly WeeklyRange[]): number[] {
  const spans = ranges.map(({ weekday, startMinute, endMinute }) => ({
    start: (weekday - 1) * DAY_MINUTES + startMinute,
    end: (weekday - 1) * DAY_MINUTES + endMinute,
  }));
  const clash = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    [-WEEK_MINUTES, 0, WEEK_MINUTES].some((shift) => a.start < b.end + shift && b.start + shift < a.end);
  return spans.flatMap((span, at) => (spans.slice(0, at).some((earlier) => clash(earlier, span)) ? [at] : []));
}

/** By day and time, touching ranges of one day made one. */
export function tidyRanges(ranges: readonly WeeklyRange[]): WeeklyRange[] {
  const sorted = [...ranges].sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);
  const tidy: WeeklyRange[] = [];
  for (const range of sorted) {
    const last = tidy.at(-1);
    if (last && last.weekday === range.weekday && last.endMinute === range.startMinute)
      last.endMinute = range.endMinute;
    else tidy.push({ ...range });
  }
  return tidy;
}

/** Weekly hours of one unit, of some days, or both; they take the place of the listing's usual hours then. */
export interface OtherHours {
  /** Null: all units that have no hours of their own. */
  unitId: string | null;
  /** First and last day on the listing's calendar, `YYYY-MM-DD`, both included; null: without bound. */
  validFrom: string | null;
  validTo: string | null;
  openings: WeeklyRange[];
}

type Validity = Pick<OtherHours, 'unitId' | 'validFrom' | 'validTo'>;

/** True for hours without dates: they hold whenever no others do. */
export function isUndated({ validFrom, validTo }: Pick<Validity, 'validFrom' | 'validTo'>): boolean {
  return validFrom === null && validTo === null;
}

/** Places in the list that share a day with an earlier place of the same unit; with and without dates are apart. */
export function overlappingPeriods(sets: readonly Validity[]): number[] {
  const clash = (a: Validity, b: Validity) =>
    a.unitId === b.unitId &&
    isUndated(a) === isUndated(b) &&
    !(a.validTo && b.validFrom && a.validTo < b.validFrom) &&
    !(b.validTo && a.validFrom && b.validTo < a.validFrom);
  return sets.flatMap((set, at) => (sets.slice(0, at).some((earlier) => clash(earlier, set)) ? [at] : []));
}

/** Kept rows as people write them: the listing's usual hours, and each other set in the order in which it comes. */
export function groupHours(rows: readonly (WeeklyRange & Validity)[]): {
  openings: WeeklyRange[];
  otherHours: OtherHours[];
} {
  const sets = groupBy(rows, ({ unitId, validFrom, validTo }) => [unitId, validFrom, validTo].join());
  const all = [...sets.values()].flatMap((set): OtherHours[] => {
    const [first] = set;
    if (!first) return [];
    const { unitId, validFrom, validTo } = first;
    const openings = set.map(({ weekday, startMinute, endMinute }) => ({ weekday, startMinute, endMinute }));
    return [{ unitId, validFrom, validTo, openings: tidyRanges(openings) }];
  });
  const isUsual = (set: OtherHours) => set.unitId === null && isUndated(set);
  return { openings: all.find(isUsual)?.openings ?? [], otherHours: all.filter((set) => !isUsual(set)) };
}

export interface WantedUnit {
  /** Keeps the unit that is there; absent for a new one. */
  id?: string;
  name: string;
}

/** The first `count` of the units there are, and numbered ones for the rest. */
export function countedUnits(present: readonly WantedUnit[], count: number): WantedUnit[] {
  const wanted = present.slice(0, count);
  const names = new Set(wanted.map(({ name }) => name));
  for (let n = 1; wanted.length < count; n++) {
    if (!names.has(String(n))) wanted.push({ name: String(n) });
  }
  return wanted;
}

/** A value as it is kept: empty texts and empty lists are no value. Undefined when nothing is left. */
export function withoutBlanks(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (!isPlainObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, part]) => {
    const left = withoutBlanks(part);
    return left === undefined ? [] : [[key, left] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
