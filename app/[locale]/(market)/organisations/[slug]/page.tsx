import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageContainer } from '@/components/layout/page-container';
import { ListingCard } from '@/components/listings/public/listing-card';
import { OrganisationProfile } from '@/components/organisations/public/organisation-profile';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { plainText } from '@/core/locale-text';
import { isListingKindName, LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import { getPublicOrganisation, type PublicOrganisation } from '@/domain/organisations/published-queries';
import { searchListings } from '@/domain/search/search-listings';
import { database } from '@/server/database';
import { pageAlternates } from '@/server/page-alternates';
import { pageGuard } from '@/server/page-guard';

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ kind?: string | string[] }>;
}

const SHOWN = 24;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params;
  const organisation = await loadOrganisation(slug);
  const locale = await getLocale();
  return {
    title: plainText(organisation.name, locale),
    description: plainText(organisation.description, locale).slice(0, 200),
    alternates: await pageAlternates(`/organisations/${slug}`),
  };
}

export default async function OrganisationPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const asked = (await searchParams).kind;
  const kind = typeof asked === 'string' && isListingKindName(asked) ? asked : undefined;
  const [organisation, page, t, locale] = await Promise.all([
    loadOrganisation(slug),
    searchListings(database(), { organisation: slug, kind, limit: SHOWN }, new Date()),
    getTranslations(),
    getLocale(),
  ]);
  const kinds = LISTING_KIND_NAMES.filter((name) => (organisation.listings[name] ?? 0) > 0);
  const own = `/organisations/${slug}`;
  return (
    <PageContainer>
      <div className="mb-4">
        <Breadcrumb
          items={[
            { label: t('market.organisations.title'), href: '/organisations' },
            { label: plainText(organisation.name, locale) },
          ]}
        />
      </div>
      <OrganisationProfile organisation={organisation} />
      <section aria-labelledby="offers-title" className="mt-10">
        <h2 id="offers-title" className="mb-2 text-xl">
          {t('market.organisations.offers')}
        </h2>
        {kinds.length > 1 && (
          <LinkTabs
            label={t('search.kinds')}
            current={kind ?? ''}
            tabs={[
              { key: '', label: t('search.all-kinds'), href: own },
              ...kinds.map((name) => ({
                key: name,
                label: t(`kinds.${name}.plural`),
                href: `${own}?kind=${name}`,
                count: organisation.listings[name] ?? 0,
              })),
            ]}
          />
        )}
        {page.items.length === 0 ? (
          <EmptyState title={t('market.organisations.no-offers')} level="h3" />
        ) : (
          <ul className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {page.items.map((hit) => (
              <li key={hit.id} className="grid">
                <ListingCard hit={hit} />
              </li>
            ))}
          </ul>
        )}
        {page.nextCursor && (
          <p className="mt-6 text-center">
            <LinkButton href={`/search?organisation=${slug}${kind ? `&kind=${kind}` : ''}`} prefetch={false}>
              {t('market.organisations.all-offers', { count: page.total.value })}
            </LinkButton>
          </p>
        )}
      </section>
    </PageContainer>
  );
}

function loadOrganisation(slug: string): Promise<PublicOrganisation> {
  return pageGuard(() => getPublicOrganisation(database(), slug));
}
