'use server';

import { confirmEmailChange } from '@/domain/identity/confirm-email-change';
import { requestPasswordReset } from '@/domain/identity/request-password-reset';
import { resendVerification } from '@/domain/identity/resend-verification';
import { resetPassword } from '@/domain/identity/reset-password';
import { signOut } from '@/domain/identity/sign-out';
import { signUp } from '@/domain/identity/sign-up';
import { verifyEmail } from '@/domain/identity/verify-email';
import { action } from '@/server/action';
import { beginSession } from '@/server/auth/begin-session';
import { requestClient } from '@/server/auth/client';
import { clearSessionCookie } from '@/server/auth/session-cookie';

const signInWithCookie = action('account.sign-in', beginSession);
export async function signInAction(input: unknown, onceToken: string) {
  return await signInWithCookie(input, onceToken);
}

const signUpFrom = action('account.sign-up', async (ctx, input) => signUp(ctx, input, await requestClient()));
export async function signUpAction(input: unknown, onceToken: string) {
  return await signUpFrom(input, onceToken);
}

const signOutAndForget = action('account.sign-out', async (ctx, input) => {
  const signedOut = await signOut(ctx, input);
  await clearSessionCookie();
  return signedOut;
});
export async function signOutAction(input: unknown, onceToken: string) {
  return await signOutAndForget(input, onceToken);
}

const verify = action('account.verify-email', verifyEmail);
export async function verifyEmailAction(input: unknown, onceToken: string) {
  return await verify(input, onceToken);
}

const resend = action('account.resend-verification', resendVerification);
export async function resendVerificationAction(input: unknown, onceToken: string) {
  return await resend(input, onceToken);
}

const confirmChange = action('account.confirm-email-change', confirmEmailChange);
export async function confirmEmailChangeAction(input: unknown, onceToken: string) {
  return await confirmChange(input, onceToken);
}

const requestReset = action('account.request-password-reset', async (ctx, input) =>
  requestPasswordReset(ctx, input, await requestClient()),
);
export async function requestPasswordResetAction(input: unknown, onceToken: string) {
  return await requestReset(input, onceToken);
}

const reset = action('account.reset-password', resetPassword);
export async function resetPasswordAction(input: unknown, onceToken: string) {
  return await reset(input, onceToken);
}
