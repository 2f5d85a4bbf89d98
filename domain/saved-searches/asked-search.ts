import type { CompiledSearch } from '@/db/schema/saved-searches';
import { analyseQuery } from '../search/analyse';
import { readSearchAddress } from '../search/inputs';
import { listingQuery } from '../search/listing-query';
import { triesFor } from '../search/plan-query';
import type { SynonymSet } from '../search/synonym-match';
import type { AskedSearch } from './match-search';

/** Hours are no part of a saved search, so the moment at which it is read does not matter. */
const ANY_TIME = new Date(0);

/** A kept address as a search that listings can be asked against. What made sense when it was kept still does. */
export function askedSearch(address: Readonly<Record<string, string>>, synonyms?: SynonymSet): AskedSearch {
  const { input } = readSearchAddress(address);
  const { concepts } = analyseQuery(input.q ?? '', synonyms);
  const { kind, filters = [], priceMin, priceMax, near, within } = listingQuery(input, ANY_TIME);
  return { concepts, need: triesFor(concepts.length)[0]?.need ?? 0, kind, filters, priceMin, priceMax, near, within };
}

/** The search as it is kept beside its address, so that asking it of a listing costs no analysis. */
export function compileSearch({ priceMin, priceMax, concepts, filters, ...rest }: AskedSearch): CompiledSearch {
  return {
    ...rest,
    concepts: concepts.map((concept) => [...concept]),
    filters: [...filters],
    priceMin: priceMin?.toString(),
    priceMax: priceMax?.toString(),
  };
}

export function readCompiled({ priceMin, priceMax, ...rest }: CompiledSearch): AskedSearch {
  const amount = (text: string | undefined) => (text === undefined ? undefined : BigInt(text));
  return { ...rest, priceMin: amount(priceMin), priceMax: amount(priceMax) };
}
