import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { apiToken, person } from '@/db/schema/identity';
import { membership } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { requirePerson } from '../identity/policy';
import { organisationInput, removeMemberInput } from './inputs';
import { countOwners, lockMember, lockOrganisation } from './lock-organisation';
import { mayRemove } from './policy';

/** Ends somebody's membership, and their tokens for the organisation with it. Throws `forbidden`, `last-owner`. */
export async function removeMember(ctx: CommandContext, input: unknown): Promise<{ userId: string }> {
  return await runCommand(ctx, removeMemberInput, input, async (tx, { organisationId, userId }) => {
    await lockOrganisation(tx, ctx.actor, organisationId);
    const member = await lockMember(tx, organisationId, userId);
    if (!mayRemove(ctx.actor, organisationId, member.role)) throw new DomainError('forbidden');
    await endMembership(tx, ctx, member);
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'member.removed',
      subjectType: 'member',
      subjectId: userId,
      before: { role: member.role },
    });
    return { userId };
  });
}

/** The signed-in person leaves an organisation. Throws `last-owner`. */
export async function leaveOrganisation(ctx: CommandContext, input: unknown): Promise<{ organisationId: string }> {
  const actor = requirePerson(ctx.actor);
  if (actor.token) throw new DomainError('forbidden');
  return await runCommand(ctx, organisationInput, input, async (tx, { organisationId }) => {
    await lockOrganisation(tx, actor, organisationId);
    const member = await lockMember(tx, organisationId, actor.userId);
    await endMembership(tx, ctx, member);
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'member.left',
      subjectType: 'member',
      subjectId: actor.userId,
      before: { role: member.role },
    });
    return { organisationId };
  });
}

async function endMembership(
  tx: Transaction,
  ctx: CommandContext,
  member: typeof membership.$inferSelect,
): Promise<void> {
  const { organisationId, userId } = member;
  if (member.role === 'owner' && (await countOwners(tx, organisationId)) === 1) throw new DomainError('last-owner');
  await tx.update(membership).set({ endedAt: ctx.now }).where(eq(membership.id, member.id));
  await tx
    .update(apiToken)
    .set({ revokedAt: ctx.now })
    .where(and(eq(apiToken.organisationId, organisationId), eq(apiToken.userId, userId), isNull(apiToken.revokedAt)));
  await tx
    .update(person)
    .set({ currentOrganisationId: null })
    .where(and(eq(person.id, userId), eq(person.currentOrganisationId, organisationId)));
}
