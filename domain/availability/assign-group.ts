import { and, eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { groupMember } from '@/db/schema/availability';
import { organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent, recordNothing } from '@/domain/events/record-event';
import { assignGroupInput } from './inputs';
import type { CustomerGroup } from './rules';
import { requireOrganisationRules } from './save-quotas';

/**
 * Makes another organisation a partner, whose prices and rules its people then have, or treats it as the provider's
 * own; `public` ends either. Bookings already made keep their price.
 */
export async function assignGroup(ctx: CommandContext, input: unknown): Promise<{ customerGroup: CustomerGroup }> {
  return runCommand(ctx, assignGroupInput, input, async (tx, { organisationId, memberId, customerGroup }) => {
    requireOrganisationRules(ctx, organisationId);
    const known = await tx.$count(
      organisation,
      and(eq(organisation.id, memberId), eq(organisation.status, 'verified')),
    );
    if (memberId === organisationId || (known === 0 && customerGroup !== 'public')) {
      throw new DomainError('invalid-input', { fields: [{ path: 'memberId', code: 'invalid-reference' }] });
    }
    const [before] = await tx
      .delete(groupMember)
      .where(and(eq(groupMember.organisationId, organisationId), eq(groupMember.memberOrganisationId, memberId)))
      .returning({ customerGroup: groupMember.customerGroup });
    if (customerGroup !== 'public') {
      const row = { organisationId, memberOrganisationId: memberId, customerGroup, createdAt: ctx.now };
      await tx.insert(groupMember).values(row);
    }
    const was = before?.customerGroup ?? 'public';
    if (was === customerGroup) recordNothing(tx);
    else {
      await recordEvent(tx, ctx, {
        organisationId,
        action: 'organisation.group-assigned',
        subjectType: 'organisation',
        subjectId: organisationId,
        before: { memberId, customerGroup: was },
        after: { memberId, customerGroup },
      });
    }
    return { customerGroup };
  });
}
