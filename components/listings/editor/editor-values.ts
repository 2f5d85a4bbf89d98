import type { LocaleText } from '@/core/locale-text';
import type { ListingForEdit } from '@/domain/listings/get-listing';
import { type WantedUnit, type WeeklyRange, withoutBlanks } from '@/domain/listings/rules';

/** What the editor's form holds. Empty boxes are empty texts; figures that are none are what was typed. */
export interface EditorValues {
  title: LocaleText;
  summary: LocaleText;
  description: LocaleText;
  address: LocaleText;
  category: string;
  regionCode: string;
  latitude: number | string;
  longitude: number | string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  reference: string;
  slug: string;
  attributes: Record<string, unknown>;
  bookingMode: string;
  stepMinutes: number | string;
  minMinutes: number | string;
  maxMinutes: number | string;
  noticeMinutes: number | string;
  horizonDays: number | string;
  bufferBeforeMinutes: number | string;
  bufferAfterMinutes: number | string;
  units: WantedUnit[];
  openings: WeeklyRange[];
  /** By `<customer group>_<basis>`, whole fen. */
  rates: Record<string, number | string>;
}

/** The listing as the form shows it. `attributeNames`: every field of the kind, so that each has a box. */
export function toEditorValues(listing: ListingForEdit, attributeNames: readonly string[]): EditorValues {
  const { title, summary, description, address, units, openings, bookingMode, slug } = listing;
  return {
    title,
    summary,
    description,
    address,
    category: listing.category ?? '',
    regionCode: listing.regionCode ?? '',
    latitude: listing.latitude ?? '',
    longitude: listing.longitude ?? '',
    contactName: listing.contactName ?? '',
    contactEmail: listing.contactEmail ?? '',
    contactPhone: listing.contactPhone ?? '',
    reference: listing.reference ?? '',
    slug,
    attributes: Object.fromEntries(attributeNames.map((name) => [name, listing.attributes[name] ?? ''])),
    bookingMode,
    stepMinutes: listing.stepMinutes,
    minMinutes: listing.minMinutes,
    maxMinutes: listing.maxMinutes,
    noticeMinutes: listing.noticeMinutes,
    horizonDays: listing.horizonDays,
    bufferBeforeMinutes: listing.bufferBeforeMinutes,
    bufferAfterMinutes: listing.bufferAfterMinutes,
    units,
    openings,
    rates: Object.fromEntries(listing.rates.map((rate) => [`${rate.customerGroup}_${rate.basis}`, rate.amountMinor])),
  };
}

/** The parts that are saved by a command each. */
export const PARTS = ['fields', 'units', 'openings', 'rates'] as const;
export type Part = (typeof PARTS)[number];

/** The form as independent entries, `title`, `attributes.model`, `openings` …: what is compared, saved and merged. */
export type Entries = Record<string, unknown>;

export function toEntries({ attributes, ...rest }: EditorValues): Entries {
  const entries: Entries = { ...rest };
  for (const [name, value] of Object.entries(attributes)) entries[`attributes.${name}`] = value;
  return entries;
}

export function partOf(path: string): Part {
  return path === 'units' || path === 'openings' || path === 'rates' ? path : 'fields';
}

/** True when two entries mean the same: blanks are no value, and the order of keys says nothing. */
export function isSameEntry(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(withoutBlanks(value) ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

/** Paths whose entries differ. */
export function changedPaths(base: Entries, values: Entries): string[] {
  return Object.keys({ ...base, ...values }).filter((path) => !isSameEntry(base[path], values[path]));
}

const NUMERIC = new Set([
  'stepMinutes',
  'minMinutes',
  'maxMinutes',
  'noticeMinutes',
  'horizonDays',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
]);
const PAIRS: Record<string, string> = { latitude: 'longitude', longitude: 'latitude' };
const TEXTS = new Set(['title', 'summary', 'description', 'address']);
const KEPT_WHEN_EMPTY = new Set(['slug', 'bookingMode']);

/** What the command of a part is sent for the changed paths. */
export function toInput(part: Part, paths: readonly string[], entries: Entries): Record<string, unknown> {
  if (part === 'rates') return { rates: toRates(entries.rates) };
  if (part !== 'fields') return { [part]: entries[part] };
  const input: Record<string, unknown> = {};
  const attributes: Record<string, unknown> = {};
  for (const path of new Set(paths.flatMap((each) => [each, PAIRS[each] ?? each]))) {
    const value = entries[path];
    if (path.startsWith('attributes.')) attributes[path.slice('attributes.'.length)] = withoutBlanks(value) ?? null;
    else if (TEXTS.has(path)) input[path] = withoutBlanks(value) ?? {};
    else if (NUMERIC.has(path)) input[path] = toNumber(value);
    else input[path] = KEPT_WHEN_EMPTY.has(path) ? value : (withoutBlanks(value) ?? null);
  }
  return Object.keys(attributes).length > 0 ? { ...input, attributes } : input;
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

function toRates(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return rateKeys(value).map((key) => {
    const [customerGroup, basis] = key.split('_');
    return { customerGroup, basis, amountMinor: Object.entries(value).find(([name]) => name === key)?.[1] };
  });
}

/** The filled boxes of the price table, in the order in which they are sent. */
export function rateKeys(rates: object): string[] {
  return Object.entries(rates).flatMap(([key, amount]) => (withoutBlanks(amount) === undefined ? [] : [key]));
}

/** Where in the form an error of a part's command belongs. */
export function toFormPath(part: Part, path: string, entries: Entries): string {
  if (part !== 'rates') return path;
  const at = /^rates\.(\d+)/.exec(path)?.[1];
  const rates = entries.rates;
  if (at === undefined || typeof rates !== 'object' || rates === null) return 'rates';
  return `rates.${rateKeys(rates)[Number(at)] ?? ''}`;
}

/** The entry that a form path lies in: `attributes.model.zh` → `attributes.model`. */
export function entryOf(path: string): string {
  const steps = path.split('.');
  return steps.slice(0, steps[0] === 'attributes' ? 2 : 1).join('.');
}
