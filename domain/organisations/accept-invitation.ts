import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/identity';
import { invitation, membership, organisation } from '@/db/schema/organisations';
import { type CommandContext, parseInput, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { hashPassword } from '../identity/password';
import { requirePerson } from '../identity/policy';
import { hashSecret } from '../identity/secret-token';
import { acceptInvitationInput, joinByInvitationInput } from './inputs';

export interface JoinedOrganisation {
  organisationId: string;
  slug: string;
}

/**
 * The signed-in person joins by an invitation to their own address. The link came to that mailbox, so the address is
 * verified by it. Joining twice is one joining. Throws `link-expired`, and `forbidden` for an invitation to another.
 */
export async function acceptInvitation(ctx: CommandContext, input: unknown): Promise<JoinedOrganisation> {
  const actor = requirePerson(ctx.actor);
  if (actor.token) throw new DomainError('forbidden');
  return await runCommand(ctx, acceptInvitationInput, input, async (tx, { token }) => {
    const open = await lockInvitation(tx, token);
    const [owner] = await tx.select({ email: person.email }).from(person).where(eq(person.id, actor.userId));
    if (owner?.email.toLowerCase() !== open.email.toLowerCase()) throw new DomainError('forbidden');
    const slug = await slugOf(tx, open.organisationId);
    if (open.acceptedAt && (await roleOf(tx, open.organisationId, actor.userId))) {
      recordNothing(tx);
      return { organisationId: open.organisationId, slug };
    }
    requireOpen(open, ctx.now);
    await tx
      .update(person)
      .set({ emailVerifiedAt: sql`coalesce(${person.emailVerifiedAt}, ${ctx.now})` })
      .where(eq(person.id, actor.userId));
    await join(tx, ctx, open, actor.userId);
    return { organisationId: open.organisationId, slug };
  });
}

/**
 * Somebody without an account joins by an invitation: the account is opened with the invited address, which the link
 * has verified. Throws `link-expired`, and `already-exists` when the address has an account: then sign in instead.
 */
export async function joinByInvitation(
  ctx: CommandContext,
  input: unknown,
): Promise<JoinedOrganisation & { email: string }> {
  const passwordHash = await hashPassword(parseInput(joinByInvitationInput, input).password);
  return await runCommand(ctx, joinByInvitationInput, input, async (tx, { token, name, locale }) => {
    const open = await lockInvitation(tx, token);
    requireOpen(open, ctx.now);
    const [created] = await tx
      .insert(person)
      .values({
        id: v7(),
        name,
        locale,
        email: open.email,
        emailVerifiedAt: ctx.now,
        passwordHash,
        passwordChangedAt: ctx.now,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .onConflictDoNothing({ target: person.email })
      .returning({ id: person.id });
    if (!created) throw new DomainError('already-exists');
    await join(tx, ctx, open, created.id);
    return {
      organisationId: open.organisationId,
      slug: await slugOf(tx, open.organisationId),
      email: open.email,
    };
  });
}

type Invitation = typeof invitation.$inferSelect;

/** Locked after its organisation, as everywhere. */
async function lockInvitation(tx: Transaction, secret: string): Promise<Invitation> {
  const mine = eq(invitation.tokenHash, hashSecret(secret));
  const [found] = await tx.select({ organisationId: invitation.organisationId }).from(invitation).where(mine);
  if (!found) throw new DomainError('link-expired');
  await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.id, found.organisationId))
    .for('update');
  const [locked] = await tx.select().from(invitation).where(mine).for('update');
  if (!locked) throw new DomainError('link-expired');
  return locked;
}

function requireOpen(open: Invitation, now: Date): void {
  if (open.acceptedAt || open.revokedAt || open.expiresAt <= now) throw new DomainError('link-expired');
}

async function slugOf(tx: Transaction, organisationId: string): Promise<string> {
  const [found] = await tx
    .select({ slug: organisation.slug })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  return found?.slug ?? '';
}

async function roleOf(tx: Transaction, organisationId: string, userId: string) {
  const [found] = await tx
    .select({ role: membership.role })
    .from(membership)
    .where(
      and(eq(membership.organisationId, organisationId), eq(membership.userId, userId), isNull(membership.endedAt)),
    );
  return found?.role ?? null;
}

/** Makes the person a member and spends the invitation. Somebody who is a member by then keeps their role. */
async function join(tx: Transaction, ctx: CommandContext, open: Invitation, userId: string): Promise<void> {
  const { organisationId, role } = open;
  await tx.update(invitation).set({ acceptedAt: ctx.now }).where(eq(invitation.id, open.id));
  await tx
    .insert(membership)
    .values({ id: v7(), organisationId, userId, role, createdAt: ctx.now })
    .onConflictDoNothing();
  await tx.update(person).set({ currentOrganisationId: organisationId }).where(eq(person.id, userId));
  await recordEvent(tx, ctx, {
    organisationId,
    action: 'invitation.accepted',
    subjectType: 'invitation',
    subjectId: open.id,
    after: { userId, role },
  });
}
