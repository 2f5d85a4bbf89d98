'use server';

import { changeMemberRole } from '@/domain/organisations/change-member-role';
import { inviteMember } from '@/domain/organisations/invite-member';
import { removeMember } from '@/domain/organisations/remove-member';
import { revokeInvitation } from '@/domain/organisations/revoke-invitation';
import { action } from '@/server/action';

const invite = action('people.invite', inviteMember);
export async function inviteMemberAction(input: unknown, onceToken: string) {
  return await invite(input, onceToken);
}

const revoke = action('people.revoke-invitation', revokeInvitation);
export async function revokeInvitationAction(input: unknown, onceToken: string) {
  return await revoke(input, onceToken);
}

const changeRole = action('people.change-role', changeMemberRole);
export async function changeMemberRoleAction(input: unknown, onceToken: string) {
  return await changeRole(input, onceToken);
}

const remove = action('people.remove', removeMember);
export async function removeMemberAction(input: unknown, onceToken: string) {
  return await remove(input, onceToken);
}
