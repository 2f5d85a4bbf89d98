import { eq } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import { invitation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { invitationInput } from './inputs';
import { lockOrganisation } from './lock-organisation';
import { mayGrantRole } from './policy';

/** Takes an open invitation back. Throws `already-decided` once it was accepted. */
export async function revokeInvitation(ctx: CommandContext, input: unknown): Promise<{ invitationId: string }> {
  return await runCommand(ctx, invitationInput, input, async (tx, { invitationId }) => {
    const [found] = await tx
      .select({ organisationId: invitation.organisationId })
      .from(invitation)
      .where(eq(invitation.id, invitationId));
    if (!found) throw notFound();
    await lockOrganisation(tx, ctx.actor, found.organisationId);
    const [open] = await tx.select().from(invitation).where(eq(invitation.id, invitationId)).for('update');
    if (!open) throw notFound();
    if (!mayGrantRole(ctx.actor, open.organisationId, open.role)) throw new DomainError('forbidden');
    if (open.acceptedAt) throw new DomainError('already-decided');
    if (open.revokedAt) recordNothing(tx);
    else {
      await tx.update(invitation).set({ revokedAt: ctx.now }).where(eq(invitation.id, invitationId));
      await recordEvent(tx, ctx, {
        organisationId: open.organisationId,
        action: 'invitation.revoked',
        subjectType: 'invitation',
        subjectId: invitationId,
        after: { email: open.email },
      });
    }
    return { invitationId };
  });
}
