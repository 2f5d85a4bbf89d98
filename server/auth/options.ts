import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { ANONYMOUS } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { loadSessionActor } from '@/domain/identity/load-actor';
import { SESSION_LIFE_DAYS } from '@/domain/identity/sessions';
import { signIn } from '@/domain/identity/sign-in';
import { signOut } from '@/domain/identity/sign-out';
import { database } from '../database';
import { env } from '../env';
import { requestClient } from './client';
import { rememberDevice } from './device-cookie';
import { isSecure, sessionClaim, sessionCookieName } from './session-cookie';

const maxAge = SESSION_LIFE_DAYS * 24 * 60 * 60;

/** next-auth over the same command, cookie and session rows as our own form: either may begin or end what the other did. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().secret,
    session: { strategy: 'jwt', maxAge },
    jwt: { maxAge },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials) {
          try {
            const input = { email: credentials?.email, password: credentials?.password };
            const ctx = { actor: ANONYMOUS, db: database(), now: new Date() };
            const { userId, sessionId } = await signIn(ctx, input, await requestClient());
            await rememberDevice(userId);
            return { id: userId, sessionId };
          } catch (thrown) {
            if (thrown instanceof DomainError) throw new Error(thrown.code);
            throw thrown;
          }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        // Nothing that could go stale is carried: who the person is gets read anew.
        if (user && 'sessionId' in user) return { sub: user.id, userId: user.id, sessionId: user.sessionId };
        return { sub: token.sub, userId: token.userId, sessionId: token.sessionId };
      },
      async session({ session, token }) {
        const claim = sessionClaim.safeParse(token);
        const actor = claim.success ? await loadSessionActor(database(), claim.data, new Date()) : null;
        if (actor?.type !== 'person') return { expires: new Date(0).toISOString() };
        return { expires: session.expires, userId: actor.userId };
      },
    },
    events: {
      async signOut({ token }) {
        const claim = sessionClaim.safeParse(token);
        if (!claim.success) return;
        const now = new Date();
        const actor = await loadSessionActor(database(), claim.data, now);
        if (actor) await signOut({ actor, db: database(), now }, {});
      },
    },
  };
}
