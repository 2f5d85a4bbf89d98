import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import { type Database, prepared, type Transaction } from '@/db/client';
import { currentRegions, type Regions } from './current-regions';
import type { SearchHit } from './views';
import { pgArray } from './write-documents';

/** What `search_cards` answers. */
export interface CardsRead {
  cards: Card[];
  /** The version of the regions. */
  regions: string | null;
}

type Organisation = SearchHit['organisation'];
type Price = NonNullable<SearchHit['price']>;

/** A card as it is read: in one piece, its regions by code. */
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

/** Cards as hits that were found without words and without a place to be near to, and all regions. */
export interface NamedCards {
  hits: SearchHit[];
  regions: Regions;
}

export async function nameCards(
  db: Database | Transaction,
  { cards, regions: version }: CardsRead,
): Promise<NamedCards> {
  const regions = await currentRegions(db, version);
  return { hits: cards.map((card) => hitOf(card, regions)), regions };
}

function hitOf(card: Card, regions: Regions): SearchHit {
  const { regionPath, organisationId, organisationSlug, organisationKind, organisationName, ...rest } = card;
  const { amountMinor, currency, basis, ...own } = rest;
  return {
    ...own,
    organisation: { id: organisationId, slug: organisationSlug, kind: organisationKind, name: organisationName },
    region: regionPath.flatMap((code) => {
      const known = regions.get(code);
      return known ? [{ code, name: known.name }] : [];
    }),
    price: amountMinor === null ? null : { amountMinor, currency, basis },
    distanceKm: null,
    score: null,
  };
}

/** Cards of published listings, in the order of the ids; listings that are no longer published are left out. */
export async function readCards(db: Database | Transaction, ids: readonly string[]): Promise<NamedCards> {
  const [row] = await db.execute<{ read: CardsRead }>(
    sql`${prepared} SELECT search_cards(${pgArray(ids)}::uuid[]) AS read`,
  );
  if (!row) throw new Error('an answer without a row');
  return await nameCards(db, row.read);
}
