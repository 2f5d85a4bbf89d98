import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { CompiledSearch } from '@/db/schema/saved-searches';
import { currentSynonyms } from '../search/current-synonyms';
import { askedSearch, readCompiled } from './asked-search';
import { type AskedSearch, matchesSearch, type ProbeDocument } from './match-search';
import { keysOfDocument } from './search-keys';
import { keyedBy } from './write-keys';

/** A saved search that a listing matches. */
export interface SearchMatch {
  savedSearchId: string;
  createdAt: Date;
  search: AskedSearch;
}

interface Candidate extends Record<string, unknown> {
  id: string;
  address: Record<string, string>;
  keyedBy: string;
  compiled: CompiledSearch | null;
  createdAt: number;
}

/**
 * The saved searches that would show this listing: candidates are those that wait under a key that the listing has,
 * of its kind, category and region or of any; each is then asked exactly.
 */
export async function findMatches(tx: Transaction, document: ProbeDocument): Promise<SearchMatch[]> {
  const categories = valuesOf(document, 'category');
  const regions = valuesOf(document, 'region');
  const candidates = await tx.execute<Candidate>(sql`
    SELECT s.id, s.address, s.keyed_by AS "keyedBy", s.compiled, (extract(epoch FROM s.created_at) * 1000)::float8 AS "createdAt"
    FROM (
      SELECT DISTINCT k.saved_search_id FROM saved_search_key k
      WHERE k.key = ANY(${sql.param(keysOfDocument(document))}::text[])
        AND (k.kind IS NULL OR k.kind = ${document.kind})
        AND (k.category IS NULL OR k.category = ANY(${sql.param(categories)}::text[]))
        AND (k.region IS NULL OR k.region = ANY(${sql.param(regions)}::text[]))
    ) near JOIN saved_search s ON s.id = near.saved_search_id AND s.alerts <> 'never'`);
  const { version, set } = await currentSynonyms(tx);
  const current = keyedBy(version);
  return [...candidates].flatMap(({ id, address, createdAt, ...kept }) => {
    const search = kept.compiled && kept.keyedBy === current ? readCompiled(kept.compiled) : askedSearch(address, set);
    return matchesSearch(search, document) ? [{ savedSearchId: id, createdAt: new Date(createdAt), search }] : [];
  });
}

function valuesOf({ facets }: ProbeDocument, name: string): string[] {
  return [...facets].filter((facet) => facet.startsWith(`${name}=`)).map((facet) => facet.slice(name.length + 1));
}
