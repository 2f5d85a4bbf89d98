import { eq } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { violatesUnique } from '@/db/errors';
import { organisation } from '@/db/schema/organisations';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { usccTaken } from './create-organisation';
import { organisationInput, reasonedInput } from './inputs';
import { lockOrganisation, type OrganisationRow } from './lock-organisation';
import { mayDecide, mayManage } from './policy';
import { missingToSubmit, ORGANISATION_PROCESS, type OrganisationAction, statusAfter } from './rules';

const EVENTS: Record<OrganisationAction, string> = {
  submit: 'organisation.submitted',
  withdraw: 'organisation.withdrawn',
  verify: 'organisation.verified',
  decline: 'organisation.declined',
  suspend: 'organisation.suspended',
  reinstate: 'organisation.reinstated',
};

export interface StatusView {
  id: string;
  slug: string;
  status: OrganisationRow['status'];
}

/** Asks the platform to verify the organisation. Throws `invalid-input` where its credit code is missing or taken. */
export async function submitOrganisation(ctx: CommandContext, input: unknown): Promise<StatusView> {
  return await runCommand(ctx, organisationInput, input, async (tx, { organisationId }) => {
    const before = await lockOrganisation(tx, ctx.actor, organisationId);
    const missing = missingToSubmit(before);
    if (missing.length > 0 && mayManage(ctx.actor, organisationId)) {
      throw new DomainError('invalid-input', { fields: missing.map((path) => ({ path, code: 'required' })) });
    }
    return await takeAction(tx, ctx, before, 'submit');
  });
}

/** Takes a submission back, to change who the organisation is. */
export async function withdrawOrganisation(ctx: CommandContext, input: unknown): Promise<StatusView> {
  return await runCommand(ctx, organisationInput, input, async (tx, { organisationId }) =>
    takeAction(tx, ctx, await lockOrganisation(tx, ctx.actor, organisationId), 'withdraw'),
  );
}

/** An operator confirms that the organisation is what it says. Throws `already-decided` when another one was quicker. */
export async function verifyOrganisation(ctx: CommandContext, input: unknown): Promise<StatusView> {
  return await runCommand(ctx, organisationInput, input, async (tx, { organisationId }) =>
    takeAction(tx, ctx, await lockOrganisation(tx, ctx.actor, organisationId), 'verify'),
  );
}

/** An operator declines, saying why; the organisation may change its details and submit again. */
export async function declineOrganisation(ctx: CommandContext, input: unknown): Promise<StatusView> {
  return await runCommand(ctx, reasonedInput, input, async (tx, { organisationId, note }) =>
    takeAction(tx, ctx, await lockOrganisation(tx, ctx.actor, organisationId), 'decline', note),
  );
}

/** An operator suspends a verified organisation, saying why: it can neither publish nor book. */
export async function suspendOrganisation(ctx: CommandContext, input: unknown): Promise<StatusView> {
  return await runCommand(ctx, reasonedInput, input, async (tx, { organisationId, note }) =>
    takeAction(tx, ctx, await lockOrganisation(tx, ctx.actor, organisationId), 'suspend', note),
  );
}

/** An operator ends a suspension. */
export async function reinstateOrganisation(ctx: CommandContext, input: unknown): Promise<StatusView> {
  return await runCommand(ctx, organisationInput, input, async (tx, { organisationId }) =>
    takeAction(tx, ctx, await lockOrganisation(tx, ctx.actor, organisationId), 'reinstate'),
  );
}

async function takeAction(
  tx: Transaction,
  ctx: CommandContext,
  before: OrganisationRow,
  action: OrganisationAction,
  note?: string,
): Promise<StatusView> {
  requireParty(ctx, before, action);
  const status = statusAfter(before.status, action);
  if (!status) throw new DomainError(wasDecided(before, action) ? 'already-decided' : 'transition-refused');
  const decidedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
  const decision =
    action === 'submit'
      ? { submittedAt: ctx.now, decidedAt: null, decidedBy: null, decisionNote: null }
      : action === 'withdraw'
        ? { submittedAt: null }
        : { decidedAt: ctx.now, decidedBy, decisionNote: note ?? null };
  try {
    await tx
      .update(organisation)
      .set({ status, ...decision, version: before.version + 1, updatedAt: ctx.now })
      .where(eq(organisation.id, before.id));
  } catch (thrown) {
    if (violatesUnique(thrown, 'organisation_uscc')) throw usccTaken();
    throw thrown;
  }
  await recordEvent(tx, ctx, {
    organisationId: before.id,
    action: EVENTS[action],
    subjectType: 'organisation',
    subjectId: before.id,
    before: { status: before.status },
    after: { status, ...(note && { note }) },
  });
  return { id: before.id, slug: before.slug, status };
}

/** Members find what only operators may do refused; operators find nothing to run. */
function requireParty(ctx: CommandContext, { id }: OrganisationRow, action: OrganisationAction): void {
  const [by] = ORGANISATION_PROCESS[action].by;
  const allowed = by === 'operator' ? mayDecide(ctx.actor) : mayManage(ctx.actor, id);
  if (allowed) return;
  throw ctx.actor.type === 'person' ? new DomainError('forbidden') : notFound();
}

/** Told apart from a fault: another operator, or another tab, was quicker. */
function wasDecided(before: OrganisationRow, action: OrganisationAction): boolean {
  return (action === 'verify' || action === 'decline') && before.decidedAt !== null;
}
