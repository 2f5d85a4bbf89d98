import type { SearchInput } from '@/domain/search/inputs';
import { type MarketListing, type MarketWorld, randomFrom } from './market-world';

/** A question of the bench: words and filters of one of its listings, so that it has an answer. */
export interface BenchQuery {
  input: SearchInput;
  /** The words alone, for the reference. */
  words: string;
}

const FREQUENT_ZH = ['一种', '装置', '方法', '系统', '结构', '检测', '设备', '控制'];
const FREQUENT_EN = ['system', 'method', 'device', 'provided', 'includes', 'surface', 'temperature', 'sensor'];

/** `count` questions of one to four words, zh and en, from words of one listing to words of most. */
export function makeQueries(world: MarketWorld, listings: number, count: number): BenchQuery[] {
  const queries: BenchQuery[] = [];
  for (let i = 0; queries.length < count; i++) {
    const random = randomFrom(7_000_000 + i);
    const listing = world.listing(Math.floor(random() * listings));
    const words = wordsOf(listing, 1 + Math.floor(random() * 4), random);
    if (words) queries.push({ words, input: { q: words, ...filtersOf(listing, random) } });
  }
  return queries;
}

function wordsOf(listing: MarketListing, count: number, random: () => number): string {
  const text = [listing.title, listing.summary, listing.description].map((t) => t.zh ?? t.en ?? '').join(' ');
  const isChinese = Boolean(listing.title.zh);
  const own = isChinese ? (text.match(/\p{Script=Han}{2}/gu) ?? []) : text.split(' ').filter((word) => word.length > 2);
  const frequent = (isChinese ? FREQUENT_ZH : FREQUENT_EN).filter((word) => text.includes(word));
  const chosen = Array.from({ length: count }, () => {
    const list = random() < 0.4 && frequent.length > 0 ? frequent : own;
    return list[Math.floor(random() * list.length)] ?? '';
  });
  return [...new Set(chosen)].join(' ').trim();
}

function filtersOf(listing: MarketListing, random: () => number): SearchInput {
  const chance = (share: number) => random() < share;
  const facet = Object.entries(listing.attributes).find(
    ([name, v]) => name !== 'ipcSymbols' && Array.isArray(v) && v.length > 0,
  );
  const kind = chance(0.45) ? listing.kind : undefined;
  return {
    kind,
    category: kind && chance(0.3) ? listing.category : undefined,
    facets: kind && facet && chance(0.25) ? [`${facet[0]}=${String([facet[1]].flat()[0])}`] : undefined,
    region: chance(0.3) ? regionOf(listing.region, chance(0.5)) : undefined,
    bookingMode: chance(0.1) && isMode(listing.bookingMode) ? listing.bookingMode : undefined,
    priceMax: listing.priceMinor !== null && chance(0.2) ? BigInt(listing.priceMinor * 2) : undefined,
  };
}

/** The province, or the city or Chongqing's district. */
function regionOf(code: string, isWide: boolean): string {
  if (isWide) return code.slice(0, 2);
  return code.startsWith('50') ? code : code.slice(0, 4);
}

function isMode(mode: string): mode is NonNullable<SearchInput['bookingMode']> {
  return mode === 'instant' || mode === 'approval' || mode === 'enquiry';
}
