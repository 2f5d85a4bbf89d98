import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { SESSION_LIFE_DAYS } from '@/domain/identity/sessions';
import { env } from '../env';

/** What the cookie carries: nothing that could go stale. */
export const sessionClaim = z.object({ userId: z.uuid(), sessionId: z.uuid() });
export type SessionClaim = z.output<typeof sessionClaim>;

/** next-auth's own cookie name, so that its routes and ours share one session. */
export function sessionCookieName(): string {
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

/** Whether people reach the site over https; plain http is for trying it on one's own machine. */
export function isSecure(): boolean {
  return env().publicUrl.startsWith('https://');
}

export async function readSessionCookie(): Promise<SessionClaim | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  try {
    const parsed = sessionClaim.safeParse(await decode({ token, secret: env().secret }));
    return parsed.success ? parsed.data : null;
  } catch {
    // A cookie signed with another secret, or cut short, is no session.
    return null;
  }
}

/** Only in an action or a route handler: pages cannot set cookies. */
export async function writeSessionCookie(claim: SessionClaim): Promise<void> {
  const maxAge = SESSION_LIFE_DAYS * 24 * 60 * 60;
  const token = await encode({ token: { ...claim, sub: claim.userId }, secret: env().secret, maxAge });
  (await cookies()).set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge,
  });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), path: '/', secure: isSecure() });
}
