import { type Token, tokenise } from './tokenise';

/** One index term of a text that is asked with. */
export interface QueryTerm {
  term: string;
  /** A pair of characters, a single one, or a word. */
  form: 'pair' | 'single' | 'word';
  /** How often it occurs in the text. */
  times: number;
  /** It is among the first words of a text that has many more. */
  leads: boolean;
}

/** A text as a question to the index. */
export interface QueryText {
  terms: QueryTerm[];
  /** Its length in words; two Chinese characters count as one. */
  size: number;
  /** One after another, the terms that say most at each place, for nearness: words and pairs. */
  sequence: string[];
}

const LONGEST_TEXT = 60_000;
/** So many characters or words of a longer text are its first ones: a title, or a sentence. */
const FIRST = 30;

/** The terms of a text by the same rules as a document's: words and their parts, single characters and pairs. */
export function queryTerms(text: string): QueryText {
  const tokens = tokenise(text.slice(0, LONGEST_TEXT));
  const terms = new Map<string, QueryTerm>();
  const sequence: string[] = [];
  let size = 0;
  tokens.forEach((token, i) => {
    const leads = tokens.length > FIRST && i < FIRST;
    const add = (term: string, form: QueryTerm['form']) => {
      const known = terms.get(term);
      if (known) known.times += 1;
      else terms.set(term, { term, form, times: 1, leads });
    };
    if (token.type === 'word') {
      for (const term of [token.text, ...token.parts]) add(term, 'word');
      sequence.push(token.text);
      size += 1;
      return;
    }
    add(token.text, 'single');
    size += 0.5;
    const pair = pairAt(token, tokens[i + 1]);
    if (!pair) return;
    add(pair, 'pair');
    sequence.push(pair);
  });
  return { terms: [...terms.values()], size, sequence };
}

function pairAt(token: Extract<Token, { type: 'character' }>, next: Token | undefined): string | null {
  return token.joined && next ? token.text + next.text : null;
}
