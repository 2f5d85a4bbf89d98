import { inArray, ne, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { savedSearch, savedSearchKey } from '@/db/schema/saved-searches';
import { currentSynonyms } from '../search/current-synonyms';
import { askedSearch, compileSearch } from './asked-search';
import type { AskedSearch } from './match-search';
import { keysOfSearch, type TermCounts } from './search-keys';
import { countTerms } from './term-counts';

const BATCH = 500;

/** Raised when the analysis of words changes; the version of the synonyms stands behind it. */
const ANALYSIS = '1';

/** Registers searches in the reverse index, in place of what they were registered under before. */
export async function writeKeys(
  tx: Transaction,
  searches: readonly { id: string; address: Record<string, string> }[],
): Promise<void> {
  if (searches.length === 0) return;
  const { version, set } = await currentSynonyms(tx);
  const asked = searches.map(({ id, address }) => ({ id, search: askedSearch(address, set) }));
  const counts = await countTerms(
    tx,
    asked.flatMap(({ search }) => search.concepts.flat(2)),
  );
  const ids = asked.map(({ id }) => id);
  await tx.delete(savedSearchKey).where(inArray(savedSearchKey.savedSearchId, ids));
  const rows = asked.flatMap(({ id, search }) => keyRows(id, search, counts));
  for (let from = 0; from < rows.length; from += 5_000) {
    await tx.insert(savedSearchKey).values(rows.slice(from, from + 5_000));
  }
  const compiled = asked.map(({ id, search }) => ({ id, compiled: compileSearch(search) }));
  await tx.execute(sql`
    UPDATE saved_search s SET keyed_by = ${keyedBy(version)}, compiled = r.compiled
    FROM jsonb_to_recordset(${JSON.stringify(compiled)}::jsonb) AS r(id uuid, compiled jsonb) WHERE s.id = r.id`);
}

/** By which analysis and synonyms a search was keyed and compiled. */
export function keyedBy(version: number): string {
  return `${ANALYSIS}.${version}`;
}

function keyRows(savedSearchId: string, search: AskedSearch, counts: TermCounts) {
  const firstOf = (name: string) => search.filters.find((filter) => filter.name === name)?.values[0] ?? null;
  const narrowed = { kind: search.kind ?? null, category: firstOf('category'), region: firstOf('region') };
  return keysOfSearch(search, counts).map((key) => ({ key, savedSearchId, ...narrowed }));
}

/** Registers anew what was registered by other synonyms or another analysis. Returns how many searches that were. */
export async function renewKeys(db: Database): Promise<number> {
  const { version } = await currentSynonyms(db);
  for (let renewed = 0; ; ) {
    const count = await db.transaction(async (tx) => {
      const stale = await tx
        .select({ id: savedSearch.id, address: savedSearch.address })
        .from(savedSearch)
        .where(ne(savedSearch.keyedBy, keyedBy(version)))
        .orderBy(sql`${savedSearch.keyedBy}, ${savedSearch.id}`)
        .limit(BATCH)
        .for('update', { skipLocked: true });
      await writeKeys(tx, stale);
      return stale.length;
    });
    renewed += count;
    if (count < BATCH) return renewed;
  }
}
