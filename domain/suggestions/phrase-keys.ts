import { pinyin } from 'pinyin-pro';
import { normaliseText } from '../search/normalise';

/** A beginning under which a phrase is found, and what it loses by not being the phrase's own. */
export interface PhraseKey {
  key: string;
  penalty: number;
}

const MAX_KEY = 32;
const MAX_PHRASE = 120;
const MAX_STARTS = 12;
const INNER = 0.5;
const PINYIN = 0.1;
const INITIALS = 0.3;

/** A text as phrases are compared: folded, letters and digits only, so that `JSM-7800F` and `jsm 7800f` are one. */
export function squeeze(text: string): string {
  return normaliseText(text.slice(0, 4 * MAX_PHRASE))
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, MAX_PHRASE);
}

/** The words of a text: runs of letters and digits, and single Chinese characters. */
function wordsOf(text: string): string[] {
  return normaliseText(text.slice(0, MAX_PHRASE)).match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+\p{N}*|\p{N}+/gu) ?? [];
}

/** Latin words of a text that are long enough to be misspelt. */
export function spellableWords(text: string): string[] {
  return wordsOf(text).filter((word) => /^[a-z]{4,32}$/.test(word));
}

/** `电镜 SEM` → dianjingsem: Chinese read aloud without tones, all else as it is. */
export function pinyinOf(text: string): string {
  return syllables(wordsOf(text)).join('');
}

/**
 * Every beginning under which a phrase is found: from its start, and with `inner` from each later word or character;
 * each as written, in pinyin, and by the initials of its pinyin.
 */
export function keysOf(text: string, { inner }: { inner: boolean }): PhraseKey[] {
  const words = wordsOf(text);
  const sounds = syllables(words);
  const hasChinese = words.some(isChinese);
  const best = new Map<string, number>();
  const add = (parts: readonly string[], penalty: number) => {
    const key = parts.join('').slice(0, MAX_KEY);
    if (key.length > 0 && penalty < (best.get(key) ?? Number.POSITIVE_INFINITY)) best.set(key, penalty);
  };
  const starts = words.map((word, i) => ({ word, i })).filter(({ word, i }) => i === 0 || inner || !isChinese(word));
  for (const { i } of starts.slice(0, MAX_STARTS)) {
    const penalty = i === 0 ? 0 : INNER;
    add(words.slice(i), penalty);
    if (!hasChinese) continue;
    add(sounds.slice(i), penalty + PINYIN);
    if (words.length - i > 1) add(words.slice(i).map(initialOf(sounds.slice(i))), penalty + INITIALS);
  }
  return [...best].map(([key, penalty]) => ({ key, penalty }));
}

function syllables(words: readonly string[]): string[] {
  const chinese = words.filter(isChinese).join('');
  // Read in context: 重庆 is chongqing, 重量 zhongliang.
  const read = pinyin(chinese, { toneType: 'none', type: 'array', v: true });
  let next = 0;
  return words.map((word) => (isChinese(word) ? (read[next++] ?? word) : word));
}

/** Of Chinese the first letter, of Latin words all. */
function initialOf(sounds: readonly string[]) {
  return (word: string, i: number): string => (isChinese(word) ? (sounds[i] ?? word).slice(0, 1) : word);
}

function isChinese(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}
