import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/account/auth-panel';
import { SignUpForm } from '@/components/account/sign-up-form';
import { Link } from '@/server/i18n/navigation';
import { signUpAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.sign-up'))('title') };
}

export default async function SignUpPage() {
  const t = await getTranslations('account.sign-up');
  return (
    <AuthPanel
      title={t('title')}
      lead={t('lead')}
      footer={
        <>
          {t('have-account')}{' '}
          <Link href="/sign-in" className="link">
            {t('sign-in')}
          </Link>
        </>
      }
    >
      <SignUpForm action={signUpAction} />
    </AuthPanel>
  );
}
