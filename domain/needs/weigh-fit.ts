import { ipcSubclass } from '@/core/identifiers/ipc';
import type { RegionStep } from '@/domain/listings/published-queries';
import { findPassage, matchedPhrases } from './find-passage';
import type { MatchReason } from './match-views';

/** What one side says of itself, beside its text. */
export interface FitFacts {
  ipcSymbols: readonly string[];
  partnerships: readonly string[];
  /** From province down. */
  region: readonly RegionStep[];
}

/** How the facts beside the text fit: a factor on the text's score, and what a person can check. */
export interface Fit {
  factor: number;
  reasons: MatchReason[];
}

const SAME_GROUP = 0.3;
const SAME_SUBCLASS = 0.15;
const SAME_REGION: Record<number, number> = { 1: 0.03, 2: 0.06, 3: 0.08 };
const READY_ENOUGH = 0.05;
const NOT_READY = -0.1;
const SAME_PARTNERSHIP = 0.03;

/**
 * Classification counts most: two texts in one IPC group are about one thing. Nearness, readiness and the wish for the
 * same partnership move equals apart and no more.
 */
export function weighFit(
  wanted: FitFacts & { trlMin: number | null },
  offered: FitFacts & { trl: number | null },
): Fit {
  const reasons: MatchReason[] = [];
  let bonus = 0;
  const groups = wanted.ipcSymbols.filter((symbol) => symbol.includes('/') && offered.ipcSymbols.includes(symbol));
  const subclasses = [...new Set(wanted.ipcSymbols.map(ipcSubclass))].filter((subclass) =>
    offered.ipcSymbols.some((symbol) => ipcSubclass(symbol) === subclass),
  );
  if (groups.length > 0) {
    bonus += SAME_GROUP;
    reasons.push({ type: 'classification', level: 'group', symbols: groups });
  } else if (subclasses.length > 0) {
    bonus += SAME_SUBCLASS;
    reasons.push({ type: 'classification', level: 'subclass', symbols: subclasses });
  }
  if (wanted.trlMin !== null && offered.trl !== null) {
    bonus += offered.trl >= wanted.trlMin ? READY_ENOUGH : NOT_READY;
    reasons.push({ type: 'readiness', offered: offered.trl, wanted: wanted.trlMin });
  }
  const partnerships = wanted.partnerships.filter((each) => offered.partnerships.includes(each));
  if (partnerships.length > 0) {
    bonus += SAME_PARTNERSHIP;
    reasons.push({ type: 'partnership', partnerships });
  }
  const shared = wanted.region.filter(({ code }) => offered.region.some((step) => step.code === code));
  const nearest = shared.at(-1);
  if (nearest) {
    bonus += SAME_REGION[Math.min(3, shared.length)] ?? 0;
    reasons.push({ type: 'region', region: nearest });
  }
  return { factor: 1 + bonus, reasons };
}

const PASSAGE_LENGTH = { zh: 90, en: 200 };
const MOST_WORDS = 6;

/** What both texts say, and where the other one says it; in the language that shares the most with the question. */
export function explainWords(
  texts: readonly { lang: 'zh' | 'en'; text: string }[],
  weights: ReadonlyMap<string, number>,
): MatchReason[] {
  const sides = (['zh', 'en'] as const).map((lang) => {
    const own = texts.filter((each) => each.lang === lang).map(({ text }) => text);
    return { lang, own, words: matchedPhrases(own.join('\n'), weights, MOST_WORDS) };
  });
  const [best] = sides.sort(
    (a, b) => b.words.join('').length * perLetter(b.lang) - a.words.join('').length * perLetter(a.lang),
  );
  if (!best || best.words.length === 0) return [];
  const passages = best.own.flatMap((text) => findPassage(text, weights, PASSAGE_LENGTH[best.lang]) ?? []);
  const richest = passages.sort((a, b) => markedLength(b.marks) - markedLength(a.marks))[0];
  return [
    { type: 'shared-words', words: best.words },
    ...(richest ? [{ type: 'passage' as const, lang: best.lang, ...richest }] : []),
  ];
}

/** A Chinese character says about as much as three letters. */
function perLetter(lang: 'zh' | 'en'): number {
  return lang === 'zh' ? 3 : 1;
}

function markedLength(marks: readonly [number, number][]): number {
  return marks.reduce((sum, [from, to]) => sum + to - from, 0);
}
