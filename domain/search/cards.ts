import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import { type Database, prepared, type Transaction } from '@/db/client';
import type { RegionCount, SearchHit } from './views';
import { pgArray } from './write-documents';

/** What `search_cards` answers. */
export interface CardsRead {
  cards: Card[];
  /** By code: those of the cards, and those that were asked for. */
  regions: Record<string, Region>;
}

/** A card as it is read: its regions' names come beside it, each once for all cards. */
type Card = Omit<SearchHit, 'distanceKm' | 'score' | 'region'> & { regionPath: string[] };
export type Region = { name: LocaleText; parentCode: string | null; level: RegionCount['level'] };

/** The cards as hits that were found without words and without a place to be near to. */
export function hitsOf({ cards, regions }: CardsRead): SearchHit[] {
  return cards.map(({ regionPath, ...card }) => {
    const region = regionPath.flatMap((code) => {
      const known = regions[code];
      return known ? [{ code, name: known.name }] : [];
    });
    return { ...card, region, distanceKm: null, score: null };
  });
}

/**
 * Cards of published listings, in the order of the ids, and the regions of these codes; listings that are no longer
 * published are left out.
 */
export async function readCards(
  db: Database | Transaction,
  ids: readonly string[],
  codes: readonly string[] = [],
): Promise<{ hits: SearchHit[]; regions: CardsRead['regions'] }> {
  const [row] = await db.execute<{ read: CardsRead }>(
    sql`${prepared} SELECT search_cards(${pgArray(ids)}::uuid[], ${pgArray(codes)}::text[]) AS read`,
  );
  if (!row) throw new Error('an answer without a row');
  return { hits: hitsOf(row.read), regions: row.read.regions };
}
