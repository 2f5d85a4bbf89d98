import type { Metadata } from 'next';
import { PageContainer } from '@/components/layout/page-container';
import { HomeHero } from '@/components/search/home-hero';
import { HomeRegions } from '@/components/search/home-regions';
import { HomeSteps } from '@/components/search/home-steps';
import { KindCards } from '@/components/search/kind-cards';
import { RecentListings } from '@/components/search/recent-listings';
import { searchListings } from '@/domain/search/search-listings';
import { database } from '@/server/database';
import { pageAlternates } from '@/server/page-alternates';

export const dynamic = 'force-dynamic';

const RECENT = 8;

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: await pageAlternates('/') };
}

/** Everything on the home page is one search: the latest listings, and the counts of all. */
export default async function HomePage() {
  const { items, total, facets } = await searchListings(database(), { limit: RECENT, sort: 'newest' }, new Date());
  return (
    <PageContainer width="full">
      <HomeHero total={total} />
      <div className="mx-auto grid max-w-page gap-16 px-4 py-12 sm:px-6 sm:py-16 lg:px-8">
        <KindCards facets={facets} />
        {items.length > 0 && <RecentListings hits={items} />}
        <HomeRegions regions={facets.regions} />
        <HomeSteps />
      </div>
    </PageContainer>
  );
}
