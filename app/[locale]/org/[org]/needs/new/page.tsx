import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { NewNeedForm } from '@/components/needs/need-form';
import { DomainError } from '@/core/errors';
import { canEditNeeds } from '@/domain/needs/policy';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { createNeedAction } from '../actions';
import { needChoices } from '../need-choices';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needs.form'))('new') };
}

export default async function NewNeedPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const ctx = await requireOrganisation(org, `/org/${org}/needs/new`);
  await pageGuard(async () => {
    if (!canEditNeeds(ctx.actor, ctx.membership.organisationId)) throw new DomainError('forbidden');
  });
  const t = await getTranslations('needs');
  return (
    <ClientMessages namespaces={['needs', 'organisations']}>
      <PageHeader
        title={t('form.new')}
        description={t('form.new-hint')}
        crumbs={[{ label: t('own.title'), href: `/org/${org}/needs` }, { label: t('form.new') }]}
      />
      <NewNeedForm
        org={org}
        organisationId={ctx.membership.organisationId}
        choices={await needChoices(ctx)}
        action={createNeedAction}
      />
    </ClientMessages>
  );
}
