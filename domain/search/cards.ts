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
  return { hits: cards.map((card) => hitOf(card, regions, measure(card.id))), regions };
}

/** Written out: an object of the rest of another takes ten times the memory, and a search makes twenty. */
function hitOf(card: Card, regions: Regions, { distanceKm, score }: Measured): SearchHit {
  const { id, slug, kind, category, title, summary, bookingMode, photoFileId, latitude, longitude, publishedAt } = card;
  const { amountMinor, currency, basis } = card;
  return {
    id,
    slug,
    kind,
    category,
    title,
    summary,
    organisation: {
      id: card.organisationId,
      slug: card.organisationSlug,
      kind: card.organisationKind,
      name: card.organisationName,
    },
    region: card.regionPath.flatMap((code) => {
      const known = regions.get(code);
      return known ? [{ code, name: known.name }] : [];
    }),
    price: amountMinor === null ? null : { amountMinor, currency, basis },
    bookingMode,
    photoFileId,
    latitude,
    longitude,
    distanceKm,
    score,
    publishedAt,
  };
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
