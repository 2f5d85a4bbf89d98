import {
  defaultHours,
  MAX_WORDS,
  SEARCH_PARTS,
  type SearchAddress,
  type TypedPart,
  type WrongParts,
} from '@/components/search/search-address';
import { isLocalDate } from '@/core/local-date';
import { MARKET_ZONE } from '@/core/market-zone';
import { readTypedDate } from '@/core/typed-date';
import { addDays, localDate, resolveMoment } from '@/core/zoned-time';
import { SUMMARY_DAYS } from '@/domain/availability/keep-open-time';
import { readSearchAddress, type SearchInput } from '@/domain/search/inputs';

const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export type RawAddress = Record<string, string | string[] | undefined>;

export interface ReadAddress {
  input: SearchInput;
  /** What is searched for, as the text of links. */
  address: SearchAddress;
  /** What the form's fields show: the same, and what was typed wrong. */
  fields: SearchAddress;
  /** What is wrong there; it is not searched by. */
  wrong: WrongParts;
  /** Something else made no sense, that no field shows. */
  hasNonsense: boolean;
}

/** What the page's address asks for: as text for its form and links, and as a search. Nonsense is left out, and told. */
export function readAddress(raw: RawAddress, now: Date): ReadAddress {
  const typed = readParts(raw, localDate(now, MARKET_ZONE));
  const { date, until, from, to, hours, days, units, ...rest } = typed;
  const asked = date === undefined ? {} : askedSpan({ ...typed, date }, now);
  const { input, ignored, errors } = readSearchAddress({ ...rest, ...asked.span, cursor: readText(raw.cursor) });
  const wrong: WrongParts = { ...asked.wrong };
  for (const { path, ...error } of errors) {
    const part = TYPED_AS[path];
    if (part) wrong[part] ??= error;
  }
  if (input.priceMin !== undefined && input.priceMax !== undefined && input.priceMin > input.priceMax) {
    wrong.priceMax = { code: 'too-small', params: { min: rest.priceMin ?? '' } };
    delete input.priceMax;
    ignored.push('priceMax');
  }
  const dropped = new Set<string>([
    ...ignored.flatMap((name) => PARTS_OF[name] ?? [name]),
    ...(asked.span ? [] : TIME_PARTS),
  ]);
  // A time is one thing in many fields: it is wrong as a whole, and stays as a whole.
  const isTime = (part: string) => TIME_PARTS.some((each) => each === part);
  const told = new Set(Object.keys(wrong).flatMap((part) => (isTime(part) ? TIME_PARTS : part)));
  const address: SearchAddress = {};
  const fields: SearchAddress = {};
  for (const part of SEARCH_PARTS) {
    if (typed[part] && !dropped.has(part)) address[part] = typed[part];
    if (typed[part] && (!dropped.has(part) || told.has(part))) fields[part] = typed[part];
  }
  const isTold = (name: string) => (PARTS_OF[name] ?? [name]).some((part) => told.has(part));
  return { input, address, fields, wrong, hasNonsense: !ignored.every(isTold) };
}

const TIME_PARTS = ['date', 'until', 'from', 'to', 'hours', 'days', 'units'] as const;

/** Parts of the page's address behind the fields of a search that are named otherwise. */
const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  availableFrom: TIME_PARTS,
  availableTo: TIME_PARTS,
  freeHours: ['hours', 'days'],
  weekdays: ['days'],
};

/** The page's field that says what is wrong with a field of a search. */
const TYPED_AS: Readonly<Record<string, TypedPart | undefined>> = {
  priceMin: 'priceMin',
  priceMax: 'priceMax',
  availableFrom: 'date',
  availableTo: 'until',
  units: 'units',
};

function readParts(raw: RawAddress, today: string): SearchAddress {
  const parts: SearchAddress = {};
  for (const name of SEARCH_PARTS) {
    const text = readText(raw[name]);
    if (text) parts[name] = text;
  }
  if (parts.q)
    parts.q = parts.q
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .trim()
      .slice(0, MAX_WORDS);
  for (const day of ['date', 'until'] as const) {
    const date = parts[day] && readTypedDate(parts[day], today);
    if (date) parts[day] = date;
  }
  return parts;
}

function readText(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join(',') : value) ?? '';
}

/** The span from the first day's hour to the last day's, and what is looked for in it; or what is wrong with it. */
function askedSpan(
  { date, until = date, hours, days, units, ...clock }: SearchAddress & { date: string },
  now: Date,
): { span?: Record<string, string>; wrong?: WrongParts } {
  const { from = clock.from ?? '', to = clock.to ?? '' } = { ...defaultHours({ hours }), ...clock };
  const [today, last] = [localDate(now, MARKET_ZONE), lastDay(now)];
  const refuse = (part: TypedPart, code: string) => ({ wrong: { [part]: { code } } });
  if (!isLocalDate(date)) return refuse('date', 'invalid-date');
  if (!isLocalDate(until)) return refuse('until', 'invalid-date');
  if (until < today) return refuse(until === date ? 'date' : 'until', 'in-the-past');
  if (date < today && !hours) return refuse('date', 'in-the-past');
  if (date > last) return refuse('date', 'date-too-late');
  if (until > last) return refuse('until', 'date-too-late');
  if (until < date) return refuse('until', 'end-before-start');
  if (!CLOCK.test(from)) return refuse('from', 'invalid-time');
  if (!CLOCK.test(to)) return refuse('to', 'invalid-time');
  const at = (day: string, time: string) =>
    resolveMoment(time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`, MARKET_ZONE);
  const [start, end] = [at(date, from), at(until, to)];
  if (end <= start) return refuse('to', 'end-before-start');
  // Hours may be free in what is left of a span; the whole of it cannot once it has begun.
  if (hours ? end <= now : start < now) return refuse(hours ? 'to' : 'from', 'in-the-past');
  return {
    span: {
      availableFrom: start.toISOString(),
      availableTo: end.toISOString(),
      freeHours: hours ?? '',
      weekdays: (hours && days) ?? '',
      units: units ?? '',
    },
  };
}

/** The last day that can be asked for. */
export function lastDay(now: Date): string {
  return addDays(localDate(now, MARKET_ZONE), SUMMARY_DAYS - 1);
}
