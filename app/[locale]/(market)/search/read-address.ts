import { DEFAULT_FROM, DEFAULT_TO, SEARCH_PARTS, type SearchAddress } from '@/components/search/search-address';
import { addDays, isLocalDate, resolveMoment } from '@/core/zoned-time';
import { type LenientSearch, readSearchAddress } from '@/domain/search/inputs';

/** The zone in which people name a day and an hour to search for. */
const MARKET_ZONE = 'Asia/Shanghai';
const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MAX_WORDS = 2000;

export type RawAddress = Record<string, string | string[] | undefined>;

/** What the page's address asks for: as text for its form and links, and as a search. Nonsense is left out, and named. */
export function readAddress(raw: RawAddress): LenientSearch & { address: SearchAddress } {
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
  const { date, from, to, ...rest } = parts;
  const span = spanOf(date, from, to);
  const { input, ignored } = readSearchAddress({ ...rest, ...span });
  if (date && !span) ignored.push('date');
  const shown = { ...parts };
  for (const name of ignored) delete shown[name];
  if (!span || ignored.some((name) => name.startsWith('available'))) delete shown.date;
  delete shown.cursor;
  return { input, ignored, address: shown };
}

function spanOf(date = '', from = DEFAULT_FROM, to = DEFAULT_TO) {
  if (!isLocalDate(date) || !CLOCK.test(from) || !CLOCK.test(to)) return undefined;
  const at = (clock: string) =>
    resolveMoment(clock === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${clock}`, MARKET_ZONE).toISOString();
  return { availableFrom: at(from), availableTo: at(to) };
}
