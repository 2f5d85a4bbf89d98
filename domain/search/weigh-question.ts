import type { Database, Transaction } from '@/db/client';
import { type Concept, searchedText } from './analyse';
import type { Judgement, WeighedTerms } from './judge-vector';
import { readCounts, weighTerms } from './match-text';
import { isPairOfCharacters, neighbourPairs } from './nearness';
import { queryTerms } from './query-terms';
import { termWeight } from './relevance';
import { familiesOf, familyWeights, withFamilies } from './word-family';

/** Another word for what was typed counts a little less than that. */
const OTHER_WORD = 0.9;
/** A search asks for names more than a need does: so much more is a title that has all of it. */
const TITLES = 0.2;

/** What a search asks, and its length in words. */
export interface Question {
  judgement: Judgement;
  /** In how many documents each term is. */
  counts: ReadonlyMap<string, number>;
  size: number;
}

/** A search's words as what documents are judged by: concepts with synonyms are groups, of which one word suffices. */
export async function weighQuestion(
  db: Database | Transaction,
  text: string,
  concepts: readonly Concept[],
): Promise<Question> {
  const query = queryTerms(searchedText(text));
  const groups = concepts.filter((concept) => concept.length > 1);
  const grouped = new Set([...groups.flat(2), ...groups.flatMap(([typed = []]) => withCharacters(typed))]);
  const terms = query.terms.filter(({ term }) => !grouped.has(term));
  const families = familiesOf(terms);
  const lookedUp = [...terms.map(({ term }) => term), ...grouped];
  const { counts, collection } = await readCounts(db, withFamilies(lookedUp, families));
  const asked = weighTerms(terms, counts, collection);
  const weigh = (term: string) => termWeight({ times: 1, leads: false }, counts.get(term) ?? 0, collection.documents);
  const judgement = {
    asked: { weights: asked, pairs: neighbourPairs(query.sequence, asked) },
    groups: groups.map((group) => weighGroup(group, weigh)),
    related: familyWeights(families, counts, collection),
    titles: TITLES,
    collection,
  };
  return { judgement, counts, size: query.size };
}

/** The characters of a word's pairs belong to it. */
function withCharacters(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap((term) => (isPairOfCharacters(term) ? [term, ...term] : [term])))];
}

/**
 * All words of a group are worth the same, of however many terms they are made: what the typed one would be by itself,
 * others than that a little less.
 */
function weighGroup(group: Concept, weigh: (term: string) => number): WeighedTerms[] {
  const sum = (terms: readonly string[]) => terms.reduce((total, term) => total + weigh(term), 0);
  const worth = sum(withCharacters(group[0] ?? []));
  return group.map((terms, place) => {
    const own = sum(terms);
    const scale = own === 0 ? 1 : ((place === 0 ? 1 : OTHER_WORD) * worth) / own;
    return { weights: new Map(terms.map((term) => [term, weigh(term) * scale])), pairs: [] };
  });
}
