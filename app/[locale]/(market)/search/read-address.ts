import { defaultHours, SEARCH_PARTS, type SearchAddress } from '@/components/search/search-address';
import { MARKET_ZONE } from '@/core/market-zone';
import { addDays, isLocalDate, localDate, resolveMoment } from '@/core/zoned-time';
import { SUMMARY_DAYS } from '@/domain/availability/keep-open-time';
import { type LenientSearch, readSearchAddress } from '@/domain/search/inputs';

const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MAX_WORDS = 2000;

export type RawAddress = Record<string, string | string[] | undefined>;

/** What the page's address asks for: as text for its form and links, and as a search. Nonsense is left out, and named. */
export function readAddress(raw: RawAddress, now: Date): LenientSearch & { address: SearchAddress } {
  const parts: Record<string, string> = {};
  for (const name of [...SEARCH_PARTS, 'cursor']) {
    const value = raw[name];
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text) parts[name] = text;
  }
  if (parts.q)
    parts.q = parts.q
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .trim()
      .slice(0, MAX_WORDS);
  const { date, until, from, to, hours, days, units, ...rest } = parts;
  const span = spanOf(parts, now);
  const { input, ignored } = readSearchAddress({ ...rest, ...span });
  if (date && !span) ignored.push('date');
  const shown = { ...parts };
  for (const name of ignored) for (const part of PARTS_OF[name] ?? [name]) delete shown[part];
  if (!span) for (const part of TIME_PARTS) delete shown[part];
  delete shown.cursor;
  return { input, ignored, address: shown };
}

const TIME_PARTS = ['date', 'until', 'from', 'to', 'hours', 'days', 'units'];

/** Parts of the page's address behind the fields of a search that are named otherwise. */
const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  availableFrom: TIME_PARTS,
  availableTo: TIME_PARTS,
  freeHours: ['hours', 'days'],
  weekdays: ['days'],
};

/** The span from the first day's hour to the last day's, and what is looked for in it; none too far ahead. */
function spanOf({ date = '', until, hours, days, units, ...clock }: SearchAddress, now: Date) {
  const { from = clock.from, to = clock.to } = { ...defaultHours({ hours }), ...clock };
  const last = until && isLocalDate(until) && until >= date ? until : date;
  if (!isLocalDate(date) || !from || !to || !CLOCK.test(from) || !CLOCK.test(to)) return undefined;
  if (last > lastDay(now)) return undefined;
  const at = (day: string, time: string) =>
    resolveMoment(time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`, MARKET_ZONE).toISOString();
  return {
    availableFrom: at(date, from),
    availableTo: at(last, to),
    freeHours: hours ?? '',
    weekdays: (hours && days) ?? '',
    units: units ?? '',
  };
}

/** The last day that can be asked for. */
export function lastDay(now: Date): string {
  return addDays(localDate(now, MARKET_ZONE), SUMMARY_DAYS - 1);
}
