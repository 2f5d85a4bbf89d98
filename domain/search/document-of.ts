import type { LocaleText } from '@/core/locale-text';
import type { KindField, ListingKind } from '@/domain/listings/kind';
import { categoryClass, kindOf, type ListingAttributes, publicAttributes } from '@/domain/listings/kinds';
import type { SearchDocument } from './write-documents';

/** What of a listing goes into its search document. */
export interface IndexedListing {
  kind: string;
  title: LocaleText;
  summary: LocaleText;
  description: LocaleText;
  category: string | null;
  attributes: ListingAttributes;
  organisationName: LocaleText;
  /** From province down. */
  regionNames: readonly LocaleText[];
  address: LocaleText;
}

/** The listing's texts as they are searched: title and model first, then keywords, summary, and the long texts. */
export function searchFieldsOf(listing: IndexedListing): SearchDocument['fields'] {
  const kind = kindOf(listing.kind);
  const fields: SearchDocument['fields'] = [
    { text: bothLanguages(listing.title), weight: 'A' },
    { text: (listing.category ?? '').replace(/[/-]/g, ' '), weight: 'B' },
    { text: bothLanguages(listing.summary), weight: 'B' },
    ...kind.fields.flatMap((field) =>
      field.indexed && !field.private ? [{ text: textOf(listing.attributes[field.name]), weight: field.indexed }] : [],
    ),
    { text: bothLanguages(listing.organisationName), weight: 'C' },
    { text: listing.regionNames.map(bothLanguages).join('\n'), weight: 'D' },
    { text: bothLanguages(listing.address), weight: 'D' },
    { text: bothLanguages(listing.description), weight: 'D' },
    { text: codesOf(kind, listing.attributes), weight: 'D' },
  ];
  return fields.filter(({ text }) => text !== '');
}

/** `field=value` for every value of the kind's facet fields. */
export function facetsOf(kind: ListingKind, attributes: ListingAttributes): string[] {
  const shown = publicAttributes(kind, attributes);
  return kind.fields.filter((field) => field.facet).flatMap((field) => facetValues(field, shown[field.name]));
}

/** A symbol with its section, class and subclass: `H01M 10/0525` → H, H01, H01M. */
export function ipcFacetsOf(attributes: ListingAttributes): string[] {
  const symbols = Array.isArray(attributes.ipcSymbols) ? attributes.ipcSymbols.map(String) : [];
  return [...new Set(symbols.flatMap((symbol) => [1, 3, 4].map((length) => `ipc=${symbol.slice(0, length)}`)))];
}

/** A category with the class it lies in: `analytical/nmr` → analytical, analytical/nmr. */
export function categoryFacetsOf(category: string | null): string[] {
  if (!category) return [];
  return [...new Set([categoryClass(category), category])].map((each) => `category=${each}`);
}

function facetValues({ name }: KindField, value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((v) => typeof v === 'string').map((v) => `${name}=${v}`);
  if (value === true) return [`${name}=yes`];
  return typeof value === 'string' || typeof value === 'number' ? [`${name}=${value}`] : [];
}

function bothLanguages(text: LocaleText): string {
  return [text.zh, text.en].filter(Boolean).join('\n');
}

/** Every text inside a value, whichever languages it is in. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  if (value && typeof value === 'object') return textOf(Object.values(value));
  return '';
}

/** Codes are English words: `cleanroom`, `send-in`, `joint-development`. */
function codesOf(kind: ListingKind, attributes: ListingAttributes): string {
  return facetsOf(kind, attributes)
    .map((facet) => facet.slice(facet.indexOf('=') + 1).replaceAll('-', ' '))
    .filter((code) => /^[a-z ]{3,}$/.test(code))
    .join('\n');
}
