import { eq } from 'drizzle-orm';
import { membershipOf } from '@/core/actor';
import { notFound } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { type CommandContext, runCommand } from '../events/command';
import { recordNothing } from '../events/record-event';
import { requirePerson } from '../identity/policy';
import { organisationInput } from './inputs';

/** Remembers for which organisation the person works, until they choose another. */
export async function chooseOrganisation(ctx: CommandContext, input: unknown): Promise<{ slug: string }> {
  const actor = requirePerson(ctx.actor);
  return await runCommand(ctx, organisationInput, input, async (tx, { organisationId }) => {
    const chosen = membershipOf(actor, organisationId);
    if (!chosen || actor.token) throw notFound();
    await tx.update(person).set({ currentOrganisationId: organisationId }).where(eq(person.id, actor.userId));
    // Where somebody looks is no event of the organisation's.
    recordNothing(tx);
    return { slug: chosen.slug };
  });
}
