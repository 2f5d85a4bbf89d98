import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { QuestionsForm } from '@/components/bookings/terms/questions-form';
import { TermsForm } from '@/components/bookings/terms/terms-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Alert } from '@/components/ui/alert';
import { Card, CardHeader } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { notFound } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { getTerms } from '@/domain/bookings/get-terms';
import { kindOf } from '@/domain/listings/kinds';
import { getListingForEdit } from '@/domain/listings/queries';
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
  const { listing, terms } = await pageGuard(async () => {
    const [found, agreed] = await Promise.all([getListingForEdit(ctx, id), getTerms(ctx, id)]);
    if (found.organisationId !== ctx.membership.organisationId || !kindOf(found.kind).hasUnits) throw notFound();
    return { listing: found, terms: agreed };
  }, `${editor}/terms`);
  const mayPublish = listing.mayPublish && listing.mayEdit;
  return (
    <ClientMessages namespaces={['terms', 'rules', 'bookings', 'listings']}>
      <div className="grid max-w-text gap-6">
        <PageHeader
          title={t('title')}
          description={t('description')}
          crumbs={[
            { label: tListings('list.title'), href: `/org/${org}/listings` },
            { label: plainText(listing.title, locale), href: editor },
            { label: t('title') },
          ]}
          actions={<LinkButton href={`${editor}/rules`}>{t('to-rules')}</LinkButton>}
          className="mb-0"
        />
        {!listing.mayEdit && <Alert>{t('read-only')}</Alert>}
        {listing.mayEdit && !mayPublish && <Alert>{t('terms-read-only')}</Alert>}
        <Card>
          <CardHeader title={t('terms-title')} />
          <fieldset disabled={!mayPublish} className="min-w-0">
            <TermsForm
              key={terms.version}
              terms={terms}
              byApproval={listing.bookingMode === 'approval'}
              currency={listing.currency}
              action={saveTermsAction}
            />
          </fieldset>
        </Card>
        <Card>
          <CardHeader title={t('form.title')} description={t('form.description')} />
          <fieldset disabled={!listing.mayEdit} className="min-w-0">
            <QuestionsForm
              key={terms.form?.version ?? 0}
              listingId={listing.id}
              asked={terms.form}
              action={saveFormAction}
            />
          </fieldset>
        </Card>
      </div>
    </ClientMessages>
  );
}
