import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { TermCounts } from './search-keys';

const MAX_TERMS = 5_000;

/** In how many listings each term stands, as far as the index's segments know. */
export async function countTerms(tx: Transaction, terms: readonly string[]): Promise<TermCounts> {
  const asked = [...new Set(terms)].slice(0, MAX_TERMS);
  if (asked.length === 0) return new Map();
  const rows = await tx.execute<{ term: string; count: number }>(sql`
    SELECT p.term, sum(p.document_count)::int AS count
    FROM search_segment s CROSS JOIN unnest(${sql.param(asked)}::text[]) AS t(term)
    JOIN search_posting p ON p.segment_id = s.id AND p.term = t.term
    WHERE s.ready GROUP BY p.term`);
  return new Map([...rows].map(({ term, count }) => [term, count]));
}
