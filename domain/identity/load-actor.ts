import { sql } from 'drizzle-orm';
import type { Actor, Membership } from '@/core/actor';
import type { Locale } from '@/core/locale-text';
import { type Database, prepared } from '@/db/client';
import { writtenOnce } from '@/db/statement';
import { hashSecret } from './secret-token';
import { touchSession, touchToken } from './sessions';

/** Every bearer token starts so, so that a leaked one is recognised by scanners. */
export const TOKEN_PREFIX = 'clb_';

type PersonRow = {
  user_id: string;
  is_operator: boolean;
  email_verified: boolean;
  locale: Locale;
  time_zone: string;
  memberships: Membership[];
};

const personColumns = sql`
  p.id AS user_id, p.is_operator, p.email_verified_at IS NOT NULL AS email_verified, p.locale, p.time_zone,
  coalesce((
    SELECT json_agg(json_build_object(
      'organisationId', o.id, 'slug', o.slug, 'kind', o.kind, 'status', o.status, 'role', m.role) ORDER BY m.id)
    FROM membership m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.user_id = p.id AND m.ended_at IS NULL
  ), '[]'::json) AS memberships`;

/** The person behind a browser session, with roles as they are now; null when either is no longer good. */
export async function loadSessionActor(
  db: Database,
  claim: { userId: string; sessionId: string },
  now: Date,
): Promise<Actor | null> {
  const [row] = await db.execute<PersonRow & { last_seen_at: string }>(sql`${prepared}
    SELECT ${personColumns}, s.last_seen_at FROM session s JOIN person p ON p.id = s.user_id
    WHERE s.id = ${claim.sessionId} AND s.user_id = ${claim.userId} AND s.revoked_at IS NULL
      AND s.expires_at > ${now.toISOString()}::timestamptz AND p.disabled_at IS NULL`);
  if (!row) return null;
  await touchSession(db, claim.sessionId, new Date(row.last_seen_at), now);
  return { ...personOf(row), sessionId: claim.sessionId };
}

type TokenRow = PersonRow & {
  token_id: string;
  scopes: string[];
  organisation_id: string;
  last_used_at: string | null;
};

const findToken = writtenOnce<{ hash: string; now: Date }, TokenRow>(sql`
  SELECT t.id AS token_id, t.scopes, t.organisation_id, t.last_used_at, ${personColumns}
  FROM api_token t JOIN person p ON p.id = t.user_id
  WHERE t.token_hash = ${sql.placeholder('hash')} AND t.revoked_at IS NULL
    AND (t.expires_at IS NULL OR t.expires_at > ${sql.placeholder('now')}::timestamptz) AND p.disabled_at IS NULL
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = p.id AND m.organisation_id = t.organisation_id
                AND m.ended_at IS NULL)`);

/** The person behind a bearer token, confined to the token's organisation and scopes; null when it is not good. */
export async function loadTokenActor(db: Database, secret: string, now: Date): Promise<Actor | null> {
  if (!secret.startsWith(TOKEN_PREFIX) || secret.length > 200) return null;
  const [row] = await findToken(db, { hash: hashSecret(secret), now });
  if (!row) return null;
  await touchToken(db, row.token_id, row.last_used_at === null ? null : new Date(row.last_used_at), now);
  return { ...personOf(row), token: { id: row.token_id, scopes: row.scopes, organisationId: row.organisation_id } };
}

function personOf(row: PersonRow) {
  return {
    type: 'person' as const,
    userId: row.user_id,
    isOperator: row.is_operator,
    emailVerified: row.email_verified,
    locale: row.locale,
    timeZone: row.time_zone,
    memberships: row.memberships,
  };
}
