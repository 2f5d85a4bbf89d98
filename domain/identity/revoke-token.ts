import { eq } from 'drizzle-orm';
import { hasRole, membershipOf } from '@/core/actor';
import { notFound } from '@/core/errors';
import { apiToken } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { revokeTokenInput } from './inputs';
import { requirePerson, requireScope } from './policy';

/** Makes a token useless at once: one's own, or any of an organisation one owns or manages. */
export async function revokeToken(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  const actor = requirePerson(ctx.actor);
  requireScope(actor, 'tokens:write');
  return await runCommand(ctx, revokeTokenInput, input, async (tx, { tokenId }) => {
    const [token] = await tx.select().from(apiToken).where(eq(apiToken.id, tokenId)).for('update');
    const own = token?.userId === actor.userId && (!actor.token || membershipOf(actor, token.organisationId));
    if (!token || !(own || hasRole(actor, token.organisationId, ['owner', 'manager']))) throw notFound();
    if (token.revokedAt) recordNothing(tx);
    else {
      await tx.update(apiToken).set({ revokedAt: ctx.now }).where(eq(apiToken.id, tokenId));
      await recordEvent(tx, ctx, {
        organisationId: token.organisationId,
        action: 'token.revoked',
        subjectType: 'token',
        subjectId: tokenId,
        after: { name: token.name },
      });
    }
    return { id: tokenId };
  });
}
