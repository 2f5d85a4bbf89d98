import type { CommandContext } from '@/domain/events/command';
import { type SignedIn, signIn } from '@/domain/identity/sign-in';
import { requestClient } from './client';
import { rememberDevice } from './device-cookie';
import { writeSessionCookie } from './session-cookie';

/** Signs in and gives the browser its session. Only in an action or a route handler. */
export async function beginSession(ctx: CommandContext, input: unknown): Promise<SignedIn> {
  const signedIn = await signIn(ctx, input, await requestClient());
  await writeSessionCookie(signedIn);
  await rememberDevice(signedIn.userId);
  return signedIn;
}
