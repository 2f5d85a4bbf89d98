import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import { type Database, prepared, type Transaction } from '@/db/client';
import { currentRegions, type Regions } from './current-regions';
import type { SearchHit } from './views';
import { pgArray } from './write-documents';

/** What `search_cards` answers. */
export interface CardsRead {
  cards: Cards;
  /** The version of the regions. */
  regions: string | null;
}

type Organisation = SearchHit['organisation'];
type Price = NonNullable<SearchHit['price']>;

/** A card as it is read: its regions by code. */
interface Card extends Omit<SearchHit, 'distanceKm' | 'score' | 'region' | 'organisation' | 'price'> {
  regionPath: string[];
  organisationId: Organisation['id'];
  organisationSlug: Organisation['slug'];
  organisationKind: Organisation['kind'];
  organisationName: LocaleText;
  amountMinor: Price['amountMinor'] | null;
  currency: Price['currency'];
  basis: Price['basis'];
}

/** A list of each field, in which each place is a card; null where there is none. */
type Cards = { [Field in keyof Card]: readonly Card[Field][] | null };

/** What an answer knows of a hit beside its card. */
export type Measured = Pick<SearchHit, 'distanceKm' | 'score'>;

/** Cards as hits, and all regions. */
export interface NamedCards {
  hits: SearchHit[];
  regions: Regions;
}

const UNMEASURED: Measured = { distanceKm: null, score: null };

/** Cards as hits; without `measure` found without words and without a place to be near to. */
export async function nameCards(
  db: Database | Transaction,
  { cards, regions: version }: CardsRead,
  measure: (id: string) => Measured = () => UNMEASURED,
): Promise<NamedCards> {
  const regions = await currentRegions(db, version);
  return { hits: (cards.id ?? []).map((id, place) => hitOf(cards, place, regions, measure(id))), regions };
}

function hitOf(cards: Cards, place: number, regions: Regions, { distanceKm, score }: Measured): SearchHit {
  const amountMinor = at(cards.amountMinor, place);
  return {
    id: at(cards.id, place),
    slug: at(cards.slug, place),
    kind: at(cards.kind, place),
    category: at(cards.category, place),
    title: at(cards.title, place),
    summary: at(cards.summary, place),
    organisation: {
      id: at(cards.organisationId, place),
      slug: at(cards.organisationSlug, place),
      kind: at(cards.organisationKind, place),
      name: at(cards.organisationName, place),
    },
    region: at(cards.regionPath, place).flatMap((code) => {
      const known = regions.get(code);
      return known ? [{ code, name: known.name }] : [];
    }),
    price:
      amountMinor === null ? null : { amountMinor, currency: at(cards.currency, place), basis: at(cards.basis, place) },
    bookingMode: at(cards.bookingMode, place),
    photoFileId: at(cards.photoFileId, place),
    latitude: at(cards.latitude, place),
    longitude: at(cards.longitude, place),
    distanceKm,
    score,
    publishedAt: at(cards.publishedAt, place),
  };
}

function at<T>(list: readonly T[] | null, place: number): T {
  const value = list?.[place];
  if (value === undefined) throw new Error('a card without a field');
  return value;
}

/** Cards of published listings, in the order of the ids; listings that are no longer published are left out. */
export async function readCards(
  db: Database | Transaction,
  ids: readonly string[],
  measure?: (id: string) => Measured,
): Promise<NamedCards> {
  const [row] = await db.execute<{ read: CardsRead }>(
    sql`${prepared} SELECT search_cards(${pgArray(ids)}::uuid[]) AS read`,
  );
  if (!row) throw new Error('an answer without a row');
  return await nameCards(db, row.read, measure);
}
