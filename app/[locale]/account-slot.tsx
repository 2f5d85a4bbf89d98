import { unstable_rethrow } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { AccountMenu } from '@/components/account/account-menu';
import { SignInLinks } from '@/components/layout/sign-in-links';
import { plainText } from '@/core/locale-text';
import { getProfile } from '@/domain/identity/queries';
import { countUnreadNotices } from '@/domain/notifications/notice-queries';
import { currentOrganisation, listMyOrganisations } from '@/domain/organisations/queries';
import { currentContext } from '@/server/actor';
import { reportError } from '@/server/error-report';
import { signOutAction } from './(account)/actions';

/** The header's end: the way to sign in, or one's own menu. Without a database the page still has its header. */
export async function AccountSlot() {
  const account = await readAccount().catch((thrown: unknown) => {
    unstable_rethrow(thrown);
    if (reportError(thrown, 'header').error.code === 'service-unavailable') return null;
    throw thrown;
  });
  if (!account) return <SignInLinks />;
  return <AccountMenu {...account} signOutAction={signOutAction} />;
}

async function readAccount() {
  const ctx = await currentContext();
  if (ctx.actor.type !== 'person') return null;
  const locale = await getLocale();
  const [{ name, email }, mine, unread] = await Promise.all([
    getProfile(ctx),
    listMyOrganisations(ctx),
    countUnreadNotices(ctx),
  ]);
  const current = currentOrganisation(mine);
  const organisation = current && { slug: current.slug, name: plainText(current.name, locale) };
  return { name, email, isOperator: ctx.actor.isOperator, unread, organisation };
}
