import { forbidden, notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { Actor, Membership, PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import type { Database } from '@/db/client';
import { currentContext } from './actor';
import { getPathname } from './i18n/navigation';

/** What a page hands to queries, once it is known who asks. */
export interface PageContext<A extends Actor = PersonActor> {
  actor: A;
  db: Database;
  now: Date;
}

/**
 * Runs a page's queries and turns what the domain refuses into a page: not-found, a 403 page, or a visit to the
 * sign-in page that comes back to `returnTo` (a path without language prefix). Anything else passes through.
 */
export async function pageGuard<T>(run: () => Promise<T>, returnTo = '/'): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    if (thrown.code === 'not-found') notFound();
    if (thrown.code === 'sign-in-required') return await goToSignIn(returnTo);
    if (REFUSALS.has(thrown.code)) forbidden();
    throw thrown;
  }
}

const REFUSALS: ReadonlySet<string> = new Set([
  'forbidden',
  'insufficient-scope',
  'account-disabled',
  'organisation-unverified',
  'email-unverified',
]);

/** The signed-in person and what queries need; anyone else is sent to sign in, and back to `returnTo` afterwards. */
export async function requireSignIn(returnTo: string): Promise<PageContext> {
  const { actor, db, now } = await currentContext();
  if (actor.type !== 'person') return await goToSignIn(returnTo);
  return { actor, db, now };
}

/** A page of an organisation's workbench: for its members only; to everyone else it is not there. */
export async function requireOrganisation(
  slug: string,
  returnTo = `/org/${slug}`,
): Promise<PageContext & { membership: Membership }> {
  const ctx = await requireSignIn(returnTo);
  const membership = ctx.actor.memberships.find((each) => each.slug === slug);
  if (!membership) notFound();
  return { ...ctx, membership };
}

/** A page of the platform's operators; to everyone else it is not there. */
export async function requireOperator(returnTo: string): Promise<PageContext> {
  const ctx = await requireSignIn(returnTo);
  if (!ctx.actor.isOperator) notFound();
  return ctx;
}

async function goToSignIn(returnTo: string): Promise<never> {
  const locale = await getLocale();
  redirect(getPathname({ href: { pathname: '/sign-in', query: { next: returnTo } }, locale }));
}
