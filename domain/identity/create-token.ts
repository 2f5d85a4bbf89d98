import { v7 } from 'uuid';
import { type Actor, membershipOf, type PersonActor } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { DAY_MS } from '@/core/period';
import { apiToken } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { createTokenInput } from './inputs';
import { TOKEN_PREFIX } from './load-actor';
import { requirePerson, requireScope } from './policy';
import { hashSecret, newSecret } from './secret-token';
import { mayGrant } from './token-rules';

export interface CreatedToken {
  id: string;
  organisationId: string;
  name: string;
  scopes: readonly string[];
  lastFour: string;
  createdAt: string;
  expiresAt: string | null;
  /** The bearer token itself: told once, here. Null when the same request is answered again. */
  secret: string | null;
}

/**
 * Makes a bearer token by which a script acts for the person in one organisation, within scopes.
 * Throws `email-unverified`, and `insufficient-scope` when a token asks for more than it has itself.
 */
export async function createToken(ctx: CommandContext, input: unknown): Promise<CreatedToken> {
  const actor = requirePerson(ctx.actor);
  requireScope(actor, 'tokens:write');
  // Kept out of what the command returns, since that is stored for a replay.
  let told: string | null = null;
  const created = await runCommand(ctx, createTokenInput, input, async (tx, data) => {
    requireGrant(actor, data.organisationId, data.scopes);
    const secret = `${TOKEN_PREFIX}${newSecret()}`;
    const { expiresInDays } = data;
    const row = {
      id: v7(),
      userId: actor.userId,
      organisationId: data.organisationId,
      name: data.name,
      scopes: [...new Set(data.scopes.includes('*') ? ['*'] : data.scopes)],
      tokenHash: hashSecret(secret),
      lastFour: secret.slice(-4),
      createdAt: ctx.now,
      expiresAt: expiresInDays === undefined ? null : new Date(ctx.now.getTime() + expiresInDays * DAY_MS),
    };
    await tx.insert(apiToken).values(row);
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'token.created',
      subjectType: 'token',
      subjectId: row.id,
      after: { name: row.name, scopes: row.scopes, expiresAt: row.expiresAt?.toISOString() ?? null },
    });
    told = secret;
    const { id, organisationId, name, scopes, lastFour } = row;
    const createdAt = row.createdAt.toISOString();
    return { id, organisationId, name, scopes, lastFour, createdAt, expiresAt: row.expiresAt?.toISOString() ?? null };
  });
  return { ...created, secret: told };
}

function requireGrant(actor: PersonActor, organisationId: string, scopes: readonly string[]): void {
  if (!membershipOf(actor satisfies Actor, organisationId)) throw notFound();
  if (!actor.emailVerified) throw new DomainError('email-unverified');
  if (actor.token && !mayGrant(actor.token.scopes, scopes)) {
    throw new DomainError('insufficient-scope', { params: { scope: scopes.join(' ') } });
  }
}
