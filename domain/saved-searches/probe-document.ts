import { sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { analyseDocument } from '../search/analyse';
import { documentOf, type Source } from '../search/index-listing';
import type { ProbeDocument } from './match-search';

/** The way to a region from its province down. */
export type RegionPaths = ReadonlyMap<string, Source['regions']>;

/** A listing as a search sees it, with the very terms and facets that its search document has. */
export function probeDocument(source: Source): ProbeDocument {
  const { id, kind, facets, priceMinor, latitude, longitude, fields } = documentOf(source);
  const terms = analyseDocument(fields.filter(({ text }) => text !== ''));
  return {
    listingId: id,
    kind,
    facets: new Set(facets),
    priceMinor,
    latitude,
    longitude,
    terms: new Set(terms.map(({ term }) => term)),
  };
}

/** The listing as it was when some of its columns had these values. */
export function probeDocumentBefore(source: Source, before: Partial<Source>, paths: RegionPaths): ProbeDocument {
  const regions = before.regionCode === undefined ? source.regions : (paths.get(before.regionCode ?? '') ?? []);
  return probeDocument({ ...source, ...before, regions });
}

export async function loadRegionPaths(tx: Transaction, codes: readonly string[]): Promise<RegionPaths> {
  const asked = [...new Set(codes)];
  if (asked.length === 0) return new Map();
  const rows = await tx.execute<{ start: string; path: { code: string; name: LocaleText }[] }>(sql`
    WITH RECURSIVE path AS (
      SELECT r.code AS start, r.code, r.parent_code, r.name, 0 AS depth FROM region r
      WHERE r.code = ANY(${sql.param(asked)}::text[])
      UNION ALL
      SELECT path.start, r.code, r.parent_code, r.name, path.depth + 1 FROM region r
      JOIN path ON r.code = path.parent_code WHERE path.depth < 5
    )
    SELECT start, json_agg(json_build_object('code', code, 'name', name) ORDER BY depth DESC) AS path
    FROM path GROUP BY start`);
  return new Map([...rows].map(({ start, path }) => [start, path]));
}
