import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, isOperator, type OrganisationRole } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';

export interface PersonEntry {
  id: string;
  name: string;
  email: string;
  isOperator: boolean;
  emailVerified: boolean;
  disabled: boolean;
  createdAt: Date;
  memberships: { slug: string; name: LocaleText; role: OrganisationRole }[];
}

export const peopleFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
});
export type PeopleFilter = z.output<typeof peopleFilter>;

type Row = {
  id: string;
  name: string;
  email: string;
  is_operator: boolean;
  email_verified: boolean;
  disabled: boolean;
  created_at: string;
  memberships: PersonEntry['memberships'];
};

const PAGE = 40;

/** The platform's accounts, newest first; operators only. A search that matches few reads on until the page is full. */
export async function listPeople(
  ctx: { actor: Actor; db: Database },
  { q, cursor }: PeopleFilter,
): Promise<{ items: PersonEntry[]; nextCursor: string | null }> {
  if (!isOperator(ctx.actor)) throw notFound();
  const like = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await ctx.db.execute<Row>(sql`
    SELECT p.id, p.name, p.email, p.is_operator, p.email_verified_at IS NOT NULL AS email_verified,
      p.disabled_at IS NOT NULL AS disabled, (extract(epoch FROM p.created_at) * 1000)::bigint::text AS created_at,
      coalesce((
        SELECT json_agg(json_build_object('slug', o.slug, 'name', o.name, 'role', m.role) ORDER BY m.id)
        FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.user_id = p.id AND m.ended_at IS NULL), '[]'::json) AS memberships
    FROM person p
    WHERE ${like ? sql`(p.name ILIKE ${like} OR p.email::text ILIKE ${like})` : sql`true`}
      AND ${cursor ? sql`p.id < ${cursor}::uuid` : sql`true`}
    ORDER BY p.id DESC LIMIT ${PAGE + 1}`);
  const items = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    isOperator: row.is_operator,
    emailVerified: row.email_verified,
    disabled: row.disabled,
    createdAt: new Date(Number(row.created_at)),
    memberships: row.memberships,
  }));
  return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
