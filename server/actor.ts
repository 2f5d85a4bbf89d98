import { cache } from 'react';
import { type Actor, ANONYMOUS } from '@/core/actor';
import { loadSessionActor } from '@/domain/identity/load-actor';
import { readSessionCookie } from './auth/session-cookie';
import { database } from './database';

/** An IPv6 address with its zone, and room. */
const ADDRESS_MAX = 100;

/** Who asks, read anew once per request: role and status are never trusted from the cookie. */
export const currentActor = cache(async (): Promise<Actor> => {
  const claim = await readSessionCookie();
  if (!claim) return ANONYMOUS;
  return (await loadSessionActor(database(), claim, new Date())) ?? ANONYMOUS;
});

/** What a page or action hands to queries and commands. */
export async function currentContext() {
  return { actor: await currentActor(), db: database(), now: new Date() };
}

/** The client's network address as the front proxy tells it, for throttling and the session list. */
export function addressOf(requestHeaders: Headers): string {
  const address = requestHeaders.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  // Anybody may send the header where there is no proxy: a longer one than any address is cut.
  return address?.slice(0, ADDRESS_MAX) || 'local';
}
