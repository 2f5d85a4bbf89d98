import { MailCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { VerifyBanner } from '@/components/account/verify-banner';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { CreateOrganisationForm } from '@/components/organisations/create-organisation-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { getProfile } from '@/domain/identity/queries';
import { requireSignIn } from '@/server/page-guard';
import { regionOptions } from '@/server/region-options';
import { resendVerificationAction } from '../../actions';
import { createOrganisationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.new'))('title') };
}

export default async function CreateOrganisationPage() {
  const ctx = await requireSignIn('/organisations/new');
  const [t, tMine, locale] = [
    await getTranslations('organisations.new'),
    await getTranslations('organisations.mine'),
    await getLocale(),
  ];
  const profile = await getProfile(ctx);
  return (
    <PageContainer width="text">
      <PageHeader
        title={t('title')}
        description={t('lead')}
        crumbs={[{ label: tMine('title'), href: '/account/organisations' }, { label: t('title') }]}
      />
      {profile.emailVerified ? (
        <ClientMessages namespaces={['organisations']}>
          <Card className="p-5 sm:p-8">
            <CreateOrganisationForm regions={await regionOptions(ctx, locale)} action={createOrganisationAction} />
          </Card>
        </ClientMessages>
      ) : (
        <div className="grid gap-6">
          <VerifyBanner email={profile.email} action={resendVerificationAction} />
          <EmptyState icon={<MailCheck />} title={t('unverified-title')}>
            {t('unverified-body')}
          </EmptyState>
        </div>
      )}
    </PageContainer>
  );
}
