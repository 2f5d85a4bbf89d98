import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { Database, Transaction } from '@/db/client';
import type { RegionCount } from './views';

/** By code. */
export type Regions = ReadonlyMap<string, Region>;
export type Region = { name: LocaleText; parentCode: string | null; level: RegionCount['level'] };

/** So many versions are kept: a process asks one database, and an edit makes a new one. */
const KEPT = 4;
const known = new Map<string, Regions>();

/**
 * All regions, read once per process and version. The version is what an answer of the database came with
 * (`search_cards`); a database has another as soon as one of its regions is edited.
 */
export async function currentRegions(db: Database | Transaction, version: string | null): Promise<Regions> {
  const held = version === null ? undefined : known.get(version);
  if (held) return held;
  const [row] = await db.execute<{ version: string | null; regions: Record<string, Region> }>(sql`
    SELECT (SELECT value->>'version' FROM setting WHERE name = 'regions') AS version,
      (SELECT coalesce(json_object_agg(code, json_build_object('name', name, 'parentCode', parent_code, 'level', level)), '{}')
        FROM region) AS regions`);
  if (!row) throw new Error('an answer without a row');
  const regions = new Map(Object.entries(row.regions));
  if (row.version !== null) {
    known.set(row.version, regions);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  }
  return regions;
}
