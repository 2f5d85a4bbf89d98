'use server';

import { acceptInvitation, joinByInvitation } from '@/domain/organisations/accept-invitation';
import { action } from '@/server/action';
import { beginSession } from '@/server/auth/begin-session';

const accept = action('invitations.accept', acceptInvitation);
export async function acceptInvitationAction(input: unknown, onceToken: string) {
  return await accept(input, onceToken);
}

const join = action('invitations.join', async (ctx, input) => {
  const joined = await joinByInvitation(ctx, input);
  // The password was typed a moment ago: nobody should have to type it again.
  const password = typeof input === 'object' && input !== null && 'password' in input ? input.password : '';
  await beginSession(ctx, { email: joined.email, password });
  return joined;
});
export async function joinByInvitationAction(input: unknown, onceToken: string) {
  return await join(input, onceToken);
}
