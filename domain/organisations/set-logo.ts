import { eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { organisationInput } from './inputs';
import { lockOrganisation } from './lock-organisation';
import { mayManage } from './policy';
import { insertFile, type StoredFile } from './stored-file';

/** Gives the organisation another logo, or none. The picture is in the store already. */
export async function setLogo(
  ctx: CommandContext,
  input: unknown,
  stored: StoredFile | null,
): Promise<{ logoFileId: string | null }> {
  return await runCommand(ctx, organisationInput, input, async (tx, { organisationId }) => {
    const before = await lockOrganisation(tx, ctx.actor, organisationId);
    if (!mayManage(ctx.actor, organisationId)) throw new DomainError('forbidden');
    if (stored) await insertFile(tx, ctx, organisationId, 'public', stored);
    const logoFileId = stored?.id ?? null;
    await tx.update(organisation).set({ logoFileId, updatedAt: ctx.now }).where(eq(organisation.id, organisationId));
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'organisation.logo-changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      before: { logoFileId: before.logoFileId },
      after: { logoFileId },
    });
    return { logoFileId };
  });
}
