import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/account/auth-panel';
import { Outcome } from '@/components/account/outcome';
import { ResetPasswordForm } from '@/components/account/reset-password-form';
import { LinkButton } from '@/components/ui/link-button';
import { linkIsGood } from '@/domain/identity/queries';
import { currentContext } from '@/server/actor';
import { resetPasswordAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.reset'))('title'), referrer: 'no-referrer' };
}

export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const t = await getTranslations('account.reset');
  const { token } = await searchParams;
  const ctx = await currentContext();
  if (typeof token === 'string' && (await linkIsGood(ctx, token, 'reset-password'))) {
    return (
      <AuthPanel title={t('title')} lead={t('lead')}>
        <ResetPasswordForm action={resetPasswordAction} token={token} />
      </AuthPanel>
    );
  }
  return (
    <AuthPanel title={t('title')}>
      <Outcome
        kind="expired"
        title={t('expired-title')}
        action={
          <LinkButton variant="primary" href="/forgot-password">
            {t('again')}
          </LinkButton>
        }
      >
        <p>{t('expired-body')}</p>
      </Outcome>
    </AuthPanel>
  );
}
