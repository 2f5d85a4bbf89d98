import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS } from '@/core/actor';
import type { DomainError } from '@/core/errors';
import { person } from '@/db/schema/identity';
import { membership } from '@/db/schema/organisations';
import { testDatabase } from '@/db/test-database';
import { type BuiltOrganisation, buildMember, buildOrganisation } from '@/e2e/support/build-organisation';
import { buildPerson, linkSecret } from '@/e2e/support/build-person';
import { acceptInvitation, joinByInvitation } from './accept-invitation';
import { changeMemberRole } from './change-member-role';
import { inviteMember } from './invite-member';
import { findInvitation, listInvitations, listMembers } from './queries';
import { leaveOrganisation, removeMember } from './remove-member';
import { revokeInvitation } from './revoke-invitation';

const database = testDatabase();
const now = new Date('2026-11-24T02:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let organisation: BuiltOrganisation;

beforeAll(async () => {
  organisation = await buildOrganisation(database.db, { now });
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const refused = (code: DomainError['code']) => expect.objectContaining({ code });
const invite = async (email: string, role = 'member', at = now) =>
  inviteMember(as(await organisation.owner.actor(), at), { organisationId: organisation.id, email, role });
const ownersOf = (organisationId: string) =>
  database.db
    .select({ userId: membership.userId, role: membership.role, endedAt: membership.endedAt })
    .from(membership)
    .where(eq(membership.organisationId, organisationId))
    .then((rows) => rows.filter((row) => row.role === 'owner' && !row.endedAt));

describe('an invitation', () => {
  test('makes its reader a member, and verifies the address it came to', async () => {
    const guest = await buildPerson(database.db, { now, verified: false });
    await invite(guest.email, 'technician');
    const token = await linkSecret(database.db, guest.email);
    expect(await findInvitation(as(ANONYMOUS), token)).toMatchObject({
      email: guest.email,
      role: 'technician',
      inviter: '李娜',
      hasAccount: true,
      state: 'open',
    });
    await acceptInvitation(as(await guest.actor()), { token });
    const actor = await guest.actor();
    expect(actor.emailVerified).toBe(true);
    expect(actor.memberships).toMatchObject([{ organisationId: organisation.id, role: 'technician' }]);
  });

  test('accepted twice at the same time makes one member', async () => {
    const guest = await buildPerson(database.db, { now });
    await invite(guest.email);
    const token = await linkSecret(database.db, guest.email);
    const actor = await guest.actor();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(as(actor), { token })));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect((await guest.actor()).memberships).toHaveLength(1);
  });

  test('opens an account for somebody who has none, once', async () => {
    const email = `${v7()}@new.test`;
    await invite(email, 'finance');
    const input = {
      token: await linkSecret(database.db, email),
      name: '王芳',
      password: 'rivers meet at Chaotianmen',
      locale: 'zh-CN',
    };
    const outcomes = await Promise.allSettled([
      joinByInvitation(as(ANONYMOUS), input),
      joinByInvitation(as(ANONYMOUS), input),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [created] = await database.db.select().from(person).where(eq(person.email, email));
    expect(created?.emailVerifiedAt).not.toBeNull();
  });

  test('is for its address only, ends after a fortnight, when taken back, and when replaced', async () => {
    const guest = await buildPerson(database.db, { now });
    const other = await buildPerson(database.db, { now });
    await invite(guest.email);
    const first = await linkSecret(database.db, guest.email);
    await expect(acceptInvitation(as(await other.actor()), { token: first })).rejects.toEqual(refused('forbidden'));
    await expect(acceptInvitation(as(await guest.actor(), later(15)), { token: first })).rejects.toEqual(
      refused('link-expired'),
    );
    await invite(guest.email, 'manager');
    await expect(acceptInvitation(as(await guest.actor()), { token: first })).rejects.toEqual(refused('link-expired'));
    const second = await linkSecret(database.db, guest.email);
    const owner = as(await organisation.owner.actor());
    const [open] = await listInvitations(owner, organisation.id);
    expect(open).toMatchObject({ email: guest.email, role: 'manager', expired: false });
    await revokeInvitation(owner, { invitationId: open?.id });
    await revokeInvitation(owner, { invitationId: open?.id });
    await expect(acceptInvitation(as(await guest.actor()), { token: second })).rejects.toEqual(refused('link-expired'));
    await expect(acceptInvitation(as(await guest.actor()), { token: 'guessed' })).rejects.toEqual(
      refused('link-expired'),
    );
  });

  test('is not sent to a member, nor beyond one’s reach of roles', async () => {
    const manager = await buildMember(database.db, organisation, 'manager', { now });
    const member = await buildMember(database.db, organisation, 'member', { now });
    await expect(invite(member.email)).rejects.toEqual(
      expect.objectContaining({ fields: [expect.objectContaining({ path: 'email', code: 'already-member' })] }),
    );
    const input = { organisationId: organisation.id, email: 'x@y.test', role: 'owner' };
    await expect(inviteMember(as(await manager.actor()), input)).rejects.toEqual(refused('forbidden'));
    await expect(inviteMember(as(await member.actor()), { ...input, role: 'member' })).rejects.toEqual(
      refused('forbidden'),
    );
    const stranger = await buildPerson(database.db, { now });
    await expect(inviteMember(as(await stranger.actor()), input)).rejects.toEqual(refused('not-found'));
    await expect(inviteMember(as(ANONYMOUS), input)).rejects.toEqual(refused('sign-in-required'));
  });
});

describe('members', () => {
  test('two last owners who leave at once: one stays', async () => {
    const own = await buildOrganisation(database.db, { now });
    const second = await buildMember(database.db, own, 'owner', { now });
    const [a, b] = [await own.owner.actor(), await second.actor()];
    const outcomes = await Promise.allSettled([
      leaveOrganisation(as(a), { organisationId: own.id }),
      leaveOrganisation(as(b), { organisationId: own.id }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toEqual(refused('last-owner'));
    expect(await ownersOf(own.id)).toHaveLength(1);
  });

  test('two owners who demote each other at once: one stays', async () => {
    const own = await buildOrganisation(database.db, { now });
    const second = await buildMember(database.db, own, 'owner', { now });
    const [a, b] = [await own.owner.actor(), await second.actor()];
    const demote = (actor: typeof a, userId: string) =>
      changeMemberRole(as(actor), { organisationId: own.id, userId, role: 'member' });
    await Promise.allSettled([demote(a, b.userId), demote(b, a.userId)]);
    expect(await ownersOf(own.id)).toHaveLength(1);
  });

  test('a manager manages all but owners', async () => {
    const own = await buildOrganisation(database.db, { now });
    const manager = await buildMember(database.db, own, 'manager', { now });
    const technician = await buildMember(database.db, own, 'technician', { now });
    const mine = as(await manager.actor());
    const organisationId = own.id;
    await changeMemberRole(mine, { organisationId, userId: technician.userId, role: 'finance' });
    const promote = changeMemberRole(mine, { organisationId, userId: technician.userId, role: 'owner' });
    await expect(promote).rejects.toEqual(refused('forbidden'));
    await expect(removeMember(mine, { organisationId, userId: own.owner.userId })).rejects.toEqual(
      refused('forbidden'),
    );
    await removeMember(mine, { organisationId, userId: technician.userId });
    expect((await listMembers(mine, organisationId)).map(({ role }) => role)).toEqual(['owner', 'manager']);
    expect((await technician.actor()).memberships).toEqual([]);
    await expect(removeMember(mine, { organisationId, userId: technician.userId })).rejects.toEqual(
      refused('not-found'),
    );
  });

  test('are known to each other, and to nobody else', async () => {
    const stranger = await buildPerson(database.db, { now });
    await expect(listMembers(as(await stranger.actor()), organisation.id)).rejects.toEqual(refused('not-found'));
    expect(await listInvitations(as(await stranger.actor()), organisation.id)).toEqual([]);
  });
});
