import { type Token, tokenise } from './tokenise';

export interface SynonymPhrase {
  /** Texts of its tokens in order. */
  key: string[];
  /** The index terms that it needs, all of them. */
  terms: string[];
}

interface Entry {
  key: string[];
  /** What is looked for, whichever of them was typed. */
  group: SynonymPhrase[];
  own: SynonymPhrase;
}

/** Words that mean the same, ready to be looked up. Entries by the first token, the longest first: 扫描电子显微镜 wins over 电子显微镜. */
export interface SynonymSet {
  byFirstToken: ReadonlyMap<string, readonly Entry[]>;
}

/** The synonym group whose phrase begins at this token, the words that stand there first, and how many tokens they are. */
export function synonymsAt(
  { byFirstToken }: SynonymSet,
  tokens: readonly Token[],
  start: number,
): { phrases: SynonymPhrase[]; length: number } | undefined {
  const first = tokens[start];
  if (!first) return undefined;
  const entry = byFirstToken
    .get(first.text)
    ?.find(({ key }) => key.every((text, i) => tokens[start + i]?.text === text));
  if (!entry) return undefined;
  const { own, group, key } = entry;
  return { phrases: [own, ...group.filter((phrase) => phrase !== own)], length: key.length };
}

/** Before a word that is understood when it is typed, but not looked for. */
const TYPED_ONLY = '~';

/** Each group is one thing; a query with any of its words also finds the others. */
export function synonymSet(groups: Iterable<readonly string[]>): SynonymSet {
  const index = new Map<string, Entry[]>();
  for (const words of groups) {
    const typed = words.map((word) => ({ phrase: phraseOf(word), sought: !word.startsWith(TYPED_ONLY) }));
    const group = typed.filter(({ sought }) => sought).map(({ phrase }) => phrase);
    for (const { phrase: own } of typed) {
      const [first] = own.key;
      if (first !== undefined) index.set(first, [...(index.get(first) ?? []), { key: own.key, group, own }]);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.key.length - a.key.length);
  return { byFirstToken: index };
}

function phraseOf(words: string): SynonymPhrase {
  const tokens = tokenise(words);
  return { key: tokens.map(({ text }) => text), terms: phraseTerms(tokens) };
}

function phraseTerms(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, i) => {
    if (token.type === 'word') return [token.text];
    const next = tokens[i + 1];
    if (token.joined && next) return [token.text + next.text];
    const before = tokens[i - 1];
    return before?.type === 'character' && before.joined ? [] : [token.text];
  });
}
