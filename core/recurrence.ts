import { isLocalDate } from './local-date';

/*
 * A limited RRULE (RFC 5545, 3.3.10): what people say of lessons, maintenance and series of bookings. Times of day
 * come from the series' start, so rules below a day, BYHOUR and the like, BYWEEKNO and BYYEARDAY are refused.
 * Pure and small: browsers use it too. `expand-recurrence.ts` turns a rule into instants.
 */

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** In ISO order: Monday is the first. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

/** `ordinal` 2: the second in the month or year; -1: the last; absent: each. */
export interface RuleDay {
  weekday: WeekdayCode;
  ordinal?: number;
}

export interface RecurrenceRule {
  freq: Frequency;
  interval: number;
  /** How many occurrences; never together with `until`. */
  count?: number;
  /** The last day on the wall clock, `2026-12-31`, or the last instant, `2026-12-31T15:59:59Z`; both inclusive. */
  until?: string;
  byDay: RuleDay[];
  /** 1 … 31, or -1 … -31 from the month's end. */
  byMonthDay: number[];
  byMonth: number[];
  bySetPos: number[];
  wkst?: WeekdayCode;
}

export const RULE_LENGTH_MAX = 300;
export const INTERVAL_MAX = 999;
export const COUNT_MAX = 9999;

type Parts = Map<string, string>;

/** A rule's text, with or without `RRULE:`, as a value; null for what is not a rule or says more than is supported. */
export function parseRule(text: string): RecurrenceRule | null {
  const parts = text.length > RULE_LENGTH_MAX ? null : splitParts(text);
  if (!parts) return null;
  const freq = FREQUENCIES.find((each) => each === parts.get('FREQ'));
  const interval = whole(parts.get('INTERVAL') ?? '1', 1, INTERVAL_MAX);
  const count = optional(parts, 'COUNT', (value) => whole(value, 1, COUNT_MAX));
  const until = optional(parts, 'UNTIL', parseUntil);
  const byDay = listOf(parts, 'BYDAY', parseDay);
  const byMonthDay = listOf(parts, 'BYMONTHDAY', (value) => signed(value, 31));
  const byMonth = listOf(parts, 'BYMONTH', (value) => whole(value, 1, 12));
  const bySetPos = listOf(parts, 'BYSETPOS', (value) => signed(value, 366));
  const wkst = optional(parts, 'WKST', (value) => WEEKDAY_CODES.find((each) => each === value) ?? null);
  if (!freq || interval === null || count === null || until === null || wkst === null) return null;
  if (!byDay || !byMonthDay || !byMonth || !bySetPos) return null;
  const rule: RecurrenceRule = { freq, interval, byDay, byMonthDay, byMonth, bySetPos };
  if (count !== undefined) rule.count = count;
  if (until !== undefined) rule.until = until;
  if (wkst !== undefined) rule.wkst = wkst;
  return agrees(rule) ? rule : null;
}

/** What RFC 5545 forbids or leaves without meaning. */
function agrees({ freq, count, until, byDay, byMonthDay, byMonth, bySetPos }: RecurrenceRule): boolean {
  if (count !== undefined && until !== undefined) return false;
  if (freq === 'WEEKLY' && byMonthDay.length > 0) return false;
  const ordinals = byDay.some(({ ordinal }) => ordinal !== undefined);
  if (ordinals && freq !== 'MONTHLY' && freq !== 'YEARLY') return false;
  return bySetPos.length === 0 || byDay.length + byMonthDay.length + byMonth.length > 0;
}

/** The rule as RFC 5545 text, parts in one order, so that equal rules read alike. */
export function formatRule(rule: RecurrenceRule): string {
  const parts: [string, string | number | undefined][] = [
    ['FREQ', rule.freq],
    ['INTERVAL', rule.interval > 1 ? rule.interval : undefined],
    ['COUNT', rule.count],
    ['UNTIL', rule.until?.replace(/[-:]/g, '')],
    ['BYMONTH', rule.byMonth.join(',')],
    ['BYMONTHDAY', rule.byMonthDay.join(',')],
    ['BYDAY', rule.byDay.map(formatDay).join(',')],
    ['BYSETPOS', rule.bySetPos.join(',')],
    ['WKST', rule.wkst],
  ];
  return parts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${value}`])).join(';');
}

export function formatDay({ weekday, ordinal }: RuleDay): string {
  return `${ordinal ?? ''}${weekday}`;
}

function splitParts(text: string): Parts | null {
  const parts: Parts = new Map();
  const known = /^(FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=([A-Z0-9,+-]+)$/;
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [, name = '', value = ''] = known.exec(part) ?? [];
    if (name === '' || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

/** Undefined when the part is absent, null when it is wrong. */
function optional<T>(parts: Parts, name: string, parse: (value: string) => T | null): T | null | undefined {
  const value = parts.get(name);
  return value === undefined ? undefined : parse(value);
}

/** Each once, in their order; empty when the part is absent, null when one is wrong. */
function listOf<T>(parts: Parts, name: string, parse: (value: string) => T | null): T[] | null {
  const values: T[] = [];
  for (const text of new Set(parts.get(name)?.split(','))) {
    const value = parse(text);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function whole(text: string, min: number, max: number): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return value >= min && value <= max ? value : null;
}

/** -max … -1, 1 … max. */
function signed(text: string, max: number): number | null {
  const value = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
  return value !== 0 && Math.abs(value) <= max ? value : null;
}

function parseDay(text: string): RuleDay | null {
  const [, before = '', code = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  const weekday = WEEKDAY_CODES.find((each) => each === code);
  if (!weekday) return null;
  if (before === '') return { weekday };
  const ordinal = signed(before, 53);
  return ordinal === null ? null : { weekday, ordinal };
}

function parseUntil(text: string): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const date = `${year}-${month}-${day}`;
  if (!isLocalDate(date)) return null;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}Z`;
}
