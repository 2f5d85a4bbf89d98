import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { DAY_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/identity';
import { invitation, membership } from '@/db/schema/organisations';
import { type CommandContext, parseInput, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { requirePerson } from '../identity/policy';
import { hashSecret, newSecret } from '../identity/secret-token';
import { takeFromLimit } from '../identity/throttle';
import { mailSentences } from '../mail/mail-sentences';
import { queueMail } from '../mail/queue-mail';
import { inviteMemberInput } from './inputs';
import { lockOrganisation } from './lock-organisation';
import { mayGrantRole } from './policy';

const LIFE_MS = 14 * DAY_MS;
const LIMIT = { max: 100, windowMs: DAY_MS };

/**
 * Invites an address into the organisation. An invitation that is still open for it is replaced, so that its link and
 * role are the last ones sent. Throws `forbidden` beyond one's reach of roles, `invalid-input` for who is a member.
 */
export async function inviteMember(ctx: CommandContext, input: unknown): Promise<{ invitationId: string }> {
  const actor = requirePerson(ctx.actor);
  const { organisationId } = parseInput(inviteMemberInput, input);
  await takeFromLimit(ctx.db, `invite ${actor.userId} ${organisationId}`, LIMIT, ctx.now);
  return await runCommand(ctx, inviteMemberInput, input, async (tx, { email, role }) => {
    const inviting = await lockOrganisation(tx, actor, organisationId);
    if (!mayGrantRole(actor, organisationId, role)) throw new DomainError('forbidden');
    const [invited] = await tx.select().from(person).where(eq(person.email, email));
    if (invited && (await isMemberNow(tx, organisationId, invited.id))) {
      throw new DomainError('invalid-input', { fields: [{ path: 'email', code: 'already-member' }] });
    }
    await replaceOpen(tx, ctx, organisationId, email);
    const secret = newSecret();
    const invitationId = v7();
    await tx.insert(invitation).values({
      id: invitationId,
      organisationId,
      email,
      role,
      tokenHash: hashSecret(secret),
      invitedBy: actor.userId,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + LIFE_MS),
    });
    const [inviter] = await tx.select({ name: person.name }).from(person).where(eq(person.id, actor.userId));
    const locale = invited?.locale ?? actor.locale;
    const organisation = plainText(inviting.name, locale);
    await queueMail(tx, ctx, {
      to: email,
      userId: invited?.id,
      locale,
      template: 'invitation',
      values: { inviter: inviter?.name ?? '', organisation, ...(invited && { name: invited.name }) },
      facts: [
        { name: 'organisation', value: organisation },
        { name: 'role', value: mailSentences(locale)(`roles.${role}`) },
      ],
      path: `/invitations/${secret}`,
    });
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'invitation.sent',
      subjectType: 'invitation',
      subjectId: invitationId,
      after: { email, role },
    });
    return { invitationId };
  });
}

async function isMemberNow(tx: Transaction, organisationId: string, userId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(eq(membership.organisationId, organisationId), eq(membership.userId, userId), isNull(membership.endedAt)),
    );
  return found !== undefined;
}

async function replaceOpen(tx: Transaction, ctx: CommandContext, organisationId: string, email: string) {
  await tx
    .update(invitation)
    .set({ revokedAt: ctx.now })
    .where(
      and(
        eq(invitation.organisationId, organisationId),
        eq(invitation.email, email),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    );
}
