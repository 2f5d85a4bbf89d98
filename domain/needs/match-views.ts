import type { LocaleText } from '@/core/locale-text';
import type { RegionStep } from '@/domain/listings/published-queries';
import type { SearchHit } from '@/domain/search/views';
import type { MarkedPassage } from './find-passage';
import type { NeedSummary } from './queries';

/** Why something was matched, each part of it such that a person can check it. */
export type MatchReason =
  /** Words that both texts have, as the other text writes them. */
  | { type: 'shared-words'; words: string[] }
  /** Where in the other text they stand. */
  | ({ type: 'passage'; lang: keyof LocaleText } & MarkedPassage)
  /** Classes that both have: the same group, or the same subclass. */
  | { type: 'classification'; level: 'group' | 'subclass'; symbols: string[] }
  /** The nearest division in which both lie. */
  | { type: 'region'; region: RegionStep }
  /** Technology readiness that is offered and the least that is wanted. */
  | { type: 'readiness'; offered: number; wanted: number }
  | { type: 'partnership'; partnerships: string[] };

export interface ListingMatch {
  listing: SearchHit;
  /** How well it fits, from 0 to 1: 1 would be the very text that was asked with. */
  score: number;
  reasons: MatchReason[];
}

export interface NeedMatch {
  need: NeedSummary;
  score: number;
  reasons: MatchReason[];
}
