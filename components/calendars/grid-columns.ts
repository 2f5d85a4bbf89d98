import { type BoardClosure, type BoardData, type BoardItem, closes, packColumns } from './board-model';

/** A stretch of a column that something fills; minutes since the column's midnight. */
export interface Segment<T> {
  of: T;
  start: number;
  end: number;
  place: number;
  places: number;
}

export interface GridColumn {
  key: string;
  /** The day's place in the view, and the unit when the column is one unit's. */
  day: number;
  unit: number | null;
  items: Segment<{ at: number; item: BoardItem }>[];
  closures: Segment<BoardClosure>[];
  /** What found no room. */
  hidden: number;
  closedHours: readonly (readonly [number, number])[];
}

const DAY = 1440;
/** More beside each other than this cannot be read. */
const MOST_PLACES = 6;

/** A column for each day of a week; of a single day, one for each unit. */
export function gridColumns(data: BoardData, items: readonly BoardItem[]): GridColumn[] {
  const indexed = items.map((item, at) => ({ at, item, start: item.start, end: item.end }));
  if (data.days === 1) {
    return data.units.map(({ id, listing, closedHours }, unit) => ({
      key: id,
      day: 0,
      unit,
      ...segments(
        indexed.filter(({ item }) => item.unit === unit),
        0,
      ),
      closures: closureSegments(
        data.closures.filter((each) => closes(each, unit, listing)),
        0,
      ),
      closedHours: closedHours ?? data.listings[listing]?.closedHours ?? [],
    }));
  }
  // A booking of several units is one thing in a week of days.
  const first = new Set<string>();
  const single = indexed.filter(({ item }) => !first.has(item.id) && first.add(item.id));
  const [only] = data.listings;
  return Array.from({ length: data.days }, (_, day) => ({
    key: String(day),
    day,
    unit: null,
    ...segments(single, day),
    closures: closureSegments(
      data.listings.length === 1
        ? data.closures.filter(({ unit }) => unit === -1)
        : data.closures.filter(({ listing }) => listing === -1),
      day,
    ),
    closedHours: data.listings.length === 1 && only ? clip(only.closedHours, day) : [],
  }));
}

function segments(all: readonly { at: number; item: BoardItem; start: number; end: number }[], day: number) {
  const touching = all
    .filter(({ start, end }) => start < (day + 1) * DAY && end > day * DAY)
    .map(({ at, item, start, end }) => ({
      at,
      item,
      start: Math.max(0, start - day * DAY),
      end: Math.min(DAY, end - day * DAY),
    }));
  const { placed, hidden } = packColumns(touching, MOST_PLACES);
  return {
    items: placed.map(({ item: { at, item, start, end }, place, places }) => ({
      of: { at, item },
      start,
      end,
      place,
      places,
    })),
    hidden,
  };
}

function closureSegments(closures: readonly BoardClosure[], day: number): Segment<BoardClosure>[] {
  return closures
    .filter(({ start, end }) => start < (day + 1) * DAY && end > day * DAY)
    .map((of) => ({
      of,
      start: Math.max(0, of.start - day * DAY),
      end: Math.min(DAY, of.end - day * DAY),
      place: 0,
      places: 1,
    }));
}

function clip(ranges: readonly (readonly [number, number])[], day: number): [number, number][] {
  return ranges
    .map(([from, to]): [number, number] => [Math.max(0, from - day * DAY), Math.min(DAY, to - day * DAY)])
    .filter(([from, to]) => from < to);
}
