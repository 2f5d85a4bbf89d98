import { eq } from 'drizzle-orm';
import type { OrganisationRole } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { membership } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { changeMemberRoleInput } from './inputs';
import { countOwners, lockMember, lockOrganisation } from './lock-organisation';
import { mayGrantRole } from './policy';

/** Gives a member another role. Throws `forbidden` beyond one's reach of roles, and `last-owner`. */
export async function changeMemberRole(
  ctx: CommandContext,
  input: unknown,
): Promise<{ userId: string; role: OrganisationRole }> {
  return await runCommand(ctx, changeMemberRoleInput, input, async (tx, { organisationId, userId, role }) => {
    await lockOrganisation(tx, ctx.actor, organisationId);
    const member = await lockMember(tx, organisationId, userId);
    if (!mayGrantRole(ctx.actor, organisationId, role, member.role)) throw new DomainError('forbidden');
    if (member.role === role) {
      recordNothing(tx);
      return { userId, role };
    }
    if (member.role === 'owner' && (await countOwners(tx, organisationId)) === 1) throw new DomainError('last-owner');
    await tx.update(membership).set({ role }).where(eq(membership.id, member.id));
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'member.role-changed',
      subjectType: 'member',
      subjectId: userId,
      before: { role: member.role },
      after: { role },
    });
    return { userId, role };
  });
}
