import type { Concept } from '../search/analyse';
import type { FacetFilter } from '../search/run-query';

/** What of a listing a search can ask for. */
export interface ProbeDocument {
  listingId: string;
  kind: string;
  /** `name=value` for everything it can be filtered by. */
  facets: ReadonlySet<string>;
  /** Fen; null on request. */
  priceMinor: bigint | null;
  latitude: number | null;
  longitude: number | null;
  terms: ReadonlySet<string>;
}

/** A search ready to be asked of listings. */
export interface AskedSearch {
  concepts: readonly Concept[];
  /** So many of the concepts must be answered: all of a short query, most of a long one. */
  need: number;
  kind?: string;
  filters: readonly FacetFilter[];
  priceMin?: bigint;
  priceMax?: bigint;
  near?: Position;
  /** Metres around `near`. */
  within?: number;
}

interface Position {
  latitude: number;
  longitude: number;
}

/** Whether the search, run over all listings, would show this one as a full answer: the same conditions as the index's. */
export function matchesSearch(search: AskedSearch, document: ProbeDocument): boolean {
  const { concepts, need, kind, filters, priceMin, priceMax } = search;
  const { priceMinor: price } = document;
  return (
    (kind === undefined || document.kind === kind) &&
    filters.every(({ name, values }) => values.some((value) => document.facets.has(`${name}=${value}`))) &&
    (priceMin === undefined || (price !== null && price >= priceMin)) &&
    (priceMax === undefined || (price !== null && price <= priceMax)) &&
    isNear(search, document) &&
    concepts.filter((concept) => answers(concept, document.terms)).length >= need
  );
}

/** Any of the alternatives, each of which needs all of its terms. */
function answers(concept: Concept, terms: ReadonlySet<string>): boolean {
  return concept.some((alternative) => alternative.every((term) => terms.has(term)));
}

function isNear({ near, within }: AskedSearch, { latitude, longitude }: ProbeDocument): boolean {
  if (!near || within === undefined) return true;
  if (latitude === null || longitude === null) return false;
  return metresBetween(near, { latitude, longitude }) <= within;
}

/** Great-circle distance in whole metres, as the search measures it. */
function metresBetween(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return Math.round(12_742_000 * Math.asin(Math.sqrt(Math.min(1, half))));
}
