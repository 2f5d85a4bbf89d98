import type { LocaleText } from '@/core/locale-text';
import type { CustomerGroup, SeedOpening, SeedRate } from './types';

/*
 * The demo tables are written as records: a first line of cells parted by ` ; `, then lines of `中文 | English`.
 * Records are parted by an empty line. A half that is `-` is deliberately missing.
 */

/** The records of a table, each as its trimmed lines. */
export function readRecords(table: string): string[][] {
  return table
    .trim()
    .split(/\n\s*\n/)
    .map((record) => record.split('\n').map((text) => text.trim()));
}

/** The cells of a record's first line. Throws when there are not `count` of them. */
export function readCells(text: string | undefined, count: number): string[] {
  const cells = (text ?? '').split(';').map((cell) => cell.trim());
  if (cells.length !== count) throw new Error(`expected ${count} cells: ${text}`);
  return cells;
}

/** `中文 | English`. */
export function readBoth(text: string | undefined): LocaleText {
  const halves = (text ?? '').split(' | ').map((half) => half.trim());
  if (halves.length !== 2) throw new Error(`expected two languages: ${text}`);
  const [zh, en] = halves;
  return { ...(zh && zh !== '-' ? { zh } : {}), ...(en && en !== '-' ? { en } : {}) };
}

/** `词、词 | word, word`. */
export function readWords(text: string | undefined): { zh?: string[]; en?: string[] } {
  const { zh, en } = readBoth(text);
  return { ...(zh ? { zh: zh.split(/、\s*/) } : {}), ...(en ? { en: en.split(/,\s*/) } : {}) };
}

const BASES: Record<string, SeedRate['basis']> = { h: 'hour', d: 'day', m: 'month', s: 'sample', i: 'item', t: 'term' };

/** `600/h 260/s`: yuan per basis for everyone; partners and the own organisation pay the given shares of it. */
export function readRates(text: string, shares: Partial<Record<CustomerGroup, number>> = {}): SeedRate[] {
  return words(text).flatMap((price) => {
    const match = /^([\d.]+)\/([hdmsit])$/.exec(price);
    const basis = BASES[match?.[2] ?? ''];
    if (!match || !basis) throw new Error(`not a price: ${price}`);
    const yuan = Number(match[1]);
    const rate = (customerGroup: CustomerGroup, share: number): SeedRate => ({
      basis,
      customerGroup,
      // Reduced prices are whole yuan, as on a price list.
      amountMinor: share === 1 ? Math.round(yuan * 100) : Math.round(yuan * share) * 100,
    });
    return [
      rate('public', 1),
      ...(shares.partner === undefined ? [] : [rate('partner', shares.partner)]),
      ...(shares.internal === undefined ? [] : [rate('internal', shares.internal)]),
    ];
  });
}

/** Words parted by spaces; none for `-`. */
export function words(text: string): string[] {
  return text === '-' ? [] : text.split(/\s+/).filter(Boolean);
}

const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekly hours from spans such as `09:00-12:00`. */
export function hours(days: 'weekdays' | 'all-week', ...spans: string[]): SeedOpening[] {
  return (days === 'weekdays' ? WEEKDAYS : ALL_WEEK).flatMap((weekday) =>
    spans.map((span) => {
      const [start = '', end = ''] = span.split('-');
      return { weekday, start, end };
    }),
  );
}

/** A number from 0 up to `limit`, always the same for the same text (FNV-1a). */
export function steadyNumber(text: string, limit: number): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % limit;
}

/** `JSM-7800F (LV)` → `jsm-7800f-lv`. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
