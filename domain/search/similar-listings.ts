import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { readCards } from './cards';
import { findNewest } from './find-newest';
import { matchText } from './match-text';
import type { SearchHit } from './views';

/** A listing as others are compared with it. */
export interface ComparedListing {
  id: string;
  kind: string;
  category: string | null;
  title: LocaleText;
  summary: LocaleText;
}

/** The listing's most telling words find others like it; more would only cost time. */
const ASKED_TERMS = 28;

/** So many times as many as are shown are compared by their category too. */
const LOOKED_AT = 8;

/** Others of its kind that are about the same, the most alike first; where there are few, others of its category. */
export async function findSimilarListings(db: Database, listing: ComparedListing, limit: number): Promise<SearchHit[]> {
  const { id, kind, category, title, summary } = listing;
  // What it is called says more than what is told about it.
  const text = [title.zh, title.en, title.zh, title.en, summary.zh, summary.en].filter(Boolean).join('\n');
  const { ranked } = await matchText(db, text, {
    limit: limit * LOOKED_AT,
    kinds: [kind],
    except: id,
    terms: ASKED_TERMS,
  });
  const scores = new Map(ranked.map((match) => [match.id, match.score]));
  const worth = (hit: SearchHit) => (scores.get(hit.id) ?? 0) * kinship(hit.category, category);
  const { hits: cards } = await readCards(db, [...scores.keys()]);
  const alike = cards.sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1)).slice(0, limit);
  if (alike.length === limit || !category) return alike;
  const known = new Set([id, ...alike.map((hit) => hit.id)]);
  const { hits } = await findNewest(db, {
    kind,
    filters: [{ name: 'category', values: [category], ofKind: true }],
    limit: limit + known.size,
  });
  return [...alike, ...hits.filter((hit) => !known.has(hit.id))].slice(0, limit);
}

/** Words that two things of one category share are about the same more often than those of strangers. */
function kinship(category: string | null, other: string | null): number {
  if (category === null || other === null) return 1;
  if (category === other) return 2;
  return category.split('/')[0] === other.split('/')[0] ? 1.4 : 1;
}
