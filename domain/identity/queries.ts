import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { type Actor, membershipOf } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { Locale, LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { apiToken, emailToken, person, session } from '@/db/schema/identity';
import { organisation } from '@/db/schema/organisations';
import { type DeviceName, deviceName } from './device-name';
import { requirePerson, requireScope } from './policy';
import { hashSecret } from './secret-token';

interface QueryContext {
  actor: Actor;
  db: Database;
  now: Date;
}

export interface ProfileView {
  id: string;
  email: string;
  emailVerified: boolean;
  name: string;
  phone: string | null;
  orcid: string | null;
  locale: Locale;
  timeZone: string;
  passwordChangedAt: Date | null;
}

/** The signed-in person's own profile. */
export async function getProfile(ctx: QueryContext): Promise<ProfileView> {
  const { userId } = requirePerson(ctx.actor);
  const [row] = await ctx.db.select().from(person).where(eq(person.id, userId));
  if (!row) throw notFound();
  const { id, email, name, phone, orcid, locale, timeZone, passwordChangedAt } = row;
  return {
    id,
    email,
    emailVerified: row.emailVerifiedAt !== null,
    name,
    phone,
    orcid,
    locale,
    timeZone,
    passwordChangedAt,
  };
}

export interface SessionView extends DeviceName {
  id: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
}

const MOST_SESSIONS = 50;

/** The signed-in person's open sessions, the current one first, then those last seen. */
export async function listSessions(ctx: QueryContext): Promise<SessionView[]> {
  const actor = requirePerson(ctx.actor);
  const rows = await ctx.db
    .select()
    .from(session)
    .where(and(eq(session.userId, actor.userId), isNull(session.revokedAt), gt(session.expiresAt, ctx.now)))
    .orderBy(desc(session.lastSeenAt))
    .limit(MOST_SESSIONS);
  return rows
    .map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
      id,
      ...deviceName(userAgent),
      address,
      createdAt,
      lastSeenAt,
      current: id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

export interface TokenView {
  id: string;
  name: string;
  scopes: readonly string[];
  lastFour: string;
  organisation: { id: string; slug: string; name: LocaleText };
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

const MOST_TOKENS = 200;

/** The person's own tokens that still work, newest first; by a token, those of its organisation only. */
export async function listTokens(ctx: QueryContext): Promise<TokenView[]> {
  const actor = requirePerson(ctx.actor);
  requireScope(actor, 'tokens:write');
  const rows = await ctx.db
    .select({ token: apiToken, slug: organisation.slug, name: organisation.name })
    .from(apiToken)
    .innerJoin(organisation, eq(organisation.id, apiToken.organisationId))
    .where(
      and(
        eq(apiToken.userId, actor.userId),
        isNull(apiToken.revokedAt),
        or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, ctx.now)),
      ),
    )
    .orderBy(desc(apiToken.id))
    .limit(MOST_TOKENS);
  return rows
    .filter(({ token }) => membershipOf(actor, token.organisationId))
    .map(({ token, slug, name }) => ({
      id: token.id,
      name: token.name,
      scopes: token.scopes,
      lastFour: token.lastFour,
      organisation: { id: token.organisationId, slug, name },
      createdAt: token.createdAt,
      expiresAt: token.expiresAt,
      lastUsedAt: token.lastUsedAt,
    }));
}

/** Whether a link of a mail would still work, so that its page can say so before anything is typed. */
export async function linkIsGood(
  ctx: { db: Database; now: Date },
  secret: string,
  purpose: 'verify-email' | 'change-email' | 'reset-password',
): Promise<boolean> {
  const [token] = await ctx.db
    .select({ expiresAt: emailToken.expiresAt, usedAt: emailToken.usedAt })
    .from(emailToken)
    .where(and(eq(emailToken.tokenHash, hashSecret(secret)), eq(emailToken.purpose, purpose)));
  return token !== undefined && token.usedAt === null && token.expiresAt > ctx.now;
}
