import type { OrganisationKind } from '@/core/actor';
import type { LocaleText } from '@/core/locale-text';
import type { BookingMode, RateBasis } from '@/domain/listings/kind';
import type { RegionStep } from '@/domain/listings/published-queries';

/** A listing as a result card shows it. */
export interface SearchHit {
  id: string;
  slug: string;
  kind: string;
  category: string | null;
  title: LocaleText;
  summary: LocaleText;
  organisation: { id: string; slug: string; kind: OrganisationKind; name: LocaleText };
  /** City and district, as far as they are known. */
  region: RegionStep[];
  /** Null: on request. */
  price: { amountMinor: string; currency: string; basis: RateBasis } | null;
  bookingMode: BookingMode;
  photoFileId: string | null;
  latitude: number | null;
  longitude: number | null;
  /** From `near`, when that was asked for and the place is known. */
  distanceKm: number | null;
  /** How well it answers the words; null when none were asked for. */
  score: number | null;
  publishedAt: string;
}

/** `gte`: at least this many. The index counts exactly, whatever the number. */
export interface Total {
  value: number;
  relation: 'eq' | 'gte';
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface RegionCount extends FacetCount {
  name: LocaleText;
  parentCode: string | null;
  level: 'province' | 'city' | 'district';
}

/**
 * How many listings each choice would show, given all other filters. Counted is what can be chosen next: categories,
 * IPC and fields once a kind is chosen; provinces, what lies in the chosen one, and of few matches all cities.
 */
export interface SearchFacets {
  kinds: FacetCount[];
  categories: FacetCount[];
  regions: RegionCount[];
  bookingModes: FacetCount[];
  /** Sections, the classes of the chosen section, the subclasses of the chosen class. */
  ipc: FacetCount[];
  /** By field of the kind. */
  fields: Record<string, FacetCount[]>;
  /** `eq`: counted exactly. */
  relation: Total['relation'];
}

export interface SearchPage {
  items: SearchHit[];
  total: Total;
  facets: SearchFacets;
  nextCursor: string | null;
  /** How many of the best answers have only some of the words; they are not in the total. */
  beside: number;
  /**
   * What became of the words: `all` were asked for; `most` of a long query's; nothing had them, so `some` were; behind those
   * that have them, documents with `fewer`; `none` were given, or
   * none that can be searched for (`ignored`).
   */
  words: 'all' | 'most' | 'some' | 'fewer' | 'none' | 'ignored';
  /** When nothing was found: filters without which there would be something (`words`, `kind`, `field:…`), and how much. */
  wayOut: FacetCount[];
}
