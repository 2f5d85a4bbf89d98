import { Pencil } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ListingPublicView } from '@/components/listings/public/listing-view';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import { notFound } from '@/core/errors';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { getListingView } from '@/domain/listings/published-queries';
import { pageGuard, requireOrganisation } from '@/server/page-guard';

interface PageProps {
  params: Promise<{ locale: string; org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('listings.publish');
  return { title: t('preview') };
}

/** The listing's page as everyone will see it, before anyone does. */
export default async function PreviewListingPage({ params }: PageProps) {
  const { org, id } = await params;
  const here = `/org/${org}/listings/${id}`;
  const ctx = await requireOrganisation(org, `${here}/preview`);
  const t = await getTranslations('listings.publish');
  const view = await pageGuard(async () => {
    const own = await getListingForEdit(ctx, id);
    if (own.organisationId !== ctx.membership.organisationId) throw notFound();
    return getListingView(ctx.db, id);
  }, `${here}/preview`);
  return (
    <>
      <Alert
        className="mb-6"
        title={t('preview-title')}
        action={
          <LinkButton href={here} size="sm" icon={<Pencil />}>
            {t('back-to-editor')}
          </LinkButton>
        }
      >
        {t('preview-hint')}
      </Alert>
      <ListingPublicView view={view} now={ctx.now} />
    </>
  );
}
