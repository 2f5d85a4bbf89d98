import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { QuestionsForm } from '@/components/bookings/terms/questions-form';
import { TermsForm } from '@/components/bookings/terms/terms-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { SectionedPage } from '@/components/layout/sectioned-page';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import { notFound } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { getTerms } from '@/domain/bookings/get-terms';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { kindOf } from '@/domain/listings/kinds';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { saveFormAction, saveTermsAction } from './actions';

interface PageProps {
  params: Promise<{ org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('terms'))('title') };
}

export default async function ListingTermsPage({ params }: PageProps) {
  const { org, id } = await params;
  const editor = `/org/${org}/listings/${id}`;
  const ctx = await requireOrganisation(org, `${editor}/terms`);
  const [t, tListings, locale] = [await getTranslations('terms'), await getTranslations('listings'), await getLocale()];
  const tRules = await getTranslations('rules');
  const { listing, terms } = await pageGuard(async () => {
    const [found, agreed] = await Promise.all([getListingForEdit(ctx, id), getTerms(ctx, id)]);
    if (found.organisationId !== ctx.membership.organisationId || !kindOf(found.kind).hasUnits) throw notFound();
    return { listing: found, terms: agreed };
  }, `${editor}/terms`);
  const mayPublish = listing.mayPublish && listing.mayEdit;
  const sections = [
    {
      id: 'terms',
      title: t('terms-title'),
      disabled: !mayPublish,
      content: (
        <TermsForm
          key={terms.version}
          terms={terms}
          byApproval={listing.bookingMode === 'approval'}
          currency={listing.currency}
          action={saveTermsAction}
        />
      ),
    },
    {
      id: 'form',
      title: t('form.title'),
      description: t('form.description'),
      disabled: !listing.mayEdit,
      content: (
        <QuestionsForm
          key={terms.form?.version ?? 0}
          listingId={listing.id}
          asked={terms.form}
          action={saveFormAction}
        />
      ),
    },
  ];
  return (
    <ClientMessages namespaces={['terms', 'rules', 'bookings', 'listings']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: tListings('list.title'), href: `/org/${org}/listings` },
          { label: plainText(listing.title, locale), href: editor },
          { label: t('title') },
        ]}
        actions={<LinkButton href={`${editor}/rules`}>{t('to-rules')}</LinkButton>}
      />
      <SectionedPage
        label={tRules('sections')}
        sections={sections}
        notice={!mayPublish && <Alert>{t(listing.mayEdit ? 'terms-read-only' : 'read-only')}</Alert>}
      />
    </ClientMessages>
  );
}
