import { Building2 } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountFrame } from '@/components/account/account-frame';
import { TokenForm } from '@/components/account/token-form';
import { TokenList } from '@/components/account/token-list';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { plainText } from '@/core/locale-text';
import { getProfile, listTokens } from '@/domain/identity/queries';
import { listMyOrganisations } from '@/domain/organisations/queries';
import { requireSignIn } from '@/server/page-guard';
import { resendVerificationAction } from '../../actions';
import { createTokenAction, revokeTokenAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.tokens'))('title') };
}

export default async function TokensPage() {
  const ctx = await requireSignIn('/account/tokens');
  const [t, tMenu, locale] = [
    await getTranslations('account.tokens'),
    await getTranslations('account.menu'),
    await getLocale(),
  ];
  const [profile, tokens, mine] = await Promise.all([getProfile(ctx), listTokens(ctx), listMyOrganisations(ctx)]);
  const organisations = [...mine]
    .sort((a, b) => Number(b.current) - Number(a.current))
    .map(({ id, name }) => ({ value: id, label: plainText(name, locale) }));
  return (
    <AccountFrame
      current="tokens"
      title={t('title')}
      lead={
        <>
          {t('lead')}{' '}
          <a className="link" href="/api/v1/openapi.json">
            {t('docs')}
          </a>
        </>
      }
      profile={profile}
      resendAction={resendVerificationAction}
    >
      {organisations.length === 0 ? (
        <EmptyState
          icon={<Building2 />}
          title={t('no-organisation-title')}
          action={
            <LinkButton variant="primary" href="/organisations/new">
              {tMenu('create-organisation')}
            </LinkButton>
          }
        >
          {t('no-organisation-body')}
        </EmptyState>
      ) : (
        <>
          <Card>
            <CardHeader title={t('list')} />
            <TokenList tokens={tokens} timeZone={profile.timeZone} now={ctx.now} action={revokeTokenAction} />
          </Card>
          <Card>
            <CardHeader title={t('new')} />
            <TokenForm organisations={organisations} action={createTokenAction} />
          </Card>
        </>
      )}
    </AccountFrame>
  );
}
