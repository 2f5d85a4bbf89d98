import { type SynonymPhrase, type SynonymSet, synonymSet, synonymsAt } from './synonym-match';
import { SYNONYMS } from './synonyms';
import { type Token, tokenise } from './tokenise';

export type FieldWeight = 'A' | 'B' | 'C' | 'D';

/** One term of a document where it stands. */
export interface DocumentTerm {
  term: string;
  position: number;
  weight: FieldWeight;
}

/** One thing that a query asks for: any of the alternatives, each of which needs all of its terms. What was typed is the first. */
export type Concept = string[][];

export interface AnalysedQuery {
  concepts: Concept[];
  /** Long texts are cut: this many concepts are looked at. */
  truncated: boolean;
}

const MAX_DOCUMENT_TEXT = 60_000;
const MAX_QUERY_TEXT = 2_000;
const MAX_CONCEPTS = 24;
/** The last position that PostgreSQL tells apart. */
const MAX_POSITION = 16_383;
const FIELD_GAP = 10;

/** The curated list. */
export const CURATED = synonymSet(SYNONYMS);

/** Words with which people ask, but which no listing is about. */
const QUESTION_WORDS = /哪里|哪儿|哪家|可以|怎么|如何|什么|有没有|请问|我想|我要|[的了吗呢吧]/gu;

/** The terms of a document: single characters and pairs of Chinese, words and model names, with places and weights. */
export function analyseDocument(fields: readonly { text: string; weight: FieldWeight }[]): DocumentTerm[] {
  const terms: DocumentTerm[] = [];
  let position = 1;
  for (const { text, weight } of fields) {
    const tokens = tokenise(text.slice(0, MAX_DOCUMENT_TEXT));
    tokens.forEach((token, index) => {
      const at = Math.min(position + index, MAX_POSITION);
      for (const term of documentTerms(token, tokens[index + 1])) terms.push({ term, position: at, weight });
    });
    position += tokens.length + FIELD_GAP;
  }
  return terms;
}

function documentTerms(token: Token, next: Token | undefined): string[] {
  if (token.type === 'word') return [token.text, ...token.parts];
  return token.joined && next ? [token.text, token.text + next.text] : [token.text];
}

/** What of a query is looked at: its beginning, without the words with which people ask. */
export function searchedText(text: string): string {
  return text.slice(0, MAX_QUERY_TEXT).replace(QUESTION_WORDS, ' ');
}

/** What a query asks for, by the same rules as documents, with synonyms of either language as alternatives. */
export function analyseQuery(text: string, known: SynonymSet = CURATED): AnalysedQuery {
  const tokens = tokenise(searchedText(text));
  const concepts: Concept[] = [];
  const loners: Concept[] = [];
  for (let i = 0; i < tokens.length; ) {
    const synonyms = synonymsAt(known, tokens, i);
    if (synonyms) {
      concepts.push(alternatives(synonyms.phrases));
      i += synonyms.length;
      continue;
    }
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token?.type === 'word') concepts.push(wordConcept(token));
    else if (token?.joined && next && !synonymsAt(known, tokens, i + 1)) concepts.push([[token.text + next.text]]);
    else if (token && !endsPair(tokens, i, concepts)) loners.push([[token.text]]);
    i += 1;
  }
  // A single character beside real words is mostly a verb or a measure word: asked for only when it stands alone.
  const wanted = distinct(concepts.length > 0 ? concepts : loners);
  return {
    concepts: wanted.slice(0, MAX_CONCEPTS),
    truncated: text.length > MAX_QUERY_TEXT || wanted.length > MAX_CONCEPTS,
  };
}

/** The last character of a run is already in the pair before it. */
function endsPair(tokens: readonly Token[], index: number, concepts: readonly Concept[]): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (before?.type !== 'character' || !before.joined || !token) return false;
  return concepts.at(-1)?.[0]?.[0] === before.text + token.text;
}

function wordConcept(token: Extract<Token, { type: 'word' }>): Concept {
  return token.parts.length > 1 ? [[token.text], token.parts.filter((part) => part !== token.text)] : [[token.text]];
}

/** What was typed first; an alternative that asks for all that another asks for, and more, finds nothing beyond it. */
function alternatives([typed, ...others]: readonly SynonymPhrase[]): Concept {
  const kept: Concept = [];
  const sorted = others.map(({ terms }) => terms).sort((a, b) => a.length - b.length);
  for (const terms of [...(typed ? [typed.terms] : []), ...sorted]) {
    if (!kept.some((known) => known.every((term) => terms.includes(term)))) kept.push(terms);
  }
  return kept;
}

function distinct(concepts: readonly Concept[]): Concept[] {
  return [...new Map(concepts.map((concept) => [JSON.stringify(concept), concept])).values()];
}
