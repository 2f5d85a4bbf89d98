import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Database, Transaction } from '@/db/client';
import { region } from '@/db/schema/organisations';

export interface RegionView {
  code: string;
  parentCode: string | null;
  level: 'province' | 'city' | 'district';
  name: LocaleText;
}

const columns = { code: region.code, parentCode: region.parentCode, level: region.level, name: region.name };

/** Every division that is in use on the day of `now`, by code: a few hundred rows, for pickers and filters. */
export async function listRegions(ctx: { db: Database; now: Date }): Promise<RegionView[]> {
  return await ctx.db.select(columns).from(region).where(inUse(ctx.now)).orderBy(asc(region.code)).limit(5000);
}

/** From province to the division itself; also for one that is no longer in use. Empty for an unknown code. */
export async function regionPath(db: Database, code: string): Promise<RegionView[]> {
  const rows = await db.execute<{
    code: string;
    parent_code: string | null;
    level: RegionView['level'];
    name: LocaleText;
  }>(
    sql`
    WITH RECURSIVE path AS (
      SELECT r.*, 1 AS depth FROM region r WHERE r.code = ${code}
      UNION ALL
      SELECT r.*, path.depth + 1 FROM region r JOIN path ON r.code = path.parent_code WHERE path.depth < 4
    )
    SELECT code, parent_code, level, name FROM path ORDER BY depth DESC`,
  );
  return rows.map((row) => ({ code: row.code, parentCode: row.parent_code, level: row.level, name: row.name }));
}

/** Throws `invalid-input` at `path` unless the code names a division in use today. */
export async function requireRegion(tx: Transaction, now: Date, code: string, path = 'regionCode'): Promise<void> {
  const [found] = await tx
    .select({ code: region.code })
    .from(region)
    .where(and(eq(region.code, code), inUse(now)));
  if (!found) throw new DomainError('invalid-input', { fields: [{ path, code: 'invalid-region' }] });
}

function inUse(now: Date) {
  const day = now.toISOString().slice(0, 10);
  return and(
    or(isNull(region.validFrom), lte(region.validFrom, day)),
    or(isNull(region.validTo), gt(region.validTo, day)),
  );
}

/** Names of regions by their codes; codes that nobody knows are left out. */
export async function regionNames(db: Database, codes: readonly string[]): Promise<Map<string, LocaleText>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: region.code, name: region.name })
    .from(region)
    .where(inArray(region.code, [...codes]));
  return new Map(rows.map(({ code, name }) => [code, name]));
}
