'use server';

import { DomainError } from '@/core/errors';
import type { CommandContext } from '@/domain/events/command';
import { loadSessionActor } from '@/domain/identity/load-actor';
import { submitOrganisation } from '@/domain/organisations/change-status';
import { createOrganisation } from '@/domain/organisations/create-organisation';
import { action } from '@/server/action';

const create = action('organisations.create', async (ctx, input) => {
  const created = await createOrganisation(ctx, input);
  return { ...created, submitted: await submitAtOnce(ctx, created.id) };
});
export async function createOrganisationAction(input: unknown, onceToken: string) {
  return await create(input, onceToken);
}

/** What is created may already be submitted; where that is refused it stays a draft, and its settings say why. */
async function submitAtOnce(ctx: CommandContext, organisationId: string): Promise<boolean> {
  if (ctx.actor.type !== 'person' || !ctx.actor.sessionId) return false;
  const { userId, sessionId } = ctx.actor;
  // The founder's roles are those of a moment ago, before there was anything to own.
  const actor = await loadSessionActor(ctx.db, { userId, sessionId }, ctx.now);
  if (!actor) return false;
  const once = ctx.once && { ...ctx.once, key: `${ctx.once.key} submit` };
  try {
    await submitOrganisation({ ...ctx, actor, once }, { organisationId });
    return true;
  } catch (thrown) {
    if (thrown instanceof DomainError) return false;
    throw thrown;
  }
}
