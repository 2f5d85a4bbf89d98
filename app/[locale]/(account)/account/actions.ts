'use server';

import { changeEmail } from '@/domain/identity/change-email';
import { changePassword } from '@/domain/identity/change-password';
import { revokeOtherSessions, revokeSession } from '@/domain/identity/revoke-session';
import { updateProfile } from '@/domain/identity/update-profile';
import { leaveOrganisation } from '@/domain/organisations/remove-member';
import { action } from '@/server/action';

const update = action('account.update-profile', updateProfile);
export async function updateProfileAction(input: unknown, onceToken: string) {
  return await update(input, onceToken);
}

const changePasswordOnce = action('account.change-password', changePassword);
export async function changePasswordAction(input: unknown, onceToken: string) {
  return await changePasswordOnce(input, onceToken);
}

const changeEmailOnce = action('account.change-email', changeEmail);
export async function changeEmailAction(input: unknown, onceToken: string) {
  return await changeEmailOnce(input, onceToken);
}

const revoke = action('account.revoke-session', revokeSession);
export async function revokeSessionAction(input: unknown, onceToken: string) {
  return await revoke(input, onceToken);
}

const revokeOthers = action('account.revoke-other-sessions', revokeOtherSessions);
export async function revokeOtherSessionsAction(input: unknown, onceToken: string) {
  return await revokeOthers(input, onceToken);
}

const leave = action('organisations.leave', leaveOrganisation);
export async function leaveOrganisationAction(input: unknown, onceToken: string) {
  return await leave(input, onceToken);
}
