import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/account/auth-panel';
import { ForgotPasswordForm } from '@/components/account/forgot-password-form';
import { Link } from '@/server/i18n/navigation';
import { requestPasswordResetAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.forgot'))('title') };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('account.forgot');
  return (
    <AuthPanel
      title={t('title')}
      lead={t('lead')}
      footer={
        <Link href="/sign-in" className="link">
          {t('back')}
        </Link>
      }
    >
      <ForgotPasswordForm action={requestPasswordResetAction} />
    </AuthPanel>
  );
}
