import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ImportWizard } from '@/components/imports/import-wizard';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { kindOf, LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import { canEditListings, canPublishListings } from '@/domain/listings/policy';
import { columnChoices } from '@/server/imports';
import { requireOrganisation } from '@/server/page-guard';
import { previewImportAction, runImportAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('new') };
}

export default async function NewImportPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const { actor, membership } = await requireOrganisation(org, `/org/${org}/imports/new`);
  const { organisationId } = membership;
  if (!canEditListings(actor, organisationId)) forbidden();
  const t = await getTranslations('imports');
  const kinds = await getTranslations('kinds');
  const locale = await getLocale();
  return (
    <>
      <PageHeader
        title={t('new')}
        description={t('description')}
        crumbs={[{ label: t('title'), href: `/org/${org}/imports` }]}
      />
      <ClientMessages namespaces={['imports']}>
        <ImportWizard
          organisationId={organisationId}
          orgSlug={org}
          mayPublish={canPublishListings(actor, organisationId) && membership.status === 'verified'}
          kinds={LISTING_KIND_NAMES.map((value) => ({
            value,
            label: kinds(`${value}.plural`),
            columns: columnChoices(kindOf(value), locale),
          }))}
          preview={previewImportAction}
          run={runImportAction}
        />
      </ClientMessages>
    </>
  );
}
