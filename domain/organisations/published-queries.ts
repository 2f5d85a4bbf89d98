import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { ORGANISATION_KINDS, type OrganisationKind } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';

/** A verified organisation as everyone sees it. */
export interface PublicOrganisation {
  id: string;
  slug: string;
  kind: OrganisationKind;
  name: LocaleText;
  description: LocaleText;
  logoFileId: string | null;
  /** From province down. */
  region: { code: string; name: LocaleText }[];
  address: LocaleText;
  latitude: number | null;
  longitude: number | null;
  website: string | null;
  ror: string | null;
  /** Published listings by kind. */
  listings: Record<string, number>;
}

export interface OrganisationPage {
  items: PublicOrganisation[];
  total: number;
  kinds: { value: OrganisationKind; count: number }[];
  nextCursor: string | null;
}

const PAGE_SIZE = 24;
/** Addresses hold anything; the database refuses some of it, such as null bytes. */
const SLUG = /^[\w-]{1,200}$/;

/** What the list of organisations may be asked for; anything that makes no sense is left out. */
const listInput = z.object({
  q: z.string().max(200).catch('').default(''),
  kind: z.enum(ORGANISATION_KINDS).optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,9}\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

/** Verified organisations, those with most on offer first. A name is found by any part of it, in either language. */
export async function listPublicOrganisations(
  db: Database,
  raw: Readonly<Record<string, string | undefined>>,
): Promise<OrganisationPage> {
  const { q, kind, cursor } = listInput.parse(raw);
  const words = q
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8);
  const named = words.map(
    (word) => sql`concat_ws(' ', o.name->>'zh', o.name->>'en') ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  );
  const matching = sql`o.status = 'verified'${named.length > 0 ? sql` AND ${sql.join(named, sql` AND `)}` : sql``}`;
  const [afterCount, afterId] = cursor?.split('.') ?? [];
  const [row] = await db.execute<{ items: PublicOrganisation[]; kinds: OrganisationPage['kinds']; total: number }>(sql`
    WITH counted AS (
      SELECT d.organisation_id, sum(n)::int AS total, jsonb_object_agg(d.kind, n) AS listings
      FROM (SELECT organisation_id, kind, count(*) AS n FROM search_document GROUP BY 1, 2) d GROUP BY 1
    ), matched AS MATERIALIZED (
      SELECT o.id, o.kind, coalesce(c.total, 0) AS offers, coalesce(c.listings, '{}') AS listings
      FROM organisation o LEFT JOIN counted c ON c.organisation_id = o.id WHERE ${matching}
    ), page AS (
      SELECT * FROM matched WHERE ${kind ? sql`kind = ${kind}` : sql`true`}
        AND ${afterId ? sql`(offers, id) < (${Number(afterCount)}::int, ${afterId}::uuid)` : sql`true`}
      ORDER BY offers DESC, id DESC LIMIT ${PAGE_SIZE + 1}
    )
    SELECT
      (SELECT coalesce(jsonb_agg(${profile} ORDER BY page.offers DESC, page.id DESC), '[]')
        FROM page JOIN organisation o ON o.id = page.id) AS items,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('value', k.kind, 'count', k.n) ORDER BY k.n DESC), '[]')
        FROM (SELECT kind, count(*) AS n FROM matched GROUP BY 1) k) AS kinds,
      (SELECT count(*)::int FROM matched WHERE ${kind ? sql`kind = ${kind}` : sql`true`}) AS total
  `);
  const items = row?.items ?? [];
  const shown = items.slice(0, PAGE_SIZE);
  const last = items.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    items: shown,
    total: row?.total ?? 0,
    kinds: row?.kinds ?? [],
    nextCursor: last ? `${Object.values(last.listings).reduce((sum, n) => sum + n, 0)}.${last.id}` : null,
  };
}

/** A verified organisation by its slug. Throws not-found for all others. */
export async function getPublicOrganisation(db: Database, slug: string): Promise<PublicOrganisation> {
  if (!SLUG.test(slug)) throw notFound();
  const [row] = await db.execute<{ view: PublicOrganisation }>(sql`
    WITH page AS (
      SELECT o.id, coalesce((SELECT jsonb_object_agg(kind, n) FROM (
        SELECT d.kind, count(*) AS n FROM search_document d WHERE d.organisation_id = o.id GROUP BY 1) k), '{}') AS listings
      FROM organisation o WHERE o.slug = ${slug} AND o.status = 'verified'
    )
    SELECT ${profile} AS view FROM page JOIN organisation o ON o.id = page.id
  `);
  if (!row) throw notFound();
  return row.view;
}

/** Of `organisation o` and a `page` with its counts. */
const profile = sql`jsonb_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', o.name,
  'description', o.description, 'logoFileId', o.logo_file_id, 'address', o.address, 'latitude', o.latitude,
  'longitude', o.longitude, 'website', o.website, 'ror', o.ror, 'listings', page.listings,
  'region', (
    WITH RECURSIVE path AS (
      SELECT r.code, r.parent_code, r.name, 0 AS depth FROM region r WHERE r.code = o.region_code
      UNION ALL
      SELECT r.code, r.parent_code, r.name, path.depth + 1 FROM region r JOIN path ON r.code = path.parent_code
      WHERE path.depth < 5
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY depth DESC), '[]') FROM path
  ))`;
