import type { LocaleText } from '@/core/locale-text';
import { kindOf, type ListingAttributes } from '../listings/kinds';
import type { SuggestionKind } from './rules';
import type { Phrase } from './save-phrases';

/** What of a listing becomes phrases. */
export interface PhraseSource {
  id: string;
  kind: string;
  slug: string;
  title: LocaleText;
  attributes: ListingAttributes;
}

/** Attributes that people search by, and what each is. */
const FIELDS: Record<string, SuggestionKind> = {
  model: 'model',
  manufacturer: 'maker',
  testingFields: 'keyword',
  technologyKeywords: 'keyword',
  marketKeywords: 'keyword',
  topics: 'keyword',
  focusFields: 'keyword',
  standards: 'keyword',
};

/** The names of the phrase fields, for those who count them in SQL. */
export const PHRASE_FIELDS = Object.entries(FIELDS);

/** The phrases of one listing: its titles, and what it is searched by. */
export function listingPhrases({ id, kind, slug, title, attributes }: PhraseSource): Phrase[] {
  const titles = Object.values(title).map((text) => ({
    kind: 'listing' as const,
    text,
    path: `/listings/${slug}`,
    subjectId: id,
  }));
  const others = kindOf(kind).fields.flatMap((field) => {
    const phraseKind = FIELDS[field.name];
    if (!phraseKind || field.private) return [];
    return textsOf(attributes[field.name]).map((text) => ({ kind: phraseKind, text }));
  });
  return [...titles, ...others].filter(({ text }) => text.trim() !== '');
}

/** Every text inside a value, whichever languages it is in. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
