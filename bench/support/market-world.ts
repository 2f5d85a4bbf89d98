import { copyInto, type Database } from '@/db/client';
import { REGIONS } from '@/db/seed/data/regions';
import { loadRegions } from '@/db/seed/load-regions';
import { LISTING_KINDS, type ListingKindName } from '@/domain/listings/kinds';
import { type MarketVocabulary, readMarketVocabulary } from './market-vocabulary';

const ORGANISATIONS = 2_000;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const KINDS: readonly [ListingKindName, number][] = [
  ['patent', 0.42],
  ['instrument', 0.82],
  ['service', 0.92],
  ['space', 1],
];

/** A listing of the bench, the same for the same number. */
export interface MarketListing {
  n: number;
  kind: ListingKindName;
  category: string;
  region: string;
  bookingMode: string;
  priceMinor: number | null;
  title: { zh?: string; en?: string };
  summary: { zh?: string; en?: string };
  description: { zh?: string; en?: string };
  attributes: Record<string, unknown>;
  latitude: number;
  longitude: number;
  publishedAt: Date;
}

export class MarketWorld {
  readonly #words: MarketVocabulary = readMarketVocabulary();
  readonly #districts = REGIONS.filter(({ level }) => level !== 'province').map(({ code }) => code);

  listing(n: number): MarketListing {
    const random = randomFrom(n);
    const share = random();
    const kind = KINDS.find(([, until]) => share < until)?.[0] ?? 'patent';
    const { categories, bookingModes, fields } = LISTING_KINDS[kind];
    const branches = categories.filter((category) => category.includes('/'));
    // Some categories, regions and organisations have many times more than others.
    const skewed = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() ** 2 * list.length)];
    const zh = (count: number) => Array.from({ length: count }, () => pick(this.#words.zh, random)).join('');
    const en = (count: number) => Array.from({ length: count }, () => pick(this.#words.en, random)).join(' ');
    const chinese = random() < 0.6;
    const text = (zhPieces: number, enWords: number) => (chinese ? { zh: zh(zhPieces) } : { en: en(enWords) });
    const attributes: Record<string, unknown> = {};
    for (const { name, facet, options, input } of fields) {
      if (!facet) continue;
      if (input === 'choices' && options) attributes[name] = options.filter(() => random() < 0.35);
      else if (options) attributes[name] = skewed(options);
      else if (name === 'trl') attributes[name] = 1 + Math.floor(random() * 9);
      else if (input === 'boolean') attributes[name] = random() < 0.3;
      else if (input === 'country') attributes[name] = skewed(['CN', 'JP', 'US', 'DE', 'GB', 'FR']);
    }
    if (kind === 'patent') attributes.ipcSymbols = [...new Set([skewed(this.#words.ipc), skewed(this.#words.ipc)])];
    return {
      n,
      kind,
      category: skewed(branches) ?? categories[0] ?? '',
      region: skewed(this.#districts) ?? '51',
      bookingMode: skewed(bookingModes) ?? 'enquiry',
      priceMinor: random() < 0.65 ? Math.round(10 ** (1 + 4 * random())) * 100 : null,
      title: text(2, 4),
      summary: text(2, 6),
      description: text(3, 12),
      attributes,
      latitude: 26 + random() * 8,
      longitude: 98 + random() * 12,
      publishedAt: new Date(FIRST_DAY + Math.floor(random() * 2000 * 86_400_000)),
    };
  }
}

/** Writes the regions, organisations, listings and rates of the bench; the index is built from them afterwards. */
export async function writeMarket(db: Database, world: MarketWorld, count: number): Promise<void> {
  await loadRegions(db);
  const quoted = (value: unknown) => JSON.stringify(value).replaceAll('\\', '\\\\');
  await copyInto(
    db,
    'COPY organisation (id, slug, kind, status, name, region_code, created_at, updated_at) FROM STDIN',
    lines(ORGANISATIONS, (n) => [
      organisationId(n),
      `bench-${n}`,
      'university',
      'verified',
      quoted({ zh: `第${n}研究院`, en: `Institute ${n}` }),
      '5101',
      '2020-01-01',
      '2020-01-01',
    ]),
  );
  await copyInto(
    db,
    `COPY listing (id, organisation_id, kind, slug, status, title, summary, description, category, attributes, region_code,
      latitude, longitude, booking_mode, completeness, created_at, updated_at, published_at) FROM STDIN`,
    lines(count, (n) => {
      const { kind, title, summary, description, category, attributes, region, ...rest } = world.listing(n);
      const at = rest.publishedAt.toISOString();
      return [
        listingId(n),
        organisationId(Math.floor(randomFrom(n + 0.5)() ** 2 * ORGANISATIONS)),
        kind,
        `bench-${n}`,
        'published',
        ...[title, summary, description].map(quoted),
        category,
        quoted(attributes),
        region,
        rest.latitude,
        rest.longitude,
        rest.bookingMode,
        n % 101,
        at,
        at,
        at,
      ];
    }),
  );
  await copyInto(
    db,
    'COPY rate (id, listing_id, customer_group, basis, amount_minor, created_at) FROM STDIN',
    (function* () {
      for (let n = 0; n < count; n++) {
        const { kind, priceMinor } = world.listing(n);
        if (priceMinor === null) continue;
        const id = listingId(n).replace(/^0/, '1');
        yield [id, listingId(n), 'public', LISTING_KINDS[kind].rateBases[0], priceMinor, '2020-01-01'].join('\t');
      }
    })(),
  );
}

export function listingId(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(Math.floor(seed * 2) + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function organisationId(n: number): string {
  return `20000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

function* lines(count: number, row: (n: number) => unknown[]): Generator<string> {
  for (let n = 0; n < count; n++) yield row(n).join('\t');
}
