import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { NewListingForm } from '@/components/listings/manage/new-listing-form';
import { DomainError } from '@/core/errors';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import { canEditListings } from '@/domain/listings/policy';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { createListingAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('listings.new');
  return { title: t('title') };
}

export default async function NewListingPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const { actor, membership } = await requireOrganisation(org, `/org/${org}/listings/new`);
  await pageGuard(async () => {
    if (!canEditListings(actor, membership.organisationId)) throw new DomainError('forbidden');
  });
  const t = await getTranslations('listings');
  const kinds = await getTranslations('kinds');
  return (
    <ClientMessages namespaces={['listings']}>
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        crumbs={[{ label: t('list.title'), href: `/org/${org}/listings` }, { label: t('new.title') }]}
      />
      <NewListingForm
        org={org}
        organisationId={membership.organisationId}
        kinds={LISTING_KIND_NAMES.map((kind) => {
          return { value: kind, label: kinds(`${kind}.name`), description: kinds(`${kind}.description`) };
        })}
        create={createListingAction}
      />
    </ClientMessages>
  );
}
