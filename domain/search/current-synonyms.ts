import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { CURATED } from './analyse';
import { type SynonymSet, synonymSet } from './synonym-match';

/** The synonyms in force, and a number that changes with them. */
export interface Synonyms {
  version: number;
  set: SynonymSet;
}

interface Known extends Synonyms {
  checkedAt: number;
}

/** After this the version is looked up again: an edit works everywhere within a second or two. */
const FRESH_MS = 1_000;
const known = new WeakMap<object, Known>();

/** The operator's synonyms, read once per process and version; the curated list where none are kept yet. */
export async function currentSynonyms(db: Database | Transaction): Promise<Synonyms> {
  const held = known.get(db);
  if (held && performance.now() - held.checkedAt < FRESH_MS) return held;
  const [row] = await db.execute<{ version: number | null }>(
    sql`SELECT (value ->> 'version')::int AS version FROM setting WHERE name = 'synonyms'`,
  );
  const version = row?.version ?? 0;
  const set = held?.version === version ? held.set : version === 0 ? CURATED : await loadSet(db);
  const next = { version, set, checkedAt: performance.now() };
  known.set(db, next);
  return next;
}

/** The process that changed them need not wait. */
export function forgetSynonyms(db: Database | Transaction): void {
  known.delete(db);
}

async function loadSet(db: Database | Transaction): Promise<SynonymSet> {
  const rows = await db.execute<{ words: string[] }>(sql`SELECT words FROM synonym_group ORDER BY id`);
  return synonymSet([...rows].map(({ words }) => words));
}
