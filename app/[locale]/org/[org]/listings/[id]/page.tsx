import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { ListingEditor } from '@/components/listings/editor/listing-editor';
import { ListingActions } from '@/components/listings/manage/listing-actions';
import { StatusBadge } from '@/components/listings/manage/status-badge';
import { notFound } from '@/core/errors';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { listRegions } from '@/domain/organisations/regions';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import {
  captionFileAction,
  orderFilesAction,
  publishListingAction,
  readListingAction,
  removeFileAction,
  saveOpeningsAction,
  saveRatesAction,
  saveUnitsAction,
  updateListingAction,
} from '../actions';
import { listingActions } from '../listing-actions';
import { editorModel, titleOf } from './editor-model';

interface PageProps {
  params: Promise<{ locale: string; org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('listings.editor');
  return { title: t('page-title') };
}

export default async function EditListingPage({ params }: PageProps) {
  const { org, id } = await params;
  const here = `/org/${org}/listings/${id}`;
  const ctx = await requireOrganisation(org, here);
  const locale = await getLocale();
  const t = await getTranslations('listings');
  const listing = await pageGuard(async () => {
    const found = await getListingForEdit(ctx, id);
    if (found.organisationId !== ctx.membership.organisationId) throw notFound();
    return found;
  }, here);
  const model = await editorModel(listing, await listRegions(ctx), locale);
  return (
    <ClientMessages namespaces={['listings']}>
      <PageHeader
        title={titleOf(listing, locale)}
        description={model.kindName}
        crumbs={[{ label: t('list.title'), href: `/org/${org}/listings` }, { label: titleOf(listing, locale) }]}
        badge={<StatusBadge status={listing.status} />}
        className="mb-3"
      />
      <ListingEditor
        // Another version of the same listing is another form.
        key={listing.id}
        listing={listing}
        model={model}
        previewHref={`${here}/preview`}
        rulesHref={`${here}/rules`}
        termsHref={`${here}/terms`}
        menu={
          <ListingActions
            listing={{ ...listing, title: titleOf(listing, locale), editable: listing.mayEdit }}
            org={org}
            place="editor"
            run={listingActions}
          />
        }
        actions={{
          update: updateListingAction,
          saveOpenings: saveOpeningsAction,
          saveUnits: saveUnitsAction,
          saveRates: saveRatesAction,
          captionFile: captionFileAction,
          orderFiles: orderFilesAction,
          removeFile: removeFileAction,
          read: readListingAction,
          publish: publishListingAction,
        }}
      />
    </ClientMessages>
  );
}
