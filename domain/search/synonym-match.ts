import { SYNONYMS } from './synonyms';
import { type Token, tokenise } from './tokenise';

export interface SynonymPhrase {
  /** Texts of its tokens in order. */
  key: string[];
  /** The index terms that it needs, all of them. */
  terms: string[];
}

interface Entry {
  key: string[];
  group: SynonymPhrase[];
}

/** Entries by the first token, the longest first, so that 扫描电子显微镜 wins over 电子显微镜. */
const byFirstToken = buildIndex();

/** The synonym group whose phrase begins at this token, and how many tokens the phrase covers. */
export function synonymsAt(
  tokens: readonly Token[],
  start: number,
): { phrases: SynonymPhrase[]; length: number } | undefined {
  const first = tokens[start];
  if (!first) return undefined;
  const entry = byFirstToken
    .get(first.text)
    ?.find(({ key }) => key.every((text, i) => tokens[start + i]?.text === text));
  return entry && { phrases: entry.group, length: entry.key.length };
}

function buildIndex(): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const words of SYNONYMS) {
    const group = words.map(phraseOf).filter(({ key }) => key.length > 0);
    for (const { key } of group) {
      const first = key[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { key, group }]);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.key.length - a.key.length);
  return index;
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
