import { stemmer } from 'stemmer';
import { NUMBER_WITH_UNIT, normaliseText } from './normalise';

/** What a text is made of: a Chinese (Japanese, Korean) character, or a word of letters and digits. */
export type Token =
  | { type: 'character'; text: string /** The next token follows without a break. */; joined: boolean }
  | { type: 'word' /** As it is compared: stemmed, or a model name kept whole. */; text: string; parts: string[] };

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const LETTER = String.raw`(?:(?![${CJK}])[\p{L}\p{N}\p{M}])`;
const TOKEN = new RegExp(String.raw`([${CJK}])|(${LETTER}+(?:[-._'’]${LETTER}+)*(?:\+\+|#)?)`, 'gu');
const MAX_TERM = 64;
const SINGLE = new RegExp(`^[${CJK}]$`, 'u');

const STOP_WORDS = new Set(
  'a an and are as at be by for from has in is it its of on or that the this to was were which will with'.split(' '),
);

/** Splits a text into tokens in reading order; stop words and everything without letters or digits is left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  let previousWord = '';
  for (const match of normaliseText(text).matchAll(TOKEN)) {
    const [whole, character, word] = match;
    const last = tokens.at(-1);
    if (character) {
      if (last?.type === 'character' && match.index === end) last.joined = true;
      tokens.push({ type: 'character', text: character, joined: false });
    } else if (word && !STOP_WORDS.has(word)) {
      const token = wordToken(word);
      // `JSM 7800F` is also found as `JSM7800F`.
      if (match.index === end + 1 && /^[a-z]{1,5}$/.test(previousWord) && /^\d/.test(word)) {
        token.parts.push(clip(previousWord + token.text));
      }
      tokens.push(token);
    }
    end = match.index + whole.length;
    previousWord = word ?? '';
  }
  return tokens;
}

/** One character alone says little; the pairs that it is part of say more. */
export function isSingleCharacter(term: string): boolean {
  return SINGLE.test(term);
}

function wordToken(word: string): Extract<Token, { type: 'word' }> {
  const pieces = word.split(/[-_'’]|\.(?!\d)|(?<!\d)\./u).filter(Boolean);
  if (pieces.length > 1) return { type: 'word', text: clip(pieces.join('')), parts: pieces.flatMap(partsOf) };
  const whole = pieces[0] ?? word;
  const parts = partsOf(whole);
  return parts.length > 1
    ? { type: 'word', text: clip(whole), parts: parts.slice(1) }
    : { type: 'word', text: stem(whole), parts: [] };
}

/** The piece itself, and what it is made of: `0.1nm` → 0.1, nm; `jsm7800f` → jsm, 7800f. */
function partsOf(piece: string): string[] {
  const split = NUMBER_WITH_UNIT.exec(piece) ?? /^([a-z]+)(\d.*)$/u.exec(piece);
  return split?.[1] && split[2] ? [clip(piece), clip(split[1]), clip(split[2])] : [stem(piece)];
}

function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(clip(word)) : clip(word);
}

function clip(term: string): string {
  return [...term].slice(0, MAX_TERM).join('');
}
