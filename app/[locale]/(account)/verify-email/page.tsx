import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/account/auth-panel';
import { LinkForm } from '@/components/account/link-form';
import { Outcome } from '@/components/account/outcome';
import { LinkButton } from '@/components/ui/link-button';
import { linkIsGood } from '@/domain/identity/queries';
import { currentContext } from '@/server/actor';
import { confirmEmailChangeAction, verifyEmailAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  // The address holds a secret: it is not to be sent on as a referrer.
  return { title: (await getTranslations('account.verify'))('title'), referrer: 'no-referrer' };
}

export default async function VerifyEmailPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const t = await getTranslations('account.verify');
  const { token, change } = await searchParams;
  const ctx = await currentContext();
  const isChange = typeof change === 'string';
  const secret = isChange ? change : token;
  if (typeof secret !== 'string') {
    return (
      <AuthPanel title={t('title')}>
        <Outcome kind="mail" title={t('missing-title')}>
          <p>{t('missing-body')}</p>
        </Outcome>
      </AuthPanel>
    );
  }
  const good = await linkIsGood(ctx, secret, isChange ? 'change-email' : 'verify-email');
  return (
    <AuthPanel title={isChange ? t('change-title') : t('title')}>
      {good ? (
        <LinkForm
          action={isChange ? confirmEmailChangeAction : verifyEmailAction}
          token={secret}
          change={isChange}
          signedIn={ctx.actor.type === 'person'}
        />
      ) : (
        <Outcome
          kind="expired"
          title={t('expired-title')}
          action={
            <LinkButton variant="primary" href={ctx.actor.type === 'person' ? '/account' : '/sign-in'}>
              {ctx.actor.type === 'person' ? t('to-home') : t('to-sign-in')}
            </LinkButton>
          }
        >
          <p>{t('expired-body')}</p>
        </Outcome>
      )}
    </AuthPanel>
  );
}
