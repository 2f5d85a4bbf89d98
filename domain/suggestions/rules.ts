/** What a suggestion is: a listing's title, its model or maker, a keyword, a category, an organisation, a word of the trade, or what many searched for. */
export const SUGGESTION_KINDS = [
  'category',
  'organisation',
  'term',
  'query',
  'keyword',
  'model',
  'maker',
  'listing',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** One line below the search box. */
export interface Suggestion {
  kind: SuggestionKind;
  text: string;
  /** Where it leads, without language prefix. */
  path: string;
}

/** A word of the trade before a single listing; one that stands for a thousand listings before one that stands for one. */
const BASE: Record<SuggestionKind, number> = {
  category: 3.2,
  term: 3,
  organisation: 2.6,
  query: 2.2,
  keyword: 2,
  model: 1.8,
  maker: 1.7,
  listing: 1,
};

/** Weight of a phrase that `count` listings (or searches) share. */
export function weightOf(kind: SuggestionKind, count = 1): number {
  return BASE[kind] + Math.min(Math.log10(Math.max(1, count)), 4) / 2;
}

/** At most so many of one kind, so that each kind has its place. */
const SHARE: Record<SuggestionKind, number> = {
  category: 2,
  organisation: 2,
  term: 4,
  query: 3,
  keyword: 3,
  model: 3,
  maker: 2,
  listing: 3,
};
export const SHOWN = 8;

/** The best of each kind within its share, filled up with the best of what is left; one phrase is offered once. */
export function chooseShown<S extends Suggestion>(ranked: readonly S[]): S[] {
  const shown: S[] = [];
  const texts = new Set<string>();
  const counts = new Map<SuggestionKind, number>();
  const offer = (each: S, limit: number) => {
    const count = counts.get(each.kind) ?? 0;
    if (shown.length >= SHOWN || count >= limit || texts.has(each.text.toLowerCase())) return;
    shown.push(each);
    texts.add(each.text.toLowerCase());
    counts.set(each.kind, count + 1);
  };
  for (const each of ranked) offer(each, SHARE[each.kind]);
  for (const each of ranked) offer(each, SHOWN);
  return shown;
}
