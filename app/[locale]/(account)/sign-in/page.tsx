import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/account/auth-panel';
import { SignInForm } from '@/components/account/sign-in-form';
import { currentActor } from '@/server/actor';
import { safeReturnPath } from '@/server/auth/return-path';
import { Link, redirect } from '@/server/i18n/navigation';
import { signInAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.sign-in'))('title') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const query = await searchParams;
  const next = safeReturnPath(query.next);
  const actor = await currentActor();
  if (actor.type === 'person') redirect({ href: next, locale: await getLocale() });
  const t = await getTranslations('account.sign-in');
  return (
    <AuthPanel
      title={t('title')}
      lead={next === '/' ? t('lead') : t('next')}
      footer={
        <>
          {t('no-account')}{' '}
          <Link href="/sign-up" className="link">
            {t('sign-up')}
          </Link>
        </>
      }
    >
      <SignInForm action={signInAction} next={next} email={typeof query.email === 'string' ? query.email : ''} />
    </AuthPanel>
  );
}
