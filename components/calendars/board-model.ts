import { type Locale, plainText } from '@/core/locale-text';
import type { BookingState } from '@/domain/bookings/rules';
import type { DeskCalendar } from '@/domain/calendars/desk-calendar';

/** One unit of the desk: a row of the timeline, a column of a day. */
export interface BoardUnit {
  id: string;
  name: string;
  /** Its place among the listings. */
  listing: number;
  /** Where the listing's units differ. */
  closedHours?: readonly (readonly [from: number, to: number])[];
}

export interface BoardListing {
  id: string;
  title: string;
  timeZone: string;
  step: number;
  closedHours: readonly (readonly [from: number, to: number])[];
  nowMinute: number;
  today: string;
  single: boolean;
}

export interface BoardClosure {
  /** -1: every listing, or every unit of it. */
  listing: number;
  unit: number;
  start: number;
  end: number;
  label: string;
}

/** A booking on one unit. Minutes are wall-clock ones since the view's first midnight. */
export interface BoardItem {
  id: string;
  version: number;
  unit: number;
  start: number;
  end: number;
  state: BookingState;
  customer: string;
  person: string;
  /** Holds other units as well. */
  shared: boolean;
  movable: boolean;
}

/** What goes to the browser. Items travel as one text: React would look at each of tens of thousands of values. */
export interface BoardData {
  first: string;
  days: number;
  listings: BoardListing[];
  units: BoardUnit[];
  closures: BoardClosure[];
  packed: string;
}

const STATES: readonly BookingState[] = [
  'held',
  'requested',
  'confirmed',
  'in-use',
  'completed',
  'settled',
  'disputed',
];
const MOVABLE: ReadonlySet<BookingState> = new Set(['requested', 'confirmed']);
type Tuple = [
  id: string,
  version: number,
  unit: number,
  start: number,
  end: number,
  state: number,
  customer: number,
  person: number,
  shared: 0 | 1,
];

/** The desk's calendar as the board draws it: units in order, names once each, times in minutes. */
export function boardData(
  { listings, bookings, closures }: DeskCalendar,
  { first, days, listingId }: { first: string; days: number; listingId?: string },
  words: { locale: Locale; unitName: (name: string) => string; closed: (reason: string, external: boolean) => string },
): BoardData {
  const shown = listings.filter(({ id }) => !listingId || id === listingId);
  const listingAt = new Map(shown.map(({ id }, at) => [id, at]));
  const units = shown.flatMap((listing, at) =>
    listing.units.map(({ name, ...unit }) => ({ ...unit, name: words.unitName(name), listing: at })),
  );
  const unitAt = new Map(units.map(({ id }, at) => [id, at]));
  const names: string[] = [];
  const known = new Map<string, number>();
  const nameAt = (name: string) => {
    const place = known.get(name) ?? names.push(name) - 1;
    known.set(name, place);
    return place;
  };
  const unitsOf = new Map<string, number>();
  for (const { id } of bookings) unitsOf.set(id, (unitsOf.get(id) ?? 0) + 1);
  const tuples = bookings.flatMap((each): Tuple[] => {
    const unit = unitAt.get(each.unitId);
    if (unit === undefined) return [];
    const customer = nameAt(plainText(each.customer, words.locale));
    const shared = (unitsOf.get(each.id) ?? 1) > 1 ? 1 : 0;
    return [
      [
        each.id,
        each.version,
        unit,
        each.start,
        each.end,
        STATES.indexOf(each.state),
        customer,
        nameAt(each.person),
        shared,
      ],
    ];
  });
  return {
    first,
    days,
    units,
    listings: shown.map(({ id, title, timeZone, stepMinutes, closedHours, nowMinute, today, units: own }) => ({
      id,
      timeZone,
      closedHours,
      nowMinute,
      today,
      title: plainText(title, words.locale),
      step: stepMinutes,
      single: own.length === 1,
    })),
    closures: closures.flatMap((each) => {
      const listing = each.listingId === null ? -1 : listingAt.get(each.listingId);
      const unit = each.unitId === null ? -1 : unitAt.get(each.unitId);
      if (listing === undefined || unit === undefined) return [];
      return [{ listing, unit, start: each.start, end: each.end, label: words.closed(each.reason, each.external) }];
    }),
    packed: JSON.stringify([names, tuples]),
  };
}

/** The items again, in the browser. */
export function unpackItems({ packed, listings, units }: BoardData): BoardItem[] {
  const [names, tuples]: [string[], Tuple[]] = JSON.parse(packed);
  return tuples.map(([id, version, unit, start, end, state, customer, person, shared]) => {
    const is = STATES[state] ?? 'confirmed';
    const now = listings[units[unit]?.listing ?? 0]?.nowMinute ?? 0;
    return {
      id,
      version,
      unit,
      start,
      end,
      state: is,
      customer: names[customer] ?? '',
      person: names[person] ?? '',
      shared: shared === 1,
      movable: MOVABLE.has(is) && start > now,
    };
  });
}

/** True when a closure takes a unit out. */
export function closes(closure: BoardClosure, unit: number, listing: number): boolean {
  return (closure.listing === -1 || closure.listing === listing) && (closure.unit === -1 || closure.unit === unit);
}

/** What lies beside each other: a place and the number of places, for each in the order given (by start). */
export interface Placed<T> {
  item: T;
  place: number;
  places: number;
}

/** Packs overlapping spans into as few columns as they need, at most `most`; what does not fit is counted. */
export function packColumns<T extends { start: number; end: number }>(
  items: readonly T[],
  most: number,
): { placed: Placed<T>[]; hidden: number } {
  const placed: Placed<T>[] = [];
  let cluster: Placed<T>[] = [];
  let ends: number[] = [];
  let hidden = 0;
  const close = () => {
    for (const each of cluster) each.places = ends.length;
    placed.push(...cluster);
    cluster = [];
    ends = [];
  };
  for (const item of [...items].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (ends.length > 0 && ends.every((end) => end <= item.start)) close();
    const free = ends.findIndex((end) => end <= item.start);
    const place = free === -1 ? ends.length : free;
    if (place >= most) {
      hidden += 1;
      continue;
    }
    ends[place] = item.end;
    cluster.push({ item, place, places: 1 });
  }
  close();
  return { placed, hidden };
}
