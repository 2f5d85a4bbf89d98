import { normaliseText } from '@/domain/search/normalise';
import { type Token, tokenise } from '@/domain/search/tokenise';

/** A stretch of a text, with the parts that matched: `[start, end)` in it. */
export interface MarkedPassage {
  text: string;
  marks: [start: number, end: number][];
}

interface Piece {
  start: number;
  end: number;
  weight: number;
  term: string;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}])+(?:[-._'’][\p{L}\p{N}\p{M}]+)*/gu;

/** A pair that only joins words: not a word that anybody would call shared. 和 ends some words (饱和), it begins none. */
const ACROSS = /^[的了和与及或]|[的了与及或]$/u;

/** Pairs that stand in texts about anything: alone they are no sign that two are about one matter. */
const FILLERS = new Set(
  '一种 一个 用于 适用 以及 通过 进行 具有 可以 能够 采用 实现 基于 需要 我们 提供 希望 包括 其中 并且 同时 可用'.split(
    ' ',
  ),
);

/**
 * The stretch of at most `length` characters in which most of the weight stands together, each term counted once, as
 * it was written, with whole words at its ends. Null when none of the terms is in the text, or all are longer.
 */
export function findPassage(text: string, weights: ReadonlyMap<string, number>, length: number): MarkedPassage | null {
  const pieces = matchedPieces(text, weights);
  if (pieces.length === 0) return null;
  let best = { from: 0, weight: 0 };
  for (let from = 0; from < pieces.length; from++) {
    const start = pieces[from]?.start ?? 0;
    const seen = new Set<string>();
    let weight = 0;
    for (let to = from; to < pieces.length && (pieces[to]?.end ?? 0) - start <= length; to++) {
      const piece = pieces[to];
      if (piece && !seen.has(piece.term)) weight += piece.weight;
      if (piece) seen.add(piece.term);
    }
    if (weight > best.weight + 1e-9) best = { from, weight };
  }
  if (best.weight === 0) return null;
  const first = pieces[best.from]?.start ?? 0;
  const last = Math.max(...pieces.filter(({ end }) => end - first <= length).map(({ end }) => end));
  // What room is left goes around the matched part, from the start of its sentence where that is near.
  const room = Math.max(0, length - (last - first));
  const start = sentenceStart(text, first, Math.ceil(room / 2));
  const end = Math.min(text.length, start + length);
  const cut = {
    start: wordAcross(text, start)?.end ?? whole(text, start),
    end: wordAcross(text, end)?.start ?? whole(text, end),
  };
  const marks = joined(pieces.filter((piece) => piece.start >= cut.start && piece.end <= cut.end));
  return {
    text: text.slice(cut.start, cut.end),
    marks: marks.map(({ start: from, end: to }) => [from - cut.start, to - cut.start]),
  };
}

/** The matched words of a text as they are written, the weightiest first, each once. */
export function matchedPhrases(text: string, weights: ReadonlyMap<string, number>, most: number): string[] {
  const phrases = new Map<string, number>();
  for (const { start, end, weight } of joined(matchedPieces(text, weights))) {
    const phrase = text.slice(start, end).trim();
    if ([...phrase].length < 2) continue;
    phrases.set(phrase, Math.max(weight, phrases.get(phrase) ?? 0));
  }
  const sorted = [...phrases].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([phrase]) => phrase);
  const kept: string[] = [];
  for (const phrase of sorted) {
    const folded = normaliseText(phrase);
    const repeats = kept.some((other) => normaliseText(other).includes(folded));
    if (!repeats && kept.length < most) kept.push(phrase);
  }
  return kept;
}

/** Words and pairs of characters of the text that are among the terms, in order. */
function matchedPieces(text: string, weights: ReadonlyMap<string, number>): Piece[] {
  const all = [...text.matchAll(PIECE)].map((match) => {
    const [token] = tokenise(match[0]);
    return { start: match.index, end: match.index + match[0].length, token };
  });
  // Characters of fillers; what two of them make where they touch (可以通过) is no word either.
  const filling = new Set(all.flatMap(({ token }, i) => (isFiller(token, all[i + 1]?.token) ? [i, i + 1] : [])));
  const pieces: Piece[] = [];
  all.forEach(({ start, end, token }, i) => {
    if (!token) return;
    if (token.type === 'word') {
      const term = [token.text, ...token.parts].find((each) => weights.has(each));
      if (term) pieces.push({ start, end, term, weight: weights.get(term) ?? 0 });
      return;
    }
    const next = all[i + 1];
    if (!next || next.start !== end || next.token?.type !== 'character') return;
    const term = token.text + next.token.text;
    const weight = weights.get(term);
    const isWord = !ACROSS.test(term) && !(filling.has(i) && filling.has(i + 1));
    if (weight !== undefined && isWord) pieces.push({ start, end: next.end, term, weight });
  });
  return pieces;
}

function isFiller(token: Token | undefined, next: Token | undefined): boolean {
  return token?.type === 'character' && next?.type === 'character' && FILLERS.has(token.text + next.text);
}

/** Overlapping and touching pieces as one: pairs of one word, words of one phrase. */
function joined(pieces: readonly Piece[]): Piece[] {
  const parts: Piece[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last && piece.start <= last.end) {
      last.end = Math.max(last.end, piece.end);
      last.weight += piece.weight;
    } else parts.push({ ...piece });
  }
  return parts;
}

function sentenceStart(text: string, at: number, reach: number): number {
  const earliest = Math.max(0, at - reach);
  const before = text.slice(earliest, at);
  const breaks = [...before.matchAll(/[。！？；!?;\n]\s*|\.\s+/gu)];
  const last = breaks.at(-1);
  if (last) return earliest + last.index + last[0].length;
  if (earliest === 0) return 0;
  // Not within a word.
  const gap = /[\s，,、]/u.exec(before);
  return gap && !CJK.test(before.charAt(0)) ? earliest + gap.index + 1 : earliest;
}

/** The word in whose middle a place is. */
function wordAcross(text: string, at: number): { start: number; end: number } | undefined {
  for (const { index, 0: word } of text.matchAll(PIECE)) {
    if (index >= at) return undefined;
    if (index + word.length > at) return { start: index, end: index + word.length };
  }
  return undefined;
}

/** Not between the halves of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
