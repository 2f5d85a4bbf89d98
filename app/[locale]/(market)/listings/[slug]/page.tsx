import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { AccessCard } from '@/components/listings/public/access-card';
import { FreeWeek } from '@/components/listings/public/free-week';
import { ListingPublicView } from '@/components/listings/public/listing-view';
import { SimilarListings } from '@/components/listings/public/similar-listings';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { plainText } from '@/core/locale-text';
import { DAY_MS } from '@/core/period';
import { getAvailability } from '@/domain/availability/queries';
import { kindOf } from '@/domain/listings/kinds';
import { getPublishedListing, type ListingView } from '@/domain/listings/published-queries';
import { findSimilarListings } from '@/domain/search/similar-listings';
import { database } from '@/server/database';
import { absoluteUrl, pageAlternates } from '@/server/page-alternates';
import { pageGuard } from '@/server/page-guard';
import { listingJsonLd } from './json-ld';

interface PageProps {
  params: Promise<{ slug: string }>;
}

const SIMILAR = 4;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params;
  const view = await loadListing(slug);
  const locale = await getLocale();
  const photo = view.photos[0];
  return {
    title: plainText(view.title, locale),
    description: plainText(view.summary, locale).slice(0, 200),
    alternates: await pageAlternates(`/listings/${slug}`),
    openGraph: { type: 'website', ...(photo && { images: [`/files/${photo.fileId}`] }) },
  };
}

export default async function ListingPage({ params }: PageProps) {
  const view = await loadListing((await params).slug);
  const now = new Date();
  const kind = kindOf(view.kind);
  const isBookable = kind.hasUnits && view.bookingMode !== 'enquiry' && view.status === 'published';
  const [similar, availability, t, locale] = await Promise.all([
    findSimilarListings(database(), view, SIMILAR),
    isBookable ? getAvailability(database(), view.id, now, new Date(now.getTime() + 8 * DAY_MS), now) : null,
    getTranslations(),
    getLocale(),
  ]);
  const title = plainText(view.title, locale);
  return (
    <PageContainer>
      <script type="application/ld+json">
        {listingJsonLd(view, locale, absoluteUrl(`/listings/${view.slug}`, locale))}
      </script>
      <div className="mb-4">
        <Breadcrumb
          items={[
            { label: t('ui.layout.find'), href: '/search' },
            { label: t(`kinds.${view.kind}.plural`), href: `/search?kind=${view.kind}` },
            { label: title },
          ]}
        />
      </div>
      <ListingPublicView
        view={view}
        now={now}
        aside={<AccessCard view={view} isBookable={isBookable} />}
        free={availability && <FreeWeek availability={availability} units={view.units} now={now} />}
      />
      <SimilarListings hits={similar} />
    </PageContainer>
  );
}

function loadListing(slug: string): Promise<ListingView> {
  return pageGuard(() => getPublishedListing(database(), slug));
}
